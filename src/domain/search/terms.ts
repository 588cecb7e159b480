import { distance } from '../id';
import type { Shard } from './pieces';

/** Where a term stands: number of the field, then page and count in turn. */
export type Places = ReadonlyMap<number, ReadonlyMap<number, number>>;

const MAX_COMPLETIONS = 24;
const MAX_NEIGHBOURS = 6;

/** A term and the letters in it, a bit each. */
type Spelled = { readonly term: string; readonly letters: number };

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many letters stand in one word and not in the other. */
function differing(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}

/** Terms and where they stand, in order, so that beginnings and slips of the pen are found. */
export class Terms {
  readonly #places = new Map<string, Places>();
  #sorted: readonly string[] | undefined;
  #lengths: Map<number, Spelled[]> | undefined;
  readonly #near = new Map<string, readonly string[]>();

  /** Adds terms that are not here yet. */
  add(terms: Iterable<readonly [string, Places]>): void {
    for (const [term, places] of terms) this.#places.set(term, places);
    this.#sorted = undefined;
    this.#lengths = undefined;
    this.#near.clear();
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
    const key = `${edits} ${word}`;
    const known = this.#near.get(key);
    if (known !== undefined) return known;
    const letters = lettersOf(word);
    const near: { readonly term: string; readonly away: number }[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length++) {
      for (const one of this.#ofLength(length)) {
        // Each edit takes away one letter and brings another at most.
        if (one.term === word || differing(one.letters, letters) > 2 * edits) continue;
        const away = distance(word, one.term);
        if (away > edits) continue;
        near.push({ term: one.term, away: away + (one.term[0] === word[0] ? 0 : 0.5) });
      }
    }
    const found = near
      .sort((a, b) => a.away - b.away)
      .slice(0, MAX_NEIGHBOURS)
      .map(({ term }) => term);
    this.#near.set(key, found);
    return found;
  }

  #ofLength(length: number): readonly Spelled[] {
    if (this.#lengths === undefined) {
      this.#lengths = new Map<number, Spelled[]>();
      for (const term of this.#inOrder()) {
        const spelled = { term, letters: lettersOf(term) };
        const others = this.#lengths.get(term.length);
        if (others === undefined) this.#lengths.set(term.length, [spelled]);
        else others.push(spelled);
      }
    }
    return this.#lengths.get(length) ?? [];
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
