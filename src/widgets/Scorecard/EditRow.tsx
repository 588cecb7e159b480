import { useState } from 'react';
import type { Row } from '../../domain/scorecard/fileSchema';
import { type Side, withSide } from '../../domain/scorecard/place';
import { rowName } from '../../domain/scorecard/words';
import controls from '../parts/controls.module.css';
import { EditSide } from './EditSide';
import { EditTarget } from './EditTarget';
import styles from './panel.module.css';

type Props = {
  readonly row: Row;
  /** Its place among the rows, from 0. */
  readonly place: number;
  readonly rows: readonly Row[];
  /** With a sentence, the change can be taken back. */
  readonly onChange: (rows: readonly Row[], did?: string) => void;
};

const SIDES: readonly Side[] = ['before', 'after'];

/** The rows with two of them in each other's place. */
function swapped(rows: readonly Row[], a: number, b: number): readonly Row[] {
  return rows.map((row, at) => (at === a ? rows[b] : at === b ? rows[a] : row) ?? row);
}

function Guards({ row, rows, onChange }: Omit<Props, 'place'>) {
  const others = rows.filter(({ metric }) => metric !== row.metric);
  if (others.length === 0) return null;
  const [first] = row.guard;
  return (
    <p className={styles.guard}>
      <label className={controls.label} htmlFor={`guard-${row.id}`}>
        What must not get worse meanwhile
      </label>
      <select
        id={`guard-${row.id}`}
        value={first?.metric ?? ''}
        onChange={(event) => {
          const found = others.find(({ metric }) => metric === event.target.value);
          const says = `Guard metric: ${found?.title ?? ''} must not get worse.`;
          const guard = found === undefined ? [] : [{ metric: found.metric, says }];
          onChange(rows.map((one) => (one.id === row.id ? { ...one, guard } : one)));
        }}
      >
        <option value="">No guard</option>
        {first !== undefined && !others.some(({ metric }) => metric === first.metric) && (
          <option value={first.metric}>{first.metric}, not on this scorecard</option>
        )}
        {others.map((one) => (
          <option key={one.id} value={one.metric}>
            {rowName(one)}
          </option>
        ))}
      </select>
    </p>
  );
}

function Fields({ row, place, rows, onChange }: Props) {
  const write = (next: Row, did?: string) =>
    onChange(
      rows.map((one) => (one.id === row.id ? next : one)),
      did,
    );
  return (
    <div className={styles.edit}>
      <EditTarget row={row} onWrite={write} />
      {SIDES.map((side) => (
        <EditSide
          key={side}
          row={row}
          side={side}
          onWrite={(measured) => write(withSide(row, side, measured))}
          onKeepRule={(measured) => write({ ...row, [side]: measured })}
          onTakeAway={() =>
            write(withSide(row, side, undefined), `The number from ${side} is taken away.`)
          }
        />
      ))}
      <Guards row={row} rows={rows} onChange={onChange} />
      <div className={controls.row}>
        {place > 0 && (
          <button
            type="button"
            className={controls.plain}
            onClick={() => onChange(swapped(rows, place, place - 1))}
          >
            Move this row up
          </button>
        )}
        {place < rows.length - 1 && (
          <button
            type="button"
            className={controls.plain}
            onClick={() => onChange(swapped(rows, place, place + 1))}
          >
            Move this row down
          </button>
        )}
        <button
          type="button"
          className={controls.plain}
          onClick={() =>
            onChange(
              rows.filter(({ id }) => id !== row.id),
              `“${rowName(row)}” is off the scorecard.`,
            )
          }
        >
          Remove this row
        </button>
      </div>
    </div>
  );
}

/** Folded in under a row: its target, periods, sources and guard. */
export function EditRow(props: Props) {
  const [isOpen, setOpen] = useState<'open' | 'folded'>('folded');
  return (
    <details
      className={styles.fold}
      onToggle={(event) => setOpen(event.currentTarget.open ? 'open' : 'folded')}
    >
      <summary>
        Target, period, source<span className={controls.hidden}> of {rowName(props.row)}</span>
      </summary>
      {isOpen === 'open' && <Fields {...props} />}
    </details>
  );
}
