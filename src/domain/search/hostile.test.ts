import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine, type Hit } from './engine';
import { extractOf, stretches } from './extract';
import { pagesOf } from './pages';
import { piecesOf } from './pieces';
import type { SearchRecord } from './schema';

const TITLES = [
  'A quota is exhausted',
  'الحصة ممتلئة تماما',
  'מכסה מלאה',
  '配额 用完',
  '🔥 Fire drill 🧯',
  '<img src=x onerror=alert(1)> in a title',
  'What to do with (a|b)*+ and [^x]{2,}',
];

const records = TITLES.map((title, at): SearchRecord => ({
  ...{ url: `/page/${at}/`, kind: 'Page', title, headings: [], code: '', version: '1.0' },
  ...{ text: `Text about ${title}`, aliases: [], asks: [], audience: [], weight: 1 },
}));
const { first, others } = piecesOf(pagesOf(records), [['quota', 'limit']]);

async function there<Piece>(piece: Piece | undefined): Promise<Piece> {
  if (piece === undefined) throw new Error('no such piece');
  return piece;
}

const engine = new Engine(
  { ...first, folder: 'test' },
  {
    head: () => there(others.head),
    terms: (number) => there(others.terms[number]),
    page: (number) => there(others.pages[number]),
  },
);

/** An answer or an honest none: only pages that are here, each once, the best first. */
function isAnswer(hits: readonly Hit[]): void {
  for (const { url, title, score } of hits) {
    expect(records.some((record) => record.url === url && record.title === title)).toBe(true);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
  expect(new Set(hits.map(({ url }) => url)).size).toBe(hits.length);
  expect(hits.map(({ score }) => score)).toEqual(
    hits.map(({ score }) => score).toSorted((a, b) => b - a),
  );
}

const SIGNS = [...'()[]{}.*+?^$|\\/-_:;,<>=&%#@!~`\'"'];
const food = fc.array(fc.constantFrom(...SIGNS, 'a', 'quota', ' ', '1'), { maxLength: 80 });
const rightToLeft = fc.array(fc.constantFrom(...'ابتثجحمةאבגדכמל\u200f\u202e '), { maxLength: 60 });
const pictures = fc.array(fc.constantFrom('🔥', '🧯', '👩🏽‍💻', '🇪🇺', '\u200d', '\ufe0f', ' '));
const stopWords = fc.array(
  fc.constantFrom('how', 'do', 'I', 'the', 'of', 'what', 'is', 'everybody'),
  { minLength: 1, maxLength: 30 },
);
const markup = fc
  .tuple(fc.constantFrom('img', 'script', 'svg', 'a'), fc.string(), fc.string())
  .map(([tag, name, text]) => `<${tag} ${name} onload=alert(1)>${text}</${tag}>`);

describe('what nobody should type', () => {
  it.each([
    ['regular expressions', food.map((signs) => signs.join(''))],
    ['text from right to left', rightToLeft.map((letters) => letters.join(''))],
    ['pictures', pictures.map((signs) => signs.join(''))],
    ['only words that say nothing', stopWords.map((words) => words.join(' '))],
    ['markup', markup],
    ['any signs, halves of pairs as well', fc.string({ unit: 'binary', maxLength: 200 })],
  ])('%s: an answer or none', async (_name, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        isAnswer(engine.quick(text));
        isAnswer(await engine.full(text));
      }),
      { numRuns: 60 },
    );
  });

  it('10 kB and more: what stands at its beginning is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 400, maxLength: 800 }),
        fc.constantFrom('quota ', '(a+)+$', '🔥', '<b>', 'ة'),
        async (start, more) => {
          const long = start + more.repeat(Math.ceil(10_000 / more.length));
          const hits = await engine.full(long);
          isAnswer(hits);
          expect(hits).toEqual(await engine.full(long.slice(0, 500)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(TITLES)('finds %s by its own title, in any letters', async (title) => {
    for (const asked of [title, title.toUpperCase(), `  ${title}  `])
      expect((await engine.full(asked))[0]?.title).toBe(title);
  });

  it('shows the words of a page as they stand, letter for letter, whatever was asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TITLES), fc.oneof(markup, fc.string()), (title, asked) => {
        const parts = stretches(title, asked);
        expect(parts.map(({ text }) => text).join('')).toBe(title);
        const section = { anchor: '', heading: '', text: title, code: '' };
        expect(extractOf([section], asked).text).toBe(title);
      }),
    );
  });
});
