import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemText } from '../problem';
import { entryProblems } from '../entry';
import { MaturityModel } from './schema';

function text(name: string): string {
  return readFileSync(new URL(`../../../docs/assess/${name}`, import.meta.url), 'utf8');
}

function problems(yaml: string): string {
  return entryProblems('model.yaml', parse(yaml)).map(problemText).join('\n');
}

const starter = text('_starter.yaml');

describe('a maturity model', () => {
  it('is valid as committed, with 71 criteria, 41 signals and a step for every criterion', () => {
    const model = MaturityModel.parse(parse(text('cncf-v1.yaml')));
    const all = model.aspects.flatMap(({ levels }) =>
      levels.flatMap(({ statements }) => statements),
    );
    const criteria = all.filter(({ role }) => role === 'criterion');
    expect([criteria.length, all.length - criteria.length]).toEqual([71, 41]);
    expect(criteria.filter(({ step }) => step === undefined)).toEqual([]);
  });

  it('can be begun by copying the starter', () => {
    expect(problems(starter)).toBe('');
  });

  it.each([
    [
      'a statement under the wrong level',
      'support.2.channel',
      'support.3.channel',
      /must begin with support\.2\./,
    ],
    [
      'an id that stands twice',
      'support.2.hours',
      'support.2.channel',
      /support\.2\.channel stands twice/,
    ],
    ['too few criteria', 'role: criterion', 'role: signal', /at least 3/],
    ['a role that does not exist', 'role: signal', 'role: signl', /Did you mean "signal"/],
    ['a key that does not exist', 'question:', 'queston:', /Did you mean "question"/],
    ['a word the page’s addresses use', 'id: support\n', 'id: result\n', /word of the page/],
    ['a threshold above the whole', 'threshold: 0.75', 'threshold: 75', /threshold/],
    ['levels that skip a number', 'level: 2, name', 'level: 3, name', /must be 2/],
  ])('with %s is refused with a way out', (_what, before, after, message) => {
    expect(starter).toContain(before);
    expect(problems(starter.replace(before, after))).toMatch(message);
  });

  it.each(
    ['result', 'maturity', 'people', 'teams', 'history', 'quick', 'keep', 'assessments'].concat(
      'profile',
    ),
  )('has no aspect called %s, a word of the page’s addresses', (word) => {
    expect(problems(starter.replaceAll(/\bsupport(?=[.\n])/g, word))).toMatch(/word of the page/);
  });
});

const renamed = (lines: string) => problems(`${starter}\nrenamed: ${lines}\n`);

describe('a renamed statement', () => {
  it('is followed to a statement of the model, over several names', () => {
    expect(renamed('{ support.2.desk: support.2.place, support.2.place: support.2.channel }')).toBe(
      '',
    );
  });

  it.each([
    ['still stands there', '{ support.2.hours: support.2.channel }', /hours is still a statement/],
    [
      'leads nowhere',
      '{ support.2.desk: support.2.chanel }',
      /renamed\.support\.2\.desk: there is no statement support\.2\.chanel\n {4}Write support\.2\.channel\./,
    ],
    ['leads to itself', '{ a.2.b: a.2.c, a.2.c: a.2.b }', /a\.2\.b comes back to itself/],
    ['never was an id', '{ Support Desk: support.2.hours }', /never was a statement id/],
  ])('that %s is refused with a way out', (_what, lines, message) => {
    expect(renamed(lines)).toMatch(message);
  });
});

describe('a sharpened statement', () => {
  const since = (version: string) =>
    problems(
      starter.replace('role: criterion', `role: criterion\n            changed: ${version}`),
    );
  it('names the version of the model that sharpened it, at most the present one', () => {
    expect(since('1.0.0')).toBe('');
    expect(since('1.0.1')).toMatch(/changed: 1\.0\.1 is later than the model's version 1\.0\.0/);
    expect(since('2')).toMatch(/must be a version|not of the type string/);
  });
});

describe('a model in several languages', () => {
  const title = (texts: string) =>
    problems(starter.replace('title: Support\n', `title: ${texts}\n`));
  it('is held to the same limits in each', () => {
    expect(title('{ en: Support, de: Hilfe }')).toBe('');
    expect(title('{ en: Support, de: Hilfe und Unterstützung für alle }')).toMatch(
      /aspects\.0\.title: "Hilfe und .*\n {4}It must have at most 30 characters/,
    );
  });
  it('has every text in English', () => {
    expect(title('{ de: Hilfe }')).toMatch(/aspects\.0\.title: has no English text/);
  });
  it('names a problem once, not once a language', () => {
    const text = starter.replace('title: Support\n', 'title: { en: Support, de: Hilfe }\n');
    expect(problems(text.replace('question:', 'queston:')).match(/queston/g)).toHaveLength(1);
  });
});
