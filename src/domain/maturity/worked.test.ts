import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ANSWER_VALUES, type AnswerValues } from './answers';
import { statementIds } from './link';
import { MaturityModel } from './schema';
import { scoreModel } from './score';
import { asFraction, leftOut, workedExample } from './worked';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const model = MaturityModel.parse(parse(readFileSync(CNCF, 'utf8')));

const levelTwo = {
  'interfaces.2.standard': 'yes',
  'interfaces.2.discoverable': 'yes',
  'interfaces.2.golden-paths': 'yes',
} as const;
const levelThree = {
  'interfaces.3.no-helper': 'yes',
  'interfaces.3.no-internals': 'yes',
  'interfaces.3.transferable': 'partly',
} as const;

function lines(answers: AnswerValues): readonly string[] | undefined {
  return workedExample(model, answers)?.lines;
}

describe('the worked example', () => {
  it('shows why a partly was not enough', () => {
    const answers = { ...levelTwo, ...levelThree, 'interfaces.3.complete-result': 'no' } as const;
    expect(workedExample(model, answers)).toMatchObject({ aspect: { id: 'interfaces' }, level: 3 });
    expect(lines(answers)).toEqual([
      '2 yes and 1 partly are 2½ of 4; 2½ × 4 = 10 is less than 3 × 4 = 12, so the level is not met.',
      'Each level needs all below it: Interfaces stands at 2.',
    ]);
  });

  it('counts a don’t know both ways', () => {
    const answers = {
      ...levelTwo,
      ...levelThree,
      'interfaces.3.complete-result': 'unknown',
    } as const;
    expect(lines(answers)).toEqual([
      '1 don’t know counted as no: 2 yes and 1 partly are 2½ of 4; 2½ × 4 = 10 is less than 3 × 4 = 12.',
      'Counted as yes: 3½ of 4; 3½ × 4 = 14 is at least 3 × 4 = 12.',
      'So the level is open.',
      'Each level needs all below it: Interfaces stands at 2 to 4.',
    ]);
  });

  it('says what was left out, and when that is too much', () => {
    expect(lines({ ...levelTwo, 'interfaces.2.golden-paths': 'na' })?.[0]).toBe(
      '1 of 3 criteria is left out as not applicable, so 2 count.',
    );
    const most = { 'interfaces.2.standard': 'yes', 'interfaces.2.discoverable': 'na' } as const;
    expect(lines({ ...most, 'interfaces.2.golden-paths': 'na' })?.[1]).toBe(
      'That is too few: at least 2 of 3 have to apply, so this level stays open.',
    );
  });

  it('is missing when nothing is answered', () => {
    expect(workedExample(model, {})).toBeUndefined();
  });

  it.each([
    [0.75, 3, 4],
    [0.5, 1, 2],
    [0.85, 17, 20],
    [1, 1, 1],
  ])('reads a threshold of %d as %d of %d', (share, part, of) => {
    expect(asFraction(share)).toEqual({ part, of });
  });

  const ids = statementIds(model);
  const anyAnswers = fc
    .dictionary(fc.constantFrom(...ids), fc.constantFrom(...ANSWER_VALUES))
    .map((answers) => ({ ...answers }));

  it('never says anything else than the score does', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const example = workedExample(model, answers);
        const own = scoreModel(model, answers)
          .profile.find(({ id }) => id === example?.aspect.id)
          ?.levels.find(({ level }) => level === example?.level);
        const words = { met: / met/, unmet: / not met/, open: /is open/, insufficient: /too few/ };
        if (example !== undefined && own !== undefined)
          expect(example.lines.join(' ')).toMatch(words[own.status]);
      }),
    );
  });

  it('says of "not applicable" that it raised a level exactly when a no would lower it', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const asNo = Object.fromEntries(
          Object.entries(answers).map(([id, value]) => [id, value === 'na' ? 'no' : value]),
        );
        const then = scoreModel(model, asNo).profile;
        const raised = scoreModel(model, answers).profile.filter(
          ({ floor, ceiling }, at) =>
            (then[at]?.floor ?? 0) < (floor ?? 0) || (then[at]?.ceiling ?? 0) < (ceiling ?? 0),
        );
        const said = leftOut(model, answers).filter(({ effect }) => effect !== undefined);
        expect(said.map(({ aspect }) => aspect.id)).toEqual(raised.map(({ id }) => id));
      }),
    );
  });

  it('names the level a "not applicable" would fall to', () => {
    const [out] = leftOut(model, {
      ...levelTwo,
      'interfaces.2.golden-paths': 'na',
      'interfaces.3.no-helper': 'no',
      'interfaces.3.no-internals': 'no',
    });
    expect(out?.effect).toBe('Counted as no, it would put Interfaces at 1 instead of 2.');
  });
});
