import { memo } from 'react';
import { measureOf } from '../../../domain/metric/amounts';
import { differenceText, oftenText } from '../../../domain/metric/compareWords';
import { axis } from '../../../domain/metric/dots';
import { roughlyApart } from '../../../domain/metric/numbers';
import type { EstimateMetric } from '../../../domain/metric/schema';
import controls from '../../parts/controls.module.css';
import { Axis, percent } from './Axis';
import { CURRENT } from './current';
import charts from './charts.module.css';
import styles from './scenarios.module.css';
import tables from './tables.module.css';
import type { Computed } from './useResults';

type Props = {
  readonly metric: EstimateMetric;
  readonly computed: Computed;
  readonly currency: string;
};

/** Scenarios on one axis, and each pair's difference in words. */
export const Compared = memo(function Compared({ metric, computed, currency }: Props) {
  const { comparison } = computed.results;
  if (comparison === undefined) return null;
  const measure = measureOf(metric, currency);
  const names = [CURRENT, ...computed.asked.extra.scenarios.map(({ name }) => name)];
  const named = (place: string) => names[Number(place)] ?? place;
  const spreads = comparison.scenarios.map(({ answer }) => answer.spread);
  const { ticks, place } = axis(
    Math.min(...spreads.map(({ p10 }) => p10)),
    Math.max(...spreads.map(({ p90 }) => p90)),
  );
  const unit = `${measure.currency} ${metric.words}`.trim();
  return (
    <>
      <table className={`${tables.table} ${styles.compared}`}>
        <caption className={controls.hidden}>
          {unit} in each scenario: four of five outcomes lie between low and high
        </caption>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Line: four of five outcomes; tick: the middle</th>
            <th scope="col" className={controls.number}>
              Low (P10)
            </th>
            <th scope="col" className={controls.number}>
              Middle
            </th>
            <th scope="col" className={controls.number}>
              High (P90)
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.scenarios.map(({ name, answer }) => {
            const { p10, p50, p90 } = answer.spread;
            return (
              <tr key={name}>
                <th scope="row">{named(name)}</th>
                <td className={styles.strip}>
                  <svg className={charts.strip} width="100%" height="24" aria-hidden="true">
                    <line
                      className={charts.range}
                      x1={percent(place(p10))}
                      x2={percent(place(p90))}
                      y1="12"
                      y2="12"
                    />
                    <line
                      className={charts.tick}
                      x1={percent(place(p50))}
                      x2={percent(place(p50))}
                      y1="2"
                      y2="22"
                    />
                  </svg>
                </td>
                {roughlyApart([p10, p50, p90]).map((text, at) => (
                  <td
                    key={at}
                    className={controls.number}
                    data-label={['Low', 'Middle', 'High'][at]}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr className={styles.axisRow} aria-hidden="true">
            <td />
            <td>
              <Axis ticks={ticks} />
            </td>
            <td colSpan={3} className={controls.number}>
              {unit}
            </td>
          </tr>
        </tbody>
      </table>
      <ul className={styles.pairs}>
        {comparison.pairs.map((pair) => {
          const [a, b] = [named(pair.a), named(pair.b)];
          return (
            <li key={`${pair.a}-${pair.b}`}>
              <b>{oftenText(pair, a, b, metric.better)}</b>{' '}
              {pair.same < 1 && differenceText(pair, a, b, measure)}
            </li>
          );
        })}
      </ul>
    </>
  );
});
