import type { AnswerValues } from '../../domain/maturity/answers';
import type { Scoring } from '../../domain/maturity/score';
import type { Target } from '../../domain/maturity/sheet';
import type { Aspect } from '../../domain/maturity/steps';
import { readTarget, targetWords } from '../../domain/maturity/target';
import { ANSWER_WORDS, capital } from '../../domain/maturity/words';
import { StatementLink } from './StatementLink';
import styles from './target.module.css';

type Props = {
  readonly aspect: Aspect;
  readonly values: AnswerValues;
  readonly scoring: Scoring;
  readonly target: Target;
};

/** A target in words and what is missing for it, once the reason is said. */
export function TargetGap({ aspect, values, scoring, target }: Props) {
  const reading = readTarget(aspect, values, scoring, target);
  const reason = target.reason.trim();
  if (reading === undefined) return null;
  return (
    <div className={styles.gap}>
      <p className={styles.said}>
        <b>{capital(targetWords(target))}.</b> {reason !== '' && `Why: ${reason}`}
      </p>
      {reason === '' ? (
        <p className={styles.wait}>Write why, and what is missing stands here.</p>
      ) : (
        <>
          <output className={styles.state}>{reading.text}</output>
          {reading.gap.length > 0 && (
            <ul aria-label={`What does not hold yet: ${aspect.title}`}>
              {reading.gap.map(({ level, statement, answer, isSpare }) => (
                <li key={statement.id}>
                  <a href={`#${statement.id}`}>{statement.text}</a>
                  <p>
                    <span>
                      Level {level.level}
                      {isSpare && ', met already'},{' '}
                      {answer === undefined ? 'not answered' : ANSWER_WORDS[answer].toLowerCase()}
                    </span>
                    <StatementLink link={statement.link} />
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
