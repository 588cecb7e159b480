import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderTold, readWritten } from './written';
import { zoneNamed } from './zone';

const at = (iso: string) => ({ is: 'instant', instant: Date.parse(iso) });
const clock = (iso: string) => ({ is: 'local', local: Date.parse(`${iso}Z`) });

describe('a date with a zone is an instant', () => {
  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['2026-03-01T12:00:00+02:00', '2026-03-01T10:00:00Z'],
    ['2020-06-12T08:13:13.360+0800', '2020-06-12T00:13:13.360Z'],
    ['2026-03-01T09:00:00-01', '2026-03-01T10:00:00Z'],
    ['2026-03-01 10:00:00 UTC', '2026-03-01T10:00:00Z'],
    ['2023-02-25T06:22:32.8097789Z', '2023-02-25T06:22:32.809Z'],
    ['1650024049161', '2022-04-15T12:00:49.161Z'],
    ['1650024049', '2022-04-15T12:00:49Z'],
    ['1650024049.5', '2022-04-15T12:00:49.500Z'],
    ['1650024049161000', '2022-04-15T12:00:49.161Z'],
  ])('%s', (text, iso) => {
    expect(readWritten(text)).toEqual(at(iso));
  });
});

describe('a date without one stays a clock', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00'],
    ['2026-03-01 10:00', '2026-03-01T10:00'],
    ['12/Jun/20 8:13 AM', '2020-06-12T08:13'],
    ['30/Jul/18 23:33', '2018-07-30T23:33'],
    ['1/Jan/26 12:05 am', '2026-01-01T00:05'],
    ['25/04/2026 10:00', '2026-04-25T10:00'],
    ['04/25/2026 10:00', '2026-04-25T10:00'],
    ['03.04.2026 10:00', '2026-04-03T10:00'],
  ])('%s', (text, iso) => {
    expect(readWritten(text)).toEqual(clock(iso));
  });

  it('and a day that could be two stays two', () => {
    expect(readWritten('03/04/2026')).toEqual({
      is: 'two ways',
      dayFirst: Date.parse('2026-04-03'),
      monthFirst: Date.parse('2026-03-04'),
    });
    expect([orderTold('03/04/2026'), orderTold('25/04/2026'), orderTold('04/25/2026')]).toEqual([
      ...[null, 'day first', 'month first'],
    ]);
  });
});

describe('what is no date', () => {
  it.each(['2026-02-30', '2026-13-01', '=NOW()', 'yesterday', '2026-03-01T25:00:00Z', '20260301'])(
    '%s',
    (text) => {
      expect(readWritten(text)).toEqual({ is: 'no date' });
    },
  );

  it.each(['', '-', 'null', 'N/A', '0001-01-01T00:00:00Z'])('"%s" is no time at all', (text) => {
    expect(readWritten(text)).toEqual({ is: 'missing' });
  });

  it('the commonest form is read as its longer form is, whatever its digits', () => {
    const digits = (most: number, width: number) =>
      fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(width, '0'));
    const parts = fc.tuple(
      ...[digits(2999, 4), digits(14, 2), digits(33, 2)],
      ...[digits(25, 2), digits(61, 2), digits(61, 2), fc.constantFrom('T', ' ')],
    );
    fc.assert(
      fc.property(parts, ([year, month, day, hour, minute, second, gap]) => {
        const text = `${year}-${month}-${day}${gap}${hour}:${minute}:${second}`;
        expect(readWritten(text)).toEqual(readWritten(`${text}.0`));
        expect(readWritten(`${text}Z`)).toEqual(readWritten(`${text}.0Z`));
      }),
    );
  });

  it('nothing that anybody writes throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readWritten(text)));
  });
});

describe('a zone', () => {
  const berlin = zoneNamed('Europe/Berlin');
  const shown = (iso: string) => berlin?.instant(Date.parse(`${iso}Z`));

  it('knows when clocks change', () => {
    expect(shown('2026-01-15T12:00')?.instant).toBe(Date.parse('2026-01-15T11:00Z'));
    expect(shown('2026-07-15T12:00')?.instant).toBe(Date.parse('2026-07-15T10:00Z'));
    expect(shown('2026-03-29T02:30')).toEqual({
      ...{ instant: Date.parse('2026-03-29T01:30Z'), clock: 'skipped' },
    });
    expect(shown('2026-10-25T02:30')).toEqual({
      ...{ instant: Date.parse('2026-10-25T00:30Z'), clock: 'twice' },
    });
  });

  it('has days of 23 and 25 hours', () => {
    const hours = (from: string, to: string) =>
      ((shown(to)?.instant ?? 0) - (shown(from)?.instant ?? 0)) / 3_600_000;
    expect(hours('2026-03-29T00:00', '2026-03-30T00:00')).toBe(23);
    expect(hours('2026-10-25T00:00', '2026-10-26T00:00')).toBe(25);
  });

  it('finds every instant again from the clock it shows', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    const instants = fc.integer({ min: Date.parse('2015-01-01'), max: Date.parse('2026-12-31') });
    fc.assert(
      fc.property(zones, instants, (name, instant) => {
        const zone = zoneNamed(name);
        const found = zone?.instant(zone.local(instant));
        // The second of two equal hours is found as the first.
        const apart = instant - (found?.instant ?? NaN);
        expect(found?.clock === 'twice' ? [0, 1_800_000, 3_600_000] : [0]).toContain(apart);
      }),
    );
  });

  it('is a name, never an offset or nonsense', () => {
    expect([zoneNamed('+02:00'), zoneNamed('Mars/Olympus'), zoneNamed('')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
