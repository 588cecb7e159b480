import { daysBetween } from '../page/review';
import type { Measured, Row } from './fileSchema';

const YEAR = 365.25;
/** Middles of two periods further apart in the year than this lie in different seasons. */
const SEASON = 45;
/** Lengths that differ by more than this share are said. */
const LENGTH = 0.1;

type Period = { readonly from: string; readonly to: string };

function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

function middleOf({ from, to }: Period): number {
  return daysBetween('1970-01-01', from) + daysBetween(from, to) / 2;
}

/** Days between two middles on the circle of the year. */
function apartInYear(before: Period, after: Period): number {
  const apart = Math.abs(middleOf(after) - middleOf(before)) % YEAR;
  return Math.min(apart, YEAR - apart);
}

function periodWarnings(before: Period, after: Period): readonly string[] {
  const isKnown = [before, after].every(({ from, to }) => from !== '' && to !== '');
  if (!isKnown) {
    return before.to !== '' && after.to !== '' && before.to > after.to
      ? ['The number from after is older than the one from before.']
      : ['A period is not known, so nobody can tell whether the two overlap or lie in one season.'];
  }
  const warnings: string[] = [];
  const [old, now] = [lengthOf(before), lengthOf(after)];
  if (after.from < before.from) warnings.push('The period after begins before the period before.');
  else if (after.from <= before.to)
    warnings.push('The periods overlap: some cases may count in both.');
  if (Math.abs(now - old) / Math.max(now, old) > LENGTH)
    warnings.push(`The periods differ in length: ${old} and ${now} days.`);
  if (apartInYear(before, after) > SEASON)
    warnings.push(
      'The periods lie in different seasons: holidays, freezes and peaks may explain a change.',
    );
  return warnings;
}

function ruleWarnings(before: Measured, after: Measured): readonly string[] {
  if (before.rule.length === 0 || after.rule.length === 0)
    return ['A rule is not written down, so the two may not be comparable.'];
  return before.rule.join('\n') === after.rule.join('\n')
    ? []
    : ['Not comparable as it stands: before and after were counted by different rules.'];
}

/** Why before and after of a row may not be comparable: periods that overlap or differ, and rules that differ. */
export function comparability({ before, after }: Row): readonly string[] {
  if (before?.reading == null || after?.reading == null) return [];
  return [...ruleWarnings(before, after), ...periodWarnings(before, after)];
}
