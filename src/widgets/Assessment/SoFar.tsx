import type { AnswerValues } from '../../domain/maturity/answers';
import type { AspectScore } from '../../domain/maturity/score';
import type { Aspect } from '../../domain/maturity/steps';
import { capital, countWord, standsAt } from '../../domain/maturity/words';
import styles from './frame.module.css';

type Props = {
  readonly aspect: Aspect;
  readonly score: AspectScore;
  readonly answers: AnswerValues;
};

/** What the answers of this aspect say so far, and what the words mean. */
export function SoFar({ aspect, score, answers }: Props) {
  const stands = standsAt(score);
  const { floor, known, decisive } = score;
  const count = decisive.length;
  const first = decisive.find((id) => answers[id] === 'unknown') ?? decisive[0];
  return (
    <aside className={styles.sofar} aria-label={`${aspect.title} so far, and what the words mean`}>
      <div>
        <div className={styles.sofarNow}>
          <p className={styles.navTitle}>So far</p>
          <p className={styles.big}>{stands === undefined ? 'Not assessed' : `Level ${stands}`}</p>
          <p>
            {known.answered} of {known.of} known.{' '}
            {first !== undefined && floor !== null && (
              <>
                {capital(countWord(count))} {count === 1 ? 'answer decides' : 'answers decide'}{' '}
                whether it reaches level {floor + 1}:{' '}
                <a href={`#${first}`}>{count === 1 ? 'go to it' : 'go to the first'}</a>
              </>
            )}
          </p>
        </div>
        <p className={styles.navTitle}>Words</p>
        <dl>
          <dt>Partly</dt>
          <dd>Part of the statement, or part of the organisation.</dd>
          <dt>Don’t know</dt>
          <dd>Widens the range and goes on the list of things to find out.</dd>
          <dt>Not applicable</dt>
          <dd>Needs a reason, which the result shows.</dd>
        </dl>
      </div>
    </aside>
  );
}
