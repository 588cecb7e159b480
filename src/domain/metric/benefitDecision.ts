import type { DrawnBenefit } from './benefit';
import { MONTHS, type SummedUp } from './benefitSum';
import { decided, type Decision } from './decision';
import { computedOnce } from './evaluate';
import { inputsOf, parseFormula } from './formula';
import type { EstimateModel } from './model';
import { middlesOf } from './simulate';

type Numbers = ReadonlyMap<string, number>;

/** The months of a dip that fall into one year, as a share of the dip. */
function shareIn(year: number, months: number): number {
  if (months <= 0) return 0;
  const until = (end: number) => Math.min(months, end * MONTHS);
  return (until(year) - until(year - 1)) / months;
}

/** Net present value of a sum's lines for one set of numbers; the same as `summedUp` gives each sample. */
function presentValue({ benefit, lines }: DrawnBenefit, { sum }: SummedUp) {
  const rate = parseFormula(benefit.discount);
  const flows = lines
    .filter(({ id }) => sum.lines.includes(id))
    .map(({ formula, monthsFormula, is, when }) => ({
      when,
      sign: is === 'benefit' ? 1 : -1,
      formula: parseFormula(formula),
      months: monthsFormula === undefined ? undefined : parseFormula(monthsFormula),
    }));
  const named = new Set([
    ...inputsOf(rate).keys(),
    ...flows.flatMap(({ formula, months }) => [
      ...inputsOf(formula).keys(),
      ...(months === undefined ? [] : inputsOf(months).keys()),
    ]),
  ]);
  const at = (numbers: Numbers): number => {
    const factor = 1 + computedOnce(rate, numbers);
    let value = 0;
    for (const { when, sign, formula, months } of flows) {
      const amount = sign * computedOnce(formula, numbers);
      if (when === 'once') value += amount;
      const length = months === undefined ? 0 : computedOnce(months, numbers);
      for (let year = 1; when !== 'once' && year <= benefit.years; year++) {
        value += (amount * (when === 'dip' ? shareIn(year, length) : 1)) / factor ** year;
      }
    }
    return value;
  };
  return { named, at };
}

/**
 * What one sum's net present value hangs on: the chance that it is below 0, each input's break-even, and what knowing
 * it beforehand would be worth, in the metric's currency.
 */
export function sumDecision(
  { metric }: EstimateModel,
  drawn: DrawnBenefit,
  summed: SummedUp,
): Decision {
  const { named, at } = presentValue(drawn, summed);
  const question = {
    inputs: metric.inputs,
    middles: middlesOf(drawn.inputs),
    at,
    better: 'higher',
    drawn: drawn.inputs,
    named,
    samples: summed.value,
  } as const;
  return decided(question, 0);
}
