import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAt } from './split';

const DAY = 86_400_000;
const text = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const number = (day: string) => Date.parse(day) / DAY;

describe('before and after a day', () => {
  it('sets as many days before it as there are after it', () => {
    expect(splitAt('2026-08-16', '2026-10-01')).toEqual({
      from: '2026-08-16',
      to: '2026-10-01',
      'before-from': '2026-07-01',
      'before-to': '2026-08-16',
    });
  });

  it('gives windows that meet at the day and are of one length, whatever the calendar does', () => {
    const day = fc.integer({ min: 15_000, max: 30_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), (at, length) => {
        const split = splitAt(text(at), text(at + length));
        if (typeof split === 'string') throw new Error(split);
        expect(split['before-to']).toBe(split.from);
        expect(number(split.to) - number(split.from)).toBe(length);
        expect(number(split['before-to']) - number(split['before-from'])).toBe(length);
      }),
    );
  });

  it.each([
    ['', '2026-10-01', 'Choose the day of the change first.'],
    ['2026-02-30', '2026-10-01', 'Choose the day of the change first.'],
    ['2026-08-16', '', 'Choose the day after the last first.'],
    ['2026-10-01', '2026-10-01', 'The day must lie before 2026-10-01, where the window ends.'],
  ])('"%s" up to "%s" says what is missing', (day, end, reason) => {
    expect(splitAt(day, end)).toBe(reason);
  });
});
