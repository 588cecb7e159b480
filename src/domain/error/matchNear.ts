import { stem, telling } from './grams';
import { NOBODY } from './lookup';
import { fixedWords, patternParts } from './pattern';
import type { MatchTable } from './table';
import type { Word } from './words';

/** Share of what a pattern's words tell that must stand in the text; the rest may be worded otherwise. */
const SHARE = 0.75;
/** Least of what must be shared; 1 is a word that a single page uses. */
const ENOUGH = 1.3;
/** How far from the rarest word the others may stand, and how many of its places are tried. */
const WINDOW = 25;
const PLACES = 20;

type Wording = {
  readonly entry: number;
  /** Rarest first. */
  readonly parts: readonly { readonly stem: string; readonly weight: number }[];
  readonly total: number;
};
/** Wordings by their rarest stem: without it hardly three quarters of one can stand in a text. */
type Wordings = ReadonlyMap<string, readonly Wording[]>;

/** A port, a status or an exit code tells as much as a word: 4317 is no 6443. */
const NUMBER = /^\d{3,5}$/;

/** The words inside `pool_timeout` and `fetch-failed`; of `org.apache.kafka.FetchException` only the last. */
function inside(word: string): readonly string[] {
  const parts = word.split(/[._-]/);
  return (parts.length > 3 ? parts.slice(-1) : parts).flatMap((part) =>
    NUMBER.test(part) ? [part] : telling(part) ? [stem(part)] : [],
  );
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap(inside));
}

type Read = {
  readonly all: readonly { readonly entry: number; readonly stems: ReadonlySet<string> }[];
  readonly users: ReadonlyMap<string, ReadonlySet<number>>;
};

/** All wordings, and by whom each of their stems is used; messages of nobody count as a page each. */
function read(table: MatchTable): Read {
  const users = new Map<string, Set<number>>();
  const use = (stems: ReadonlySet<string>, by: number) => {
    for (const one of stems) {
      const known = users.get(one);
      if (known === undefined) users.set(one, new Set([by]));
      else known.add(by);
    }
  };
  const all = table.entries.flatMap(({ patterns, samples }, entry) => {
    for (const sample of samples) use(stemsOf(sample.split(' ')), entry);
    return patterns.map(({ value }) => {
      const stems = stemsOf(fixedWords(patternParts(value)));
      use(stems, entry);
      return { entry, stems };
    });
  });
  for (const [number, sample] of (table.others ?? []).entries()) {
    use(stemsOf(sample.split(' ')), NOBODY - number);
  }
  return { all, users };
}

function wordingsIn(table: MatchTable): Wordings {
  const { all, users } = read(table);
  const pages = table.entries.length;
  const weigh = (one: string) =>
    Math.log(1 + pages / (users.get(one)?.size ?? 1)) / Math.log(1 + pages);
  const result = new Map<string, Wording[]>();
  for (const { entry, stems } of all) {
    const parts = [...stems]
      .map((one) => ({ stem: one, weight: weigh(one) }))
      .sort((a, b) => b.weight - a.weight);
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const [rarest] = parts;
    if (rarest === undefined || total < ENOUGH) continue;
    const known = result.get(rarest.stem);
    if (known === undefined) result.set(rarest.stem, [{ entry, parts, total }]);
    else known.push({ entry, parts, total });
  }
  return result;
}

const WORDINGS = new WeakMap<MatchTable, Wordings>();

/** The wordings of a table; made when they are first asked for. */
function wordingsOf(table: MatchTable): Wordings {
  const known = WORDINGS.get(table);
  if (known !== undefined) return known;
  const wordings = wordingsIn(table);
  WORDINGS.set(table, wordings);
  return wordings;
}

type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(words: readonly Word[]): Places {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of words.entries()) {
    for (const one of inside(text)) {
      const known = places.get(one);
      if (known === undefined) places.set(one, [at]);
      else if (known.length < PLACES) known.push(at);
    }
  }
  return places;
}

/** How much of a wording stands around a place, times its share of the whole; 0 when it is too little. */
function nearness({ parts, total }: Wording, at: number, places: Places): number {
  const there = parts.filter((part) =>
    places.get(part.stem)?.some((place) => Math.abs(place - at) <= WINDOW),
  );
  const shared = there.reduce((sum, { weight }) => sum + weight, 0);
  const near = (shared * shared) / total;
  return there.length < 2 || shared < total * SHARE || near < ENOUGH ? 0 : near;
}

/**
 * The entry with a pattern of which nearly all stands in a text: in another order, with other endings, or with a word
 * missing; undefined when there is none. `isAnother` tells whether phrases of the text rule an entry out.
 */
export function nearestPattern(
  words: readonly Word[],
  table: MatchTable,
  isAnother: (entry: number) => boolean,
): number | undefined {
  const wordings = wordingsOf(table);
  const places = placesOf(words);
  const best = new Map<number, number>();
  for (const [rarest, all] of places) {
    for (const wording of wordings.get(rarest) ?? []) {
      if (wording.parts[1] === undefined || !places.has(wording.parts[1].stem)) continue;
      for (const at of all) {
        const near = nearness(wording, at, places);
        if (near > (best.get(wording.entry) ?? 0)) best.set(wording.entry, near);
      }
    }
  }
  const [first] = [...best].filter(([entry]) => !isAnother(entry)).sort(([, a], [, b]) => b - a);
  return first?.[0];
}
