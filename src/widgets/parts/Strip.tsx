import type { ReactNode } from 'react';
import { daysBetween, dayText, monthsLater, review } from '../../domain/page/review';
import type { PageFacts } from './page';
import { kindText, minutesText } from './page';
import styles from './Strip.module.css';
import { useToday } from './useToday';

type Props = {
  readonly kind: string;
  readonly late?: boolean;
  /** The last day on which what it says holds. */
  readonly until?: string | undefined;
  readonly children?: ReactNode;
};

/** The thin line under the header: the kind as a tab, then facts. */
export function Strip({ kind, late = false, until, children }: Props) {
  return (
    <div
      className={late ? `${styles.strip} ${styles.late}` : styles.strip}
      data-strip=""
      data-until={until}
    >
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
      {label !== undefined && <span>{label} </span>}
      <span>{children}</span>
    </span>
  );
}

/** `today`, `1 day ago`, `12 days ago`. */
function ageText(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

type DrillProps = { readonly page: PageFacts; readonly today: string };

/** A runbook nobody has followed to its end within the months between two reviews. */
function isUntried({ page: { type, testedOn, reviewIn }, today }: DrillProps): boolean {
  if (type !== 'runbook') return false;
  return testedOn === undefined || today > monthsLater(testedOn, reviewIn ?? 6);
}

/** When somebody last followed a runbook to its end, and how long ago that is. */
function Drill({ page, today }: DrillProps) {
  const { type, testedOn } = page;
  if (type !== 'runbook') return null;
  if (testedOn === undefined) {
    return (
      <span className={styles.overdue}>
        Nobody has tried it yet: read each command before you run it
      </span>
    );
  }
  const age = ageText(daysBetween(testedOn, today));
  return isUntried({ page, today }) ? (
    <span className={styles.overdue}>
      Not tested since {dayText(testedOn)}, {age}: read each command before you run it
    </span>
  ) : (
    <StripFact label="Tested">
      <b>{dayText(testedOn)}</b>, {age}
    </StripFact>
  );
}

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
  const isStale = isUntried({ page, today });
  const drilled =
    page.type === 'runbook' && page.testedOn !== undefined
      ? [monthsLater(page.testedOn, reviewIn ?? 6)]
      : [];
  const [until] = [...drilled, ...(state === undefined ? [] : [state.due])]
    .filter((day) => day >= today)
    .sort();
  return (
    <Strip kind={kindText(page.type)} late={late || isStale} until={until}>
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
      <Drill page={page} today={today} />
      {children}
    </Strip>
  );
}
