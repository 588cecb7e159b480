import { numberText } from '../metric/numbers';
import { dayText } from '../page/review';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function counted(count: number, word: string): string {
  return `${numberText(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** Seconds for reading, in two units at most: `6 days 4 hours`, `11 hours 40 minutes`, `45 seconds`. */
export function durationText(seconds: number): string {
  if (seconds < 0) return `\u2212${durationText(-seconds)}`;
  const [index, unit] = [...UNITS.entries()].find(([, [, size]]) => seconds >= size) ?? [];
  const lowerUnit = UNITS[(index ?? UNITS.length) + 1];
  if (unit === undefined || lowerUnit === undefined) return counted(seconds, 'second');
  const [word, size] = unit;
  const [lowerWord, lowerSize] = lowerUnit;
  const lower = Math.round(seconds / lowerSize);
  // Rounding may reach the next unit: 23 h 59 min 59 s is a day.
  if (lower * lowerSize !== seconds) return durationText(lower * lowerSize);
  const per = size / lowerSize;
  const [whole, rest] = [Math.floor(lower / per), lower % per];
  const first = counted(whole, word);
  return rest === 0 ? first : `${first} ${counted(rest, lowerWord)}`;
}

/** Seconds as days with one decimal: `42.3 days`; below two days as `durationText` has them. */
export function daysText(seconds: number): string {
  if (seconds < 172_800) return durationText(seconds);
  return `${numberText(Math.round(seconds / 8640) / 10)} days`;
}

/** An instant as a day and a clock in UTC: `1 Apr 2026, 08:00 UTC`. */
export function instantText(iso: string): string {
  return `${dayText(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** Beyond this a share cannot be told from 0 or 1. */
const MOST_DECIMALS = 15;

function percent(share: number): string {
  const [whole, sign] = [Math.abs(share), share < 0 ? '\u2212' : ''];
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    const text = (whole * 100).toFixed(decimals);
    const shown = Number(text);
    // 999,996 of 1,000,000 is not all of them, and 4 are not none.
    const hides = (shown === 0 && whole > 0) || (shown === 100 && whole < 1);
    if (!hides) return `${shown === 0 ? '' : sign}${text.replace(/\.?0+$/, '')}`;
  }
  return `${sign}${whole * 100}`;
}

/**
 * A share as a percentage with one decimal, or as many as tell it from nothing and from all: `7.5 %`, `99.9996 %`.
 */
export function shareText(share: number): string {
  return `${percent(share)} %`;
}

/** A difference of two shares, which is no share itself: `\u22127.5 points`. */
export function pointsText(difference: number): string {
  const text = percent(difference);
  return `${text} ${text === '1' || text === '\u22121' ? 'point' : 'points'}`;
}
