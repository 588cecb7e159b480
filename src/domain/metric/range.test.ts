import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, readKind, textsOf } from './kinds';
import { readTyped } from './range';

const HOURS = { unit: 'h/run', words: 'hours', least: 0 };
const SHARE = { unit: '%', words: '%' };

describe('readTyped', () => {
  it.each([
    ['38', { point: 38 }],
    ['1,200', { point: 1200 }],
    ['1 200', { point: 1200 }],
    ['12.5', { point: 12.5 }],
    ['0.125', { point: 0.125 }],
    ['26 hours', { point: 26 }],
    ['1 hour', { point: 1 }],
    ['26h', { point: 26 }],
    ['4 to 40', { range90: [4, 40] }],
    ['4to40', { range90: [4, 40] }],
    ['4–40', { range90: [4, 40] }],
    ['4 - 40', { range90: [4, 40] }],
    ['4..40', { range90: [4, 40] }],
    ['4…40', { range90: [4, 40] }],
    ['between 4 and 40 hours', { range90: [4, 40] }],
    ['1,200 to 1,500', { range90: [1200, 1500] }],
    ['  38  ', { point: 38 }],
    ['5 to 5', { point: 5 }],
    ['triangular(4, 10, 40)', { triangular: [4, 10, 40] }],
    ['Triangular (4; 10; 1,200)', { triangular: [4, 10, 1200] }],
  ])('reads "%s"', (text, value) => {
    expect(readTyped(text, HOURS)).toEqual({ ok: true, value });
  });

  it('reads shares', () => {
    expect(readTyped('70 %', SHARE)).toEqual({ ok: true, value: { point: 70 } });
    expect(readTyped('70% to 95%', SHARE)).toEqual({ ok: true, value: { range90: [70, 95] } });
    expect(readTyped('0.5 %', SHARE)).toEqual({ ok: true, value: { point: 0.5 } });
  });

  it('leaves the last digit of a pure number alone', () => {
    const pure = { unit: '1', words: '' };
    expect(readTyped('71', pure)).toEqual({ ok: true, value: { point: 71 } });
    expect(readTyped('1..1.51', pure)).toEqual({ ok: true, value: { range90: [1, 1.51] } });
  });

  it.each([
    ['5 of 12', SHARE, { counted: [5, 12] }],
    ['5/12', SHARE, { counted: [5, 12] }],
    ['5of12', SHARE, { counted: [5, 12] }],
    ['data(3, 5, 8)', HOURS, { data: [3, 5, 8] }],
    ['pert(2, 4, 12)', HOURS, { pert: [2, 4, 12] }],
  ])('reads "%s", and shows it in the same form', (text, field, value) => {
    const typed = readTyped(text, field);
    expect(typed).toEqual({ ok: true, value });
    if (!typed.ok) return;
    expect(readKind(kindOf(typed.value), textsOf(typed.value), field)).toEqual(typed);
  });

  it.each([
    ['12 of 5', SHARE, 'Did you mean 5 of 12?'],
    ['5 of 12', HOURS, 'Only a share'],
    ['pert(2, 4)', HOURS, 'three numbers'],
    ['data(3)', HOURS, 'Write it alone'],
    ['data(3, x)', HOURS, 'is not a number'],
    ['data(=cmd())', HOURS, 'is not a number'],
  ])('asks about "%s"', (text, field, reason) => {
    const typed = readTyped(text, field);
    expect(typed.ok ? 'read' : typed.reason).toContain(reason);
  });

  it('reads a range that begins below 0 where that is allowed', () => {
    expect(readTyped('−5 to 15', { unit: 'h', words: 'hours' })).toEqual({
      ok: true,
      value: { range90: [-5, 15] },
    });
  });

  it.each([
    ['', 'Write a number'],
    ['forty', 'is not a number'],
    ['1.234,5', 'in two ways'],
    ['1.234', 'Write 1234, or 1.234.'],
    ['1,5', 'Did you mean 1.5?'],
    ['40 to 4', 'Did you mean 4 to 40?'],
    ['0 to 4', 'cannot begin at 0'],
    ['-3', 'Write 0 or more'],
    ['70 %', 'not a share'],
    ['4 to', 'is not a number'],
    ['9'.repeat(20), 'too large'],
    ['9'.repeat(90), 'too long'],
    ['1e3', 'is not a number'],
    ['Infinity', 'is not a number'],
  ])('asks about "%s"', (text, reason) => {
    const typed = readTyped(text, HOURS);
    expect(typed.ok ? 'read' : typed.reason).toContain(reason);
  });

  it.each([
    ['0.7', 'Write 70 %, or 0.7 %.'],
    ['120', 'not a share'],
    ['70 to 100', 'nobody is sure'],
  ])('asks about the share "%s"', (text, reason) => {
    const typed = readTyped(text, SHARE);
    expect(typed.ok ? 'read' : typed.reason).toContain(reason);
  });

  it('answers any text, and reads back the numbers it accepts', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,to% -]{0,30}$/)), (text) => {
        const typed = readTyped(text, HOURS);
        if (!typed.ok) expect(typed.reason).toMatch(/[.?]$/);
        else if ('point' in typed.value) expect(typed.value.point).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('lists', () => {
  it.each([
    ['4 < 10 < 40', { pert: [4, 10, 40] }],
    ['4 <= 10 <= 40', { pert: [4, 10, 40] }],
    ['4 ≤ 10 ≤ 40', { pert: [4, 10, 40] }],
    ['4, 10, 40', { pert: [4, 10, 40] }],
    ['4,10,40', { pert: [4, 10, 40] }],
    ['4; 10; 40 hours', { pert: [4, 10, 40] }],
    ['1,200, 1,500, 2,000', { pert: [1200, 1500, 2000] }],
    ['1,200,300', { point: 1200300 }],
    ['16, 24, 41, 9', { data: [16, 24, 41, 9] }],
    ['16\n24\r\n41 h\n9\n', { data: [16, 24, 41, 9] }],
  ])('reads "%s"', (text, value) => {
    expect(readTyped(text, HOURS)).toEqual({ ok: true, value });
  });

  it.each([
    ['4, 40', 'Write 4 to 40 for a range'],
    ['4 < 40', 'Write 4 to 40 for a range'],
    ['40 < 10 < 4', 'in this order'],
    ['1,5, 2,5, 3,5', 'Did you mean 1.5?'],
    ['3\n5\nx\n8', 'Number 3: “x” is not a number'],
    [Array.from({ length: 1001 }, (_, index) => index).join('\n'), 'at most 1,000 measurements'],
    ['7\n'.repeat(20_000), 'That is too long'],
  ])('asks about a list: %#', (text, reason) => {
    const typed = readTyped(text, HOURS);
    expect(typed.ok ? 'read' : typed.reason).toContain(reason);
  });
});

describe('amounts of money', () => {
  const AMOUNT = { unit: 'money/yr', words: 'a year', currency: 'EUR' };

  it.each([
    ['450,000 EUR', { point: 450000 }],
    ['EUR 450000 a year', { point: 450000 }],
    ['eur 4,000 to 5,000', { range90: [4000, 5000] }],
    ['4000EUR', { point: 4000 }],
  ])('reads "%s"', (text, value) => {
    expect(readTyped(text, AMOUNT)).toEqual({ ok: true, value });
  });

  it.each(['450,000 USD', '$450,000', 'USD 450000', '4 to 5 CHF'])('asks about "%s"', (text) => {
    const typed = readTyped(text, AMOUNT);
    expect(typed.ok ? 'read' : typed.reason).toContain('The currency of this calculation is EUR');
  });
});
