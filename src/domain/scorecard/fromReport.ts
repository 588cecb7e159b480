import type { MetricFact } from './definitions';
import type { Row } from './fileSchema';
import { fromDelivery } from './fromDelivery';
import { fromEstimate } from './fromEstimate';
import { fromCoverage, fromTimeline } from './fromRecords';
import { at, type Offer, type OfferReading } from './offered';
import { isRow } from './read';

const READS: Readonly<
  Record<string, (report: unknown, facts: readonly MetricFact[]) => Offer | undefined>
> = {
  'delivery-report': fromDelivery,
  'timeline-report': fromTimeline,
  'coverage-report': fromCoverage,
  'estimate-report': fromEstimate,
};

/** Kinds of report a scorecard takes numbers from. */
export const REPORTS: readonly string[] = Object.keys(READS);

/**
 * The numbers of a report as rows of a scorecard. The report is untrusted JSON: a row that is not sound is left out,
 * and a report without a sound row is refused with a reason. Never throws.
 */
export function readReport(report: unknown, facts: readonly MetricFact[]): OfferReading {
  const kind = at(report, 'kind');
  const read = typeof kind === 'string' && Object.hasOwn(READS, kind) ? READS[kind] : undefined;
  if (read === undefined)
    return { ok: false, reason: 'It is no report of delivery, timeline, coverage or estimate.' };
  if (kind !== 'estimate-report' && at(report, 'version') !== 1)
    return { ok: false, reason: 'It was made by a newer version of the handbook.' };
  const offer = read(report, facts);
  const choices = (offer?.choices ?? [])
    .map((choice) => ({ ...choice, rows: choice.rows.filter(isRow) }))
    .filter(({ rows }) => rows.length > 0);
  return offer === undefined || choices.length === 0
    ? { ok: false, reason: 'It holds no number that a scorecard can take.' }
    : { ok: true, offer: { ...offer, choices } };
}

/** Whether a row is a number, and not only the reason why there is none. */
export function hasNumber({ before, after }: Row): boolean {
  return before?.reading != null || after?.reading != null;
}
