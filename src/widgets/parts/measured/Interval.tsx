import styles from './measured.module.css';

type Props = {
  readonly share: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** A share from 0 to 100 % as a mark on a line, its interval as a bar. The words beside it say the same. */
export function Interval({ share, interval }: Props) {
  return (
    <div className={interval === null ? styles.stripAlone : styles.strip} aria-hidden="true">
      {interval !== null && (
        <i style={{ left: percent(interval.low), width: percent(interval.high - interval.low) }} />
      )}
      {share !== null && <b style={{ left: percent(share) }} />}
    </div>
  );
}
