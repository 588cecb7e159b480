import { useMemo } from 'react';
import { parseValue } from '../../domain/checklist/file';
import type { Checklist as List } from '../../domain/checklist/schema';
import { keyOf, type ShelfOf, useShelf } from '../parts/useShelf';
import { Run } from './Run';

type Props = { readonly list: List };

/** A checklist with the reader's runs of it: complete without JavaScript, kept in this browser with it. */
export default function Checklist({ list }: Props) {
  const runs = useMemo<ShelfOf<string>>(
    () => ({
      family: 'handbook.checklist.',
      owner: list.id,
      openKey: `handbook.checklist-open.${list.id}`,
      parse: parseValue,
      nameOf: (kept) => kept['run'] ?? '',
    }),
    [list.id],
  );
  const shelf = useShelf(runs);
  return <Run key={shelf.place} list={list} shelf={shelf} storageKey={keyOf(runs, shelf.openId)} />;
}
