import { differences, gapsFilled, type StatementAnswers } from '../../domain/maturity/answers';
import { aboutText, NOTHING_SAID } from '../../domain/maturity/about';
import { values } from '../../domain/ledger';
import type { MaturityModel } from '../../domain/maturity/schema';
import { sheetParts } from '../../domain/maturity/sheet';
import { placedById } from '../../domain/maturity/steps';
import controls from '../parts/controls.module.css';
import { Differences } from './Differences';
import { Result } from './Result';
import type { Arrival } from './useArrivals';
import { RESULT } from './usePlace';
import styles from './visit.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly mine: StatementAnswers;
  readonly arrival: Arrival;
  readonly onUse: () => void;
  readonly onMerge: () => void;
  /** Keeps it as an assessment of its own, beside mine. */
  readonly onKeep: () => void;
  readonly onLeave: () => void;
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A file knows when each answer was given; a link does not, so it can only fill gaps. */
function mergeText(mine: StatementAnswers, { theirs, ledger }: Arrival): string | undefined {
  if (ledger !== undefined) return 'Merge: for each statement the later answer';
  const gaps = Object.keys(gapsFilled(mine, theirs.answers)).length;
  return gaps === 0 ? undefined : `Fill my ${gaps} ${gaps === 1 ? 'gap' : 'gaps'} with them`;
}

/** Answers that came with a link or a file: shown, compared, and taken over only on demand. */
export function Visit(props: Props) {
  const { model, mine, arrival, onUse, onMerge, onKeep, onLeave } = props;
  const { from, about } = arrival;
  const theirs = arrival.theirs.answers;
  const mergeLabel = mergeText(mine, arrival);
  const placed = placedById(model);
  const count = Object.keys(theirs).length;
  const own = Object.keys(mine).length;
  const order = [...placed.keys()];
  const differing = [...differences(mine, theirs)].sort(
    (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
  );
  const foreign = Object.keys(arrival.theirs.foreign).length;
  const again = Object.keys(arrival.theirs.again).length;
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
        {about !== NOTHING_SAID && <p>{aboutText(about)}</p>}
        {again > 0 && (
          <p className={controls.note}>
            {plural(again, 'answer was', 'answers were')} given to an earlier wording. They are kept
            and asked again.
          </p>
        )}
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
          {own > 0 && (
            <button type="button" className={controls.plain} onClick={onKeep}>
              Keep beside mine, as its own
            </button>
          )}
          <button type="button" className={controls.plain} onClick={onLeave}>
            {own === 0 ? 'Answer it myself' : 'Go back to mine'}
          </button>
        </div>
      </section>
      <Result
        model={model}
        answers={theirs}
        plans={arrival.ledger && sheetParts(values(arrival.ledger))}
        title="What these answers say"
      />
    </>
  );
}
