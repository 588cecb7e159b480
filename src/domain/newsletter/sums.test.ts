import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equationFaults, sumFault } from './sums';

it.each([
  '38 × 26 = 988; 38 × 2 = 76',
  '988 − 76 = 912 hours',
  '3 people × 7 weeks × 35 hours = 735',
  '700 ÷ 1440 = 0.49 days',
  '3 × 24 × 60 = 4,320 minutes',
  '38 × 26 − 38 × 2 = 912',
  '240 − 250 = −10',
  '€4.56 × 3 = €13.68',
  'Between 3 − 5 people, and a = b.',
])('has nothing against %s', (text) => {
  expect(equationFaults(text)).toEqual([]);
});

it('names a sum that does not add up, with its result', () => {
  expect(equationFaults('It saved 988 − 76 = 921 hours.')).toEqual([
    { reason: '"988 − 76 = 921" does not add up', instead: '988 − 76 is 912.' },
  ]);
});

it('finds every wrong product, and none that is right', () => {
  const whole = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: -3, max: 3 }), (a, b, off) => {
      const said = String(a * b + off).replace('-', '−');
      const faults = equationFaults(`${a} × ${b} = ${said}`);
      expect(faults).toHaveLength(off === 0 ? 0 : 1);
    }),
  );
});

it('redoes the numbers of the front matter', () => {
  expect(sumFault({ is: 231, minus: [240, 9] })).toBeNull();
  expect(sumFault({ is: 13.68, times: [4.56, 3] })).toBeNull();
  expect(sumFault({ is: 230, minus: [240, 9] })?.instead).toBe('240 − 9 is 231.');
});
