import { useId } from 'react';
import { readTyped } from '../../../domain/metric/range';
import { typedText } from '../../../domain/metric/scenarioText';
import type { Input } from '../../../domain/metric/schema';
import { sameValue, type Value } from '../../../domain/metric/value';
import { unitWords, withUnit } from '../../../domain/metric/wording';
import controls from '../../parts/controls.module.css';
import { useUnreadText } from '../unread';
import { useSettled } from '../useSettled';
import styles from './fields.module.css';

type Props = {
  /** The scenario's name. */
  readonly scenario: string;
  readonly input: Input;
  readonly value: Value;
  /** The form's number. */
  readonly current: Value;
  readonly readOnly: boolean;
  readonly isFresh: boolean;
  readonly onValue: (value: Value) => void;
};

const PATIENCE = 700;

/** One number of a scenario, as text: `38`, `60 to 80`, `3 of 40`. */
export function ScenarioNumber({
  scenario,
  input,
  value,
  current,
  readOnly,
  isFresh,
  onValue,
}: Props) {
  const id = useId();
  const { draft, type, leave } = useUnreadText(`${scenario}: ${input.id}`);
  const typed = draft === undefined ? undefined : readTyped(draft, input);
  const problem = typed === undefined || typed.ok ? '' : typed.reason;
  const settled = useSettled(problem, PATIENCE);
  const shown = problem === '' ? '' : settled;
  return (
    <div className={styles.field}>
      <label className={controls.label} htmlFor={id}>
        {input.label}
      </label>
      <span className={styles.row}>
        <input
          id={id}
          className={styles.wide}
          autoComplete="off"
          autoFocus={isFresh}
          value={draft ?? typedText(value)}
          readOnly={readOnly}
          aria-invalid={shown !== ''}
          aria-describedby={shown === '' ? `${id}-now` : `${id}-now ${id}-problem`}
          onChange={(event) => {
            const read = readTyped(event.target.value, input);
            type(event.target.value, read.ok ? 'right' : 'wrong');
            if (read.ok) onValue(read.value);
          }}
          onBlur={() => {
            if (problem === '') leave();
          }}
        />
        <span className={styles.words}>{unitWords(value, input.words)}</span>
      </span>
      <span className={controls.hint} id={`${id}-now`}>
        {sameValue(value, current)
          ? 'As in the current numbers.'
          : `The current numbers have ${withUnit(current, input.words)}.`}
      </span>
      {shown !== '' && (
        <p className={styles.problem} id={`${id}-problem`}>
          {shown} Until then the last valid number stands.
        </p>
      )}
    </div>
  );
}
