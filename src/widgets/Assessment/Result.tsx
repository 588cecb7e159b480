import type { ReactNode } from 'react';
import { answerValues, type StatementAnswers } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { scoreModel } from '../../domain/maturity/score';
import { findOut, leadText, nextSteps, placedById, stepsTitle } from '../../domain/maturity/steps';
import { ANSWER_WORDS } from '../../domain/maturity/words';
import { FindOutList } from './FindOutList';
import { Findings } from './Findings';
import { ProfileTable } from './ProfileTable';
import { StatementLink } from './StatementLink';
import { RESULT } from './usePlace';
import styles from './result.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly answers: StatementAnswers;
  /** Instead of the count of steps; then the heading is not the address's target. */
  readonly title?: string;
  /** What the reader can do with the steps. */
  readonly children?: ReactNode;
};

/** The result: what to do first, then what to find out, then where each aspect stands and why. */
export function Result({ model, answers, title, children }: Props) {
  const values = answerValues(answers);
  const score = scoreModel(model, values);
  const steps = nextSteps(model, score, values);
  const missing = findOut(model, score, values);
  return (
    <section className={styles.result} aria-label="Result">
      {title === undefined ? (
        <h3 id={RESULT} tabIndex={-1}>
          {stepsTitle(steps.length)}
        </h3>
      ) : (
        <h3>{title}</h3>
      )}
      <p className={styles.lead}>{leadText(steps, score)}</p>
      <div className={styles.grid}>
        <div>
          {steps.length > 0 && (
            <ol className={styles.steps} aria-label="Do next">
              {steps.map(({ aspect, level, statement, answer }, index) => (
                <li key={statement.id}>
                  <span className={styles.numeral} aria-hidden="true">
                    {index + 1}
                  </span>
                  <div>
                    <h4>{statement.step ?? statement.text}</h4>
                    <p>
                      “{statement.text}” {title === undefined ? 'You answered' : 'Answered'}{' '}
                      <b>{ANSWER_WORDS[answer].toLowerCase()}</b>.
                    </p>
                    <p className={styles.meta}>
                      <a href={`#${statement.id}`}>
                        {aspect.title}, level {level.level}
                      </a>
                      <StatementLink link={statement.link} />
                    </p>
                  </div>
                </li>
              ))}
            </ol>
          )}
          {children}
        </div>
        <FindOutList missing={missing} answers={answers} />
      </div>
      <ProfileTable model={model} score={score} values={values} />
      <Findings model={model} score={score} answers={answers} placed={placedById(model)} />
    </section>
  );
}
