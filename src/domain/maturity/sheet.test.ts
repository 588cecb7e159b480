import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST, NOTHING_SAID, parseAbout, sheetKey } from './about';
import { currentId } from './renamed';
import { answerLedger, isBefore, parsePart, sheetParts, standing } from './sheet';

const statement = (id: string, changed?: string) => ({ id, changed });
const model = {
  renamed: { 'a.2.gone': 'a.2.old', 'a.2.old': 'a.2.new' },
  aspects: [
    { levels: [{ statements: [statement('a.2.new'), statement('a.2.sharper', '1.2.0')] }] },
  ],
};

describe('a sheet', () => {
  it('sorts its parts by what they are, and leaves out what stands under a foreign key', () => {
    const sheet = {
      'a.2.new': { value: 'yes', note: '' },
      'target:a': { target: 3, reason: 'audit' },
      'placement:a': { method: 'placement', level: 2 },
      'target:': { target: 3, reason: '' },
      'a.2.sharper': { target: 3, reason: '' },
      __proto__: { value: 'no', note: '' },
    } as const;
    expect(sheetParts(sheet)).toEqual({
      answers: { 'a.2.new': { value: 'yes', note: '' } },
      targets: { a: { target: 3, reason: 'audit' } },
      placements: { a: { method: 'placement', level: 2 } },
    });
  });

  it('refuses parts of another form', () => {
    for (const wrong of [
      null,
      7,
      { target: 9, reason: '' },
      { target: 2 },
      { method: 'guess', level: 2 },
      { method: 'placement', level: 2.5 },
    ]) {
      expect(parsePart(wrong)).toBeUndefined();
    }
  });

  it('keeps what was taken back in the times of its answers', () => {
    const ledger = {
      'a.2.new': { value: null, at: 4 },
      'target:a': { value: { target: 2, reason: '' }, at: 5 },
    };
    expect(answerLedger(ledger)).toEqual({ 'a.2.new': { value: null, at: 4 } });
  });
});

describe('answers given under an older version of a model', () => {
  it('follow renames to the end, and the newer id wins', () => {
    expect(currentId(model, 'a.2.gone')).toBe('a.2.new');
    expect(currentId({ renamed: { x: 'y', y: 'x' } }, 'x')).toMatch(/^[xy]$/);
    expect(standing(model, { 'a.2.gone': { value: 'yes', note: '' } }).answers).toEqual({
      'a.2.new': { value: 'yes', note: '' },
    });
    const both = {
      'a.2.new': { value: 'no', note: '' },
      'a.2.old': { value: 'yes', note: '' },
    } as const;
    expect(standing(model, both).answers).toEqual({ 'a.2.new': { value: 'no', note: '' } });
  });

  it('are asked again where the statement was sharpened since, and count otherwise', () => {
    for (const [version, counts] of [
      [undefined, false],
      ['1.1.9', false],
      ['1.2.0', true],
      ['1.10.0', true],
    ] as const) {
      const answer = {
        value: 'yes',
        note: '',
        ...(version === undefined ? {} : { version }),
      } as const;
      const { answers, again } = standing(model, { 'a.2.sharper': answer });
      expect([Object.keys(answers).length, Object.keys(again).length]).toEqual(
        counts ? [1, 0] : [0, 1],
      );
    }
  });

  it('are never lost: each is counted, asked again or foreign', () => {
    const answer = fc.record({
      value: fc.constantFrom('yes', 'no', null),
      note: fc.string(),
      version: fc.constantFrom('1.0.0', '1.2.0', '2.0.0'),
    });
    const ids = fc.constantFrom('a.2.new', 'a.2.sharper', 'b.2.foreign');
    fc.assert(
      fc.property(fc.dictionary(ids, answer, { noNullPrototype: true }), (given) => {
        const { answers, again, foreign } = standing(model, given);
        expect({ ...answers, ...again, ...foreign }).toEqual(given);
      }),
    );
  });

  it('are ordered by version numbers, not by their text', () => {
    expect(isBefore('1.9.0', '1.10.0')).toBe(true);
    expect(isBefore('1.10.0', '1.9.0')).toBe(false);
    expect(isBefore(undefined, '0.0.1')).toBe(true);
  });
});

describe('what an assessment is about', () => {
  it('is refused in any other form', () => {
    expect(parseAbout({ ...NOTHING_SAID, day: '2026-11-22', role: 'user' })).toBeDefined();
    for (const wrong of [
      null,
      {},
      { ...NOTHING_SAID, day: '2026-02-30' },
      { ...NOTHING_SAID, day: 'yesterday' },
      { ...NOTHING_SAID, role: 'boss' },
      { ...NOTHING_SAID, platform: 'x'.repeat(81) },
      { ...NOTHING_SAID, kind: 'mean' },
    ]) {
      expect(parseAbout(wrong)).toBeUndefined();
    }
  });

  it('keeps the first assessment where the first release kept it', () => {
    expect(sheetKey('cncf', FIRST)).toBe('handbook.assessment.cncf');
    expect(() => sheetKey('cncf', '../x')).toThrow(/Not an assessment’s id|Not an assessment's id/);
  });
});
