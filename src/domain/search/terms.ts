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

/** Places as a piece holds them: of each field its number, then page (as the step from the last one) and count. */
type Packed = readonly (readonly number[])[];

/** Terms and where they stand, in order, so that beginnings and slips of the pen are found. */
export class Terms {
  readonly #places = new Map<string, Places>();
  /** What came in a piece and nobody has asked for yet. */
  readonly #packed = new Map<string, Packed>();
  #sorted: readonly string[] = [];
  readonly #lengths = new Map<number, Spelled[]>();
  #unspelled: readonly string[] = [];
  readonly #near = new Map<string, readonly string[]>();
  readonly #begun = new Map<string, readonly string[]>();

  /** Adds terms that are not here yet. */
  add(terms: Iterable<readonly [string, Places]>): void {
    const fresh: string[] = [];
    for (const [term, places] of terms) {
      if (!this.has(term)) fresh.push(term);
      this.#places.set(term, places);
    }
    this.#list(fresh);
  }

  /** Adds the terms of a piece, none of which is here yet. */
  bring(shard: Shard): void {
    for (const [term, ...places] of shard) this.#packed.set(term, places);
    this.#list(shard.map(([term]) => term));
  }

  has(term: string): boolean {
    return this.#places.has(term) || this.#packed.has(term);
  }

  get(term: string): Places | undefined {
    const packed = this.#packed.get(term);
    if (packed === undefined) return this.#places.get(term);
    const places = unpacked(packed);
    this.#packed.delete(term);
    this.#places.set(term, places);
    return places;
  }

  /** Terms that begin so, the nearest in length first; never the word itself. */
  completions(beginning: string): readonly string[] {
    const known = this.#begun.get(beginning);
    if (known !== undefined) return known;
    const sorted = this.#sorted;
    const found: string[] = [];
    for (let at = firstFrom(sorted, beginning); at < sorted.length; at++) {
      const term = sorted[at] ?? '';
      if (!term.startsWith(beginning)) break;
      if (term !== beginning) found.push(term);
    }
    const nearest = found.sort((a, b) => a.length - b.length).slice(0, MAX_COMPLETIONS);
    this.#begun.set(beginning, nearest);
    return nearest;
  }

  /** Terms at most so many slips away: insertion, deletion, substitution, swap of neighbours. The nearest first. */
  neighbours(word: string, edits: number): readonly string[] {
    if (edits === 0) return [];
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
      .sort((a, b) => a.away - b.away || byLength(a.term, b.term))
      .slice(0, MAX_NEIGHBOURS)
      .map(({ term }) => term);
    this.#near.set(key, found);
    return found;
  }

  #ofLength(length: number): readonly Spelled[] {
    for (const term of this.#unspelled) {
      const spelled = { term, letters: lettersOf(term) };
      const others = this.#lengths.get(term.length);
      if (others === undefined) this.#lengths.set(term.length, [spelled]);
      else others.push(spelled);
    }
    this.#unspelled = [];
    return this.#lengths.get(length) ?? [];
  }

  #list(fresh: readonly string[]): void {
    this.#sorted = joined(this.#sorted, fresh.toSorted());
    this.#unspelled = [...this.#unspelled, ...fresh];
    this.#near.clear();
    this.#begun.clear();
  }
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Two lists in order as one. Pieces do not overlap: one list mostly fits between two words of the other. */
function joined(sorted: readonly string[], fresh: readonly string[]): readonly string[] {
  const at = firstFrom(sorted, fresh[0] ?? '');
  const after = sorted[at];
  const all = [...sorted.slice(0, at), ...fresh, ...sorted.slice(at)];
  return after === undefined || after > (fresh.at(-1) ?? '') ? all : all.sort();
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

function unpacked(packed: Packed): Places {
  const places = new Map<number, ReadonlyMap<number, number>>();
  for (const [field = 0, ...steps] of packed) {
    const pages = new Map<number, number>();
    let page = 0;
    for (let at = 0; at < steps.length; at += 2) {
      page += steps[at] ?? 0;
      pages.set(page, steps[at + 1] ?? 1);
    }
    places.set(field, pages);
  }
  return places;
}
