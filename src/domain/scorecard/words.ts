import { numberText, roughlyApart, rounded } from '../metric/numbers';
import { dayText } from '../page/review';
import type { Change } from './change';
import type { Measured, Reading, Row } from './fileSchema';
import { countOf, valueOf } from './reading';

const DIGITS = 3;

const TIMES = [
  ['day', 86_400, 3 * 86_400],
  ['hour', 3600, 2 * 3600],
  ['minute', 60, 2 * 60],
  ['second', 1, 0],
] as const;

/** A number with its unit, or a pair of them that share one. */
type Scale = { readonly size: number; readonly unit: string };

/** The unit in words in which the largest of some amounts reads well. */
function scaleFor(row: Pick<Row, 'quantity' | 'unit'>, largest: number): Scale {
  if (row.quantity === 'share') return { size: 0.01, unit: '%' };
  if (row.quantity === 'rate') return { size: 1, unit: `${row.unit} a week`.trim() };
  if (row.quantity === 'amount') return { size: 1, unit: row.unit };
  const [unit, size] = TIMES.find(([, , from]) => largest >= from) ?? ['second', 1];
  return { size, unit: `${unit}s` };
}

function withUnit(text: string, { unit }: Scale): string {
  const word = text === '1' ? unit.replace(/^(day|hour|minute|second)s$/, '$1') : unit;
  return `${text} ${word}`.trim();
}

/** A value of a row with its unit in words, to three significant digits: `8.41 %`, `58 hours`, `16 deployments a week`. */
export function amountText(row: Pick<Row, 'quantity' | 'unit'>, value: number): string {
  const scale = scaleFor(row, Math.abs(value));
  return withUnit(numberText(rounded(value / scale.size, DIGITS)), scale);
}

/** Times of one row share a unit unless one is many times the other: 3 days beside 6 minutes stay apart. */
const APART = 100;

function sideScale(row: Row, value: number): Scale {
  const values = [row.before, row.after].flatMap((side) =>
    side?.reading == null ? [] : [Math.abs(valueOf(side.reading))],
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return scaleFor(row, most <= least * APART ? most : Math.abs(value));
}

/** Two ends in one unit: `35 to 48 hours`. */
function endsText(row: Row, low: number, high: number): string {
  const scale = sideScale(row, Math.max(Math.abs(low), Math.abs(high)));
  const [first, last] = [low, high].map((end) => numberText(rounded(end / scale.size, DIGITS)));
  return `${first} to ${withUnit(last ?? '', scale)}`;
}

function rangeText(row: Row, { p10, p50, p90 }: Extract<Reading, { is: 'estimate' }>): string {
  const scale = scaleFor(row, Math.max(Math.abs(p10), Math.abs(p90)));
  const [low = '', middle = '', high = ''] = roughlyApart(
    [p10, p50, p90].map((p) => p / scale.size),
  );
  return p10 === p90
    ? withUnit(numberText(p50 / scale.size), scale)
    : `${withUnit(`${low} to ${high}`, scale)}, with ${middle} in the middle`;
}

/** The number of a side: `41 hours`, `16.3 deployments a week`, `250 to 1,100 hours a year, with 590 in the middle`. */
export function readingText(row: Row, reading: Reading): string {
  if (reading.is === 'estimate') return rangeText(row, reading);
  const value = valueOf(reading);
  const scale = sideScale(row, value);
  return withUnit(numberText(rounded(value / scale.size, DIGITS)), scale);
}

/** What a number rests on: `n = 214, 3 still open`, `18 of 214`, `median, n = 120`. */
export function countText(reading: Reading): string {
  if (reading.is === 'share')
    return `${numberText(reading.passed)} of ${numberText(reading.total)}`;
  if (reading.is === 'rate')
    return `${numberText(reading.count)} in ${numberText(reading.days)} days`;
  if (reading.is === 'estimate') return 'estimated, 4 of 5 outcomes';
  const n = countOf(reading);
  if (reading.is === 'figure') return n === null ? 'n not given' : `n = ${numberText(n)}`;
  const { open = 0 } = reading;
  return `median, n = ${numberText(reading.n)}${open === 0 ? '' : `, ${numberText(open)} still open`}`;
}

/** `1 Jul to 30 Sep 2026`, `up to 30 Sep 2026`, or that nobody said. */
export function periodText({ from, to }: Pick<Measured, 'from' | 'to'>): string {
  if (from !== '' && from === to) return dayText(to);
  if (from !== '' && to !== '') {
    const first = dayText(from);
    const isOneYear = from.slice(0, 4) === to.slice(0, 4);
    return `${isOneYear ? first.slice(0, -5) : first} to ${dayText(to)}`;
  }
  if (to !== '') return `up to ${dayText(to)}`;
  return from === '' ? 'period not given' : `from ${dayText(from)}`;
}

/** Differences of shares are percentage points. */
function differenceScale(row: Row, largest: number): Scale {
  const scale = scaleFor(row, largest);
  return row.quantity === 'share' ? { ...scale, unit: 'percentage points' } : scale;
}

function digitsOf(row: Row, change: Change): number {
  const isEstimate =
    row.before?.reading?.is === 'estimate' || row.after?.reading?.is === 'estimate';
  return isEstimate || (change.state === 'known' && change.sure === 80) ? 2 : DIGITS;
}

function direction(amount: number): string {
  return amount < 0 ? 'lower' : 'higher';
}

/** `Lower by 2.1 days`, `Higher by 5.6 percentage points`, `The same`. */
function headText(difference: number, scale: Scale, digits: number): string {
  if (difference === 0) return 'The same';
  const size = numberText(rounded(Math.abs(difference) / scale.size, digits));
  return `${difference < 0 ? 'Lower' : 'Higher'} by ${withUnit(size, scale)}`;
}

function betweenText(low: number, high: number, scale: Scale, digits: number): string {
  const size = (end: number) => numberText(rounded(Math.abs(end) / scale.size, digits));
  if (low <= 0 && high >= 0 && low !== high) {
    return `between ${withUnit(size(low), scale)} lower and ${withUnit(size(high), scale)} higher`;
  }
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  return `between ${size(near)} and ${withUnit(size(far), scale)} ${direction(far)}`;
}

function openText(end: number, side: 'low' | 'high', scale: Scale, digits: number): string {
  const size = withUnit(numberText(rounded(Math.abs(end) / scale.size, digits)), scale);
  const isOutside = side === 'low' ? end > 0 : end < 0;
  if (isOutside) return `at least ${size} ${direction(end)}, with no end known`;
  return `at most ${size} ${direction(end)}, with no other end known`;
}

function knownText(
  { low, high, sure }: Extract<Change, { state: 'known' }>,
  scale: Scale,
  digits: number,
): string {
  const spread =
    low !== null && high !== null
      ? betweenText(low, high, scale, digits)
      : low !== null
        ? openText(low, 'low', scale, digits)
        : high !== null
          ? openText(high, 'high', scale, digits)
          : 'no end of the interval is known';
  return sure === 80 ? `4 of 5 outcomes lie ${spread}` : `90 % sure ${spread}`;
}

/** What a row's difference says, one sentence: `Lower by 2.1 days; 90 % sure between 0.4 and 3.9 days lower.` */
export function changeText(row: Row, change: Change): string {
  if (change.state === 'no data' || change.state === 'one number')
    return `No difference: ${change.why}.`;
  const digits = digitsOf(row, change);
  const ends = change.state === 'known' ? [change.low ?? 0, change.high ?? 0] : [];
  const largest = Math.max(...[change.difference, ...ends].map(Math.abs));
  const scale = differenceScale(row, largest);
  const head = headText(change.difference, scale, digits);
  if (change.state === 'bare') return `${head}; no interval (${change.why}).`;
  const spread = knownText(change, scale, digits);
  const small = `${head.charAt(0).toLowerCase()}${head.slice(1)}`;
  return change.verdict === 'unclear'
    ? `Cannot be told from no change: ${small}, ${spread}.`
    : `${head}; ${spread}.`;
}

/** The finding in two or three words; never a grade. */
export function verdictText(change: Change): string {
  if (change.state === 'no data') return 'No data';
  if (change.state === 'one number') return 'One number only';
  if (change.state === 'bare') return 'No interval';
  if (change.verdict === 'unclear') return 'No clear change';
  return change.verdict === 'better' ? 'Got better' : 'Got worse';
}

/** `90 % interval 35 to 48 hours`, open ends said; nothing where there is none. */
export function aroundText(
  row: Row,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): string {
  if (low !== null && high !== null) return `90 % interval ${endsText(row, low, high)}`;
  if (low !== null) return `90 % interval from ${amountText(row, low)}, with no end known`;
  return high === null
    ? ''
    : `90 % interval up to ${amountText(row, high)}, with no beginning known`;
}

/** The name of a row: `Change lead time, checkout`. */
export function rowName({ title, about }: Pick<Row, 'title' | 'about'>): string {
  return about === '' ? title : `${title}, ${about}`;
}
