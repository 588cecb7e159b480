import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragment, packJson, readFragment } from '../share';
import { type About, NOTHING_SAID, ROLES } from './about';
import { ANSWER_VALUES, answerValues, plainAnswers, type StatementAnswers } from './answers';
import { fnv } from '../fnv';
import { answersFragment, contentHash, readAnswersLink } from './link';

const statements = ['a.2.one', 'a.2.two', 'a.3.three'];
const model = {
  id: 'sample',
  version: '1.2.0',
  aspects: [{ levels: [{ statements: statements.map((id) => ({ id })) }] }],
};
const anyAbout: fc.Arbitrary<About> = fc.record({
  platform: fc.string({ maxLength: 80 }),
  day: fc.constantFrom('', '2026-11-22'),
  who: fc.string({ maxLength: 80 }),
  role: fc.option(fc.constantFrom(...ROLES)),
  kind: fc.constantFrom('own', 'agreed'),
});

function linkReading(hash: string) {
  const reading = readFragment(hash, 'maturity');
  if (reading.state === 'none') throw new Error('Not a share link');
  return readAnswersLink(model, reading);
}

describe('a share link', () => {
  const anyAnswers: fc.Arbitrary<StatementAnswers> = fc.dictionary(
    fc.constantFrom(...statements),
    fc.record({
      value: fc.constantFrom(...ANSWER_VALUES),
      note: fc.string({ unit: 'grapheme', maxLength: 40 }),
      version: fc.constant('1.2.0'),
    }),
    { noNullPrototype: true },
  );

  it('comes back as it went, without notes unless they were asked for', () => {
    fc.assert(
      fc.property(anyAnswers, anyAbout, (answers, about) => {
        const plain = plainAnswers(answerValues(answers), '1.2.0');
        expect(linkReading(answersFragment(model, answers, about))).toEqual({
          ok: true,
          answers: plain,
          about,
        });
        expect(linkReading(answersFragment(model, answers, about, 'with-notes'))).toEqual({
          ok: true,
          answers,
          about,
        });
      }),
    );
  });

  const one = plainAnswers({ 'a.2.one': 'yes' }, '1.2.0');

  it('of the first release is still read', () => {
    const payload = `sample~1.2.0~${contentHash(model)}~y--`;
    const read = linkReading(fragment({ kind: 'maturity', version: 1, payload }));
    expect(read).toEqual({ ok: true, answers: one, about: NOTHING_SAID });
  });

  it.each([
    ['cut off by a mail program', (hash: string) => hash.slice(0, -1), /damaged/],
    [
      'cut off within the answers',
      (hash: string) => hash.slice(0, hash.indexOf('~y') + 3),
      /2 of 3 answers arrived/,
    ],
    ['with one answer flipped', (hash: string) => hash.replace('~y', '~n'), /letter was changed/],
    ['of another model', (hash: string) => hash.replace('sample', 'other'), /another model/],
    ['with a letter that is none', (hash: string) => hash.replace('~y', '~q'), /letters/],
    [
      'of a model with other statements',
      (hash: string) => hash.replace(contentHash(model), 'abc'),
      /statements were changed/,
    ],
    ['of a newer form', (hash: string) => hash.replace('=2.', '=9.'), /newer version/],
  ])('%s is refused with the reason', (_what, damage, reason) => {
    const hash = answersFragment(model, one);
    const damaged = damage(hash);
    expect(damaged).not.toBe(hash);
    const read = linkReading(damaged);
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });

  it('never throws, whatever payload it holds', () => {
    const payload = fc.stringMatching(/^[A-Za-z0-9._~-]{0,80}$/);
    fc.assert(
      fc.property(payload, fc.constantFrom(1, 2), (text, version) => {
        expect(linkReading(fragment({ kind: 'maturity', version, payload: text })).ok).toBe(false);
      }),
    );
  });

  it('is not led astray by prototype keys among the notes', () => {
    const extra = packJson({
      about: NOTHING_SAID,
      notes: JSON.parse('{"__proto__":["x",""],"a.2.one":["seen",""]}'),
    });
    const text = `sample~1.2.0~${contentHash(model)}~y--~${extra}`;
    const read = linkReading(
      fragment({ kind: 'maturity', version: 2, payload: `${text}~${fnv(text)}` }),
    );
    expect(read).toMatchObject({ ok: true, answers: { 'a.2.one': { note: 'seen' } } });
    expect(read.ok && Object.keys(read.answers)).toEqual(['a.2.one']);
  });
});
