import type { Difference, StatementAnswer } from '../../domain/maturity/answers';
import type { Placed } from '../../domain/maturity/steps';
import { ANSWER_WORDS } from '../../domain/maturity/words';
import styles from './visit.module.css';

type Props = {
  readonly differences: readonly Difference[];
  readonly placed: ReadonlyMap<string, Placed>;
};

type AnswerProps = { readonly answer: StatementAnswer | undefined };

function Answer({ answer }: AnswerProps) {
  const value = answer?.value ?? null;
  return (
    <>
      {value === null ? '–' : ANSWER_WORDS[value]}
      {answer !== undefined && answer.note !== '' && <small>{answer.note}</small>}
    </>
  );
}

/** Two sets of answers side by side, where they differ. */
export function Differences({ differences, placed }: Props) {
  return (
    <div className={styles.scroll} role="region" aria-label="Where the answers differ" tabIndex={0}>
      <table className={styles.differences}>
        <thead>
          <tr>
            <th scope="col">Statement</th>
            <th scope="col">Yours</th>
            <th scope="col">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ id, mine, theirs }) => {
            const place = placed.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {place === undefined ? (
                    <>{id} (this model does not have it)</>
                  ) : (
                    <>
                      {place.statement.text}
                      <small>
                        {place.aspect.title}, level {place.level.level}
                      </small>
                    </>
                  )}
                </th>
                <td data-who="Yours">
                  <Answer answer={mine} />
                </td>
                <td data-who="Theirs">
                  <Answer answer={theirs} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
