import { best, type Leaf, sumOf, type Tree } from './combine';
import { type Query, standIns, type SynonymTable, type Wanted } from './plan';
import type { Weights } from './weights';

/** Another number is another code: half of one finds nothing. */
const CODE = /^[a-z]{2,6}[-_]\d{2,4}$/;
const ENOUGH = 3;
const FEW = 10;
const MOST = 60;

type Branch = { readonly tree: Tree; readonly worth: ReadonlyMap<string, number> };

type How = {
  readonly slips: boolean;
  readonly asItStands: boolean;
};

function any(parts: readonly Tree[]): Tree {
  return { all: false, parts };
}

/** One word: the whole as it stands, or all its parts. Undefined when nothing can stand for it. */
function branch(
  { whole, parts, last }: Wanted,
  { terms }: Weights,
  synonyms: SynonymTable,
  how: How,
): Branch | undefined {
  const worth = new Map<string, number>();
  const group = (word: string, typing: boolean): Tree | undefined => {
    const found = standIns(word, terms, { synonyms, last: typing, slips: how.slips });
    for (const [term, value] of found) worth.set(term, Math.max(value, worth.get(term) ?? 0));
    return found.size === 0 ? undefined : any([...found.keys()]);
  };
  const isWhole = parts.length === 1 && !whole.startsWith('-');
  const own = isWhole ? undefined : group(whole, last);
  const choices: Tree[] = own === undefined ? [] : [own];
  if (isWhole || !how.asItStands) {
    const inParts = parts.map((part, at) => group(part, last && at === parts.length - 1));
    const all = inParts.flatMap((one) => (one === undefined ? [] : [one]));
    const isComplete = all.length === parts.length;
    if (all.length > 0 && (isComplete || (how.slips && !CODE.test(whole)))) {
      choices.push({ all: isComplete, parts: all });
    }
  }
  return choices.length === 0 ? undefined : { tree: any(choices), worth };
}

/** What stands for what, and which pages count. */
export type Ranking = {
  readonly synonyms: SynonymTable;
  readonly isWanted: (page: number) => boolean;
};

/** What each page is worth for these words: those that hold all of them, or any. */
function searched(source: Weights, branches: readonly Branch[], all: boolean) {
  const worth = new Map(branches.flatMap((one) => [...one.worth]));
  const leaves = new Map<string, Leaf>();
  for (const [term, weight] of source.of([...worth.keys()])) {
    const bits = branches.reduce(
      (set, one, at) => (one.worth.has(term) ? set | (1 << at) : set),
      0,
    );
    leaves.set(term, { weight, share: worth.get(term) ?? 1, bits });
  }
  return {
    leaves,
    ...sumOf({ all, parts: branches.map(({ tree }) => tree) }, leaves, source.pages),
  };
}

/** A page of a ranking, and how it was come by: 0 as it stands, 1 all words, 2 all with slips, 3 some words. */
export type Placed = { readonly page: number; readonly tier: number };

const TIERS = [
  { asItStands: true, slips: false, all: true, when: Infinity },
  { asItStands: false, slips: false, all: true, when: Infinity },
  { asItStands: false, slips: true, all: true, when: ENOUGH },
  { asItStands: false, slips: true, all: false, when: FEW },
] as const;

/**
 * Pages for a query, best first, at most 60: those that hold each word as it stands, those with all words or their
 * parts, those with all when slips of the pen are forgiven, then those with some.
 */
export function ranked(query: Query, source: Weights, ranking: Ranking): readonly Placed[] {
  const found = new Map<number, Placed>();
  const inParts = query.words.some(({ whole, parts }) => parts.length > 1 || whole.startsWith('-'));
  TIERS.forEach(({ all, when, ...how }, tier) => {
    if (found.size >= when || (tier === 1 && !inParts)) return;
    const branches = query.words.map((word) => branch(word, source, ranking.synonyms, how));
    const known = branches.flatMap((one) => (one === undefined ? [] : [one]));
    if (known.length === 0 || (all && known.length < branches.length)) return;
    const { worth } = searched(source, known, all);
    for (const page of best(worth, MOST, ranking.isWanted)) {
      if (!found.has(page)) found.set(page, { page, tier });
    }
  });
  return [...found.values()].slice(0, MOST);
}

/** How rare a word and all that stands for it are: more for fewer pages. */
function rarity({ worth }: Branch, leaves: ReadonlyMap<string, Leaf>, pages: number): number {
  const isHolding = new Uint8Array(pages);
  let holding = 0;
  for (const term of worth.keys()) {
    for (const page of leaves.get(term)?.weight.pages ?? []) {
      if (isHolding[page] === 1) continue;
      isHolding[page] = 1;
      holding++;
    }
  }
  return Math.log(1 + pages / (1 + holding));
}

/** Pages that hold many of a query's words, best first, at most 60, and the share of the words that any page holds. */
export type Covering = { readonly pages: readonly number[]; readonly known: number };

/**
 * A ranking in which one missing word is no verdict: for questions, where no page says every word. What is missing
 * counts against a page by the root of its share, the rarer the word the more.
 */
export function covering(query: Query, source: Weights, ranking: Ranking): Covering {
  const how = { asItStands: false, slips: true };
  const known = query.words.flatMap((word) => branch(word, source, ranking.synonyms, how) ?? []);
  const { worth, held, leaves } = searched(source, known, false);
  const rare = known.map((one) => rarity(one, leaves, source.pages));
  const whole = rare.reduce((sum, one) => sum + one, 0);
  for (let page = 0; page < worth.length; page++) {
    if (worth[page] === 0) continue;
    const bits = held[page] ?? 0;
    const covered = rare.reduce((sum, one, at) => ((bits >> at) & 1 ? sum + one : sum), 0);
    worth[page] = (worth[page] ?? 0) * Math.sqrt(covered / whole);
  }
  const pages = best(worth, MOST, ranking.isWanted);
  return { pages, known: known.length / query.words.length };
}
