import { type ClipboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { findErrors, type Finding } from '../../domain/error/match';
import type { MatchTable } from '../../domain/error/table';
import { MAX_READ } from '../../domain/error/words';

/** Whether the list of errors is here; it is loaded when somebody is about to paste. */
export type Loading = 'idle' | 'loading' | 'ready' | 'failed';

export type Finder = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** How many characters of a paste were not read. */
  readonly leftOut: number;
  readonly loading: Loading;
  readonly load: () => void;
  readonly table: MatchTable | undefined;
  readonly findings: readonly Finding[];
  readonly paste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
};

const HALF = MAX_READ / 2 - 100;

/** The beginning and the end of a text that is too long to be read whole. */
function cut(text: string): { readonly text: string; readonly leftOut: number } {
  if (text.length <= MAX_READ) return { text, leftOut: 0 };
  const leftOut = text.length - 2 * HALF;
  return { text: `${text.slice(0, HALF)}\n…\n${text.slice(-HALF)}`, leftOut };
}

export function useFinder(): Finder {
  const [{ text, leftOut }, setEntered] = useState({ text: '', leftOut: 0 });
  const [table, setTable] = useState<MatchTable | undefined>();
  const [loading, setLoading] = useState<Loading>('idle');

  const asked = useRef(false);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setLoading('loading');
    import('@generated/handbook/default/match.json').then(
      (loaded) => {
        setTable(loaded.default);
        setLoading('ready');
      },
      () => {
        asked.current = false;
        setLoading('failed');
      },
    );
  }, []);

  const setText = useCallback((next: string) => setEntered(cut(next)), []);

  const paste = useCallback((event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length <= MAX_READ) return;
    // A browser takes seconds to lay out megabytes in a field: only what is read goes in.
    event.preventDefault();
    setEntered(cut(pasted));
  }, []);

  const findings = useMemo(
    () => (table === undefined || text.trim() === '' ? [] : findErrors(text, table)),
    [table, text],
  );
  return { text, setText, leftOut, loading, load, table, findings, paste };
}
