import { useId, useState } from 'react';
import type { Row } from '../../domain/scorecard/fileSchema';
import { hasNumber } from '../../domain/scorecard/fromReport';
import type { Side } from '../../domain/scorecard/place';
import { sideText } from '../../domain/scorecard/strip';
import { rowName } from '../../domain/scorecard/words';
import controls from '../parts/controls.module.css';
import styles from './panel.module.css';
import type { Waiting } from './useArrivals';

type Props = {
  readonly waiting: Waiting;
  /** How many other reports wait behind this one. */
  readonly more: number;
  /** What stands on the open scorecard. */
  readonly rows: readonly Row[];
  readonly onTake: (rows: readonly Row[], side: Side) => void;
  readonly onLeave: () => void;
};

/** The earlier of two reports is "before"; so is one that is older than what stands there as "after". */
function sideAtFirst(offered: readonly Row[], more: number, rows: readonly Row[]): Side {
  if (more > 0) return 'before';
  const isOlder = offered.some(({ id, after }) => {
    const kept = rows.find((row) => row.id === id);
    return kept?.after !== undefined && (after?.to ?? '') < kept.after.to;
  });
  return isOlder ? 'before' : 'after';
}

/** With the period the reader gives where the report names none. */
function dated(row: Row, side: Side, from: string, to: string): Row {
  const { after } = row;
  if (after === undefined || (from === '' && to === '')) return row;
  const period = { from: after.from || from, to: after.to || to };
  const isForward = period.from === '' || period.to === '' || period.from <= period.to;
  return side === 'after' || isForward
    ? { ...row, after: isForward ? { ...after, ...period } : after }
    : row;
}

/** What a report offers: which of its numbers to take, for whom, and on which side. */
export function TakeReport({ waiting, more, rows, onTake, onLeave }: Props) {
  const id = useId();
  const { file, offer } = waiting;
  const { choices } = offer;
  const [chosen, setChosen] = useState(0);
  const offered = choices[chosen]?.rows ?? [];
  const [side, setSide] = useState<Side>(() => sideAtFirst(offered, more, rows));
  const [left, setLeft] = useState<readonly string[]>([]);
  const [period, setPeriod] = useState({ from: '', to: '' });
  const fillsBoth = offered.some(({ before }) => before !== undefined);
  const isUndated = offered.some(({ after }) => after?.from === '' || after?.to === '');
  const taken = offered.filter((row) => hasNumber(row) && !left.includes(row.id));
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h3 id={id}>
        Take numbers from <span className={styles.file}>{file}</span>
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onTake(
            taken.map((row) => dated(row, side, period.from, period.to)),
            side,
          );
        }}
      >
        {choices.length > 1 && (
          <p>
            <label className={controls.label} htmlFor={`${id}-choice`}>
              {offer.from === 'delivery' ? 'Service' : 'Which numbers'}
            </label>
            <select
              id={`${id}-choice`}
              value={chosen}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {choices.map(({ name }, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        {fillsBoth ? (
          <p>This report holds before and after itself; both are taken.</p>
        ) : (
          <fieldset className={styles.side}>
            <legend className={controls.label}>They stand as</legend>
            <div className={controls.pick}>
              {(['before', 'after'] as const).map((name) => (
                <label key={name}>
                  <input
                    type="radio"
                    name={`${id}-side`}
                    checked={side === name}
                    onChange={() => setSide(name)}
                  />
                  {name === 'before' ? 'Before' : 'After'}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {isUndated && offer.from !== 'estimate' && (
          <fieldset className={styles.period}>
            <legend className={controls.label}>Period, where the report does not say</legend>
            {(['from', 'to'] as const).map((end) => (
              <label key={end}>
                {end === 'from' ? 'First day' : 'Last day'}
                <input
                  type="date"
                  value={period[end]}
                  onChange={(event) => setPeriod({ ...period, [end]: event.target.value })}
                />
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className={styles.rows}>
          <legend className={controls.label}>Numbers</legend>
          {offered.map((row) => (
            <label key={row.id}>
              <input
                type="checkbox"
                disabled={!hasNumber(row)}
                checked={hasNumber(row) && !left.includes(row.id)}
                onChange={() =>
                  setLeft(
                    left.includes(row.id)
                      ? left.filter((one) => one !== row.id)
                      : [...left, row.id],
                  )
                }
              />
              <span>
                {rowName(row)}: {sideText(row, row.after)}
                {!hasNumber(row) && `, ${row.after?.why ?? 'no data'}`}
              </span>
            </label>
          ))}
        </fieldset>
        <div className={controls.row}>
          <button type="submit" className={controls.primary} disabled={taken.length === 0}>
            Put {taken.length} on the scorecard
          </button>
          <button type="button" className={controls.plain} onClick={onLeave}>
            Leave this report
          </button>
        </div>
      </form>
    </section>
  );
}
