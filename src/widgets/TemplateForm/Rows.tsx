import { useState } from 'react';
import { type Row, cellOf, isFilledRow } from '../../domain/template/answer';
import type { Column, Field } from '../../domain/template/schema';
import controls from '../parts/controls.module.css';
import { Control } from './Control';
import styles from './Questions.module.css';

type ListField = Extract<Field, { readonly type: 'list' }>;

type Props = {
  readonly field: ListField;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly describedBy?: string | undefined;
  readonly flagged: boolean;
};

/** How much room a column's answers need. */
function width(column: Column): 'short' | 'half' | 'whole' {
  if (column.type !== 'line') return 'half';
  const max = column.max ?? 200;
  return max <= 20 ? 'short' : max <= 60 ? 'half' : 'whole';
}

function focusCell(id: string): void {
  // The new row is drawn first.
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Rows of short answers. There is always one row to write in; a removed one can be brought back. */
export function Rows({ field, rows, onChange, describedBy, flagged }: Props) {
  const [removed, setRemoved] = useState<{ readonly row: Row; readonly at: number } | undefined>();
  const shown: readonly Row[] = rows.length === 0 ? [{}] : rows;
  const [only] = field.columns.length === 1 ? field.columns : [];
  const first = field.columns[0]?.id ?? '';
  const cellId = (at: number, column: string) => `q-${field.id}.${at}.${column}`;

  const set = (at: number, column: string, text: string) =>
    onChange(shown.map((row, index) => (index === at ? { ...row, [column]: text } : row)));
  const add = () => {
    onChange([...shown, {}]);
    focusCell(cellId(shown.length, first));
  };
  const remove = (at: number) => {
    const row = shown[at];
    setRemoved(row !== undefined && isFilledRow(row) ? { row, at } : undefined);
    onChange(shown.toSpliced(at, 1));
    focusCell(cellId(Math.max(0, at - 1), first));
  };
  const bringBack = () => {
    if (removed === undefined) return;
    onChange(rows.toSpliced(removed.at, 0, removed.row));
    setRemoved(undefined);
    focusCell(cellId(removed.at, first));
  };

  const removal = (at: number) =>
    (shown.length > 1 || rows.some(isFilledRow)) && (
      <button
        type="button"
        className={controls.linky}
        onClick={() => remove(at)}
        aria-label={`Remove ${field.row} ${at + 1}`}
      >
        Remove
      </button>
    );

  return (
    <div className={styles.rows}>
      {shown.map((row, at) => (
        <div
          key={at}
          className={only === undefined ? styles.wideRow : styles.row}
          role="group"
          aria-label={`${field.label}, ${field.row} ${at + 1}`}
        >
          {only === undefined && (
            <div className={styles.rowHead}>
              <span>
                {field.row} {at + 1}
              </span>
              {removal(at)}
            </div>
          )}
          {field.columns.map((column) => {
            const text = cellOf(row, column.id);
            const isUsed = isFilledRow(row) || !shown.some(isFilledRow);
            const gap = flagged && isUsed && text.trim() === '';
            return (
              <div key={column.id} data-width={width(column)}>
                {only === undefined && (
                  <label className={styles.cellLabel} htmlFor={cellId(at, column.id)}>
                    {column.label}
                  </label>
                )}
                <Control
                  question={column}
                  id={cellId(at, column.id)}
                  value={text}
                  onChange={(next) => set(at, column.id, next)}
                  label={only === undefined ? undefined : `${column.label}, ${at + 1}`}
                  describedBy={describedBy}
                  invalid={gap ? true : undefined}
                />
              </div>
            );
          })}
          {only !== undefined && removal(at)}
        </div>
      ))}
      <div className={styles.rowButtons}>
        <button type="button" className={controls.plain} onClick={add}>
          Add another {field.row}
        </button>
        {removed !== undefined && (
          <span role="status">
            <span className={controls.note}>One {field.row} removed. </span>
            <button type="button" className={controls.linky} onClick={bringBack}>
              Bring it back
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
