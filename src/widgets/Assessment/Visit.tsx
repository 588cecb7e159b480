import { differences, type StatementAnswers } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { placedById } from '../../domain/maturity/steps';
import controls from '../parts/controls.module.css';
import { Differences } from './Differences';
import { Result } from './Result';
import { RESULT } from './usePlace';
import styles from './visit.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly mine: StatementAnswers;
  readonly theirs: StatementAnswers;
  /** `a link`, or the name of a file. */
  readonly from: string;
  readonly onUse: () => void;
  readonly onMerge: () => void;
  /** What merging would do, or undefined when it would change nothing. */
  readonly mergeLabel: string | undefined;
  readonly onLeave: () => void;
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Answers that came with a link or a file: shown, compared, and taken over only on demand. */
export function Visit(props: Props) {
  const { model, mine, theirs, from, onUse, onMerge, mergeLabel, onLeave } = props;
  const placed = placedById(model);
  const count = Object.keys(theirs).length;
  const own = Object.keys(mine).length;
  const order = [...placed.keys()];
  const differing = [...differences(mine, theirs)].sort(
    (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
  );
  const foreign = Object.keys(theirs).filter((id) => !placed.has(id)).length;
  return (
    <>
      <section className={styles.visit} aria-labelledby={RESULT}>
        <h3 id={RESULT} tabIndex={-1}>
          Answers from {from}
        </h3>
        <p className={styles.lead}>
          {plural(count, 'answer', 'answers')}, to read only.{' '}
          {own === 0
            ? 'You have none of your own yet.'
            : `Your own ${plural(own, 'answer is', 'answers are')} untouched.`}{' '}
          {differing.length === 0
            ? 'Both are the same.'
            : own > 0 && `They differ in ${plural(differing.length, 'statement', 'statements')}.`}
        </p>
        {foreign > 0 && (
          <p className={controls.note}>
            {plural(foreign, 'answer belongs to a statement', 'answers belong to statements')} that
            this model does not have. They are kept with the others and not scored.
          </p>
        )}
        {own > 0 && differing.length > 0 && (
          <details className={styles.compare}>
            <summary>Compare with mine</summary>
            <Differences differences={differing} placed={placed} />
          </details>
        )}
        <div className={controls.row}>
          {differing.length > 0 && (
            <button type="button" className={controls.primary} onClick={onUse}>
              {own === 0 ? 'Use as mine' : `Use as mine, in place of my ${own}`}
            </button>
          )}
          {own > 0 && differing.length > 0 && mergeLabel !== undefined && (
            <button type="button" className={controls.plain} onClick={onMerge}>
              {mergeLabel}
            </button>
          )}
          <button type="button" className={controls.plain} onClick={onLeave}>
            {own === 0 ? 'Answer it myself' : 'Go back to mine'}
          </button>
        </div>
      </section>
      <Result model={model} answers={theirs} title="What these answers say" />
    </>
  );
}
