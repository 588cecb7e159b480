import { csvText } from '../csv';
import type { Ledger } from '../ledger';
import type { About } from './about';
import type { StatementAnswer, StatementAnswers } from './answers';
import { currentId } from './renamed';
import type { MaturityModel } from './schema';

const COLUMNS = [
  'platform',
  'day',
  'who',
  'model',
  'version',
  'aspect',
  'level',
  'role',
  'id',
  'statement',
  'answer',
  'note',
  'evidence',
  'answered_on',
];

type Model = Pick<MaturityModel, 'id' | 'version' | 'aspects'> & {
  readonly renamed?: Readonly<Record<string, string>> | undefined;
};

/** When each statement was answered, by its present id; nothing for answers whose time is not known. */
function daysOf(model: Model, times: Ledger<StatementAnswer>): ReadonlyMap<string, string> {
  const latest = new Map<string, number>();
  for (const [given, { at }] of Object.entries(times)) {
    const id = currentId(model, given);
    latest.set(id, Math.max(at, latest.get(id) ?? 0));
  }
  return new Map(
    [...latest].flatMap(([id, at]) =>
      at > 0 ? [[id, new Date(at).toISOString().slice(0, 10)] as const] : [],
    ),
  );
}

/**
 * An assessment as CSV, one row a statement in the model's order, unanswered ones with an empty answer. `times` are the
 * answers with when they were given; days are UTC.
 */
export function answersCsv(
  model: Model,
  about: About,
  answers: StatementAnswers,
  times: Ledger<StatementAnswer>,
): string {
  const days = daysOf(model, times);
  const rows = model.aspects.flatMap(({ title, levels }) =>
    levels.flatMap(({ level, statements }) =>
      statements.map(({ id, role, text }) => {
        const answer = answers[id];
        return [
          about.platform,
          about.day,
          about.who,
          model.id,
          model.version,
          title,
          String(level),
          role,
          id,
          text,
          answer?.value ?? '',
          answer?.note ?? '',
          answer?.evidence ?? '',
          answer === undefined ? '' : (days.get(id) ?? ''),
        ];
      }),
    ),
  );
  return csvText([COLUMNS, ...rows]);
}
