import { numberText } from '../metric/numbers';

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;
/** Up to this many hours a time is said in hours. */
const MOST_HOURS = 48;

/** To two significant digits, whole above ten: what a median of records can carry. */
function short(number: number): number {
  return Math.abs(number) < 10 ? Number(number.toPrecision(2)) : Math.round(number);
}

function minus(number: number): string {
  return number < 0 ? '\u2212' : '';
}

/** Seconds in one unit, in words: `19 hours`, `1.6 hours`, `3.5 days`. Negative ones have a minus sign. */
export function durationWords(seconds: number): string {
  const long = Math.abs(seconds);
  // A rounded 60 minutes is an hour.
  const unit = UNITS.find(
    ([size]) => size === 1 || short(long / size) >= (size === 86_400 ? MOST_HOURS / 24 : 1),
  );
  const [size, word] = unit ?? [1, 'second'];
  const amount = short(long / size);
  return `${minus(seconds)}${numberText(amount)} ${word}${amount === 1 ? '' : 's'}`;
}

/** A share in percent with one decimal; what is not quite all or nothing never reads as all or nothing. */
export function percentWords(share: number): string {
  if (share > 0 && share < 0.0005) return 'less than 0.1 %';
  if (share < 1 && share >= 0.9995) return 'more than 99.9 %';
  return `${minus(share)}${(Math.abs(share) * 100).toFixed(1)} %`;
}

/** A difference of two shares: percentage points are not percents. */
export function pointsWords(difference: number): string {
  return `${minus(difference)}${(Math.abs(difference) * 100).toFixed(1)} percentage points`;
}

/** How many a week, with two decimals below ten. */
export function weeklyWords(perWeek: number): string {
  const size = Math.abs(perWeek) < 10 ? 100 : 10;
  return `${numberText(Math.round(perWeek * size) / size)} a week`;
}

/** `3 deployments`, `1 deployment`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
