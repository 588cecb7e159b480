import { useMemo } from 'react';
import { stretches } from '../../domain/search/extract';

type Props = { readonly text: string; readonly query: string };

/** A text with the words that were asked for marked; text stays text. */
export function SearchMarked({ text, query }: Props) {
  const parts = useMemo(() => stretches(text, query), [text, query]);
  return parts.map(({ text: part, marked }, place) =>
    marked ? <mark key={place}>{part}</mark> : <span key={place}>{part}</span>,
  );
}
