import styles from './strip.module.css';

type Props = {
  readonly value: number | null;
  readonly interval: { readonly low: number | null; readonly high: number | null } | null;
  /** The right end of the line; 0 is the left. */
  readonly most: number;
  readonly size: 'small' | 'large';
};

function at(value: number, most: number): string {
  return `${(most === 0 ? 0 : Math.min(1, Math.max(0, value / most)) * 100).toFixed(2)}%`;
}

/** A number on a line from 0, with its interval as a box. The words stand beside it. */
export function Strip({ value, interval, most, size }: Props) {
  const height = size === 'small' ? 14 : 26;
  const middle = height / 2;
  const low = interval === null ? null : (interval.low ?? 0);
  const high = interval === null ? null : (interval.high ?? most);
  return (
    <svg className={styles.strip} width="100%" height={height} aria-hidden="true">
      <line x1="0" x2="100%" y1={middle} y2={middle} />
      {low !== null && high !== null && (
        <svg x={at(low, most)} width={at(Math.max(0, high - low), most)} overflow="visible">
          <rect width="100%" y={middle - 5} height="10" />
        </svg>
      )}
      {value !== null && (
        <circle cx={at(value, most)} cy={middle} r={size === 'small' ? 4.5 : 6.5} />
      )}
    </svg>
  );
}
