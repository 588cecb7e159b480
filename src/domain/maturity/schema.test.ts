import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf, problemText } from '../problem';
import { MaturityModel } from './schema';

function text(name: string): string {
  return readFileSync(new URL(`../../../docs/assess/${name}`, import.meta.url), 'utf8');
}

function problems(yaml: string): string {
  return problemsOf('model.yaml', MaturityModel, parse(yaml)).map(problemText).join('\n');
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
});
