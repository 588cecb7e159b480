import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnswerValues } from './answers';
import { MaturityModel } from './schema';
import { readTarget, targetWords } from './target';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));
const interfaces = model.aspects.find(({ id }) => id === 'interfaces');
if (interfaces === undefined) throw new Error('The model has interfaces.');

const answers: AnswerValues = {
  'interfaces.2.standard': 'yes',
  'interfaces.2.discoverable': 'yes',
  'interfaces.2.golden-paths': 'partly',
  'interfaces.3.no-helper': 'yes',
  'interfaces.3.no-internals': 'yes',
  'interfaces.3.transferable': 'partly',
  'interfaces.3.complete-result': 'no',
};

function read(target: number, given = answers) {
  return readTarget(
    interfaces ?? { id: '', title: '', question: '', levels: [] },
    given,
    model.scoring,
    { target },
  );
}

describe('a target', () => {
  it('says how much is held, and what is missing with what would change nothing', () => {
    const reading = read(3);
    expect(reading?.text).toBe('Not reached: 5 of 7 points held.');
    expect(
      reading?.gap.map(({ statement, answer, isSpare }) => [statement.id, answer, isSpare]),
    ).toEqual([
      ['interfaces.2.golden-paths', 'partly', true],
      ['interfaces.3.transferable', 'partly', false],
      ['interfaces.3.complete-result', 'no', false],
    ]);
  });

  it('is reached at a level that is met', () => {
    expect(read(2)).toMatchObject({ state: 'reached', text: 'Reached: 2½ of 3 points held.' });
    expect(read(1)).toMatchObject({ state: 'reached', gap: [] });
  });

  it('stays open while a missing answer decides', () => {
    expect(read(3, { ...answers, 'interfaces.3.complete-result': 'unknown' })).toMatchObject({
      state: 'open',
      text: 'A missing answer decides: 5 of 7 points held.',
    });
    expect(read(2, {})).toMatchObject({ state: 'open' });
  });

  it('of a level the model does not have is left alone', () => {
    expect(read(5)).toBeUndefined();
  });

  it('names its day when one is said', () => {
    expect(targetWords({ target: 3, reason: '', by: '2027-06-30' })).toBe('level 3 by 30 Jun 2027');
    expect(targetWords({ target: 2, reason: '' })).toBe('level 2');
  });
});
