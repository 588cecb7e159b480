import type { Row } from '../../domain/scorecard/fileSchema';
import { type Bar, sideText, stripOf } from '../../domain/scorecard/strip';
import { targetText } from '../../domain/scorecard/say';
import { rowName } from '../../domain/scorecard/words';
import styles from './strip.module.css';

const WIDTH = 220;
const HEIGHT = 40;
/** Room for half a dot at both ends. */
const EDGE = 5;

type Props = { readonly row: Row };

function x(place: number): number {
  return Math.round((EDGE + place * (WIDTH - 2 * EDGE)) * 10) / 10;
}

type BarProps = { readonly bar: Bar; readonly y: number; readonly className: string | undefined };

function Drawn({ bar: { value, low, high }, y, className }: BarProps) {
  return (
    <g className={className}>
      {low !== null && high !== null && (
        <rect x={x(low)} y={y - 5} width={Math.max(1, x(high) - x(low))} height="10" />
      )}
      <circle cx={x(value)} cy={y} r="4" />
    </g>
  );
}

/** Before above after on one axis from 0, with their intervals and the target. Drawn without text; the cells say it. */
export function Strip({ row }: Props) {
  const places = stripOf(row);
  if (places === undefined) return null;
  const { before, after, target } = places;
  const goal = row.target === undefined ? '' : ` Target: ${targetText(row)}.`;
  const said = `${rowName(row)}. Before: ${sideText(row, row.before)}. After: ${sideText(row, row.after)}.${goal}`;
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={said}
    >
      <path className={styles.axis} d={`M${EDGE} 10H${WIDTH - EDGE}M${EDGE} 30H${WIDTH - EDGE}`} />
      {before !== undefined && <Drawn bar={before} y={10} className={styles.before} />}
      {after !== undefined && <Drawn bar={after} y={30} className={styles.after} />}
      {target !== undefined && <path className={styles.target} d={`M${x(target)} 0V${HEIGHT}`} />}
    </svg>
  );
}
