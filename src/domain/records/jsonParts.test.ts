import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItems } from './json';
import { records, T } from './jsonTrial';

const incident = (incident_number: number, summary = 'shop') => ({
  ...{ incident_number, created_at: T(1), status: 'resolved', resolved_at: T(5) },
  service: { summary },
  acknowledgements: [{ at: T(2) }],
});
const page = (...numbers: readonly number[]) => ({
  incidents: numbers.map((number) => incident(number, 'a "shop" of \\ {brackets]')),
  more: true,
});
const ids = (text: string) => records(text, 'incidents').incidents.map(({ id }) => id);

describe('several JSON documents in one file', () => {
  const pages = [page(1, 2), page(3)];
  it.each([
    ['printed for people', pages.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ['without anything between', pages.map((one) => JSON.stringify(one)).join('')],
    ['with commas between', pages.map((one) => JSON.stringify(one, null, 1)).join(',\n')],
  ])('%s are read one after the other', (_, text) => {
    expect(ids(text)).toEqual(['1', '2', '3']);
    expect(records(text, 'incidents').excluded).toEqual([]);
  });
});

describe('a file that is cut off', () => {
  it('gives what is whole, and a row with the reason for the rest', () => {
    const whole = JSON.stringify(page(1, 2, 3), null, 2);
    const text = whole.slice(0, whole.lastIndexOf('acknowledgements'));
    expect(ids(text)).toEqual(['1', '2']);
    expect(records(text, 'incidents').excluded).toMatchObject([
      { row: 3, at: 'item', kind: 'malformed row' },
    ]);
  });

  it('never makes up a record, wherever the cut is', () => {
    const text = JSON.stringify([page(1, 2), page(3)], null, 1);
    const all = records(text, 'incidents').incidents;
    fc.assert(
      fc.property(fc.nat(text.length - 1), (end) => {
        const items = readItems(text.slice(0, end))?.items ?? [];
        expect(items.map(({ value }) => value)).toEqual(
          [page(1, 2), page(3)].flatMap(({ incidents }) => incidents).slice(0, items.length),
        );
        expect(items.length).toBeLessThanOrEqual(all.length);
      }),
    );
  });

  it('is refused where nothing of it is whole', () => {
    expect(readItems('[{"incident_number": 1, "crea')).toBeUndefined();
    expect(readItems('{"a": 1]')).toBeUndefined();
  });
});
