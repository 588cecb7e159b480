import { dayText } from '../../domain/page/review';
import { comparable, type TeamResult } from '../../domain/maturity/teams';
import { standText } from '../../domain/maturity/teamsWords';
import styles from './TrendStrip.module.css';

type Props = {
  /** One result a day, the oldest first. */
  readonly history: readonly TeamResult[];
  /** The aspect's place and title. */
  readonly at: number;
  readonly title: string;
  readonly levels: number;
};

const WIDTH = 96;
const HEIGHT = 40;
const EDGE = 5;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Days from left to right at their distance in time, levels from bottom to top, a range as a bar from end to end. */
export function TrendStrip({ history, at, title, levels }: Props) {
  const times = history.map(({ day }) => timeOf(day));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x = (time: number) =>
    Math.round(EDGE + ((time - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE));
  const y = (level: number) =>
    Math.round(HEIGHT - EDGE - ((level - 1) / (levels - 1)) * (HEIGHT - 2 * EDGE));
  let marks = '';
  let steps = '';
  history.forEach((result, index) => {
    const stand = result.stands[at] ?? null;
    const here = x(times[index] ?? first);
    if (stand === null) return;
    marks += `M${here} ${y(stand[0])}V${y(stand[1])}`;
    const next = history[index + 1];
    const then = next?.stands[at] ?? null;
    if (next === undefined || then === null || !comparable(result, next)) return;
    if (stand[0] !== stand[1] || then[0] !== then[1]) return;
    steps += `M${here} ${y(stand[0])}H${x(times[index + 1] ?? first)}V${y(then[0])}`;
  });
  const grid = Array.from({ length: levels }, (_, level) => `M0 ${y(level + 1)}H${WIDTH}`).join('');
  const words = history.map((result) => {
    const stand = standText(result.stands[at] ?? null);
    return `${dayText(result.day)} ${stand}`;
  });
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${title} over time: ${words.join(', ')}`}
    >
      <path className={styles.grid} d={grid} />
      {steps !== '' && <path className={styles.steps} d={steps} />}
      {marks !== '' && <path className={styles.marks} d={marks} />}
    </svg>
  );
}
