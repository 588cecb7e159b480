import { useId } from 'react';
import { OUTCOMES } from '../../domain/timeline/record';
import controls from '../parts/controls.module.css';
import styles from './HandTable.module.css';
import type { Kind } from './kinds';
import { type Cells, EMPTY_ROW } from './useTimeline';

type Props = {
  readonly kind: Kind;
  readonly rows: readonly Cells[];
  readonly onRows: (rows: readonly Cells[]) => void;
};

const MORE: Readonly<Record<string, string>> = {
  find: 'Found',
  fix: 'Fixed',
  ship: 'Shipped',
  prove: 'Proved in production',
  outcome: 'What it is',
  removed: 'Removed, or used no more',
  cost: 'Cost',
  currency: 'Currency, such as EUR',
};
const NO_DATES = ['outcome', 'cost', 'currency'];

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Field({ name, label, kind, value, onChange }: FieldProps) {
  const id = useId();
  const isText = name === 'subject' || NO_DATES.includes(name);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {name === 'outcome' ? (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">ended or open</option>
          {OUTCOMES.filter((outcome) => outcome !== 'done').map((outcome) => (
            <option key={outcome}>{outcome}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={isText ? 'text' : kind.input}
          autoComplete="off"
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}

/** A few rows filled in by hand: an empty end is still open. */
export function HandTable({ kind, rows, onRows }: Props) {
  const { subject, start, end } = kind.labels;
  const put = (at: number, name: string, value: string) =>
    onRows(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  return (
    <div className={styles.hand}>
      <p className={controls.hint}>Leave the end empty while it is still open.</p>
      {rows.map((row, at) => {
        const field = (name: string, label: string) => (
          <Field
            key={name}
            name={name}
            label={label}
            kind={kind}
            value={row[name] ?? ''}
            onChange={(value) => put(at, name, value)}
          />
        );
        return (
          <fieldset key={at} className={styles.row}>
            <legend>Row {at + 1}</legend>
            {field('subject', subject)}
            {field('start', start)}
            {field('end', end)}
            {kind.more.length > 0 && (
              <details>
                <summary>More of row {at + 1}</summary>
                <div className={styles.more}>
                  {kind.more.map((name) => field(name, MORE[name] ?? name))}
                </div>
              </details>
            )}
          </fieldset>
        );
      })}
      <div className={controls.row}>
        <button
          type="button"
          className={controls.plain}
          onClick={() => onRows([...rows, EMPTY_ROW])}
        >
          Add a row
        </button>
        {rows.length > 1 && (
          <button
            type="button"
            className={controls.plain}
            onClick={() => onRows(rows.slice(0, -1))}
          >
            Take the last row away
          </button>
        )}
      </div>
    </div>
  );
}
