import type { AnswerValue } from '../domain/maturity/answers';
import { scoreModel } from '../domain/maturity/score';
import { ANSWER_WORDS, halves, levelWords, listed, standsAt } from '../domain/maturity/words';
import type { Answers, Scorer } from './maturityInput';
import type { changeResult, ratersResult, targetResult } from './maturityResults';

type Row = readonly string[];

/** Columns as wide as their longest cell. */
export function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: Row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}

export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** A text of a model that need not have it. */
function textIn(part: Readonly<Record<string, unknown>>, keys: readonly string[]) {
  return keys.map((key) => part[key]).find((text) => typeof text === 'string');
}

type Words = ReadonlyMap<string, string>;

function titlesOf({ model }: Scorer): Words {
  return new Map(
    model.aspects.map((aspect) => [aspect.id, textIn(aspect, ['title']) ?? aspect.id]),
  );
}

/** What to do about each statement: its step, its text, or its id alone. */
function stepsOf({ model }: Scorer, keys: readonly string[]): Words {
  const statements = model.aspects.flatMap(({ levels }) =>
    levels.flatMap((level) => level.statements),
  );
  return new Map(
    statements.map((statement) => {
      const text = textIn(statement, keys);
      return [statement.id, text === undefined ? statement.id : `${text} (${statement.id})`];
    }),
  );
}

function answerWord(value: AnswerValue | 'unanswered'): string {
  return value === 'unanswered' ? 'not answered' : ANSWER_WORDS[value].toLowerCase();
}

/** `maturity score` for people: a profile, what to do, what to find out. Never a total. */
export function scoreText(scorer: Scorer, { values }: Answers): string {
  const { profile } = scoreModel(scorer.model, values);
  const titles = titlesOf(scorer);
  const levels = Math.max(...profile.map((aspect) => aspect.levels.length));
  const head = [
    'Aspect',
    'Stands at',
    ...Array.from({ length: levels }, (_, at) => `Level ${at + 2}`),
  ];
  const rows = profile.map((aspect) => [
    titles.get(aspect.id) ?? aspect.id,
    standsAt(aspect) ?? 'not assessed',
    ...aspect.levels.map((level) => Object.values(levelWords(level)).join(', ')),
  ]);
  const todo = stepsOf(scorer, ['step', 'text']);
  const texts = stepsOf(scorer, ['text']);
  const steps = profile.flatMap(({ next }) =>
    next.flatMap((id) => {
      const value = values[id];
      return value === 'no' || value === 'partly'
        ? [`${todo.get(id) ?? id}: ${answerWord(value)}`]
        : [];
    }),
  );
  const find = profile.flatMap(({ decisive }) => decisive.map((id) => texts.get(id) ?? id));
  const strong = profile
    .filter(({ metAbove }) => metAbove.length > 0)
    .map(
      ({ id, metAbove }) =>
        `${titles.get(id) ?? id}: ${listed(metAbove.map((level) => `level ${level}`))}`,
    );
  const tensions = profile.flatMap((aspect) => aspect.tensions.map((id) => texts.get(id) ?? id));
  return [
    `${table(head, rows)}\n`,
    section('Next steps', steps),
    section('Find out first', find),
    section('Holds above a gap', strong),
    section('Still true, though the level above holds', tensions),
  ].join('');
}

/** `maturity target` for people. */
export function targetText(scorer: Scorer, result: ReturnType<typeof targetResult>): string {
  const { target, reached, points, max, gap } = result;
  const answer = reached === null ? 'cannot be told yet' : reached ? 'reached' : 'not reached';
  const todo = stepsOf(scorer, ['step', 'text']);
  const lines = gap.map((id) => todo.get(id) ?? id);
  return `Level ${target}: ${answer}, ${halves(points * 2)} of ${max} criteria up to it hold.\n${section('Does not hold yet', lines)}`;
}

function range(floor: number | null, ceiling: number | null): string {
  if (floor === null || ceiling === null) return 'not assessed';
  return floor === ceiling ? `${floor}` : `${floor} to ${ceiling}`;
}

/** `maturity raters` for people. */
export function ratersText(scorer: Scorer, { aspects }: ReturnType<typeof ratersResult>): string {
  const titles = titlesOf(scorer);
  const texts = stepsOf(scorer, ['text']);
  const files = aspects[0]?.levels.map(({ file }) => file) ?? [];
  const rows = aspects.map(({ id, levels, spread, ad, discuss }) => [
    titles.get(id) ?? id,
    ...levels.map(({ floor, ceiling }) => range(floor, ceiling)),
    spread === null ? '' : `${spread}`,
    ad === null ? '' : `${ad}`,
    discuss ? 'yes' : spread === null ? 'too few levels to tell' : 'no',
  ]);
  const splits = aspects.flatMap((aspect) => aspect.splits.map((id) => texts.get(id) ?? id));
  const head = ['Aspect', ...files, 'Spread', 'Mean distance', 'Talk about it'];
  return `${table(head, rows)}\n${section('One says yes, another no', splits)}`;
}

const MOVED = { up: 'up', down: 'down', same: 'same', unknown: 'cannot be told' } as const;

/** `maturity change` for people. */
export function changeText(scorer: Scorer, result: ReturnType<typeof changeResult>): string {
  const titles = titlesOf(scorer);
  const texts = stepsOf(scorer, ['text']);
  const rows = result.aspects.map(({ id, change, before, after }) => [
    titles.get(id) ?? id,
    range(before.floor, before.ceiling),
    range(after.floor, after.ceiling),
    MOVED[change],
  ]);
  const lines = result.statements.map(
    ({ id, before, after }) =>
      `${texts.get(id) ?? id}: ${answerWord(before)}, then ${answerWord(after)}`,
  );
  return `${table(['Aspect', 'Before', 'After', 'Change'], rows)}\n${section('Answered otherwise', lines)}`;
}
