import type { Measure } from '../../../domain/metric/amounts';
import type { Sum } from '../../../domain/metric/benefitSum';
import { curveText, sumTitle } from '../../../domain/metric/benefitWords';
import { axis } from '../../../domain/metric/dots';
import { numberText, roughly } from '../../../domain/metric/numbers';
import controls from '../../parts/controls.module.css';
import { percent } from './Axis';
import styles from './charts.module.css';
import { More } from './More';
import tables from './tables.module.css';

type Props = { readonly sum: Sum; readonly measure: Measure };

const WIDTH = 360;
const HEIGHT = 140;
const YEAR = 12;

function points(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** Everything so far, quarter by quarter: the middle as a line, four of five outcomes as a band around it. */
export function Curve({ sum, measure }: Props) {
  const { curve, payback } = sum;
  const length = curve.at(-1)?.month ?? YEAR;
  const { ticks, place } = axis(
    Math.min(0, ...curve.map(({ p10 }) => p10)),
    Math.max(0, ...curve.map(({ p90 }) => p90)),
  );
  const x = (month: number) => (month / length) * WIDTH;
  const y = (amount: number) => (1 - place(amount)) * HEIGHT;
  const middle = curve.map(({ month, p50 }) => [x(month), y(p50)] as const);
  const upper = curve.map(({ month, p90 }) => [x(month), y(p90)] as const);
  const lower = curve.map(({ month, p10 }) => [x(month), y(p10)] as const);
  const paid = payback.p50 > 0 && payback.p50 <= length ? payback.p50 : undefined;
  const years = Array.from({ length: length / YEAR + 1 }, (_, year) => year * YEAR);
  return (
    <figure className={styles.figure}>
      <figcaption className={controls.note}>
        All so far, in {measure.currency}. The line is the middle, the band four of five outcomes
        {paid === undefined ? '' : '; the dashed line is the month of the payback'}.
      </figcaption>
      <div className={styles.frame}>
        <div className={styles.scale} aria-hidden="true">
          {ticks.map(({ amount, place: at }) => (
            <span key={amount} style={{ bottom: percent(at) }}>
              {numberText(amount)}
            </span>
          ))}
        </div>
        <svg
          className={styles.curve}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={curveText(sum, measure)}
        >
          <polygon className={styles.band} points={points([...upper, ...lower.reverse()])} />
          <line className={styles.zero} x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
          <polyline className={styles.middle} points={points(middle)} />
          {paid !== undefined && (
            <line className={styles.mark} x1={x(paid)} x2={x(paid)} y1="0" y2={HEIGHT} />
          )}
        </svg>
        <div className={styles.months} aria-hidden="true">
          {years.map((month) => (
            <span key={month} style={{ left: percent(month / length) }}>
              {month === 0 ? 'Start' : month}
            </span>
          ))}
        </div>
      </div>
      <More summary="The curve as a table">{() => (
        <table className={tables.small}>
          <caption className={controls.hidden}>{sumTitle(sum)} so far, in {measure.currency}; low is the 10th percentile, high the 90th</caption>
          <thead>
            <tr>
              <th scope="col">After month</th>
              <th scope="col" className={controls.number}>
                Low
              </th>
              <th scope="col" className={controls.number}>
                Middle
              </th>
              <th scope="col" className={controls.number}>
                High
              </th>
            </tr>
          </thead>
          <tbody>
            {curve.map(({ month, p10, p50, p90 }) => (
              <tr key={month}>
                <th scope="row">{month === 0 ? 'Start' : month}</th>
                {[p10, p50, p90].map((amount, at) => (
                  <td key={at} className={controls.number}>
                    {roughly(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}</More>
    </figure>
  );
}
