import type { Spread } from './answer';
import { numberText, roughly, roughlyApart } from './numbers';
import type { EstimateMetric, Input } from './schema';
import { unitScale } from './unit';
import { unitWords } from './wording';

/** What an amount is counted in: the currency before the number, the words behind it; either may be empty. */
export type Measure = { readonly currency: string; readonly words: string };

/** How a metric's answer is written; amounts of money carry their currency. */
export function measureOf({ unit, words }: EstimateMetric, currency: string): Measure {
  return { currency: /^money\b/.test(unit) ? currency : '', words };
}

function worded(text: string, { currency, words }: Measure): string {
  return [currency, text, words].filter((part) => part !== '').join(' ');
}

/** An amount to two significant digits: `EUR 1,200 a year`. */
export function amountText(amount: number, measure: Measure): string {
  return worded(roughly(amount), measure);
}

/** An amount as the reader wrote it, not rounded. */
export function exactText(amount: number, measure: Measure): string {
  return worded(numberText(amount), measure);
}

/** A spread as `between EUR 100 and 400 a year, with 220 in the middle`; one amount when it has no width. */
export function spreadText({ p10, p50, p90 }: Spread, measure: Measure): string {
  const [low = '', middle = '', high = ''] = roughlyApart([p10, p50, p90]);
  if (p10 === p90) return worded(middle, measure);
  return `between ${worded(`${low} and ${high}`, measure)}, with ${middle} in the middle`;
}

/** An input's number, given in the formula's unit, as it is written: to three digits, with its words. */
export function inputText(input: Input, number: number): string {
  const written = Number((number / unitScale(input.unit)).toPrecision(3));
  return `${numberText(written)} ${unitWords({ point: written }, input.words)}`.trim();
}

const TWENTY = 20;
const HUNDRED = 100;

/** A share as a count of outcomes: `3 of 20 outcomes`; what is neither none nor all never reads as such. */
export function outcomesText(share: number): string {
  if (share === 0) return 'no outcome';
  if (share === 1) return 'every outcome';
  const twentieth = Math.round(share * TWENTY);
  if (twentieth > 0 && twentieth < TWENTY) return `${twentieth} of ${TWENTY} outcomes`;
  return ofHundred(share);
}

/** A share as a count of a hundred outcomes. */
export function ofHundred(share: number): string {
  if (share === 0) return 'no outcome';
  if (share === 1) return 'every outcome';
  const count = Math.round(share * HUNDRED);
  if (count === 0) return `fewer than 1 of ${HUNDRED} outcomes`;
  return count === HUNDRED
    ? `more than ${HUNDRED - 1} of ${HUNDRED} outcomes`
    : `${count} of ${HUNDRED} outcomes`;
}
