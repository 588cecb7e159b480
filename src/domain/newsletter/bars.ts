/** One bar: its words and its value. */
export type Bar = { readonly label: string; readonly value: number };

/**
 * The rows of `<WinsBars rows="Found 14; Proposed 41" unit="minutes"/>`: a label, then its value, at least 0.
 * Text says what is wrong.
 */
export function barsOf(rows: string): readonly Bar[] | string {
  const bars: Bar[] = [];
  for (const part of rows.split(';').map((row) => row.trim())) {
    const [, label, digits] = /^(.+?)\s+(\d+(?:\.\d+)?)$/.exec(part) ?? [];
    if (label === undefined || digits === undefined) return `"${part}" is no label with a number`;
    bars.push({ label, value: Number(digits) });
  }
  return bars;
}

/** Each bar's length against the longest, from 0 to 100; 0 for all when all are 0. */
export function barLengths(bars: readonly Bar[]): readonly number[] {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  return bars.map(({ value }) => (most === 0 ? 0 : Math.round((value / most) * 100)));
}
