import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureWidth } from './pictureSize';
import { spreadCells, spreadPlaces, spreadsOf } from './spread';

it('reads a label and five rising numbers', () => {
  const read = spreadsOf('By hand, 2025 14 21 25 31 44; By query 1 1.5 2 2.5 4');
  if (typeof read === 'string') throw new Error(read);
  expect(read.map(({ label }) => label)).toEqual(['By hand, 2025', 'By query']);
  expect(read.map(spreadCells)).toEqual([
    ['25', '21 to 31', '14 to 44'],
    ['2', '1.5 to 2.5', '1 to 4'],
  ]);
});

it.each([
  ['By hand 14 21 25 31', 'no label with five numbers'],
  ['14 21 25 31 44', 'no label with five numbers'],
  ['By hand 14 21 25 31 30', 'do not rise'],
])('%s: %s', (rows, said) => {
  expect(spreadsOf(rows)).toContain(said);
});

it('places lie between 0 and 100 and keep their order; the highest of all is at 100', () => {
  const five = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(five, { minLength: 1, maxLength: 5 }), (rows) => {
      const sorted = rows.map((row) => row.toSorted((a, b) => a - b));
      const read = spreadsOf(sorted.map((row) => `x ${row.join(' ')}`).join(';'));
      if (typeof read === 'string') throw new Error(read);
      const places = spreadPlaces(read).map((place) => [
        place.lowest,
        place.quarter,
        place.middle,
        place.threeQuarters,
        place.highest,
      ]);
      for (const place of places) expect(place).toEqual(place.toSorted((a, b) => a - b));
      expect(Math.max(...places.flat())).toBe(Math.max(...rows.flat()) === 0 ? 0 : 100);
    }),
  );
});

it('knows the width of a PNG, GIF and JPEG, and of nothing else', () => {
  const bytes = (...first: readonly number[]) => Uint8Array.from([...first, ...Array(24).fill(0)]);
  expect(pictureWidth(bytes(0x89, 0x50, 0x4e, 0x47, ...Array(12).fill(0), 0, 0, 4, 176))).toBe(
    1200,
  );
  expect(pictureWidth(bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x20, 3))).toBe(800);
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 17, 8, 0, 100, 2, 88];
  expect(pictureWidth(bytes(...jpeg))).toBe(600);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
      const width = pictureWidth(any);
      expect(width === null || width >= 0).toBe(true);
      expect(pictureWidth(Uint8Array.from([0xff, 0xd8, ...any])) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
