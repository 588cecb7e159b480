import { dayText } from '../../domain/page/review';
import { amount } from '../../domain/newsletter/amount';
import { trend, type WinLine } from '../../domain/newsletter/wins';
import styles from './WinTrend.module.css';

type Props = {
  /** Wins of one metric. */
  readonly wins: readonly WinLine[];
};

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 14;

/** Each win as a step from before to after, at its day; nothing where the units differ. */
export function WinTrend({ wins }: Props) {
  const steps = trend(wins);
  if (steps === null) return null;
  const said = wins
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(
      ({ day, before, after, unit }) =>
        `${dayText(day)}: ${amount(before)} to ${amount(after)} ${unit}`,
    );
  const x = (place: number) => Math.round(EDGE + place * (WIDTH - 2 * EDGE));
  const y = (place: number) => Math.round(HEIGHT - EDGE - place * (HEIGHT - 2 * EDGE));
  return (
    <svg
      className={styles.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Over time. ${said.join('. ')}`}
    >
      <path className={styles.ground} d={`M0 ${y(0)}H${WIDTH}`} />
      {steps.map(({ x: place, from, to }, at) => {
        const here = x(place);
        return (
          <g key={at}>
            <path
              className={styles.step}
              d={`M${here - 8} ${y(from)}H${here}V${y(to)}H${here + 8}`}
            />
            <circle className={styles.before} cx={here - 8} cy={y(from)} r="4" />
            <circle className={styles.after} cx={here + 8} cy={y(to)} r="5" />
          </g>
        );
      })}
    </svg>
  );
}
