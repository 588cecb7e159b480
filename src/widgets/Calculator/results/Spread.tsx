import { amountText, type Measure } from '../../../domain/metric/amounts';
import { axis } from '../../../domain/metric/dots';
import type { Histogram } from '../../../domain/metric/histogram';
import { roughly } from '../../../domain/metric/numbers';
import type { EstimateMetric } from '../../../domain/metric/schema';
import controls from '../../parts/controls.module.css';
import { Axis, percent } from './Axis';
import styles from './charts.module.css';
import { More } from './More';
import tables from './tables.module.css';

type Props = {
  readonly metric: EstimateMetric;
  readonly measure: Measure;
  readonly histogram: Histogram;
  /** The number to reach; undefined is none. */
  readonly mark: number | undefined;
  /** The finding, as a sentence. */
  readonly finding: string;
};

const HEIGHT = 120;
const GAP = 0.0008;

/** All outcomes as bars: hollow ones miss the mark, filled ones reach it. */
export function Spread({ metric, measure, histogram, mark, finding }: Props) {
  const { bars, percentiles } = histogram;
  const [first, last] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 0];
  // A target far outside would squeeze the bars into a line.
  const near = 1.5 * (last - first);
  const isNear = mark !== undefined && mark > first - near && mark < last + near;
  const { ticks, place } = axis(
    Math.min(first, isNear ? mark : first),
    Math.max(last, isNear ? mark : last),
  );
  const highest = Math.max(...bars.map(({ share }) => share));
  const isMissed = (middle: number) =>
    mark !== undefined && (metric.better === 'higher' ? middle < mark : middle > mark);
  const amounts = new Map(percentiles.map(({ percent: at, amount }) => [at, amount]));
  const label = `20,000 outcomes as bars, half of them between ${amountText(amounts.get(25) ?? first, measure)} and ${amountText(amounts.get(75) ?? last, measure)}. ${finding}`;
  return (
    <figure className={styles.figure}>
      <figcaption>
        All 20,000 outcomes{mark === undefined ? '' : '; hollow bars miss the dashed line'}.
      </figcaption>
      <svg className={styles.bars} width="100%" height={HEIGHT} role="img" aria-label={label}>
        {bars.map(({ from, to, share }, at) => {
          const height = (share / highest) * (HEIGHT - 6);
          return (
            <rect
              key={at}
              className={isMissed((from + to) / 2) ? styles.hollow : styles.filled}
              x={percent(place(from) + GAP)}
              width={percent(Math.max(0, place(to) - place(from) - 2 * GAP))}
              y={HEIGHT - height}
              height={height}
            />
          );
        })}
        {isNear && (
          <line
            className={styles.mark}
            x1={percent(place(mark))}
            x2={percent(place(mark))}
            y1="0"
            y2={HEIGHT}
          />
        )}
      </svg>
      <Axis ticks={ticks} />
      <More summary="The outcomes as a table">{() => (
        <table className={tables.small}>
          <caption className={controls.hidden}>Percentiles of the outcomes</caption>
          <thead>
            <tr>
              <th scope="col">Of 100 outcomes</th>
              <th scope="col" className={controls.number}>
                {measure.currency} {metric.words}
              </th>
            </tr>
          </thead>
          <tbody>
            {percentiles.map(({ percent: at, amount }) => (
              <tr key={at}>
                <th scope="row">{at === 50 ? 'half lie below' : `${at} lie below`}</th>
                <td className={controls.number}>{roughly(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}</More>
    </figure>
  );
}
