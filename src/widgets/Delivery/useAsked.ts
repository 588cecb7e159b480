import { useState } from 'react';
import type { Ask } from '../../domain/records/how';
import type { Layout } from '../../domain/records/record';
import type { FileState } from './task';

type Question = { readonly layout: Layout; readonly ask: Ask };

/**
 * The questions about one file, the answered ones too: an answer can be corrected, and with arrow keys the first
 * choice one passes is an answer already. Answer of the hook: the questions of one table.
 */
export function useAsked(state: FileState | undefined): (layout: Layout) => readonly Ask[] {
  const [before, setBefore] = useState<readonly Question[]>([]);
  const open = (state?.reads ?? []).flatMap((read) =>
    read.state === 'asks' ? read.asks.map((ask) => ({ layout: read.layout, ask })) : [],
  );
  const stays = ({ layout, ask: { about } }: Question) =>
    about !== 'columns' && !before.some((one) => one.layout === layout && one.ask.about === about);
  const fresh = open.filter(stays);
  if (fresh.length > 0) setBefore([...before, ...fresh]);
  return (layout) => {
    const now = open.filter((one) => one.layout === layout).map(({ ask }) => ask);
    const answered = before.filter((one) => one.layout === layout).map(({ ask }) => ask);
    const about = new Set(now.map((ask) => ask.about));
    return [...now, ...answered.filter((ask) => !about.has(ask.about))].sort((a, b) =>
      a.about < b.about ? -1 : 1,
    );
  };
}
