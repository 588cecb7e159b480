import { gramsOf, gramWeight } from './grams';
import { fixedWords, patternParts, type PatternPart } from './pattern';
import type { MatchTable } from './table';
import { wordsOf } from './words';

type IndexedPattern = {
  readonly entry: number;
  readonly kind: 'template' | 'hint';
  readonly parts: readonly PatternPart[];
  /** Number of fixed words. */
  readonly length: number;
};

/** A table, turned so that each word of a text leads to what may fit. Entries and samples are numbers. */
export type Index = {
  readonly names: ReadonlyMap<string, number>;
  /** By first fixed word. */
  readonly patterns: ReadonlyMap<string, readonly IndexedPattern[]>;
  readonly notWhen: readonly (readonly (readonly string[])[])[];
  readonly grams: ReadonlyMap<
    string,
    { readonly weight: number; readonly samples: readonly number[] }
  >;
  readonly samples: readonly { readonly entry: number; readonly total: number }[];
  /** Words of titles, by entry. */
  readonly typed: readonly ReadonlySet<string>[];
  /** Weight of a word that no example uses. */
  readonly unknownWeight: number;
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

function patternsOf(table: MatchTable): Index['patterns'] {
  const result = new Map<string, IndexedPattern[]>();
  for (const [entry, { patterns }] of table.entries.entries()) {
    for (const { kind, value } of patterns) {
      const parts = patternParts(value);
      const words = fixedWords(parts);
      const [first] = words;
      if (first === undefined) continue;
      result.set(first, [
        ...(result.get(first) ?? []),
        { entry, kind, parts, length: words.length },
      ]);
    }
  }
  return result;
}

function usedBy(table: MatchTable): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const { samples } of table.entries) {
    for (const word of new Set(samples.flatMap((sample) => sample.split(' ')))) {
      result.set(word, (result.get(word) ?? 0) + 1);
    }
  }
  return result;
}

function gramsIn(table: MatchTable): Pick<Index, 'grams' | 'samples'> {
  const users = usedBy(table);
  const grams = new Map<string, { weight: number; samples: number[] }>();
  const samples: { entry: number; total: number }[] = [];
  for (const [entry, { samples: texts }] of table.entries.entries()) {
    for (const text of texts) {
      const number = samples.length;
      const own = new Map(gramsOf(text.split(' ')).map((gram) => [gram.text, gram.words]));
      let total = 0;
      for (const [gram, words] of own) {
        const weight = gramWeight(words, table.entries.length, users);
        total += weight;
        const known = grams.get(gram) ?? { weight, samples: [] };
        known.samples.push(number);
        grams.set(gram, known);
      }
      samples.push({ entry, total });
    }
  }
  return { grams, samples };
}

const INDEXES = new WeakMap<MatchTable, Index>();

/** The index of a table; made once for each. */
export function indexOf(table: MatchTable): Index {
  const known = INDEXES.get(table);
  if (known !== undefined) return known;
  const notWhen = table.entries.map((entry) =>
    entry.notWhen.map((phrase) => wordsOf(phrase).map((word) => word.text)),
  );
  const index = {
    names: namesOf(table),
    patterns: patternsOf(table),
    notWhen,
    ...gramsIn(table),
    typed: table.entries.map(({ typed }) => new Set(typed)),
    unknownWeight: Math.log(1 + table.entries.length),
  };
  INDEXES.set(table, index);
  return index;
}
