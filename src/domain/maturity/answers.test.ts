import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, merged } from '../ledger';
import { type About, NOTHING_SAID, ROLES } from './about';
import {
  ANSWER_VALUES,
  changed,
  differences,
  gapsFilled,
  parseAnswer,
  plainAnswers,
  type StatementAnswer,
  withNotesOf,
} from './answers';
import { answersFileText, readAnswersFile } from './file';
import type { Part, Placement, Target } from './sheet';

const statements = ['a.2.one', 'a.2.two', 'a.3.three'];
const model = {
  id: 'sample',
  version: '1.2.0',
  aspects: [{ levels: [{ statements: statements.map((id) => ({ id })) }] }],
};
const SAVED = '2026-11-22T14:32:00.000Z';

const anyText = fc.string({ minLength: 1, maxLength: 40 });
const anyAnswer: fc.Arbitrary<StatementAnswer> = fc.oneof(
  fc.record({
    value: fc.option(fc.constantFrom(...ANSWER_VALUES)),
    note: fc.string({ maxLength: 40 }),
    evidence: anyText,
    version: fc.constantFrom('1.0.0', '1.2.0'),
  }),
  fc.record({
    value: fc.constantFrom(...ANSWER_VALUES),
    note: fc.constant(''),
    version: fc.constant('1.2.0'),
  }),
);
const anyTarget: fc.Arbitrary<Target> = fc.record({
  target: fc.integer({ min: 1, max: 5 }),
  reason: fc.string({ maxLength: 40 }),
});
const anyPlacement: fc.Arbitrary<Placement> = fc.record({
  method: fc.constant('placement'),
  level: fc.integer({ min: 1, max: 5 }),
});

/** Parts under their own keys. */
function anyParts(keys: readonly string[], part: fc.Arbitrary<Part>): fc.Arbitrary<Ledger<Part>> {
  return fc.dictionary(fc.constantFrom(...keys), fc.record({ value: part, at: fc.nat() }), {
    noNullPrototype: true,
  });
}
const anyLedger: fc.Arbitrary<Ledger<Part>> = fc
  .tuple(
    anyParts([...statements, 'gone.2.statement'], anyAnswer),
    anyParts(['target:a', 'target:b'], anyTarget),
    anyParts(['placement:a'], anyPlacement),
  )
  .map((ledgers) => Object.assign({}, ...ledgers));
const anyAbout: fc.Arbitrary<About> = fc.record({
  platform: fc.string({ maxLength: 80 }),
  day: fc.constantFrom('', '2026-11-22'),
  who: fc.string({ maxLength: 80 }),
  role: fc.option(fc.constantFrom(...ROLES)),
  kind: fc.constantFrom('own', 'agreed'),
});

describe('one answer', () => {
  it('keeps its note when the answer changes, and vanishes when all is gone', () => {
    const partly = changed(undefined, { value: 'partly' }, '1.0.0') ?? undefined;
    const first = changed(partly, { note: 'two of five teams' }, '1.0.0');
    expect(first).toEqual({ value: 'partly', note: 'two of five teams', version: '1.0.0' });
    const cleared = changed(first ?? undefined, { value: null }, '1.1.0');
    expect(cleared).toEqual({ value: null, note: 'two of five teams', version: '1.1.0' });
    const linked = changed(cleared ?? undefined, { note: ' ', evidence: 'wiki' }, '1.1.0');
    expect(linked).toMatchObject({ note: ' ', evidence: 'wiki' });
    expect(changed(linked ?? undefined, { evidence: '' }, '1.1.0')).toBeNull();
  });

  it('kept before evidence and versions existed is still read', () => {
    expect(parseAnswer({ value: 'yes', note: '' })).toEqual({ value: 'yes', note: '' });
  });

  it('is refused in any other form', () => {
    for (const wrong of [
      null,
      'yes',
      { value: 'maybe', note: '' },
      { value: 'yes' },
      { value: 'yes', note: 1 },
      { value: 'yes', note: '', evidence: 4 },
      { value: 'yes', note: '', evidence: 'x'.repeat(501) },
    ]) {
      expect(parseAnswer(wrong)).toBeUndefined();
    }
  });
});

describe('a file of answers', () => {
  it('comes back as it went, also with statements that the model no longer has', () => {
    fc.assert(
      fc.property(anyLedger, anyAbout, (ledger, about) => {
        const read = readAnswersFile(model, answersFileText(model, ledger, SAVED, about));
        expect(read).toEqual({ ok: true, ledger, about, version: '1.2.0', saved: SAVED });
      }),
    );
  });

  it('may be plain answers by statement, as the command line takes them', () => {
    expect(readAnswersFile(model, '{"a.2.one":"partly"}')).toMatchObject({
      ok: true,
      ledger: { 'a.2.one': { value: { value: 'partly', version: '1.2.0' }, at: 0 } },
    });
    for (const other of ['{"a.2.one":"maybe"}', '{"a.2.one":"yes","name":"x"}', '{}'])
      expect(readAnswersFile(model, other).ok).toBe(false);
  });

  it('merges in any order to the same', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) => {
        expect(merged(merged(a, b), c)).toEqual(merged(merged(c, a), b));
      }),
    );
  });

  it('saved by the first release is still read, and its answers belong to its version', () => {
    const old = {
      kind: 'assessment-answers',
      model: { id: 'sample', version: '1.0.0' },
      saved: SAVED,
      answers: { 'a.2.one': { value: 'yes', note: '', at: 5 } },
    };
    expect(readAnswersFile(model, JSON.stringify(old))).toEqual({
      ok: true,
      ledger: { 'a.2.one': { value: { value: 'yes', note: '', version: '1.0.0' }, at: 5 } },
      about: NOTHING_SAID,
      version: '1.0.0',
      saved: SAVED,
    });
  });

  const valid = answersFileText(
    model,
    {
      'a.2.one': { value: { value: 'yes', note: '', version: '1.2.0' }, at: 5 },
      'target:a': { value: { target: 3, reason: 'audit' }, at: 6 },
    },
    SAVED,
    { ...NOTHING_SAID, day: '2026-11-22' },
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
      'of a newer major version',
      (text: string) => text.replace('1.2.0', '2.0.0'),
      /version 2\.0\.0/,
    ],
    [
      'with a version that is none',
      (text: string) => text.replace('1.2.0', 'latest'),
      /which model it answers/,
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
    [
      'with a target that is none',
      (text: string) => text.replace('"target": 3', '"target": 9'),
      /target of a/,
    ],
    [
      'with a day that does not exist',
      (text: string) => text.replace('"day": "2026-11-22"', '"day": "2026-02-30"'),
      /platform, the day or who/,
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

describe('answers that arrive', () => {
  const mine = {
    'a.2.one': { value: 'yes', note: 'seen', evidence: 'wiki' },
    'a.2.two': { value: null, note: 'ask' },
  } as const;

  it('from a link leave my notes alone and differ only where the answer differs', () => {
    const theirs = withNotesOf(mine, plainAnswers({ 'a.2.one': 'yes', 'a.3.three': 'no' }));
    expect(differences(mine, theirs).map(({ id }) => id)).toEqual(['a.2.two', 'a.3.three']);
  });

  it('can fill my gaps without touching what I answered', () => {
    const theirs = plainAnswers({ 'a.2.one': 'no', 'a.2.two': 'no', 'a.3.three': 'no' });
    expect(Object.keys(gapsFilled(mine, theirs))).toEqual(['a.2.two', 'a.3.three']);
  });
});
