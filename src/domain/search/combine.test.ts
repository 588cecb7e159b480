import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { best, type Leaf, sumOf, type Tree } from './combine';

const WORDS = ['pod', 'node', 'quota', 'secret', 'probe'];
const word = fc.constantFrom(...WORDS);
const texts = fc.array(
  fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
);
const { tree } = fc.letrec<{ readonly tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word,
    fc.record({ all: fc.boolean(), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

type Query = string | { readonly combineWith: 'AND' | 'OR'; readonly queries: Query[] };

/** The same tree as MiniSearch takes it. */
function queryOf(part: Tree): Query {
  if (typeof part === 'string') return part;
  return { combineWith: part.all ? 'AND' : 'OR', queries: part.parts.map(queryOf) };
}

function leavesOf(engine: MiniSearch): ReadonlyMap<string, Leaf> {
  return new Map(
    WORDS.map((one, at): [string, Leaf] => {
      const found = engine.search(one);
      const pages = Uint32Array.from(found, ({ id }) => Number(id));
      const worth = Float64Array.from(found, ({ score }) => score);
      return [one, { weight: { pages, worth }, share: 1, bits: 1 << at }];
    }),
  );
}

describe('adding up what terms are worth', () => {
  it('gives what MiniSearch gives for the whole tree, and the words that each page holds', () => {
    fc.assert(
      fc.property(texts, tree, (documents, asked) => {
        const engine = new MiniSearch({ fields: ['text'] });
        engine.addAll(documents.map((text, id) => ({ id, text })));
        const { worth, held } = sumOf(asked, leavesOf(engine), documents.length);
        const found = new Map(engine.search(queryOf(asked)).map((hit) => [Number(hit.id), hit]));
        documents.forEach((_text, page) => {
          const hit = found.get(page);
          expect(worth[page]).toBeCloseTo(hit?.score ?? 0, 8);
          if (hit === undefined) return;
          const own = WORDS.filter((_word, at) => ((held[page] ?? 0) >> at) & 1);
          expect(own.toSorted()).toEqual([...hit.terms].toSorted());
        });
      }),
    );
  });

  it('keeps the pages worth most, the first of equals first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 })),
        fc.integer({ min: 1, max: 8 }),
        (list, most) => {
          const isWanted = (page: number) => page % 3 !== 1;
          const sorted = list
            .map((own, page) => ({ own, page }))
            .filter(({ own, page }) => own > 0 && isWanted(page))
            .toSorted((a, b) => b.own - a.own || a.page - b.page);
          expect(best(Float64Array.from(list), most, isWanted)).toEqual(
            sorted.slice(0, most).map(({ page }) => page),
          );
        },
      ),
    );
  });
});
