import type { StatementAnswer } from '../../../domain/maturity/answers';
import {
  type Snapshot,
  type StatementChange,
  statementChanges,
  unchanged,
} from '../../../domain/maturity/history';
import { moveText, pairNames } from '../../../domain/maturity/historyWords';
import type { MaturityModel } from '../../../domain/maturity/schema';
import { ANSWER_WORDS } from '../../../domain/maturity/words';
import styles from './history.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly before: Snapshot;
  readonly after: Snapshot;
};

type SaidProps = { readonly answer: StatementAnswer | undefined; readonly when: string };

function Said({ answer, when }: SaidProps) {
  const value = answer?.value ?? null;
  return (
    <td role="cell" data-when={when}>
      {value === null ? 'not answered' : ANSWER_WORDS[value]}
      {answer !== undefined && answer.note !== '' && <small>{answer.note}</small>}
      {answer?.evidence !== undefined && <small>{answer.evidence}</small>}
    </td>
  );
}

type TableProps = {
  readonly title: string;
  readonly changes: readonly StatementChange[];
  readonly days: ReturnType<typeof pairNames>;
};

function AspectChanges({ title, changes, days: [then, now] }: TableProps) {
  return (
    <table className={styles.changes} role="table">
      <caption>
        {title}: {changes.length === 1 ? '1 statement' : `${changes.length} statements`}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Statement', then, now, 'What became of it'].map((words, index) => (
            <th key={`${index} ${words}`} scope="col" role="columnheader">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {changes.map((change) => (
          <tr key={change.statement.id} role="row">
            <th scope="row" role="rowheader">
              <a href={`#${change.statement.id}`}>{change.statement.text}</a>
              <small>
                {change.statement.role === 'signal' ? 'a sign of level' : 'level'}{' '}
                {change.level.level}
              </small>
            </th>
            <Said answer={change.before} when={then} />
            <Said answer={change.after} when={now} />
            <td role="cell" className={styles.move}>
              {moveText(change)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What changed statement by statement, and what was asked again and is the same. */
export function Changes({ model, before, after }: Props) {
  const changes = statementChanges(model, before, after);
  const { confirmed, carried } = unchanged(model, before, after);
  const days = pairNames(before, after);
  return (
    <section aria-labelledby="statement-changes">
      <h5 id="statement-changes" className={styles.subtitle}>
        Statement by statement
      </h5>
      {changes.length === 0 && <p>No answer and no note differs.</p>}
      {model.aspects.map(({ id, title }) => {
        const own = changes.filter(({ aspect }) => aspect.id === id);
        return own.length === 0 ? null : (
          <AspectChanges key={id} title={title} changes={own} days={days} />
        );
      })}
      {confirmed.length + carried > 0 && (
        <p className={styles.same}>
          {count(confirmed.length + carried, 'answer is', 'answers are')} the same:{' '}
          {confirmed.length} answered again, {carried} carried over without being asked.
        </p>
      )}
      {confirmed.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {count(confirmed.length, 'statement was', 'statements were')} asked again and did not
            change
          </summary>
          <ul>
            {confirmed.map(({ statement, aspect, level }) => (
              <li key={statement.id}>
                {statement.text}{' '}
                <small>
                  {aspect.title}, level {level.level}:{' '}
                  {ANSWER_WORDS[after.standing.answers[statement.id]?.value ?? 'unknown']}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
