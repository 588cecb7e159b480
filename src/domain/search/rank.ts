import MiniSearch, { type QueryCombination } from 'minisearch';
import { FIELDS } from './pieces';
import { type Query, standIns, type SynonymTable, type Wanted } from './plan';
import type { Terms } from './terms';
import type { Boosts, Tuning } from './tuning';

/** What a ranking reads: terms, and the length of each field of each page, page by page. */
export type Ranked = {
  readonly terms: Terms;
  readonly lengths: readonly number[];
  /** Of each field over all pages. */
  readonly average: readonly number[];
  readonly pages: number;
};

/** Average length of each field. */
export function averageOf(lengths: readonly number[], pages: number): readonly number[] {
  const sums = FIELDS.map(() => 0);
  lengths.forEach((length, at) => {
    sums[at % FIELDS.length] = (sums[at % FIELDS.length] ?? 0) + length;
  });
  return sums.map((sum) => sum / Math.max(1, pages));
}

/** Another number is another code: half of one finds nothing. */
const CODE = /^[a-z]{2,6}[-_]\d{2,4}$/;
const ENOUGH = 3;
const FEW = 10;
const MOST = 60;

/** A term, or terms and how they belong together; never every page. */
type Tree = string | (QueryCombination & { readonly queries: Tree[] });

const asIs = { tokenize: (text: string) => [text], processTerm: (term: string) => term };

type Branch = { readonly tree: Tree; readonly worth: ReadonlyMap<string, number> };

function any(queries: readonly Tree[]): Tree {
  return { combineWith: 'OR', queries: [...queries] };
}

type How = {
  readonly slips: boolean;
  readonly asItStands: boolean;
};

/** One word: the whole as it stands, or all its parts. Undefined when nothing can stand for it. */
function branch(
  { whole, parts, last }: Wanted,
  { terms }: Ranked,
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
      choices.push({ combineWith: isComplete ? 'AND' : 'OR', queries: all });
    }
  }
  return choices.length === 0 ? undefined : { tree: any(choices), worth };
}

function engineOf(
  { terms, lengths, average, pages }: Ranked,
  wanted: ReadonlySet<string>,
): MiniSearch {
  const fields = FIELDS.length;
  const ids: Record<string, number> = {};
  const own: Record<string, number[]> = {};
  const index = [...wanted].map((term): [string, Record<string, Record<string, number>>] => {
    const byField: Record<string, Record<string, number>> = {};
    for (const [field, counts] of terms.get(term) ?? []) {
      const places: Record<string, number> = {};
      for (const [page, count] of counts) {
        places[page] = count;
        ids[page] = page;
        own[page] ??= lengths.slice(page * fields, (page + 1) * fields);
      }
      byField[field] = places;
    }
    return [term, byField];
  });
  return MiniSearch.loadJS(
    {
      documentCount: pages,
      nextId: pages,
      documentIds: ids,
      fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
      fieldLength: own,
      averageFieldLength: [...average],
      storedFields: {},
      index,
      serializationVersion: 2,
    },
    { fields: [...FIELDS] },
  );
}

/** How a ranking weighs, what stands for what, and which pages count. */
export type Ranking = {
  readonly boost: Boosts;
  readonly bm25: Tuning['bm25'];
  readonly synonyms: SynonymTable;
  readonly isWanted: (page: number) => boolean;
};

type Scored = { readonly page: number; readonly score: number; readonly terms: readonly string[] };

function searched(
  source: Ranked,
  branches: readonly Branch[],
  combineWith: 'AND' | 'OR',
  { boost, bm25, isWanted }: Ranking,
): readonly Scored[] {
  const worth = new Map(branches.flatMap((one) => [...one.worth]));
  return engineOf(source, new Set(worth.keys()))
    .search(
      { combineWith, queries: branches.map(({ tree }) => tree) },
      {
        ...asIs,
        boost,
        boostTerm: (term) => worth.get(term) ?? 1,
        bm25,
        filter: ({ id }) => isWanted(Number(id)),
      },
    )
    .map(({ id, score, terms }) => ({ page: Number(id), score, terms }));
}

/** A page of a ranking, and how it was come by: 0 as it stands, 1 all words, 2 all with slips, 3 some words. */
export type Placed = { readonly page: number; readonly tier: number };

const TIERS = [
  { asItStands: true, slips: false, combineWith: 'AND', when: Infinity },
  { asItStands: false, slips: false, combineWith: 'AND', when: Infinity },
  { asItStands: false, slips: true, combineWith: 'AND', when: ENOUGH },
  { asItStands: false, slips: true, combineWith: 'OR', when: FEW },
] as const;

/**
 * Pages for a query, best first, at most 60: those that hold each word as it stands, those with all words or their
 * parts, those with all when slips of the pen are forgiven, then those with some.
 */
export function ranked(query: Query, source: Ranked, ranking: Ranking): readonly Placed[] {
  const found = new Map<number, Placed>();
  const inParts = query.words.some(({ whole, parts }) => parts.length > 1 || whole.startsWith('-'));
  TIERS.forEach(({ combineWith, when, ...how }, tier) => {
    if (found.size >= when || (tier === 1 && !inParts)) return;
    const branches = query.words.map((word) => branch(word, source, ranking.synonyms, how));
    const known = branches.flatMap((one) => (one === undefined ? [] : [one]));
    if (known.length === 0 || (combineWith === 'AND' && known.length < branches.length)) return;
    for (const { page } of searched(source, known, combineWith, ranking).slice(0, MOST)) {
      if (!found.has(page)) found.set(page, { page, tier });
    }
  });
  return [...found.values()].slice(0, MOST);
}

/** How rare a word and all that stands for it are: more for fewer pages. */
function rarity({ worth }: Branch, { terms, pages }: Ranked): number {
  const holding = new Set<number>();
  for (const term of worth.keys()) {
    for (const counts of terms.get(term)?.values() ?? []) {
      for (const page of counts.keys()) holding.add(page);
    }
  }
  return Math.log(1 + pages / (1 + holding.size));
}

/** Pages that hold many of a query's words, best first, at most 60, and the share of the words that any page holds. */
export type Covering = { readonly pages: readonly number[]; readonly known: number };

/**
 * A ranking in which one missing word is no verdict: for questions, where no page says every word. What is missing
 * counts against a page by the root of its share, the rarer the word the more.
 */
export function covering(query: Query, source: Ranked, ranking: Ranking): Covering {
  const how = { asItStands: false, slips: true };
  const known = query.words.flatMap((word) => branch(word, source, ranking.synonyms, how) ?? []);
  const rare = known.map((one) => rarity(one, source));
  const whole = rare.reduce((sum, one) => sum + one, 0);
  const pages = searched(source, known, 'OR', ranking)
    .map(({ page, score, terms }) => {
      const held = known.map((one, at) =>
        terms.some((term) => one.worth.has(term)) ? (rare[at] ?? 0) : 0,
      );
      const covered = held.reduce((sum, one) => sum + one, 0) / whole;
      return { page, score: score * Math.sqrt(covered) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
  return { pages: pages.map(({ page }) => page), known: known.length / query.words.length };
}
