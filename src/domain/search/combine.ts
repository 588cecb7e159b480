import type { Weight } from './weights';

/** A term, or parts that must all be there, or of which any may be. */
export type Tree = string | { readonly all: boolean; readonly parts: readonly Tree[] };

/** Pages by number: what each is worth, 0 where it is not found, and which words of the query it holds, a bit each. */
export type Sum = { readonly worth: Float64Array; readonly held: Uint32Array };

/** What a term stands for: its weight, how much of it counts, and the words of the query it may stand for, a bit each. */
export type Leaf = { readonly weight: Weight; readonly share: number; readonly bits: number };

/** A term counts on the pages where all that it stands under is whole. */
type Under = readonly Float64Array[];

/**
 * What pages are worth for a tree of terms: the sum of what its terms are worth there, times the number of different
 * terms, as MiniSearch counts it.
 */
export function sumOf(tree: Tree, leaves: ReadonlyMap<string, Leaf>, pages: number): Sum {
  const wholes = new Map<Tree, Float64Array>();
  const add = (part: Tree, into: Float64Array): void => {
    if (typeof part === 'string') {
      const leaf = leaves.get(part);
      if (leaf === undefined) return;
      const { weight, share } = leaf;
      for (let at = 0; at < weight.pages.length; at++) {
        const page = weight.pages[at] ?? 0;
        into[page] = (into[page] ?? 0) + share * (weight.worth[at] ?? 0);
      }
    } else if (!part.all || part.parts.length === 1) {
      for (const one of part.parts) add(one, into);
    } else {
      const whole = wholeOf(part.parts);
      wholes.set(part, whole);
      for (let page = 0; page < pages; page++) into[page] = (into[page] ?? 0) + (whole[page] ?? 0);
    }
  };
  /** The sum of parts where each of them is, 0 elsewhere. */
  const wholeOf = (parts: readonly Tree[]): Float64Array => {
    const [first, ...others] = parts.map((part) => {
      const own = new Float64Array(pages);
      add(part, own);
      return own;
    });
    const sum = first ?? new Float64Array(pages);
    for (const other of others) {
      for (let page = 0; page < pages; page++) {
        const [one, two] = [sum[page] ?? 0, other[page] ?? 0];
        sum[page] = one > 0 && two > 0 ? one + two : 0;
      }
    }
    return sum;
  };
  const worth = new Float64Array(pages);
  add(tree, worth);
  const places = new Map<string, Under[]>();
  const find = (part: Tree, under: Under): void => {
    if (typeof part === 'string') {
      const known = places.get(part);
      if (known === undefined) places.set(part, [under]);
      else known.push(under);
      return;
    }
    const whole = wholes.get(part);
    for (const one of part.parts) find(one, whole === undefined ? under : [...under, whole]);
  };
  find(tree, []);
  return counted(worth, places, leaves);
}

function counted(
  worth: Float64Array,
  places: ReadonlyMap<string, readonly Under[]>,
  leaves: ReadonlyMap<string, Leaf>,
): Sum {
  const terms = new Uint32Array(worth.length);
  const held = new Uint32Array(worth.length);
  for (const [term, unders] of places) {
    const leaf = leaves.get(term);
    if (leaf === undefined) continue;
    const isAnywhere = unders.some((under) => under.length === 0);
    for (const page of leaf.weight.pages) {
      if (!isAnywhere && !unders.some((under) => under.every((whole) => (whole[page] ?? 0) > 0)))
        continue;
      terms[page] = (terms[page] ?? 0) + 1;
      held[page] = (held[page] ?? 0) | leaf.bits;
    }
  }
  for (let page = 0; page < worth.length; page++)
    worth[page] = (worth[page] ?? 0) * (terms[page] ?? 0);
  return { worth, held };
}

/** The pages that are worth most, at most so many; of equals the first one stands first. */
export function best(
  worth: Float64Array,
  most: number,
  isWanted: (page: number) => boolean,
): readonly number[] {
  const pages: number[] = [];
  let least = 0;
  for (let page = 0; page < worth.length; page++) {
    const own = worth[page] ?? 0;
    if (own <= least || !isWanted(page)) continue;
    let at = pages.length;
    while (at > 0 && (worth[pages[at - 1] ?? 0] ?? 0) < own) at--;
    pages.splice(at, 0, page);
    if (pages.length > most) pages.pop();
    if (pages.length === most) least = worth[pages[most - 1] ?? 0] ?? 0;
  }
  return pages;
}
