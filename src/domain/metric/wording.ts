import type { Answer, Payback } from './answer';
import { DOTS } from './answer';
import { numberText, roughly, roughlyApart, rounded } from './numbers';
import type { Benefit, Metric } from './schema';
import { ends, type Value } from './value';

/** A piece of a sentence; figures are set apart from words. */
export type Piece = { readonly text: string; readonly figure: boolean };

function word(text: string): Piece {
  return { text, figure: false };
}

function figure(text: string): Piece {
  return { text, figure: true };
}

/**
 * The answer as one sentence: the range that four of five outcomes keep to, and its middle.
 * Two significant digits, or as many more as tell the numbers apart; an exact answer is not rounded.
 * `currency` stands before an amount of money; it is empty for anything else.
 */
export function sentence(answer: Answer, words: string, currency = ''): readonly Piece[] {
  const before = currency === '' ? '' : `${currency}\u00a0`;
  const { p10, p50, p90 } = answer.spread;
  if (answer.exact) {
    return [
      word(`Exactly ${before}`),
      figure(numberText(p50)),
      word(` ${words}, if every number is exact.`),
    ];
  }
  const [low = '', middle = '', high = ''] = roughlyApart([p10, p50, p90]);
  return [
    word(`Between ${before}`),
    figure(low),
    word(' and '),
    figure(high),
    word(` ${words}, with `),
    figure(middle),
    word(' in the middle.'),
  ];
}

/** A sentence without its marks. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** A share as a count of twenty; what is neither none nor all never reads as such. */
function ofTwenty(share: number): string {
  const count = Math.round(share * DOTS);
  if (count === 0 && share > 0) return `fewer than 1 in ${DOTS}`;
  if (count === DOTS && share < 1) return `all but a few of ${DOTS}`;
  return `${count} of ${DOTS}`;
}

/** A length of time from years: months up to two years, then years. */
function duration(years: number): string {
  const months = Math.round(years * 12);
  if (months < 1) return 'less than a month';
  if (months === 1) return '1 month';
  return months <= 24 ? `${months} months` : `${roughly(years)} years`;
}

/** Two lengths of time, the unit said once when it is the same: `6 to 18 months`. */
function durations(from: number, to: number): string {
  const [first, last] = [duration(from), duration(to)];
  const unit = last.replace(/^\S+/, '');
  return `${first.endsWith(unit) && first !== unit ? first.slice(0, -unit.length) : first} to ${last}`;
}

function costText({ cost }: Payback): string {
  return cost.p10 === cost.p90
    ? `The ${numberText(rounded(cost.p50, 6))}`
    : `About ${roughly(cost.p50)}`;
}

function firstYears(payback: Payback): string {
  const { withinOne, withinTwo } = payback;
  if (withinOne === 1) return 'The first year pays for it in every case.';
  const first = `The first year pays for it in ${ofTwenty(withinOne)} equally likely cases`;
  return withinTwo === withinOne
    ? `${first}.`
    : `${first}, the first two years in ${ofTwenty(withinTwo)}.`;
}

/** When the cost comes back, in sentences. `words` follows the cost's number: `hours to build it`. */
export function paybackText(payback: Payback, words: string, exact: boolean): string {
  const { p10, p50, p90 } = payback.years;
  if (payback.cost.p90 === 0) return 'Nothing was spent to build it, so nothing has to come back.';
  const what = `${costText(payback)} ${words}`;
  if (p50 === Infinity) {
    return payback.never === 1
      ? `${what} never come back.`
      : `${what} do not come back in ${ofTwenty(payback.never)} equally likely cases.`;
  }
  const about = exact ? 'after' : 'after about';
  const middle = `${what} come back ${about} ${duration(p50)}`;
  if (exact) return `${middle}.`;
  const range =
    p90 === Infinity
      ? `; in ${ofTwenty(payback.never)} cases never`
      : duration(p10) === duration(p90)
        ? ''
        : `; in four of five outcomes after ${durations(p10, p90)}`;
  return `${middle}${range}. ${firstYears(payback)}`;
}

/** Fewer losses than one in 200 are the tail of the method, not a risk to speak of. */
const SPOKEN = 0.005;

/** A warning when outcomes lie below 0; undefined when next to none do, or when less is better. */
export function lossText({ loss, exact }: Answer, better: 'higher' | 'lower'): string | undefined {
  if (loss < SPOKEN || better === 'lower') return undefined;
  if (exact || loss === 1) return 'It costs more than it gives.';
  return `In ${ofTwenty(loss)} equally likely cases it costs more than it gives.`;
}

const TENTHS = [
  '',
  'a tenth',
  'two tenths',
  'three tenths',
  'four tenths',
  'half',
  'six tenths',
  'seven tenths',
  'eight tenths',
  'nine tenths',
];

/** A share of the doubt in words: `nine tenths of the doubt`. */
export function doubtText(share: number): string {
  const tenths = TENTHS[Math.round(share * 10)];
  if (tenths === undefined) return 'nearly all of the doubt';
  return `${tenths === '' ? 'little' : tenths} of the doubt`;
}

/** The money the answer is worth, in an ISO 4217 currency: capacity, said as such. */
export function moneyText(answer: Answer, currency: string): string | undefined {
  if (answer.money === undefined) return undefined;
  const { p10, p50, p90 } = answer.money;
  const [low = '', middle = '', high = ''] = roughlyApart([p10, p50, p90]);
  const amount =
    p10 === p90
      ? `${currency} ${middle}`
      : `between ${currency} ${low} and ${currency} ${high}, with ${currency} ${middle} in the middle`;
  return `As capacity that is worth ${amount} a year.`;
}

/** A value as a reader writes it: `38`, `14 to 44`, `2, 4, 12`, `5 of 12`. */
export function valueText(value: Value): string {
  if ('point' in value) return numberText(value.point);
  if ('counted' in value) return value.counted.map(numberText).join(' of ');
  if ('data' in value) {
    const sorted = ends(value);
    const [least = NaN, most = NaN] = [sorted[0], sorted.at(-1)];
    return `${sorted.length} measurements from ${numberText(least)} to ${numberText(most)},`;
  }
  return ends(value)
    .map(numberText)
    .join('range90' in value ? ' to ' : ', ');
}

/** The words behind a value: one hour is not one hours. */
export function unitWords(value: Value | undefined, words: string): string {
  const one = value !== undefined && 'point' in value && value.point === 1;
  return one ? words.replace(/s$/, '') : words;
}

/** A value with its unit: `14 to 44 hours`, `70 to 95 %`, `1 time`. */
export function withUnit(value: Value, words: string): string {
  if ('counted' in value || words === '') return valueText(value).replace(/,$/, '');
  const shape = 'triangular' in value ? ', as a triangle' : '';
  return `${valueText(value)} ${unitWords(value, words)}${shape}`;
}

/** The currency when a unit has money in it, else nothing. */
export function currencyOf(unit: string, currency: string): string {
  return unit.split(/[*/]/).includes('money') ? currency : '';
}

/** The words behind an input's number; amounts of money begin with their currency: `EUR an hour`. */
export function unitIn(
  { unit, words }: { readonly unit: string; readonly words: string },
  currency: string,
): string {
  return `${currencyOf(unit, currency)} ${words}`.trim();
}

/** Which lines of a benefit count and which do not; `lines` are those the reader switched, by id. */
export function countedText(benefit: Benefit, lines: Readonly<Record<string, boolean>>): string {
  const all = [...benefit.lines, ...(benefit.dip === undefined ? [] : [benefit.dip])];
  const named = (counted: boolean) =>
    all
      .filter(({ id, on }) => (lines[id] ?? on) === counted)
      .map(({ label, as }) => `${label} (${as})`)
      .join('; ');
  const [on, off] = [named(true), named(false)];
  return `Counted: ${on === '' ? 'nothing' : on}.${off === '' ? '' : ` Not counted: ${off}.`}`;
}

/** How the number misleads, and what must not get worse meanwhile: one sentence each. */
export function warnings({
  pitfalls,
  guard,
}: Pick<Metric, 'pitfalls' | 'guard'>): readonly string[] {
  return [...pitfalls, ...guard.map((one) => (typeof one === 'string' ? one : one.says))];
}
