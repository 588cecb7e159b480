import { numberText } from '../metric/numbers';

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
] as const;

/** Seconds for reading, in two units at most: `6 d 4 h`, `11 h 40 min`, `45 s`. Negative ones have a minus sign. */
export function durationText(seconds: number): string {
  if (seconds < 0) return `\u2212${durationText(-seconds)}`;
  const [index, unit] = [...UNITS.entries()].find(([, [, size]]) => seconds >= size) ?? [];
  if (index === undefined || unit === undefined) return `${numberText(seconds)} s`;
  const [word, size] = unit;
  const [lowerWord, lowerSize] = UNITS[index + 1] ?? ['s', 1];
  const lower = Math.round(seconds / lowerSize);
  // Rounding may reach the next unit: 23 h 59 min 59 s is a day.
  if (lower * lowerSize !== seconds) return durationText(lower * lowerSize);
  const per = size / lowerSize;
  const [whole, rest] = [Math.floor(lower / per), lower % per];
  return rest === 0
    ? `${numberText(whole)} ${word}`
    : `${numberText(whole)} ${word} ${rest} ${lowerWord}`;
}

/** A share as a percentage with one decimal at most. */
export function shareText(share: number): string {
  return `${numberText(Math.round(share * 1000) / 10)} %`;
}
