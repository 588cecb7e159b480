import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AnswerValue, AnswerValues } from './answers';
import { askedLevels } from './asked';
import { MaturityModel } from './schema';
import { criteriaOf, scoreAspect, scoreModel } from './score';
import { findOut, leadText, nextSteps } from './steps';
import { findingText, levelWords } from './words';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));

/** Every criterion of one level of one aspect with one answer. */
function all(aspectId: string, level: number, value: AnswerValue): AnswerValues {
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  const block = aspect?.levels.find((candidate) => candidate.level === level);
  if (block === undefined) throw new Error(`${aspectId} has no level ${level}`);
  return Object.fromEntries(criteriaOf(block).map((id) => [id, value]));
}

function asked(aspectId: string, answers: AnswerValues): readonly number[] {
  const aspect = model.aspects.find(({ id }) => id === aspectId);
  if (aspect === undefined) throw new Error(`No aspect ${aspectId}`);
  return askedLevels(aspect, scoreAspect(aspect, answers, model.scoring), answers);
}

describe('the assessment asks', () => {
  it('only level 2 at first, so a starting team answers 20 statements', () => {
    expect(model.aspects.map(({ id }) => asked(id, {}).join())).toEqual(['2', '2', '2', '2', '2']);
  });
  it('the next level once one is met or only "don’t know" is missing', () => {
    expect(asked('interfaces', all('interfaces', 2, 'yes'))).toEqual([2, 3]);
    expect(asked('interfaces', all('interfaces', 2, 'unknown'))).toEqual([2, 3]);
    expect(asked('interfaces', all('interfaces', 2, 'no'))).toEqual([2]);
  });
  it('on for a level that holds an answer, even when one below is taken back', () => {
    expect(
      asked('interfaces', { ...all('interfaces', 2, 'no'), ...all('interfaces', 4, 'yes') }),
    ).toEqual([2, 4]);
  });
});

const answers = {
  ...all('operations', 2, 'no'),
  ...all('operations', 3, 'yes'),
  ...all('measurement', 2, 'partly'),
  ...all('interfaces', 2, 'yes'),
  'interfaces.3.no-helper': 'no',
  'interfaces.3.no-internals': 'unknown',
} as const;
const score = scoreModel(model, answers);

describe('the result', () => {
  it('names five steps, strength above a gap first, one of each aspect before a second', () => {
    const steps = nextSteps(model, score, answers);
    expect(steps.map(({ statement }) => statement.id)).toEqual([
      'operations.2.register',
      'measurement.2.collector',
      'interfaces.3.no-helper',
      'operations.2.owners',
      'measurement.2.channels',
    ]);
    expect(leadText(steps, score)).toBe(
      'Start with Operations: level 3 holds already, but only 0 of 5 of level 2 below it.',
    );
  });

  it('says what to find out and who may know before what was skipped', () => {
    const [first] = findOut(model, score, answers);
    expect(first?.aspect.id).toBe('interfaces');
    expect(first?.unknown.map(({ statement }) => statement.id)).toEqual([
      'interfaces.3.no-internals',
    ]);
    expect(first?.unanswered).toHaveLength(2);
  });

  it('says the finding without a total', () => {
    expect(findingText(model, score)).toBe(
      'Two aspects stand at level 1 and one between 2 and 4. Two not answered yet. Operations is strong above a gap. There is no total, on purpose.',
    );
  });

  it('counts halves as people write them', () => {
    const measurement = score.profile.find(({ id }) => id === 'measurement');
    expect(measurement?.levels.slice(0, 1).map(levelWords)).toEqual([
      { count: '2½ of 5', status: 'not met' },
    ]);
  });
});
