import { type Measure, outcomesText, spreadText } from './amounts';
import { numberText } from './numbers';
import type { Line, Sum } from './benefitSum';
import type { BenefitLabel } from './schema';

/** What each kind of money is. */
export const KIND_WORDS: Readonly<Record<BenefitLabel, string>> = {
  cash: 'money in the bank',
  capacity: 'people’s time',
  risk: 'losses that do not happen',
};

const WHEN: Readonly<Record<Line['when'], string>> = {
  yearly: 'each year',
  once: 'once, at the start',
  dip: 'over the whole dip',
};

/** What a line is, behind its label: `cost, once, at the start`. */
export function lineText({ is, when }: Line): string {
  return `${is === 'cost' ? 'Costs' : 'Gives'} ${WHEN[when]}`;
}

/** Labels as a list: `cash, capacity and risk`. */
export function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}

/** A sum's name: `Cash`, `Cash and risk, added up`. */
export function sumTitle({ labels }: Sum): string {
  const text = listed(labels);
  const title = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return labels.length > 1 ? `${title}, added up` : title;
}

/** What a sum of several kinds mixes; undefined for one kind. */
export function mixedText({ labels }: Sum): string | undefined {
  if (labels.length < 2) return undefined;
  return `Added up because you asked. It mixes ${listed(labels.map((label) => KIND_WORDS[label]))}; say so wherever you quote it.`;
}

/** A sum's net present value as a sentence. */
export function worthText({ value }: Sum, years: number, measure: Measure): string {
  return `Net present value over ${years} years: ${spreadText(value, measure)}.`;
}

/** How often a sum is a loss. */
export function lossChance({ loss, value }: Sum): string {
  if (value.p10 === value.p90) return loss === 0 ? 'It is no loss.' : 'It is a loss.';
  if (loss === 0) return 'No outcome is a loss.';
  return loss === 1 ? 'Every outcome is a loss.' : `In ${outcomesText(loss)} it is a loss.`;
}

function monthText(month: number): string {
  return `month ${numberText(Math.ceil(month))}`;
}

/** When a sum is paid back, in words. */
export function paidBack({ payback, never }: Sum, years: number): string {
  const { p10, p50, p90 } = payback;
  if (p90 === 0) return 'It never falls below 0, so nothing has to come back.';
  if (never === 1) return `It is not paid back within ${years} years.`;
  const late =
    never === 0 ? '' : ` In ${outcomesText(never)} it is not paid back within ${years} years.`;
  if (p50 === Infinity) return late.trim();
  if (p50 === 0) return `In most outcomes it never falls below 0.${late}`;
  const [first, last] = [Math.ceil(p10), Math.ceil(p90)];
  const range =
    p90 === Infinity || first === last
      ? ''
      : `; in four of five outcomes between ${monthText(first)} and ${monthText(last)}`;
  return `Paid back in ${monthText(p50)}${range}.${late}`;
}

/** What the curve of everything so far shows, for those who do not see it. */
export function curveText(sum: Sum, measure: Measure): string {
  const { curve } = sum;
  const last = curve.at(-1);
  if (last === undefined) return '';
  const lowest = curve.reduce((low, point) => (point.p50 < low.p50 ? point : low));
  const dip = lowest.month === 0 || lowest.p50 >= 0 ? '' : `, lowest in ${monthText(lowest.month)}`;
  return `${sumTitle(sum)} so far, month by month${dip}: after ${last.month} months ${spreadText(last, measure)}.`;
}
