import { type Change, changeOf } from './change';
import { comparability } from './comparable';
import type { Row } from './fileSchema';
import { guardsOf } from './guard';
import type { Card } from './read';
import type { ScorecardReport } from './reportSchema';
import { guardText, standingText } from './say';
import { standingOf } from './target';
import { changeText } from './words';

type Reported = ScorecardReport['rows'][number];

function changePart(row: Row, change: Change): Reported['change'] {
  const says = changeText(row, change);
  const none = { low: null, high: null, sure: null, verdict: null };
  if (change.state === 'no data' || change.state === 'one number')
    return { state: change.state, difference: null, ...none, how: change.why, says };
  const { difference } = change;
  if (change.state === 'bare') return { state: 'bare', difference, ...none, how: change.why, says };
  const { low, high, sure, verdict, how } = change;
  return { state: 'known', difference, low, high, sure, verdict, how, says };
}

function targetPart(row: Row, today: string): Reported['target'] {
  const standing = standingOf(row, today);
  if (standing === undefined) return null;
  const { state, chance, daysLeft } = standing;
  return { state, chance, daysLeft, says: standingText(standing) };
}

/** Everything a scorecard says on a day, as plain data. `today` is a day such as 2026-11-22. */
export function scorecardReport({ name, rows }: Card, today: string): ScorecardReport {
  return {
    kind: 'scorecard-report',
    version: 1,
    today,
    scorecard: { kind: 'scorecard', version: 1, name, rows: [...rows] },
    rows: rows.map((row) => ({
      id: row.id,
      change: changePart(row, changeOf(row)),
      target: targetPart(row, today),
      guards: guardsOf(row, rows).map((found) => ({
        metric: found.metric,
        state: found.state,
        says: guardText(found),
      })),
      warnings: [...comparability(row)],
    })),
  };
}
