import type { Snapshot } from '../../../domain/maturity/history';
import { trendText } from '../../../domain/maturity/historyWords';
import type { Aspect } from '../../../domain/maturity/steps';
import styles from './history.module.css';

type Props = { readonly aspect: Aspect; readonly snapshots: readonly Snapshot[] };

const STEP = 20;
const RUNG = 9;

/** One aspect over time: a bar from the lowest to the highest level it can stand at, one for each day, in their order. */
export function Trend({ aspect, snapshots }: Props) {
  const top = aspect.levels.length;
  const width = snapshots.length * STEP;
  const height = top * RUNG + 2;
  return (
    <svg
      className={styles.trend}
      role="img"
      aria-label={trendText(aspect, snapshots)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {aspect.levels.map(({ level }) => (
        <path
          key={level}
          className={styles.rung}
          d={`M0 ${1 + (top - level + 1) * RUNG}H${width}`}
        />
      ))}
      {snapshots.map(({ id, score }, index) => {
        const own = score.profile.find((each) => each.id === aspect.id);
        if (own === undefined || own.floor === null || own.ceiling === null) return null;
        return (
          <rect
            key={id}
            className={own.floor === own.ceiling ? styles.sure : styles.between}
            x={index * STEP + 4}
            y={2 + (top - own.ceiling) * RUNG}
            width={STEP - 8}
            height={(own.ceiling - own.floor + 1) * RUNG - 2}
          />
        );
      })}
    </svg>
  );
}
