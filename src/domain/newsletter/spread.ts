/** How values of one kind spread: the lowest, the quartiles around the middle one, and the highest. */
export type Spread = {
  readonly label: string;
  readonly lowest: number;
  readonly quarter: number;
  readonly middle: number;
  readonly threeQuarters: number;
  readonly highest: number;
};

/**
 * The rows of `<WinsSpread rows="By hand 14 21 25 31 44; By query 1 1.5 2 2.5 4" unit="hours"/>`: a label, then five
 * numbers from the lowest to the highest, at least 0. Text says what is wrong.
 */
export function spreadsOf(rows: string): readonly Spread[] | string {
  const spreads: Spread[] = [];
  for (const part of rows.split(';').map((row) => row.trim())) {
    const [, label, digits] = /^(.+?)((?:\s+\d+(?:\.\d+)?){5})$/.exec(part) ?? [];
    if (label === undefined || digits === undefined)
      return `"${part}" is no label with five numbers`;
    const numbers = digits.trim().split(/\s+/).map(Number);
    const [lowest = 0, quarter = 0, middle = 0, threeQuarters = 0, highest = 0] = numbers;
    if (numbers.some((value, at) => value < (numbers[at - 1] ?? 0)))
      return `the numbers of "${label}" do not rise from the lowest to the highest`;
    spreads.push({ label, lowest, quarter, middle, threeQuarters, highest });
  }
  return spreads;
}

/** Each spread's five places from 0 to 100, against the highest value of all; all 0 when that is 0. */
export function spreadPlaces(spreads: readonly Spread[]): readonly Omit<Spread, 'label'>[] {
  const most = Math.max(0, ...spreads.map(({ highest }) => highest));
  const place = (value: number) => (most === 0 ? 0 : Math.round((value / most) * 1000) / 10);
  return spreads.map(({ lowest, quarter, middle, threeQuarters, highest }) => ({
    lowest: place(lowest),
    quarter: place(quarter),
    middle: place(middle),
    threeQuarters: place(threeQuarters),
    highest: place(highest),
  }));
}

/** The columns of a spread's table, behind its label. */
export const SPREAD_COLUMNS = ['Middle', 'Half of them', 'All'] as const;

/** What stands in those columns. */
export function spreadCells(spread: Spread): readonly [string, string, string] {
  const { lowest, quarter, middle, threeQuarters, highest } = spread;
  return [`${middle}`, `${quarter} to ${threeQuarters}`, `${lowest} to ${highest}`];
}
