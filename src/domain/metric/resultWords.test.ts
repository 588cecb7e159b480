import { describe, expect, it } from 'vitest';
import { amountText, measureOf, ofHundred, outcomesText, spreadText } from './amounts';
import { benefitOf } from './benefit';
import type { Sum } from './benefitSum';
import { curveText, lossChance, mixedText, paidBack, sumTitle, worthText } from './benefitWords';
import { differenceText, oftenText } from './compareWords';
import { decisionOf } from './decision';
import {
  byWorth,
  chanceText,
  conditionText,
  type Decided,
  evenText,
  measureText,
  metText,
} from './decisionWords';
import { points, trialInput, trialMetric } from './metricTrial';
import { estimateModel } from './model';
import { simulate } from './simulate';
import type { Value } from './value';

const HOURS = { currency: '', words: 'hours a year' };
const MODEL = estimateModel(
  trialMetric(
    'm - p',
    [
      trialInput('m', 'h', { label: 'Hours by hand', words: 'hours' }),
      trialInput('p', 'h', { label: 'Hours left', words: 'hours' }),
    ],
    { unit: 'h' },
  ),
);
const LABELS = new Map([
  ['m', 'Hours by hand'],
  ['p', 'Hours left'],
]);
const HIGHER: Decided = { better: 'higher', measure: HOURS, exact: false };

function decide(values: Readonly<Record<string, Value>>, against = 0) {
  return decisionOf(MODEL, simulate(MODEL, values, 1), against);
}

describe('amounts', () => {
  it('carry a currency where the metric counts money', () => {
    const money = trialMetric('a', [trialInput('a', 'money/yr')], {
      unit: 'money/yr',
      words: 'a year',
    });
    expect(amountText(27_431, measureOf(money, 'EUR'))).toBe('EUR 27,000 a year');
    expect(measureOf(MODEL.metric, 'EUR')).toEqual({ currency: '', words: 'points' });
    expect(spreadText({ p10: 251, p50: 590, p90: 1120 }, HOURS)).toBe(
      'between 250 and 1,100 hours a year, with 590 in the middle',
    );
    expect(spreadText({ p10: 5, p50: 5, p90: 5 }, HOURS)).toBe('5 hours a year');
  });

  it.each([
    [0, 'no outcome', 'no outcome'],
    [0.0001, 'fewer than 1 of 100 outcomes', 'fewer than 1 of 100 outcomes'],
    [0.02, '2 of 100 outcomes', '2 of 100 outcomes'],
    [0.152, '3 of 20 outcomes', '15 of 100 outcomes'],
    [0.999, 'more than 99 of 100 outcomes', 'more than 99 of 100 outcomes'],
    [1, 'every outcome', 'every outcome'],
  ])('a share of %d is %s', (share, twentieths, hundredths) => {
    expect(outcomesText(share)).toBe(twentieths);
    expect(ofHundred(share)).toBe(hundredths);
  });
});

describe('a decision in words', () => {
  const doubtful = { m: { range90: [2, 20] }, p: { point: 5 } } as const;

  it('names the chance, the break-even and what to measure', () => {
    const decision = decide(doubtful);
    const [first] = byWorth(decision, []);
    const input = MODEL.metric.inputs[0];
    if (first === undefined || input === undefined) throw new Error('No input');
    expect(chanceText(decision, HIGHER)).toBe('In 7 of 20 outcomes it costs more than it gives.');
    expect(evenText(decision, first, input, HIGHER)).toBe(
      'It pays as long as “hours by hand” stays above 5 hours.',
    );
    expect(measureText(decision, LABELS, HIGHER)).toMatch(
      /^Measure “hours by hand” first: knowing it before you decide is worth up to 0\.\d+ hours a year\./,
    );
  });

  it('names the target instead of a loss, on the side that counts', () => {
    const decision = decide(doubtful, 40);
    expect(chanceText(decision, HIGHER)).toBe(
      'In more than 99 of 100 outcomes it stays below 40 hours a year.',
    );
    expect(metText(decision, HIGHER)).toBe('Reaches 40 hours a year');
    const lower: Decided = { ...HIGHER, better: 'lower' };
    expect(chanceText(decide(doubtful, 2), lower)).toContain('it lies above 2 hours a year.');
    expect(metText(decision, lower)).toBe('Stays within 40 hours a year');
  });

  it('says it flatly when nothing is in doubt', () => {
    const exact: Decided = { ...HIGHER, exact: true };
    const gain = decide(points({ m: 9, p: 5 }));
    expect(chanceText(gain, exact)).toBe('It gives at least what it costs.');
    expect(measureText(gain, LABELS, exact)).toContain('nothing left to measure');
    expect(chanceText(decide(points({ m: 1, p: 5 })), exact)).toBe('It costs more than it gives.');
    expect(chanceText(decide({ m: { range90: [6, 9] }, p: { point: 1 } }), HIGHER)).toBe(
      'Every outcome gives at least what it costs.',
    );
    expect(measureText(decide({ m: { range90: [6, 9] }, p: { point: 1 } }), LABELS, HIGHER)).toBe(
      'No measurement would change the decision.',
    );
  });

  it('knows inputs that always or never suffice', () => {
    const model = estimateModel(trialMetric('a * b + 1', [trialInput('a'), trialInput('b')]));
    const none = decisionOf(model, simulate(model, points({ a: 0, b: 0 }), 1), 0);
    const never = decisionOf(model, simulate(model, points({ a: 0, b: 0 }), 1), 9);
    const input = model.metric.inputs[0];
    const [ok, bad] = [none.inputs[0], never.inputs[0]];
    if (input === undefined || ok === undefined || bad === undefined) throw new Error('No input');
    expect(conditionText(ok, input)).toBe('at any value');
    expect(conditionText(bad, input)).toBe('at no value');
    expect(evenText(never, bad, input, HIGHER)).toBe('No value of “a” alone is enough.');
  });

  it('puts what carries the doubt before what is exact when nothing is worth knowing', () => {
    const decision = decide({ m: { point: 30 }, p: { range90: [1, 2] } });
    const doubts = [{ id: 'p', from: 1, to: 2, atFrom: 1, atTo: 2, share: 1 }];
    expect(byWorth(decision, doubts).map(({ id }) => id)).toEqual(['p', 'm']);
  });
});

describe('a benefit in words', () => {
  const line = (id: string, as: string, more: object = {}) => {
    return { id, label: id, is: 'benefit', as, when: 'yearly', on: true, formula: id, ...more };
  };
  const model = estimateModel(
    trialMetric(
      'gain',
      [trialInput('gain', 'money/yr'), trialInput('cost', 'money'), trialInput('risk', 'money/yr')],
      {
        unit: 'money/yr',
        benefit: {
          years: 3,
          discount: '0',
          lines: [
            line('gain', 'cash'),
            line('cost', 'cash', { is: 'cost', when: 'once' }),
            line('risk', 'risk'),
          ],
        },
      },
    ),
  );
  const EUR = { currency: 'EUR', words: '' };

  function sums(values: Readonly<Record<string, Value>>): readonly Sum[] {
    const choice = { lines: {}, together: ['cash', 'risk'] } as const;
    return benefitOf(model, values, { seed: 1 }, choice).sums;
  }

  function only(values: Readonly<Record<string, Value>>, at: number): Sum {
    const sum = sums(values)[at];
    if (sum === undefined) throw new Error('No sum');
    return sum;
  }

  it('tells value, payback and loss of one kind of money', () => {
    const cash = only(points({ gain: 1200, cost: 2000, risk: 5 }), 0);
    expect(sumTitle(cash)).toBe('Cash');
    expect(worthText(cash, 3, EUR)).toBe('Net present value over 3 years: EUR 1,600.');
    expect(paidBack(cash, 3)).toBe('Paid back in month 20.');
    expect(lossChance(cash)).toBe('It is no loss.');
    expect(mixedText(cash)).toBeUndefined();
    expect(curveText(cash, EUR)).toBe('Cash so far, month by month: after 36 months EUR 1,600.');
  });

  it('says what a sum mixes that was asked for', () => {
    const mixed = only(points({ gain: 1200, cost: 2000, risk: 5 }), 2);
    expect(sumTitle(mixed)).toBe('Cash and risk, added up');
    expect(mixedText(mixed)).toBe(
      'Added up because you asked. It mixes money in the bank and losses that do not happen; say so wherever you quote it.',
    );
  });

  it('tells of outcomes that never pay back', () => {
    expect(paidBack(only(points({ gain: 100, cost: 2000, risk: 5 }), 0), 3)).toBe(
      'It is not paid back within 3 years.',
    );
    expect(paidBack(only(points({ gain: 100, cost: 0, risk: 5 }), 0), 3)).toContain(
      'never falls below 0',
    );
    const wide = only({ ...points({ cost: 2000, risk: 5 }), gain: { range90: [300, 3000] } }, 0);
    expect(paidBack(wide, 3)).toMatch(
      /^Paid back in month \d+\. In \d+ of 20 outcomes it is not paid back within 3 years\.$/,
    );
    expect(lossChance(wide)).toMatch(/^In \d+ of 20 outcomes it is a loss\.$/);
  });
});

describe('a pair of scenarios in words', () => {
  const pair = {
    a: '1',
    b: '0',
    difference: { p10: 10, p50: 120, p90: 410 },
    mean: 150,
    more: 0.87,
    same: 0,
  };

  it('says how often, on the side that counts, and how much', () => {
    expect(oftenText(pair, 'B', 'A', 'higher')).toBe(
      '“B” gives more than “A” in 87 of 100 outcomes.',
    );
    expect(oftenText(pair, 'B', 'A', 'lower')).toBe('“B” stays below “A” in 13 of 100 outcomes.');
    expect(oftenText({ ...pair, more: 0 }, 'B', 'A', 'higher')).toBe(
      'In no outcome does “B” give more than “A”.',
    );
    expect(oftenText({ ...pair, more: 0, same: 1 }, 'B', 'A', 'higher')).toContain('give the same');
    expect(differenceText(pair, 'B', 'A', HOURS)).toBe(
      '“B” less “A”: between 10 and 410 hours a year, with 120 in the middle.',
    );
  });
});
