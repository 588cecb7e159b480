import { type FormEvent, useId, useState } from 'react';
import type { Row } from '../../domain/scorecard/fileSchema';
import { withTarget } from '../../domain/scorecard/place';
import { readTargetValue } from '../../domain/scorecard/typed';
import { targetText } from '../../domain/scorecard/say';
import controls from '../parts/controls.module.css';
import { TimeUnit } from './NumberForm';
import styles from './panel.module.css';

type Props = { readonly row: Row; readonly onWrite: (row: Row) => void };

function unitText({ quantity, unit }: Row): string {
  if (quantity === 'share') return ' in %';
  if (quantity === 'rate') return ` ${unit} a week`;
  return unit === '' ? '' : ` in ${unit}`;
}

/** The target of a row: at least or at most so much, by a day. */
export function EditTarget({ row, onWrite }: Props) {
  const id = useId();
  const { target, better } = row;
  const [is, setIs] = useState(target?.is ?? (better === 'higher' ? 'at least' : 'at most'));
  const [value, setValue] = useState('');
  const [unit, setUnit] = useState('hours');
  const [by, setBy] = useState(target?.by ?? '');
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Another day or direction alone leaves the value as it stands.
    const isKept = value.trim() === '' && target !== undefined;
    const read = isKept ? target.value : readTargetValue(row, { value, unit });
    if (typeof read === 'string') {
      setProblem(read);
      document.getElementById(`${id}-value`)?.focus();
      return;
    }
    setValue('');
    onWrite(withTarget(row, { is, value: read, by }));
  };
  return (
    <form className={styles.edited} noValidate autoComplete="off" onSubmit={submit}>
      <p className={styles.now}>
        <b>Target</b> {target === undefined ? 'none yet' : targetText(row)}
      </p>
      <div className={styles.numbers}>
        <span>
          <label htmlFor={`${id}-is`}>It must be</label>
          <select
            id={`${id}-is`}
            value={is}
            onChange={(event) => setIs(event.target.value === 'at least' ? 'at least' : 'at most')}
          >
            <option>at least</option>
            <option>at most</option>
          </select>
        </span>
        <span>
          <label htmlFor={`${id}-value`}>Target{unitText(row)}</label>
          <input
            id={`${id}-value`}
            inputMode="decimal"
            value={value}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            onChange={(event) => {
              setValue(event.target.value);
              setProblem(undefined);
            }}
          />
          {problem !== undefined && (
            <strong id={`${id}-problem`} className={controls.must} role="alert">
              {problem}
            </strong>
          )}
        </span>
        {row.quantity === 'time' && <TimeUnit id={`${id}-unit`} value={unit} onChange={setUnit} />}
        <span>
          <label htmlFor={`${id}-by`}>By the day</label>
          <input
            id={`${id}-by`}
            type="date"
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
        </span>
        <button type="submit" className={controls.plain}>
          Set the target
        </button>
        {target !== undefined && (
          <button
            type="button"
            className={controls.linky}
            onClick={() => onWrite(withTarget(row, undefined))}
          >
            Take the target away
          </button>
        )}
      </div>
    </form>
  );
}
