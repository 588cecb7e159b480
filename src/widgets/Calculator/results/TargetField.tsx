import { useId } from 'react';
import { readTyped, type Typed } from '../../../domain/metric/range';
import type { EstimateMetric } from '../../../domain/metric/schema';
import { typedText } from '../../../domain/metric/scenarioText';
import controls from '../../parts/controls.module.css';
import { useUnreadText } from '../unread';
import { useSettled } from '../useSettled';
import styles from './fields.module.css';

type Props = {
  readonly metric: EstimateMetric;
  /** In the metric's unit; null is none. */
  readonly target: number | null;
  /** What stands when there is none. */
  readonly hint: string;
  readonly readOnly: boolean;
  readonly onTarget: (target: number | null) => void;
};

/** Somebody in the middle of a number is left alone for this long. */
const PATIENCE = 700;

function problemOf(read: Typed | undefined): string {
  if (read === undefined) return '';
  if (!read.ok) return read.reason;
  return 'point' in read.value ? '' : 'Write one number: a target is no range.';
}

/** What must be reached: one number, or none. */
export function TargetField({ metric, target, hint, readOnly, onTarget }: Props) {
  const id = useId();
  const { draft, type, leave } = useUnreadText('a target');
  // A share may be missed by more than all of it: the target keeps to no limits but a number's.
  const field = { unit: '1', words: metric.words };
  const read = (text: string) => (text.trim() === '' ? undefined : readTyped(text, field));
  const problem = draft === undefined ? '' : problemOf(read(draft));
  const settled = useSettled(problem, PATIENCE);
  const shown = problem === '' ? '' : settled;
  const kept = target === null ? '' : typedText({ point: target });
  return (
    <div className={styles.field}>
      <label className={controls.label} htmlFor={id}>
        {metric.better === 'higher' ? 'At least this must be reached' : 'It may be at most'}{' '}
        <span className={styles.optional}>(optional)</span>
      </label>
      <span className={controls.hint} id={`${id}-hint`}>
        {hint}
      </span>
      <span className={styles.row}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
          value={draft ?? kept}
          readOnly={readOnly}
          aria-invalid={shown !== ''}
          aria-describedby={shown === '' ? `${id}-hint` : `${id}-hint ${id}-problem`}
          onChange={(event) => {
            const text = event.target.value;
            const typed = read(text);
            type(text, problemOf(typed) === '' ? 'right' : 'wrong');
            if (typed === undefined) onTarget(null);
            else if (typed.ok && 'point' in typed.value) onTarget(typed.value.point);
          }}
          onBlur={() => {
            if (problem === '') leave();
          }}
        />
        <span className={styles.words}>{metric.words}</span>
      </span>
      {shown !== '' && (
        <p className={styles.problem} id={`${id}-problem`}>
          {shown} Until then the last target stands.
        </p>
      )}
    </div>
  );
}
