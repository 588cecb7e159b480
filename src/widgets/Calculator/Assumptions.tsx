import { memo, type ReactNode } from 'react';
import { ageOf } from '../../domain/metric/age';
import type { EstimateMetric, Input } from '../../domain/metric/schema';
import { type Estimate, isSample, sourceOf } from '../../domain/metric/state';
import { RATE, sampleValue } from '../../domain/metric/model';
import { countedText, unitIn, warnings, withUnit } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { useToday } from '../parts/useToday';
import styles from './Assumptions.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly estimate: Estimate;
  readonly currency: string;
  /** Where the reader names their sources. */
  readonly children: ReactNode;
};

type TableProps = Omit<Props, 'children'>;

type CheckedProps = { readonly date: string; readonly fresh: number | undefined };

function Checked({ date, fresh }: CheckedProps) {
  const today = useToday();
  const { day, ago, stale } = ageOf(date, today, fresh);
  return (
    <>
      <span className={styles.day}>{day}</span>
      {ago !== '' && <small>{ago}</small>}
      {stale !== '' && <b className={controls.must}>{stale}</b>}
    </>
  );
}

type RowProps = {
  readonly metric: EstimateMetric;
  readonly input: Input;
  readonly estimate: Estimate;
  readonly currency: string;
};

function Row({ metric, input, estimate, currency }: RowProps) {
  const value = estimate.values[input.id];
  const source = sourceOf(input, estimate);
  const words = unitIn(input, currency);
  const remark = isSample(input, estimate)
    ? input.note
    : source === undefined
      ? `The sample had ${withUnit(sampleValue(input), words)}.`
      : undefined;
  return (
    <tr>
      <th scope="row">{input.label}</th>
      <td className={controls.number}>{value !== undefined && withUnit(value, words)}</td>
      <td>
        {source === undefined ? <b className={controls.must}>No source yet.</b> : source.text}
        {source !== undefined && remark !== undefined && !source.text.endsWith('.') && '.'} {remark}
      </td>
      <td>{source?.owner}</td>
      <td>{source !== undefined && <Checked date={source.date} fresh={metric.fresh} />}</td>
    </tr>
  );
}

type PriceProps = Omit<RowProps, 'input'>;

/** The price of one unit, once the reader gave one. */
function Price({ metric, estimate, currency }: PriceProps) {
  const value = estimate.values[RATE];
  const source = estimate.sources[RATE];
  if (value === undefined || metric.money === undefined) return null;
  const isNamed = source !== undefined && source.text.trim() !== '';
  return (
    <tr>
      <th scope="row">{metric.money.label}</th>
      <td className={controls.number}>{withUnit(value, currency)}</td>
      <td>{isNamed ? source.text : <b className={controls.must}>No source yet.</b>}</td>
      <td>{isNamed && source.owner}</td>
      <td>{isNamed && <Checked date={source.date} fresh={metric.fresh} />}</td>
    </tr>
  );
}

const Table = memo(function Table({ metric, estimate, currency }: TableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Input</th>
          <th scope="col" className={controls.number}>
            Value
          </th>
          <th scope="col">Where it comes from</th>
          <th scope="col">Owner</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {metric.inputs.map((input) => (
          <Row
            key={input.id}
            metric={metric}
            input={input}
            estimate={estimate}
            currency={currency}
          />
        ))}
        <Price metric={metric} estimate={estimate} currency={currency} />
      </tbody>
    </table>
  );
});

/** What the answer rests on: every number with its source, owner and day. */
export function Assumptions({ metric, estimate, currency, children }: Props) {
  return (
    <section className={styles.assumptions} aria-labelledby="assumptions">
      <h2 id="assumptions">Assumptions</h2>
      <Table metric={metric} estimate={estimate} currency={currency} />
      {metric.benefit !== undefined && (
        <p className={styles.note}>{countedText(metric.benefit, estimate.extra.lines)}</p>
      )}
      <p className={styles.note}>{warnings(metric).join(' ')}</p>
      {children}
    </section>
  );
}
