import { dayText } from '../../domain/page/review';
import type { EstimateMetric, Input } from '../../domain/metric/schema';
import { type Estimate, isSample, type Saved, sourceOf } from '../../domain/metric/state';
import { sampleValue } from '../../domain/metric/model';
import { warnings, withUnit } from '../../domain/metric/wording';
import controls from '../parts/controls.module.css';
import { NameSources } from './NameSources';
import styles from './Assumptions.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly estimate: Estimate;
  readonly readOnly: boolean;
  readonly write: (key: string, value: Saved | null) => void;
};

type RowProps = { readonly input: Input; readonly estimate: Estimate };

function checked(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayText(date) : date;
}

function Row({ input, estimate }: RowProps) {
  const value = estimate.values[input.id];
  const source = sourceOf(input, estimate);
  const remark = isSample(input, estimate)
    ? input.note
    : source === undefined
      ? `The sample had ${withUnit(sampleValue(input), input.words)}.`
      : undefined;
  return (
    <tr>
      <th scope="row">{input.label}</th>
      <td className={controls.number}>{value !== undefined && withUnit(value, input.words)}</td>
      <td>
        {source === undefined ? <b className={controls.must}>No source yet.</b> : source.text}
        {source !== undefined && remark !== undefined && !source.text.endsWith('.') && '.'} {remark}
      </td>
      <td>{source?.owner}</td>
      <td>{source !== undefined && checked(source.date)}</td>
    </tr>
  );
}

/** What the answer rests on: every number with its source, owner and day. */
export function Assumptions({ metric, estimate, readOnly, write }: Props) {
  return (
    <section className={styles.assumptions} aria-labelledby="assumptions">
      <h2 id="assumptions">Assumptions</h2>
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
            <Row key={input.id} input={input} estimate={estimate} />
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{warnings(metric).join(' ')}</p>
      {!readOnly && <NameSources metric={metric} estimate={estimate} write={write} />}
    </section>
  );
}
