import { gramsOf, gramWeight, wordWeight } from './grams';
import { fixedWords, patternParts, type PatternPart } from './pattern';
import { type MatchTable, typedWords } from './table';
import { wordsOf } from './words';

/** A pattern, ready to be tried. */
export type IndexedPattern = {
  readonly entry: number;
  readonly kind: 'template' | 'hint';
  readonly parts: readonly PatternPart[];
  /** First fixed word: where trying begins. */
  readonly first: string;
  /** Its fixed words, each once: a text without one of them need not be tried. */
  readonly needs: readonly string[];
  /** How much its fixed words tell, together. */
  readonly weight: number;
};

/** An example message; `total` is what all its grams tell, together. Nobody's messages have the entry -1. */
type Sample = { readonly entry: number; readonly total: number };

/** The entry of messages that are known and belong to no page. */
export const NOBODY = -1;

type Postings = { readonly weight: number; readonly samples: readonly number[] };

/** A table, turned so that each word of a text leads to what may fit. Entries and samples are numbers. */
export type Index = {
  readonly names: ReadonlyMap<string, number>;
  /** By the fixed word that the fewest patterns use. */
  readonly patterns: ReadonlyMap<string, readonly IndexedPattern[]>;
  readonly notWhen: readonly (readonly (readonly string[])[])[];
  readonly grams: ReadonlyMap<string, Postings>;
  readonly samples: readonly Sample[];
  /** Words of titles, by entry. */
  readonly typed: readonly ReadonlySet<string>[];
};

/** `PLT-101`, `plt_101` and `plt101` are one name. */
export function squeezed(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

function namesOf(table: MatchTable): Index['names'] {
  return new Map(
    table.entries.flatMap(({ code, names }, entry) =>
      [code, ...names].map((name) => [squeezed(name), entry] as const),
    ),
  );
}

type Parsed = {
  readonly entry: number;
  readonly kind: 'template' | 'hint';
  readonly parts: readonly PatternPart[];
  readonly fixed: readonly string[];
};

function parsedPatterns(table: MatchTable): readonly Parsed[] {
  return table.entries.flatMap(({ patterns }, entry) =>
    patterns.map(({ kind, value }) => {
      const parts = patternParts(value);
      return { entry, kind, parts, fixed: fixedWords(parts) };
    }),
  );
}

function add<T>(map: Map<string, T[]>, key: string, value: T) {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** In how many entries each word stands. */
function usedBy(table: MatchTable, parsed: readonly Parsed[]): ReadonlyMap<string, number> {
  const own = table.entries.map(
    ({ samples }) => new Set(samples.flatMap((sample) => sample.split(' '))),
  );
  for (const { entry, fixed } of parsed) for (const word of fixed) own[entry]?.add(word);
  const users = new Map<string, number>();
  for (const words of own) for (const word of words) users.set(word, (users.get(word) ?? 0) + 1);
  return users;
}

function patternsOf(parsed: readonly Parsed[], weigh: (word: string) => number): Index['patterns'] {
  const uses = new Map<string, number>();
  for (const { fixed } of parsed) {
    for (const word of new Set(fixed)) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const result = new Map<string, IndexedPattern[]>();
  for (const { entry, kind, parts, fixed } of parsed) {
    const [first] = fixed;
    if (first === undefined) continue;
    const needs = [...new Set(fixed)];
    const rarest = needs.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
    const weight = fixed.reduce((sum, word) => sum + weigh(word), 0);
    add(result, rarest, { entry, kind, parts, first, needs, weight });
  }
  return result;
}

function gramsIn(table: MatchTable): Pick<Index, 'grams' | 'samples'> {
  const bag = (text: string, entry: number) => {
    const grams = gramsOf(text.split(' ')).map((gram) => [gram.text, gram.words.length] as const);
    return { entry, grams: new Map(grams) };
  };
  const bags = [
    ...table.entries.flatMap(({ samples }, entry) => samples.map((text) => bag(text, entry))),
    ...(table.others ?? []).map((text) => bag(text, NOBODY)),
  ];
  // The bags of an entry follow each other, so a gram's last entry tells whether this is another one.
  const users = new Map<string, { last: number; entries: number; readonly samples: number[] }>();
  for (const [number, { entry, grams }] of bags.entries()) {
    for (const text of grams.keys()) {
      const known = users.get(text);
      if (known === undefined) {
        users.set(text, { last: entry, entries: 1, samples: [number] });
        continue;
      }
      if (known.last !== entry) known.entries++;
      known.last = entry;
      known.samples.push(number);
    }
  }
  const weigh = (text: string, length: number) =>
    gramWeight(length, table.entries.length, users.get(text)?.entries ?? 1);
  const samples = bags.map(({ entry, grams }) => ({
    entry,
    total: [...grams].reduce((sum, [text, length]) => sum + weigh(text, length), 0),
  }));
  const grams = [...users].map(([text, { samples: numbers }]): readonly [string, Postings] => [
    text,
    { weight: weigh(text, text.split(' ').length), samples: numbers },
  ]);
  return { grams: new Map(grams), samples };
}

const INDEXES = new WeakMap<MatchTable, Index>();

/** The index of a table; made once for each. */
export function indexOf(table: MatchTable): Index {
  const known = INDEXES.get(table);
  if (known !== undefined) return known;
  const notWhen = table.entries.map((entry) =>
    entry.notWhen.map((phrase) => wordsOf(phrase).map((word) => word.text)),
  );
  const parsed = parsedPatterns(table);
  const users = usedBy(table, parsed);
  const index = {
    names: namesOf(table),
    patterns: patternsOf(parsed, (word) => wordWeight(word, table.entries.length, users)),
    notWhen,
    ...gramsIn(table),
    typed: table.entries.map((entry) => new Set(typedWords(entry))),
  };
  INDEXES.set(table, index);
  return index;
}
