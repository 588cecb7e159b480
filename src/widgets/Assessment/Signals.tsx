import clsx from 'clsx';
import type { StatementAnswers } from '../../domain/maturity/answers';
import type { Aspect } from '../../domain/maturity/steps';
import controls from '../parts/controls.module.css';
import { type Change, StatementField } from './StatementField';
import styles from './form.module.css';

type Props = {
  readonly aspect: Aspect;
  readonly answers: StatementAnswers;
  readonly again: StatementAnswers;
  readonly change: Change;
  readonly as: 'paper' | 'form';
  readonly extent: 'in sight' | 'all';
  readonly state: 'open' | 'folded';
  readonly onOpen: () => void;
};

/** The second pass: signs that usually fade on the way up. They never change a level. */
export function Signals({ aspect, answers, again, change, as, extent, state, onOpen }: Props) {
  const heading = `${aspect.id}-signals`;
  const levels = aspect.levels
    .map(({ level, name, statements }) => ({
      level,
      name,
      signals: statements.filter(({ role }) => role === 'signal'),
    }))
    .filter(({ signals }) => signals.length > 0);
  const count = levels.reduce((total, { signals }) => total + signals.length, 0);
  if (count === 0) return null;
  return (
    <section className={styles.signals} aria-labelledby={heading}>
      <h4 id={heading}>What still gets in the way?</h4>
      <p className={styles.summary}>
        {count} signs that usually fade further up. They never change a level; the result shows
        those that stay.
      </p>
      {as === 'form' && state === 'folded' && (
        <button type="button" className={controls.plain} onClick={onOpen}>
          Show the {count} signs
        </button>
      )}
      {(extent === 'all' || state === 'open') &&
        levels.map(({ level, name, signals }) => (
          <div key={level} className={clsx(state === 'folded' && styles.away)}>
            <h5 className={styles.signalsOf}>
              Signs of level {level}: {name}
            </h5>
            {signals.map((statement) => (
              <StatementField
                key={statement.id}
                statement={statement}
                answer={answers[statement.id]}
                again={again[statement.id]}
                change={change}
                as={as}
              />
            ))}
          </div>
        ))}
    </section>
  );
}
