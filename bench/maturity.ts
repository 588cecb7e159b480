// How long scoring the whole CNCF model takes: npx jiti bench/maturity.ts
// The goal is below 1 ms. The ratio is to one JSON.parse of the same answers, so that machines can be compared.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ANSWER_VALUES, type AnswerValues, sortAnswers } from '../src/domain/maturity/answers';
import { statementIds } from '../src/domain/maturity/link';
import { MaturityModel } from '../src/domain/maturity/schema';
import { scoreModel } from '../src/domain/maturity/score';

const WARM_UP = 2000;
const ROUNDS = 2000;

/** Milliseconds of the middle one of many calls. */
function median(call: () => unknown): number {
  for (let round = 0; round < WARM_UP; round++) call();
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    call();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return times[ROUNDS / 2] ?? NaN;
}

const model = MaturityModel.parse(parse(readFileSync('docs/assess/cncf-v1.yaml', 'utf8')));
const ids = statementIds(model);
const given = Object.fromEntries(
  ids.map((id, at) => [id, ANSWER_VALUES[at % ANSWER_VALUES.length]]),
);
const text = JSON.stringify(given);
const answers: AnswerValues = sortAnswers(new Set(ids), given).values;

const scoring = median(() => scoreModel(model, answers));
const parsing = median(() => JSON.parse(text));
const row = (what: string, milliseconds: number) =>
  `${what.padEnd(28)}${milliseconds.toFixed(4)} ms\n`;
process.stdout.write(
  [
    `${ids.length} answers, median of ${ROUNDS} calls, Node ${process.version}\n`,
    row('scoring the whole model', scoring),
    row('JSON.parse of the answers', parsing),
    `${'ratio'.padEnd(28)}${(scoring / parsing).toFixed(1)}\n`,
  ].join(''),
);
