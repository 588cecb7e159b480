import facts from '@generated/handbook/default/metrics.json';
import { useId, useState } from 'react';
import { fnv } from '../../domain/fnv';
import { type MetricFact, rowId } from '../../domain/scorecard/definitions';
import type { Reading, Row, Scorecard as ScorecardFile } from '../../domain/scorecard/fileSchema';
import { LONGEST } from '../../domain/scorecard/limits';
import type { Side } from '../../domain/scorecard/place';
import controls from '../parts/controls.module.css';
import { OpenFile } from '../parts/OpenFile';
import { NumberForm } from './NumberForm';
import styles from './panel.module.css';
import type { Board } from './useBoard';

type Props = {
  readonly board: Board;
  readonly sample: ScorecardFile;
  readonly onFiles: (files: readonly File[]) => void;
};

const OWN = 'own';
const QUANTITIES = [
  ['share', 'A share'],
  ['time', 'A time'],
  ['rate', 'A rate a week'],
  ['amount', 'An amount'],
] as const;

type Described = Pick<
  MetricFact,
  'id' | 'title' | 'quantity' | 'unit' | 'better' | 'rule' | 'guard'
>;

function rowFrom(metric: Described, about: string, reading: Reading): Row {
  const measured = {
    from: '',
    to: '',
    reading,
    rule: metric.rule === '' ? [] : [metric.rule],
    source: { text: '', owner: '', day: '' },
  };
  const { id, title, quantity, unit, better, guard } = metric;
  return {
    id: rowId(id, about),
    ...{ metric: id, title, about, quantity, unit, better },
    guard: guard.map((one) => ({ ...one })),
    after: measured,
  };
}

const EMPTY: Described = {
  id: OWN,
  title: '',
  quantity: 'share',
  unit: '',
  better: 'higher',
  rule: '',
  guard: [],
};

type OwnProps = {
  readonly id: string;
  readonly metric: Described;
  readonly onChange: (metric: Described) => void;
};

/** A metric that the handbook does not define. */
function OwnMetric({ id, metric, onChange }: OwnProps) {
  return (
    <>
      <span>
        <label htmlFor={`${id}-title`}>Its name</label>
        <input
          id={`${id}-title`}
          required
          maxLength={LONGEST.title}
          value={metric.title}
          onChange={(event) => onChange({ ...metric, title: event.target.value })}
        />
      </span>
      <span>
        <label htmlFor={`${id}-quantity`}>It is</label>
        <select
          id={`${id}-quantity`}
          value={metric.quantity}
          onChange={(event) => {
            const found = QUANTITIES.find(([quantity]) => quantity === event.target.value);
            if (found !== undefined) onChange({ ...metric, quantity: found[0] });
          }}
        >
          {QUANTITIES.map(([quantity, words]) => (
            <option key={quantity} value={quantity}>
              {words}
            </option>
          ))}
        </select>
      </span>
      {(metric.quantity === 'amount' || metric.quantity === 'rate') && (
        <span>
          <label htmlFor={`${id}-words`}>What is counted, such as hours</label>
          <input
            id={`${id}-words`}
            maxLength={LONGEST.unit}
            value={metric.unit}
            onChange={(event) => onChange({ ...metric, unit: event.target.value })}
          />
        </span>
      )}
      <span>
        <label htmlFor={`${id}-better`}>Better is</label>
        <select
          id={`${id}-better`}
          value={metric.better}
          onChange={(event) =>
            onChange({
              ...metric,
              better: event.target.value === 'lower' ? 'lower' : 'higher',
            })
          }
        >
          <option value="higher">more</option>
          <option value="lower">less</option>
        </select>
      </span>
      <span>
        <label htmlFor={`${id}-rule`}>What is counted, and how</label>
        <input
          id={`${id}-rule`}
          maxLength={LONGEST.rule}
          value={metric.rule}
          onChange={(event) => onChange({ ...metric, rule: event.target.value })}
        />
      </span>
    </>
  );
}

function ByHand({ board }: Pick<Props, 'board'>) {
  const id = useId();
  const [picked, setPicked] = useState(facts[0]?.id ?? OWN);
  const [own, setOwn] = useState(EMPTY);
  const [about, setAbout] = useState('');
  const [side, setSide] = useState<Side>('before');
  const fact = facts.find((one) => one.id === picked);
  const unitless = own.quantity === 'share' || own.quantity === 'time';
  const metric = fact ?? {
    ...own,
    id: `own-${fnv(own.title.trim())}`,
    title: own.title.trim() || 'A number of our own',
    unit: unitless ? '' : own.unit,
  };
  return (
    <NumberForm
      row={metric}
      button="Put it on the scorecard"
      onRead={(reading) => board.put([rowFrom(metric, about.trim(), reading)], side)}
    >
      <span>
        <label htmlFor={`${id}-metric`}>Metric</label>
        <select
          id={`${id}-metric`}
          value={picked}
          onChange={(event) => setPicked(event.target.value)}
        >
          {facts.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
          <option value={OWN}>One of our own</option>
        </select>
      </span>
      {fact === undefined && <OwnMetric id={id} metric={own} onChange={setOwn} />}
      <span>
        <label htmlFor={`${id}-about`}>About which service or task, if one</label>
        <input
          id={`${id}-about`}
          maxLength={LONGEST.about}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
        />
      </span>
      <span>
        <label htmlFor={`${id}-side`}>It stands as</label>
        <select
          id={`${id}-side`}
          value={side}
          onChange={(event) => setSide(event.target.value === 'after' ? 'after' : 'before')}
        >
          <option value="before">Before</option>
          <option value="after">After</option>
        </select>
      </span>
    </NumberForm>
  );
}

/** The ways to put numbers on a scorecard: reports in files, and typing. */
export function Add({ board, sample, onFiles }: Props) {
  const hasOwn = board.open !== undefined;
  return (
    <section className={styles.add} aria-labelledby="add-numbers">
      <h3 id="add-numbers">{hasOwn ? 'Put numbers on it' : 'Make your own'}</h3>
      <p>
        Open reports saved from the measuring pages or printed by a command with <code>--json</code>
        , or drop them here: two at once are taken as before and after. A saved scorecard opens to
        read only. Nothing is sent.
      </p>
      <div className={controls.row}>
        <OpenFile label="Open reports or a scorecard" onFiles={onFiles} />
        {!hasOwn && (
          <>
            <button
              type="button"
              className={controls.plain}
              onClick={() =>
                board.begin({ name: 'My scorecard', rows: [] }, 'An empty scorecard is open.')
              }
            >
              Begin an empty one
            </button>
            <button
              type="button"
              className={controls.plain}
              onClick={() =>
                board.begin(
                  { name: sample.name, rows: sample.rows },
                  'A copy of the sample is now yours, to try things out.',
                )
              }
            >
              Try it with the sample
            </button>
          </>
        )}
      </div>
      <details className={styles.fold}>
        <summary>Type a number</summary>
        <ByHand board={board} />
      </details>
    </section>
  );
}
