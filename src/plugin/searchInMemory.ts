import { Engine } from '../domain/search/engine';
import type { SearchIndex } from './searchFiles';

/** The very engine of the browser over an index that is here whole. */
export function engineOver({ first, others }: SearchIndex): Engine {
  const there = async <Piece>(piece: Piece | undefined): Promise<Piece> => {
    if (piece === undefined) throw new Error('The index has no such piece.');
    return piece;
  };
  return new Engine(first, {
    head: () => there(others.head),
    terms: (number) => there(others.terms[number]),
    page: (number) => there(others.pages[number]),
  });
}
