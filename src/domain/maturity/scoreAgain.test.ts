import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { doubles } from '../metric/random';
import { ANSWER_VALUES, type AnswerValue, type AnswerValues } from './answers';
import { ScorableModel } from './scorable';
import { type AspectScore, scoreModel } from './score';
import file from './scoring-vectors.json';

const CNCF = new URL('../../../docs/assess/cncf-v1.yaml', import.meta.url);
const MODELS = {
  'the CNCF model': ScorableModel.parse(parse(readFileSync(CNCF, 'utf8'))),
  'the fixture': ScorableModel.parse(file.fixtureModel),
};

/** Every missing answer is tried out as 0 and as 1 while there are at most so many of them. */
const MOST_TRIED = 12;
/** Worth in half points; the rest is not known. */
const HALVES: Readonly<Record<string, number>> = { yes: 2, partly: 1, no: 0 };

type Row = { level: number; criteria: string[]; signals: string[] };

const BITS = Array.from(
  { length: 2 ** 8 },
  (_, n) => [...n.toString(2)].filter((bit) => bit === '1').length,
);
const STATES = ['unmet', 'met', 'insufficient'];

/** One level's criteria: half points that are sure, how many are missing, how many apply. */
function counted(row: Row, answers: AnswerValues) {
  let fixed = 0;
  let missing = 0;
  let applies = 0;
  let known = 0;
  let given = 0;
  for (const criterion of row.criteria) {
    const answer = answers[criterion];
    if (answer !== undefined) given++;
    if (answer === 'na') continue;
    applies++;
    const worth = HALVES[answer ?? ''];
    if (worth === undefined) missing++;
    else {
      known++;
      fixed += worth;
    }
  }
  const tooFew = applies === 0 || applies * 2 < row.criteria.length;
  return { row, fixed, missing, applies, known, given, tooFew };
}

type Counted = ReturnType<typeof counted>;

/** For a number of found answers of a level (0 to all that are missing): 0 unmet, 1 met, 2 too few apply to tell. */
function statesOf({ fixed, missing, applies, tooFew }: Counted): readonly number[] {
  // Points / n ≥ 3/4, with points in halves.
  const holds = (found: number) => ((fixed + 2 * found) * 4 >= applies * 3 * 2 ? 1 : 0);
  return Array.from({ length: missing + 1 }, (_, found) => (tooFew ? 2 : holds(found)));
}

/** Tries what the missing answers of an aspect can turn out to be: the levels it can reach, the states levels can have. */
function tried(levels: readonly Counted[]) {
  const gaps = levels.reduce((total, { missing }) => total + missing, 0);
  const last = 2 ** gaps - 1;
  const step = gaps <= MOST_TRIED ? 1 : last;
  const plan = levels.map((level) => ({ bits: level.missing, states: statesOf(level), seen: 0 }));
  let floor = Infinity;
  let ceiling = 0;
  for (let turn = 0; turn <= last; turn += Math.max(step, 1)) {
    let rest = turn;
    let met = 1;
    let notUnmet = 1;
    let at = 0;
    for (const level of plan) {
      at++;
      const found = BITS[rest & ((1 << level.bits) - 1)] ?? NaN;
      rest >>= level.bits;
      const state = level.states[found] ?? NaN;
      level.seen |= 1 << state;
      if (state === 1 && met === at) met++;
      if (state !== 0 && notUnmet === at) notUnmet++;
    }
    if (met < floor) floor = met;
    if (notUnmet > ceiling) ceiling = notUnmet;
  }
  const levelStatus = plan.map(({ seen }) => STATES[Math.log2(seen)] ?? 'open');
  return { floor, ceiling, levelStatus };
}

/**
 * gated-bounds/1 a second time, straight from its definition and in another way than score.ts: the bounds are not
 * computed but found, by trying what the missing answers can turn out to be.
 */
function again(id: string, rows: readonly Row[], answers: AnswerValues): object {
  const levels = rows.slice(1).map((row) => counted(row, answers));
  const { floor, ceiling, levelStatus } = tried(levels);
  const given = levels.reduce((total, level) => total + level.given, 0);
  const known = levels.reduce((total, level) => total + level.known, 0);
  const assessed = given > 0;
  const isRange = assessed && floor < ceiling;
  const following = levels.find(({ row }) => row.level === floor + 1)?.row.criteria ?? [];
  const gap = levels.find(
    ({ row }, at) => row.level > floor && /open|insufficient/.test(levelStatus[at] ?? ''),
  );
  const open = (wanted?: AnswerValue) => following.filter((own) => answers[own] === wanted);
  const next = [...open('no'), ...open('partly'), ...open('unknown'), ...open()];
  const points = levels.map(({ fixed, missing, applies }) => [fixed, fixed + 2 * missing, applies]);
  return {
    id,
    status: assessed ? (isRange ? 'range' : 'determined') : 'not-assessed',
    floor: assessed ? floor : null,
    ceiling: assessed ? ceiling : null,
    levelStatus,
    points,
    metAbove: levels
      .filter(({ row }, at) => assessed && row.level > ceiling && levelStatus[at] === 'met')
      .map(({ row }) => row.level),
    tensions: rows
      .filter(({ level }) => assessed && level < floor)
      .flatMap(({ signals }) => signals.filter((signal) => answers[signal] === 'yes')),
    next,
    decisive: (isRange ? (gap?.row.criteria ?? []) : []).filter((own) =>
      [undefined, 'unknown'].includes(answers[own]),
    ),
    known: [known, levels.reduce((total, { applies }) => total + applies, 0)],
  };
}

function first({ levels, known, ...score }: AspectScore): object {
  const { id, status, floor, ceiling, metAbove, tensions, next, decisive } = score;
  return {
    ...{ id, status, floor, ceiling },
    levelStatus: levels.map((level) => level.status),
    points: levels.map(({ lo, hi, applicable }) => [lo, hi, applicable]),
    ...{ metAbove, tensions, next, decisive },
    known: [known.answered, known.of],
  };
}

function rowsOf(model: ScorableModel): readonly (readonly [string, readonly Row[]])[] {
  return model.aspects.map(({ id, levels }) => [
    id,
    levels.map(({ level, statements }) => ({
      level,
      criteria: statements.filter(({ role }) => role === 'criterion').map((own) => own.id),
      signals: statements.filter(({ role }) => role === 'signal').map((own) => own.id),
    })),
  ]);
}

function idsOf(model: ScorableModel): readonly string[] {
  return rowsOf(model).flatMap(([, rows]) =>
    rows.flatMap((row) => [...row.criteria, ...row.signals]),
  );
}

/** Answer sets of every mood, from nearly all yes to nearly none given, so that every level is reached. */
function answerSets(ids: readonly string[], seed: number): () => AnswerValues {
  const random = doubles(seed);
  const values = [...ANSWER_VALUES, undefined];
  return () => {
    const most = random() < 0.1 ? [1, 1, 1, 1, 1, 40] : [30, 10, 10, 5, 5, 10];
    const bag = values.flatMap((value, at) =>
      Array.from({ length: Math.ceil(random() * (most[at] ?? 0)) }, () => value),
    );
    const answers: Record<string, AnswerValue> = {};
    for (const id of ids) {
      const value = bag[Math.floor(random() * bag.length)];
      if (value !== undefined) answers[id] = value;
    }
    return answers;
  };
}

describe.each(Object.entries(MODELS))('on %s', { timeout: 60_000 }, (_name, model) => {
  const rows = rowsOf(model);
  const ids = idsOf(model);

  it('two implementations agree on 5,000 random answer sets', () => {
    const draw = answerSets(ids, 2026);
    const reached = new Set<unknown>();
    for (let run = 0; run < 5_000; run++) {
      const answers = draw();
      const one = scoreModel(model, answers).profile.map(first);
      const two = rows.map(([id, levels]) => again(id, levels, answers));
      for (const aspect of one) reached.add(Reflect.get(aspect, 'floor'));
      if (JSON.stringify(one) !== JSON.stringify(two))
        expect({ answers, one }).toEqual({ answers, one: two });
    }
    expect([...reached].sort()).toEqual([1, 2, 3, 4, null]);
  });

  const anyAnswers = fc.integer().map((seed) => answerSets(ids, seed)());
  const anyId = fc.constantFrom(...ids);
  const bounds = (answers: AnswerValues) =>
    scoreModel(model, answers).profile.map(
      ({ floor, ceiling }) => [floor ?? 1, ceiling ?? 4] as const,
    );

  it('a better answer never lowers a floor or a ceiling', () => {
    fc.assert(
      fc.property(anyAnswers, anyId, (answers, id) => {
        const [none, some, all] = (['no', 'partly', 'yes'] as const).map((value) =>
          bounds({ ...answers, [id]: value }),
        );
        none?.forEach(([floor, ceiling], at) => {
          for (const better of [some?.[at], all?.[at]]) {
            expect(better?.[0]).toBeGreaterThanOrEqual(floor);
            expect(better?.[1]).toBeGreaterThanOrEqual(ceiling);
          }
          expect(all?.[at]?.[0]).toBeGreaterThanOrEqual(some?.[at]?.[0] ?? 0);
          expect(all?.[at]?.[1]).toBeGreaterThanOrEqual(some?.[at]?.[1] ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('finding out what was missing stays within the range shown before', () => {
    const found = fc.constantFrom('yes', 'partly', 'no');
    fc.assert(
      fc.property(anyAnswers, anyId, found, (answers, id, value) => {
        const { [id]: _gone, ...missing } = answers;
        for (const before of [bounds(missing), bounds({ ...answers, [id]: 'unknown' })]) {
          bounds({ ...answers, [id]: value }).forEach(([floor, ceiling], at) => {
            expect(floor).toBeGreaterThanOrEqual(before[at]?.[0] ?? 1);
            expect(ceiling).toBeLessThanOrEqual(before[at]?.[1] ?? 4);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no answer to a signal moves anything', () => {
    const signals = rows.flatMap(([, levels]) => levels.flatMap((level) => level.signals));
    fc.assert(
      fc.property(anyAnswers, fc.integer(), (answers, seed) => {
        const other = { ...answers };
        for (const id of signals) Reflect.deleteProperty(other, id);
        const [one, two] = [answers, { ...other, ...answerSets(signals, seed)() }].map((given) =>
          scoreModel(model, given).profile.map((score) => ({ ...score, tensions: [] })),
        );
        expect(two).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });
});
