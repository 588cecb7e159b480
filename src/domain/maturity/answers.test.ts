import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger';
import { fragment, readFragment } from '../share';
import {
  ANSWER_VALUES,
  answered,
  differences,
  gapsFilled,
  noted,
  parseAnswer,
  type StatementAnswer,
  withNotesOf,
} from './answers';
import { answersFileText, readAnswersFile } from './file';
import { answersFragment, contentHash, readAnswersLink } from './link';

const statements = ['a.2.one', 'a.2.two', 'a.3.three'];
const model = {
  id: 'sample',
  version: '1.2.0',
  aspects: [{ levels: [{ statements: statements.map((id) => ({ id })) }] }],
};
const SAVED = '2026-11-22T14:32:00.000Z';

const anyAnswer = fc.record({
  value: fc.option(fc.constantFrom(...ANSWER_VALUES)),
  note: fc.string({ maxLength: 40 }),
});
const anyLedger: fc.Arbitrary<Ledger<StatementAnswer>> = fc.dictionary(
  fc.constantFrom(...statements, 'gone.2.statement'),
  fc.record({ value: anyAnswer, at: fc.nat() }),
  { noNullPrototype: true },
);

function linkReading(hash: string) {
  const reading = readFragment(hash, 'maturity');
  if (reading.state === 'none') throw new Error('Not a share link');
  return readAnswersLink(model, reading);
}

describe('one answer', () => {
  it('keeps its note when the answer changes, and vanishes when both are gone', () => {
    const first = noted(answered(undefined, 'partly') ?? undefined, 'two of five teams');
    expect(first).toEqual({ value: 'partly', note: 'two of five teams' });
    const cleared = answered(first ?? undefined, null);
    expect(cleared).toEqual({ value: null, note: 'two of five teams' });
    expect(noted(cleared ?? undefined, ' ')).toBeNull();
  });

  it('is refused in any other form', () => {
    for (const wrong of [
      null,
      'yes',
      { value: 'maybe', note: '' },
      { value: 'yes' },
      { value: 'yes', note: 1 },
    ]) {
      expect(parseAnswer(wrong)).toBeUndefined();
    }
  });
});

describe('a file of answers', () => {
  it('comes back as it went, also with statements that the model no longer has', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const read = readAnswersFile(model, answersFileText(model, ledger, SAVED));
        expect(read).toEqual({ ok: true, ledger, version: '1.2.0', saved: SAVED });
      }),
    );
  });

  const valid = answersFileText(
    model,
    { 'a.2.one': { value: { value: 'yes', note: '' }, at: 5 } },
    SAVED,
  );
  it.each([
    ['cut off', (text: string) => text.slice(0, -20), /cut off/],
    [
      'of another kind',
      (text: string) => text.replace('assessment-answers', 'checklist-ticks'),
      /“checklist-ticks”/,
    ],
    [
      'of another model',
      (text: string) => text.replace('"sample"', '"other"'),
      /another model, “other”/,
    ],
    [
      'of another major version',
      (text: string) => text.replace('1.2.0', '2.0.0'),
      /version 2\.0\.0/,
    ],
    [
      'with an answer that does not exist',
      (text: string) => text.replace('"yes"', '"YES"'),
      /damaged: a\.2\.one/,
    ],
    [
      'with a key of a newer version',
      (text: string) => text.replace('"saved"', '"raters": [], "saved"'),
      /“raters”/,
    ],
    [
      'with an id that is none',
      (text: string) => text.replace('a.2.one', '__proto__'),
      /not a statement id/,
    ],
    [
      'without a time',
      (text: string) => text.replace('"at": 5', '"at": -1'),
      /when it was answered/,
    ],
    ['that is a list', () => '[]', /not a file saved here/],
  ])('%s is refused with the reason', (_what, damage, reason) => {
    const damaged = damage(valid);
    expect(damaged).not.toBe(valid);
    const read = readAnswersFile(model, damaged);
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.reason).toMatch(reason);
  });

  it('never throws, whatever JSON it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readAnswersFile(model, text).ok).toBe(false);
      }),
    );
  });
});

describe('a share link', () => {
  const anyValues = fc.dictionary(
    fc.constantFrom(...statements),
    fc.constantFrom(...ANSWER_VALUES),
    {
      noNullPrototype: true,
    },
  );

  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(linkReading(answersFragment(model, values))).toEqual({ ok: true, values });
      }),
    );
  });

  it.each([
    ['cut off by a mail program', (hash: string) => hash.slice(0, -1), /2 of 3 answers arrived/],
    ['of another model', (hash: string) => hash.replace('sample', 'other'), /another model/],
    ['with a letter that is none', (hash: string) => hash.replace('~y', '~q'), /letters/],
    [
      'of a model with other statements',
      (hash: string) => hash.replace(contentHash(model), 'abc'),
      /statements were changed/,
    ],
    ['of a newer form', (hash: string) => hash.replace('=1.', '=9.'), /newer version/],
  ])('%s is refused with the reason', (_what, damage, reason) => {
    const hash = answersFragment(model, { 'a.2.one': 'yes' });
    const damaged = damage(hash);
    expect(damaged).not.toBe(hash);
    const read = linkReading(damaged);
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });

  it('never throws, whatever payload it holds', () => {
    const payload = fc.stringMatching(/^[A-Za-z0-9._~-]{0,80}$/);
    fc.assert(
      fc.property(payload, (text) => {
        expect(linkReading(fragment({ kind: 'maturity', version: 1, payload: text })).ok).toBe(
          false,
        );
      }),
    );
  });
});

describe('answers that arrive', () => {
  const mine = {
    'a.2.one': { value: 'yes', note: 'seen' },
    'a.2.two': { value: null, note: 'ask' },
  } as const;

  it('from a link leave my notes alone and differ only where the answer differs', () => {
    const theirs = withNotesOf(mine, { 'a.2.one': 'yes', 'a.3.three': 'no' });
    expect(differences(mine, theirs).map(({ id }) => id)).toEqual(['a.2.two', 'a.3.three']);
  });

  it('can fill my gaps without touching what I answered', () => {
    const theirs = withNotesOf(mine, { 'a.2.one': 'no', 'a.2.two': 'no', 'a.3.three': 'no' });
    expect(Object.keys(gapsFilled(mine, theirs))).toEqual(['a.2.two', 'a.3.three']);
  });
});
