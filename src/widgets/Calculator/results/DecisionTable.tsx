import { amountText, type Measure } from '../../../domain/metric/amounts';
import type { InputDecision } from '../../../domain/metric/decision';
import { conditionText } from '../../../domain/metric/decisionWords';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Value } from '../../../domain/metric/value';
import { withUnit } from '../../../domain/metric/wording';
import controls from '../../parts/controls.module.css';
import styles from './tables.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly values: Readonly<Record<string, Value>>;
  /** In the order to show. */
  readonly inputs: readonly InputDecision[];
  readonly measure: Measure;
  /** What meeting the mark is called: `Pays`. */
  readonly met: string;
  /** Mean price of one unit of the measure, and its currency. */
  readonly price: { readonly rate: number; readonly currency: string } | undefined;
  readonly caption: string;
};

/** Each input with the value it must keep to, and what knowing it would be worth: the dearest doubt first. */
export function DecisionTable({ metric, values, inputs, measure, met, price, caption }: Props) {
  const worthText = (worth: number) => {
    if (worth === 0) return 'nothing';
    const own = amountText(worth, measure);
    if (price === undefined) return own;
    return `${own}, ${amountText(worth * price.rate, { currency: price.currency, words: '' })}`;
  };
  return (
    <table className={styles.table}>
      <caption className={controls.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Input, as it is now</th>
          <th scope="col">{met} if it stays</th>
          <th scope="col" className={controls.number}>
            Worth knowing, up to
          </th>
        </tr>
      </thead>
      <tbody>
        {inputs.map((one) => {
          const input = metric.inputs.find(({ id }) => id === one.id);
          const value = values[one.id];
          if (input === undefined) return null;
          return (
            <tr key={one.id}>
              <th scope="row">
                {input.label}
                {value !== undefined && <small>{withUnit(value, input.words)}</small>}
              </th>
              <td data-label={`${met} if it stays`}>{conditionText(one, input)}</td>
              <td className={controls.number} data-label="Worth knowing, up to">
                {worthText(one.worth)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
