import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ANSWER_VALUES, type AnswerValue, type AnswerValues, sortAnswers } from './answers';
import { agreement, changeBetween, scoreTarget, splitCriteria } from './compare';
import { statementIds } from './link';
import { MaturityModel } from './schema';
import {
  type AspectScore,
  criteriaOf,
  scoreAspect,
  scoreModel,
  type ScoredModel,
  type ScoredStatement,
} from './score';
import { standsAt } from './words';
import file from './scoring-vectors.json';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const cncf = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));
const [fixtureAspect] = file.fixtureModel.aspects;
if (fixtureAspect === undefined) throw new Error('The fixture has an aspect.');
const role = (word: string): ScoredStatement['role'] =>
  word === 'criterion' ? 'criterion' : 'signal';
const aspect = {
  ...fixtureAspect,
  levels: fixtureAspect.levels.map((level) => ({
    ...level,
    statements: level.statements.map((statement) => ({
      ...statement,
      role: role(statement.role),
    })),
  })),
};
const fixture: ScoredModel = { scoring: file.fixtureModel.scoring, aspects: [aspect] };
const { scoring } = fixture;

function answers(model: Pick<ScoredModel, 'aspects'>, input: object): AnswerValues {
  return sortAnswers(new Set(statementIds(model)), { ...input }).values;
}

/** A score as the vectors write it: points in whole criteria. */
function asVector(score: AspectScore): object {
  const { levels } = score;
  const { status, floor, ceiling, metAbove, tensions, next, decisive, known } = score;
  return {
    ...{ status, floor, ceiling, metAbove, tensions, next, decisive, known },
    levelStatus: levels.map(({ status }) => status),
    points: levels.map(({ lo, hi, applicable }) => ({ lo: lo / 2, hi: hi / 2, max: applicable })),
  };
}

/** One answer of the scoring functions to one vector. */
function outcome(kind: string, input: Readonly<Record<string, unknown>>): unknown {
  const given = (key: string) => answers(fixture, Object(input[key]));
  const score = (key: string) => scoreAspect(aspect, given(key), scoring);
  const list = (key: string): readonly unknown[] => {
    const value = input[key];
    return Array.isArray(value) ? value : [];
  };
  if (kind === 'aspect') return asVector(score('answers'));
  if (kind === 'target') {
    return scoreTarget(aspect, given('answers'), scoring, Number(input['target']));
  }
  if (kind === 'change') return changeBetween(score('before'), score('after'));
  if (kind === 'raters') {
    const levels = list('levels').map((level) => (level === null ? null : Number(level)));
    return agreement(levels, Number(input['options']));
  }
  if (kind === 'splits') {
    const sets = list('answerSets').map((set) => answers(fixture, Object(set)));
    return splitCriteria(aspect, sets);
  }
  if (kind === 'validate') {
    const known = new Set(statementIds(fixture));
    const { errors, ignored } = sortAnswers(known, { ...Object(input['answers']) });
    return { errors, ignored };
  }
  if (kind === 'model') {
    const { profile, ...whole } = scoreModel(cncf, answers(cncf, Object(input['answers'])));
    return {
      ...whole,
      profile: profile.map(({ id, status, floor, ceiling, known }) => ({
        id,
        status,
        floor,
        ceiling,
        known,
      })),
    };
  }
  throw new Error(`A vector of a kind without a function: ${kind}`);
}

describe('gated-bounds/1 gives the published result for', () => {
  it.each(file.vectors.map((vector) => [vector.name, vector.why, vector] as const))(
    '%s: %s',
    (_name, _why, { kind, input, expected }) => {
      expect(outcome(kind, { ...input })).toEqual(expected);
    },
  );
});

const EXAMPLES = new URL('../../../docs/assess/how-it-is-scored.mdx', import.meta.url);
const LINE = /^\| (\d+) \| `(\S{4})` \| `(\S{3})` \| `(\S{6})` \| ([^|]+) \|/gm;
const LETTERS = new Map<string | undefined, AnswerValue>([
  ['y', 'yes'],
  ['p', 'partly'],
  ['n', 'no'],
  ['u', 'unknown'],
  ['x', 'na'],
]);

describe('the published examples', () => {
  const lines = [...readFileSync(EXAMPLES, 'utf8').matchAll(LINE)];
  it('are fifteen lines', () => expect(lines).toHaveLength(15));
  it.each(
    lines.map(([, number, two, three, four, result]) => [number, `${two}${three}${four}`, result]),
  )('line %s: %s stands at %s', (_number, letters, result) => {
    const given = aspect.levels.flatMap(criteriaOf).flatMap((id, index) => {
      const answer = LETTERS.get(letters?.charAt(index));
      return answer === undefined ? [] : [[id, answer]];
    });
    const score = scoreAspect(aspect, Object.fromEntries(given), scoring);
    expect(standsAt(score) ?? 'not assessed').toBe(result?.trim());
  });
});

describe('more raters', () => {
  it('asks for a talk when levels 2, 2, 2 and 4 meet, although the deviation alone would pass', () => {
    expect(agreement([2, 2, 2, 4], 4)).toMatchObject({ spread: 2, ad: 0.5, discuss: true });
  });
  it('counts raters without a level apart', () => {
    expect(agreement([null, 3, null], 4)).toMatchObject({ n: 1, undetermined: 2, median: 3 });
  });
});

const ids = aspect.levels.flatMap(criteriaOf);
const value = fc.constantFrom(...ANSWER_VALUES, undefined);
const anyAnswers = fc
  .array(value, { minLength: ids.length, maxLength: ids.length })
  .map((row) =>
    Object.fromEntries(
      ids.flatMap((id, index) => (row[index] === undefined ? [] : [[id, row[index]]])),
    ),
  );
const anyId = fc.constantFrom(...ids);

function bounds(given: AnswerValues): readonly [number, number] {
  const { floor, ceiling } = scoreAspect(aspect, given, scoring);
  return [floor ?? 1, ceiling ?? 4];
}

describe('for any answers', () => {
  it('a better answer never lowers floor or ceiling', () => {
    fc.assert(
      fc.property(anyAnswers, anyId, (given, id) => {
        const better = given[id] === 'no' ? 'partly' : 'yes';
        fc.pre(given[id] === 'no' || given[id] === 'partly');
        const [floor, ceiling] = bounds(given);
        const [newFloor, newCeiling] = bounds({ ...given, [id]: better });
        expect(newFloor).toBeGreaterThanOrEqual(floor);
        expect(newCeiling).toBeGreaterThanOrEqual(ceiling);
      }),
      { numRuns: 1000 },
    );
  });

  it('finding out a "don’t know" stays within the range shown before', () => {
    const found = fc.constantFrom('yes', 'partly', 'no');
    fc.assert(
      fc.property(anyAnswers, anyId, found, (given, id, answer) => {
        const [floor, ceiling] = bounds({ ...given, [id]: 'unknown' });
        const [newFloor, newCeiling] = bounds({ ...given, [id]: answer });
        expect(newFloor).toBeGreaterThanOrEqual(floor);
        expect(newCeiling).toBeLessThanOrEqual(ceiling);
      }),
      { numRuns: 1000 },
    );
  });

  it('the floor never stands above the ceiling, and decisive statements come with ranges only', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const score = scoreAspect(aspect, given, scoring);
        expect(score.floor ?? 1).toBeLessThanOrEqual(score.ceiling ?? 4);
        if (score.status !== 'range') expect(score.decisive).toEqual([]);
      }),
    );
  });
});
