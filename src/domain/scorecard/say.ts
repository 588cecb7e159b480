import { numberText } from '../metric/numbers';
import { dayText, daysBetween } from '../page/review';
import type { Row, Source } from './fileSchema';
import type { GuardFinding } from './guard';
import type { Standing } from './target';
import { amountText, readingText, rowName } from './words';

/** A source older than this many days is stale. */
export const STALE_DAYS = 180;

function hundred(share: number, counted: boolean): string {
  const count = Math.round(share * 100);
  if (count === 100 && share < 1) return 'more than 99 of 100';
  if (count === 0 && share > 0) return 'fewer than 1 of 100';
  return `${counted ? '' : 'about '}${count} of 100`;
}

function dueText(daysLeft: number | null): string {
  if (daysLeft === null) return '';
  if (daysLeft < 0) return ` The day is past since ${numberText(-daysLeft)} days.`;
  return daysLeft === 0 ? ' The day is today.' : ` ${numberText(daysLeft)} days left.`;
}

/** `At most 24 hours by 31 Dec 2026` */
export function targetText(row: Row): string {
  const { target } = row;
  if (target === undefined) return 'No target';
  const by = target.by === '' ? '' : ` by ${dayText(target.by)}`;
  return `${target.is === 'at least' ? 'At least' : 'At most'} ${amountText(row, target.value)}${by}`;
}

const SIDE = {
  met: {
    'on one side': 'Met, and the whole 90 % interval keeps to it.',
    'on both sides': 'Met, though the 90 % interval reaches past it.',
    none: 'Met.',
  },
  missed: {
    'on one side': 'Not met, and the whole 90 % interval misses it.',
    'on both sides': 'Not met, though the 90 % interval reaches it.',
    none: 'Not met.',
  },
} as const;

/** Whether a target is met, in a sentence or two. */
export function standingText(standing: Standing): string {
  const { state, chance, counted, interval, daysLeft } = standing;
  if (state === 'no data') return `No data, so nobody can say.${dueText(daysLeft)}`;
  if (chance !== null) {
    const outcomes = `${hundred(chance, counted)} outcomes keep to it.`;
    return `${outcomes.charAt(0).toUpperCase()}${outcomes.slice(1)}${dueText(daysLeft)}`;
  }
  return `${SIDE[state][interval]}${dueText(daysLeft)}`;
}

const GUARD = {
  'wrong way': 'It moved the wrong way:',
  'perhaps wrong way': 'It may have moved the wrong way:',
  held: 'It held:',
} as const;

/** What became of a guard, in a sentence or two with its own numbers. */
export function guardText({ says, row, change, state }: GuardFinding): string {
  if (row === undefined || change === undefined)
    return `${says} It is not on this scorecard: put it there before you claim the gain.`;
  const [before, after] = [row.before?.reading, row.after?.reading];
  if (state === 'no data' || state === 'missing')
    return `${says} ${rowName(row)} has no two numbers yet, so nobody can say.`;
  if (before == null || after == null) return says;
  const numbers = `${readingText(row, before)} before, ${readingText(row, after)} after`;
  const isUnclear = change.state === 'known' && change.verdict === 'unclear';
  const rest = isUnclear ? ', which cannot be told from no change' : '';
  return `${says} ${GUARD[state]} ${numbers}${rest}.`;
}

/** How old a source is on a day: `39 days old`, `stale: 214 days old`, or nothing without its day. */
export function ageText({ day }: Source, today: string): string {
  if (day === '') return 'no day given';
  const age = daysBetween(day, today);
  if (age < 0) return 'dated later than today';
  const text = `${numberText(age)} ${age === 1 ? 'day' : 'days'} old`;
  return age > STALE_DAYS ? `stale: ${text}` : text;
}

/** Whether a source is too old to rest on. */
export function isStale({ day }: Source, today: string): boolean {
  return day !== '' && daysBetween(day, today) > STALE_DAYS;
}

/** One line of the table of assumptions. */
export type Assumed = {
  readonly what: string;
  readonly value: string;
  readonly source: Source;
};

/** `P(no platform > as given)`, in words. */
export function pairText({
  a,
  b,
  more,
  same,
}: {
  readonly a: string;
  readonly b: string;
  readonly more: number;
  readonly same: number;
}): string {
  const equal = same === 0 ? '' : `; in ${hundred(same, true)} both give the same`;
  return `“${a}” gives more than “${b}” in ${hundred(more, true)} outcomes${equal}.`;
}
