import { workedText, workedValue } from '../page/worked';
import type { WordingFault } from '../page/wording';

const NUMBER = String.raw`[€$£]?\d[\d,]*(?:\.\d+)?(?:\s?%|\s[\p{Ll}]+)?`;
const EQUATION = new RegExp(
  String.raw`${NUMBER}(?:\s*[×÷+−]\s*${NUMBER})+\s*=\s*(−?)[€$£]?(\d[\d,]*(?:\.\d+)?)`,
  'gu',
);
const TOKEN = /(\d[\d,]*(?:\.\d+)?)|([×÷+−])/g;

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** `38 × 26 − 38 × 2` as a number; × and ÷ bind closer than + and −. */
function evaluated(left: string): number {
  let sum = 0;
  let product = NaN;
  let sign = 1;
  let operator = '+';
  for (const [, digits, sign_] of left.matchAll(TOKEN)) {
    if (sign_ !== undefined) {
      operator = sign_;
      continue;
    }
    const value = numberOf(digits ?? '');
    if (operator === '×') product *= value;
    else if (operator === '÷') product /= value;
    else {
      if (!Number.isNaN(product)) sum += sign * product;
      sign = operator === '−' ? -1 : 1;
      product = value;
    }
  }
  return sum + sign * product;
}

/**
 * Sums written out in a text (`38 × 26 = 988`, `988 − 76 = 912 hours`) whose result is another. A result may be rounded
 * to the decimals it shows. Worked with × ÷ + −; a hyphen is no minus.
 */
export function equationFaults(text: string): readonly WordingFault[] {
  return [...text.matchAll(EQUATION)].flatMap(([whole, minus = '', printed = '']) => {
    const left = whole.slice(0, whole.lastIndexOf('='));
    const decimals = printed.split('.')[1]?.length ?? 0;
    const right = evaluated(left);
    const said = minus === '' ? numberOf(printed) : -numberOf(printed);
    if (Math.abs(right - said) <= 0.5 * 10 ** -decimals + 1e-9) return [];
    const shown = Number(right.toFixed(Math.max(decimals, 2)));
    return [
      { reason: `"${whole.trim()}" does not add up`, instead: `${left.trim()} is ${shown}.` },
    ];
  });
}

type Sum = {
  readonly is: number;
  readonly times?: readonly number[] | undefined;
  readonly minus?: readonly number[] | undefined;
};

/** What is wrong with a number that is said to follow from others; null when it does. */
export function sumFault({ is, times, minus }: Sum): WordingFault | null {
  const [kind, terms] =
    times === undefined ? (['minus', minus] as const) : (['times', times] as const);
  if (terms === undefined || terms.length === 0) return null;
  const right = Number(workedValue(kind, terms).toPrecision(12));
  if (right === is) return null;
  return { reason: `${is} does not follow`, instead: `${workedText(kind, terms)} is ${right}.` };
}
