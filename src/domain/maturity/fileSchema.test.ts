import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger';
import { ROLES } from './about';
import { ANSWER_VALUES, MAX_EVIDENCE, MAX_NOTE } from './answers';
import { answersFileText, readAnswersFile } from './file';
import { AnswersFile } from './fileSchema';
import { MAX_REASON, type Part, placementKey, targetKey } from './sheet';

const model = { id: 'cncf-platform-engineering', version: '1.0.0' };

const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const at = fc.nat({ max: 4e15 });
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const level = fc.integer({ min: 1, max: 5 });
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((text) => (text === undefined ? {} : { [key]: text }));
const answer = fc
  .tuple(
    fc.record({
      value: fc.option(fc.constantFrom(...ANSWER_VALUES)),
      note: fc.string({ maxLength: MAX_NOTE }),
    }),
    optional('evidence', fc.string({ maxLength: MAX_EVIDENCE, minLength: 1 })),
    optional('version', fc.constantFrom('1.0.0', '1.2.0')),
  )
  .map((parts): Part => Object.assign({}, ...parts));
const target = fc
  .tuple(
    fc.record({ target: level, reason: fc.string({ maxLength: MAX_REASON }) }),
    optional('by', day),
  )
  .map((parts): Part => Object.assign({}, ...parts));
const placement = level.map((picked): Part => ({ method: 'placement', level: picked }));
const pair = (key: fc.Arbitrary<string>, part: fc.Arbitrary<Part>) =>
  fc.tuple(key, fc.record({ value: fc.option(part), at }));
const ledger = fc
  .array(
    fc.oneof(
      pair(
        fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('.')),
        answer,
      ),
      pair(word.map(targetKey), target),
      pair(word.map(placementKey), placement),
      // A part under a key that does not fit it is left out of the file.
      pair(word.map(targetKey), answer),
    ),
  )
  .map((entries): Ledger<Part> => Object.fromEntries(entries));
const about = fc.record({
  platform: fc.string({ maxLength: 80 }),
  day: fc.oneof(fc.constant(''), day),
  who: fc.string({ maxLength: 80 }),
  role: fc.option(fc.constantFrom(...ROLES)),
  kind: fc.constantFrom('own' as const, 'agreed' as const),
});

describe('the published form of saved files', () => {
  it('fits every file saved here, and such a file is read again', () => {
    fc.assert(
      fc.property(ledger, about, (entries, subject) => {
        const text = answersFileText(model, entries, '2026-11-22T10:00:00.000Z', subject, 'x.json');
        expect(AnswersFile.safeParse(JSON.parse(text)).error).toBeUndefined();
        expect(readAnswersFile(model, text).ok).toBe(true);
      }),
    );
  });

  it.each([
    ['another kind', { kind: 'checklist-ticks' }],
    ['a sixth answer', { answers: { 'a.2.b': { value: 'maybe', note: '', at: 1 } } }],
    ['an unknown key', { total: 3 }],
    ['a level that no model has', { targets: { a: { target: 9, reason: '', at: 1 } } }],
    [
      'a day that does not exist',
      { targets: { a: { target: 2, reason: '', by: '2027-02-30', at: 1 } } },
    ],
  ])('refuses %s', (_what, part) => {
    const text = answersFileText(model, {}, '2026-11-22T10:00:00.000Z');
    expect(AnswersFile.safeParse({ ...JSON.parse(text), ...part }).success).toBe(false);
  });
});
