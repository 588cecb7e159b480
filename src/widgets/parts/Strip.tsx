import type { ReactNode } from 'react';
import { daysBetween, dayText, review } from '../../domain/page/review';
import type { PageFacts } from './page';
import { kindText, minutesText } from './page';
import styles from './Strip.module.css';
import { useToday } from './useToday';

type Props = {
  readonly kind: string;
  readonly late?: boolean;
  readonly children?: ReactNode;
};

/** The thin line under the header: the kind as a tab, then facts. */
export function Strip({ kind, late = false, children }: Props) {
  return (
    <div className={late ? `${styles.strip} ${styles.late}` : styles.strip} data-strip="">
      <span className={styles.kind}>{kind}</span>
      {children}
    </div>
  );
}

type FactProps = {
  readonly label?: string;
  readonly optional?: boolean;
  readonly children: ReactNode;
};

/** One fact of the strip; optional ones leave on narrow screens. */
export function StripFact({ label, optional = false, children }: FactProps) {
  return (
    <span className={optional ? styles.optional : undefined}>
      {label !== undefined && <span className={styles.label}>{label} </span>}
      {children}
    </span>
  );
}

/** A runbook nobody has tried for this many days says so. */
const DRILL_DAYS = 180;

type PageStripProps = { readonly page: PageFacts; readonly children?: ReactNode };

/** A documentation page's strip: kind, minutes, owner, review (rust when overdue), then what the page adds. */
export function PageStrip({ page, children }: PageStripProps) {
  const today = useToday();
  const { lastReviewed, reviewIn } = page;
  const state =
    lastReviewed === undefined || reviewIn === undefined
      ? undefined
      : review(lastReviewed, reviewIn, today);
  const late = state !== undefined && state.state !== 'current';
  const { testedOn } = page;
  const isStale = testedOn !== undefined && daysBetween(testedOn, today) > DRILL_DAYS;
  return (
    <Strip kind={kindText(page.type)} late={late || isStale}>
      {page.time !== undefined && <StripFact>{minutesText(page.time)}</StripFact>}
      {page.owner !== undefined && (
        <StripFact label="Owner">
          <b>{page.owner}</b>
        </StripFact>
      )}
      {lastReviewed !== undefined && (
        <StripFact label="Reviewed">
          <b>{dayText(lastReviewed)}</b>
        </StripFact>
      )}
      {late && (
        <span className={styles.overdue}>
          Review overdue since {dayText(state.due)}: check before you rely on it
        </span>
      )}
      {isStale && (
        <span className={styles.overdue}>
          Not tested since {dayText(testedOn)}: read each command before you run it
        </span>
      )}
      {testedOn !== undefined && !isStale && (
        <StripFact label="Tested" optional>
          <b>{dayText(testedOn)}</b>
        </StripFact>
      )}
      {children}
    </Strip>
  );
}
