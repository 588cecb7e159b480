/** How a figure is worked out from others: their product, or the first less the rest. */
export type Sum = 'times' | 'minus';

const SIGNS: Readonly<Record<Sum, string>> = { times: '×', minus: '−' };

/** The result of a sum over one or more values; throws when there are none. */
export function workedValue(sum: Sum, values: readonly number[]): number {
  if (values.length === 0) throw new Error('A sum needs at least one value.');
  return values.reduce((result, value) => (sum === 'times' ? result * value : result - value));
}

/** A sum as it is printed: `38 × 26`. */
export function workedText(sum: Sum, values: readonly number[]): string {
  return values.map(String).join(` ${SIGNS[sum]} `);
}

const HOUR = 60;

/** A figure with its unit: `988 hours`, `80 %`; 100 minutes and more as hours, `11 h 40 min`. */
export function figureText(value: number, unit: string): string {
  if (unit === 'minutes' && value >= 100) {
    return `${Math.floor(value / HOUR)} h ${value % HOUR} min`;
  }
  return `${value} ${unit}`;
}
