import { distance } from '../id';
import type { Shard } from './pieces';

/** Where a term stands: number of the field, then page and count in turn. */
export type Places = ReadonlyMap<number, ReadonlyMap<number, number>>;

const MAX_COMPLETIONS = 24;
const MAX_NEIGHBOURS = 6;

/** Terms and where they stand, in order, so that beginnings and slips of the pen are found. */
export class Terms {
  readonly #places = new Map<string, Places>();
  #sorted: readonly string[] | undefined;

  /** Adds terms that are not here yet. */
  add(terms: Iterable<readonly [string, Places]>): void {
    for (const [term, places] of terms) this.#places.set(term, places);
    this.#sorted = undefined;
  }

  get(term: string): Places | undefined {
    return this.#places.get(term);
  }

  /** Terms that begin so, the nearest in length first; never the word itself. */
  completions(beginning: string): readonly string[] {
    const sorted = this.#inOrder();
    const found: string[] = [];
    for (let at = firstFrom(sorted, beginning); at < sorted.length; at++) {
      const term = sorted[at] ?? '';
      if (!term.startsWith(beginning)) break;
      if (term !== beginning) found.push(term);
    }
    return found.sort((a, b) => a.length - b.length).slice(0, MAX_COMPLETIONS);
  }

  /** Terms at most so many slips away: insertion, deletion, substitution, swap of neighbours. The nearest first. */
  neighbours(word: string, edits: number): readonly string[] {
    const near = this.#inOrder().flatMap((term) => {
      if (Math.abs(term.length - word.length) > edits || term === word) return [];
      const away = distance(word, term);
      return away <= edits ? [{ term, away: away + (term[0] === word[0] ? 0 : 0.5) }] : [];
    });
    return near
      .sort((a, b) => a.away - b.away)
      .slice(0, MAX_NEIGHBOURS)
      .map(({ term }) => term);
  }

  #inOrder(): readonly string[] {
    return (this.#sorted ??= [...this.#places.keys()].sort());
  }
}

/** The place of the first word that is not before `wanted`. */
export function firstFrom(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms of a piece as they were before it was written. */
export function* unpacked(shard: Shard): Generator<readonly [string, Places]> {
  for (const [term, ...fields] of shard) {
    const places = new Map<number, ReadonlyMap<number, number>>();
    for (const [field = 0, ...steps] of fields) {
      const pages = new Map<number, number>();
      let page = 0;
      for (let at = 0; at < steps.length; at += 2) {
        page += steps[at] ?? 0;
        pages.set(page, steps[at + 1] ?? 1);
      }
      places.set(field, pages);
    }
    yield [term, places];
  }
}
