import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf, problemText } from '../problem';
import { ScorableModel } from './scorable';
import file from './scoring-vectors.json';

const text = JSON.stringify(file.fixtureModel);

function told(input: unknown): string {
  return problemsOf('model.json', ScorableModel, input).map(problemText).join('\n');
}

describe('a model can be scored', () => {
  it('when it has what scoring needs, whatever else it holds', () => {
    expect(told(file.fixtureModel)).toBe('');
    const cncf = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
    expect(told(parse(readFileSync(cncf, 'utf8')))).toBe('');
  });

  it.each([
    ['aspects are none', { aspects: [] }, /aspects: \[\] is not allowed\n.*at least one aspect/],
    ['scoring is missing', { scoring: undefined }, /scoring: is missing/],
    ['aspects is no list', { aspects: 'a' }, /aspects: "a" is not of the type array/],
  ])('but not when %s', (_what, change, reason) => {
    expect(told({ ...file.fixtureModel, ...change })).toMatch(reason);
  });

  it.each([
    [
      'a level is left out',
      '"level":3',
      '"level":4',
      /a has the levels 1, 2, 4, 4\n {4}Write 1, 2/,
    ],
    ['a role is unknown', '"role":"criterion"', '"role":"criterium"', /Did you mean "criterion"/],
    ['a statement stands twice', '"a2b"', '"a2a"', /statement id a2a stands twice/],
    [
      'the threshold is a percentage',
      '"threshold":0.75',
      '"threshold":75',
      /above 0 and at most 1/,
    ],
    ['the threshold is a word', '"threshold":0.75', '"threshold":"high"', /type number/],
    ['the threshold is nothing', '"threshold":0.75', '"threshold":0', /above 0 and at most 1/],
    ['the threshold is too fine', '"threshold":0.75', '"threshold":0.755', /hundredths/],
    ['minBasis is negative', '"minBasis":0.5', '"minBasis":-1', /must be 0 to 1/],
    ['its method is another', 'gated-bounds/1', 'mean/1', /Write one of: gated-bounds\/1/],
    ['an id would be lost', '"id":"a2a"', '"id":"__proto__"', /cannot be __proto__/],
  ])('but not when %s', (_what, before, after, reason) => {
    expect(text).toContain(before);
    expect(told(JSON.parse(text.replace(before, after)))).toMatch(reason);
  });

  it('but not with a level that nothing gates, or with level 1 alone', () => {
    const [aspect] = file.fixtureModel.aspects;
    const levels = aspect?.levels ?? [];
    const signals = levels.map((level) =>
      level.level === 3
        ? { ...level, statements: level.statements.map((own) => ({ ...own, role: 'signal' })) }
        : level,
    );
    const having = (own: unknown) =>
      told({ ...file.fixtureModel, aspects: [{ ...aspect, levels: own }] });
    expect(having(signals)).toMatch(/level 3 of a has no criteria\n {4}Mark at least one/);
    expect(having(levels.slice(0, 1))).toMatch(/a has the levels 1\n {4}Write 1, 2 and so on/);
    expect(told({ ...file.fixtureModel, aspects: [aspect, aspect] })).toContain(
      'aspect id a stands twice',
    );
  });
});
