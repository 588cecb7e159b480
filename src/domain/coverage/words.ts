import { numberText } from '../metric/numbers';
import { pointsText, shareText } from '../timeline/words';
import type { CoverageReport } from './reportSchema';

type Share = CoverageReport['shares'][number];
type Figure = CoverageReport['figures'][number];
type Around = { readonly low: number; readonly high: number } | null;

/** Money to the cent, ratios to two decimals. */
export function amountText(value: number): string {
  return numberText(Math.round(value * 100) / 100);
}

/** An amount with its currency, where it has one. */
export function moneyText(value: number, currency: string | null): string {
  return currency === null ? amountText(value) : `${amountText(value)} ${currency}`;
}

/** A figure in its unit; `no data` without one. */
export function figureText({ unit, value }: Figure, currency: string | null): string {
  if (value === null) return 'no data';
  if (unit === 'share') {
    const hundredths = Math.round(value * 1e4);
    const hides = (hundredths === 0 && value > 0) || (hundredths === 1e4 && value < 1);
    return hides ? shareText(value) : `${numberText(hundredths / 100)} %`;
  }
  return unit === 'ratio' ? amountText(value) : moneyText(value, currency);
}

const COLUMNS: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  ram: 'Memory',
  total: 'Both',
  idle: 'Cost not used',
  'without-owner': 'Cost without an owner',
};

/** The heading of a column of the breakdown. */
export function columnText(id: string): string {
  return COLUMNS[id] ?? id;
}

/** A share, or `no data`. */
export function shareOrNone({ share }: Pick<Share, 'share'>): string {
  return share === null ? 'no data' : shareText(share);
}

/** What a share is of: `34 of 40`, `43,000 of 50,000 EUR`. */
export function ofText({ unit, passed, total }: Share, currency: string | null): string {
  return unit === 'count'
    ? `${numberText(passed)} of ${numberText(total)}`
    : `${amountText(passed)} of ${moneyText(total, currency)}`;
}

/** `74.3 % to 91.9 %`, or null. */
export function aroundWords(interval: Around): string | null {
  return interval === null ? null : `${shareText(interval.low)} to ${shareText(interval.high)}`;
}

/** A difference of two shares with its interval: `12 points (90 % interval 1 point to 20 points)`. */
export function differenceText(difference: {
  difference: number;
  low: number;
  high: number;
}): string {
  const { low, high } = difference;
  return `${pointsText(difference.difference)} (90 % interval ${pointsText(low)} to ${pointsText(high)})`;
}
