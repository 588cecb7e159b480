import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react';

/** How long the reader pauses before a text is kept; leaving the field or the page keeps it at once. */
const PAUSE = 300;

type Draft = {
  readonly text: string;
  /** The kept text it replaces. */
  readonly over: string;
  readonly state: 'typed' | 'kept';
};

export type DraftField = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
};

/** A text field that costs nothing per letter: it is kept when the reader pauses, leaves the field, or leaves the page. */
export function useDraft(kept: string, keep: (text: string) => void): DraftField {
  const [draft, setDraft] = useState<Draft>();
  const latest = useRef({ draft, keep });
  useEffect(() => {
    latest.current = { draft, keep };
  });
  const flush = useCallback(() => {
    const { draft: typed, keep: keepNow } = latest.current;
    if (typed?.state !== 'typed') return;
    const done: Draft = { ...typed, state: 'kept' };
    latest.current = { draft: done, keep: keepNow };
    keepNow(typed.text);
    setDraft(done);
  }, []);
  const isTyped = draft?.state === 'typed';
  useEffect(() => {
    if (!isTyped) return undefined;
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [isTyped, draft, flush]);
  useEffect(() => {
    if (!isTyped) return undefined;
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [isTyped, flush]);
  // A field that goes away with its page keeps what was typed.
  useEffect(() => flush, [flush]);
  const isAhead = draft !== undefined && (isTyped || draft.over === kept);
  if (draft !== undefined && !isAhead) setDraft(undefined);
  return {
    value: isAhead ? draft.text : kept,
    onChange: (event) => setDraft({ text: event.target.value, over: kept, state: 'typed' }),
    onBlur: flush,
  };
}
