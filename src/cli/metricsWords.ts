import { shareText } from '../domain/timeline/words';

type Around = { readonly low: number; readonly high: number } | null;

/** ` (90 % interval 12 % to 31 %)`, or nothing. */
export function aroundText(interval: Around, words: (end: number) => string = shareText): string {
  if (interval === null) return '';
  return ` (90 % interval ${words(interval.low)} to ${words(interval.high)})`;
}

/** A share with its interval, or `no data`. */
export function shareWords(share: number | null, interval: Around = null): string {
  return share === null ? 'no data' : `${shareText(share)}${aroundText(interval)}`;
}

/** `3 of 40 = 7.5 % (90 % interval …)`. */
export function countWords(counts: {
  readonly passed: number;
  readonly total: number;
  readonly share: number | null;
  readonly interval: Around;
}): string {
  return `${counts.passed} of ${counts.total}: ${shareWords(counts.share, counts.interval)}`;
}

/** Left-out rows for reading: a line each. */
export function excludedLines(
  excluded: readonly { readonly row: number; readonly reason: string; readonly subject?: string }[],
): readonly string[] {
  return excluded.map(({ row, reason, subject = '' }) => {
    return `line ${row}${subject === '' ? '' : ` (${subject})`}: ${reason}`;
  });
}
