import type { Axis as AxisFacts } from '../../../domain/metric/dots';
import { numberText } from '../../../domain/metric/numbers';
import styles from './charts.module.css';

type Props = { readonly ticks: AxisFacts['ticks'] };

/** A share of a length, for a style or a drawing. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** Round numbers under a drawing. */
export function Axis({ ticks }: Props) {
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map(({ amount, place }, at) => (
        <span
          key={at}
          style={{ left: percent(place) }}
          className={place > 0.94 ? styles.last : place < 0.02 ? styles.first : undefined}
        >
          {numberText(amount)}
        </span>
      ))}
    </div>
  );
}
