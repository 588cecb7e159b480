import { dayText } from '../../domain/page/review';
import { amount } from '../../domain/newsletter/amount';
import { trend, type WinLine } from '../../domain/newsletter/wins';
import styles from './WinTrend.module.css';

type Props = {
  /** Wins of one metric. */
  readonly wins: readonly WinLine[];
};

const WIDTH = 360;
const HEIGHT = 128;
const SIDE = 72;
const TOP = 14;
const BOTTOM = 30;
const HALF = 8;
/** Below this share of the height a value stands above its point, clear of the ground. */
const LOW = 0.1;
/** Words of two steps nearer than this would stand on each other. */
const APART = 100;

/** Each win as a step from before to after, at its day; nothing where the units differ. */
export function WinTrend({ wins }: Props) {
  const steps = trend(wins);
  if (steps === null) return null;
  const inTime = wins.toSorted((a, b) => a.day.localeCompare(b.day));
  const said = inTime.map(
    ({ day, before, after, unit }) =>
      `${dayText(day)}: ${amount(before)} to ${amount(after)} ${unit}`,
  );
  const x = (place: number) => Math.round(SIDE + place * (WIDTH - 2 * SIDE));
  const y = (place: number) => Math.round(HEIGHT - BOTTOM - place * (HEIGHT - BOTTOM - TOP));
  const places = steps.map(({ x: place }) => x(place));
  const last = steps.length - 1;
  const isNear = (at: number, other: number) =>
    Math.abs((places[at] ?? 0) - (places[other] ?? 0)) < APART;
  const isNamed = (at: number) =>
    at === 0 || at === last || !(isNear(at, at - 1) || isNear(at, at + 1));
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
        const win = inTime[at];
        return (
          <g key={at}>
            <path
              className={styles.step}
              d={`M${here - HALF} ${y(from)}H${here}V${y(to)}H${here + HALF}`}
            />
            <circle className={styles.before} cx={here - HALF} cy={y(from)} r="4" />
            <circle className={styles.after} cx={here + HALF} cy={y(to)} r="5" />
            {win !== undefined && isNamed(at) && (
              <>
                <text
                  className={styles.earlier}
                  x={here - HALF - 9}
                  y={y(from) - (from < LOW ? 3 : -5)}
                >
                  {amount(win.before)}
                </text>
                <text x={here + HALF + 10} y={y(to) - (to < LOW ? 3 : -5)}>
                  {amount(win.after)}
                </text>
                <text className={styles.day} x={here} y={HEIGHT - 8}>
                  {dayText(win.day)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
