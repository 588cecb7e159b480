import { type ReactNode, useMemo } from 'react';
import { answerValues, type StatementAnswers } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { scoreModel } from '../../domain/maturity/score';
import type { SheetParts } from '../../domain/maturity/sheet';
import { findOut, leadText, nextSteps, stepsTitle } from '../../domain/maturity/steps';
import { ANSWER_WORDS } from '../../domain/maturity/words';
import { FindOutList } from './FindOutList';
import { NotArrived } from './NotArrived';
import { StatementLink } from './StatementLink';
import { useLater } from './useLater';
import { RESULT } from './usePlace';
import type { OpenSheet } from './useSheet';
import styles from './result.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly answers: StatementAnswers;
  /** The reader's own assessment, when it is theirs to change. */
  readonly open?: OpenSheet;
  /** Targets and cards of an assessment that is only shown. */
  readonly plans?: Omit<SheetParts, 'answers'> | undefined;
  /** Instead of the count of steps; then the heading is not the address's target. */
  readonly title?: string;
  /** The ways to save, print and share it. */
  readonly children?: ReactNode;
};

const NO_PLANS = { targets: {}, placements: {} };

/** The profile and all below it: the steps are read first and need none of it. */
const loadMore = () => import('./ResultMore');

/** The result: what to do first, then what to find out, then where each aspect stands and why. */
export function Result({ model, answers, open, plans, title, children }: Props) {
  const { targets, placements } = open ?? plans ?? NO_PLANS;
  const sheet = useMemo(() => ({ answers, targets, placements }), [answers, targets, placements]);
  const values = answerValues(answers);
  const score = scoreModel(model, values);
  const steps = nextSteps(model, score, values);
  const missing = findOut(model, score, values);
  const more = useLater(loadMore);
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
          {children && (
            <p className={styles.onward}>
              <a href="#take">Save, print or share the result</a>
            </p>
          )}
        </div>
        <FindOutList missing={missing} answers={answers} />
      </div>
      {more.state === 'ready' && (
        <more.it.ResultMore model={model} score={score} sheet={sheet} write={open?.write}>
          {children}
        </more.it.ResultMore>
      )}
      {more.state === 'failed' && (
        <>
          <NotArrived again={more.again} />
          {children}
        </>
      )}
    </section>
  );
}
