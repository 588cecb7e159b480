import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastWritten, type Ledger, MAX_TIME, merged, readLedger, values, written } from './ledger';

const anyId = fc.oneof(fc.constantFrom('a', 'b', 'constructor', '__proto__'), fc.string());
const anyEntry = fc.record({
  value: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: null }),
  at: fc.integer({ min: 0, max: 5 }),
});
const anyLedger: fc.Arbitrary<Ledger<string>> = fc
  .array(fc.tuple(anyId, anyEntry))
  .map((entries) => Object.fromEntries(entries));

function word(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

describe('merging two ledgers', () => {
  it('answers the same whichever comes first, in whatever order, however often', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, a)).toEqual(a);
      }),
    );
  });

  it('keeps every id, with the later of its entries', () => {
    fc.assert(
      fc.property(anyLedger, anyLedger, (a, b) => {
        const both = new Map(Object.entries(merged(a, b)));
        expect([...both.keys()].sort()).toEqual(
          [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(),
        );
        for (const [id, { at }] of [...Object.entries(a), ...Object.entries(b)]) {
          expect(both.get(id)?.at).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });

  it('lets what was taken back later stay taken back', () => {
    const ticked = { box: { value: 'yes', at: 1 } };
    const unticked = { box: { value: null, at: 2 } };
    expect(values<string>(merged<string>(ticked, unticked))).toEqual({});
  });
});

describe('writing', () => {
  it('makes the new value stand, even when the clock runs behind', () => {
    fc.assert(
      fc.property(anyLedger, anyId, fc.integer({ min: 0, max: 5 }), (ledger, id, at) => {
        const next = written(ledger, id, 'new', at);
        expect(new Map(Object.entries(values(next))).get(id)).toBe('new');
        expect(merged(ledger, next)).toEqual(next);
      }),
    );
  });

  it('says when the last entry was made', () => {
    expect(lastWritten({})).toBeUndefined();
    expect(lastWritten({ a: { value: 'x', at: 3 }, b: { value: null, at: 7 } })).toBe(7);
  });

  it('can look through a very long ledger', () => {
    const entries = Array.from({ length: 200_000 }, (_, at) => [String(at), { value: 'x', at }]);
    expect(lastWritten(Object.fromEntries(entries))).toBe(199_999);
  });
});

describe('reading untrusted text', () => {
  it('gives back what was stored', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(readLedger(JSON.stringify(ledger), word)).toEqual(ledger);
      }),
    );
  });

  it.each([
    ['cut off', '{"a":{"value":"x","at":1}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a bare value', '{"a":"x"}'],
    ['no time', '{"a":{"value":"x"}}'],
    ['a time as text', '{"a":{"value":"x","at":"1"}}'],
    ['no value', '{"a":{"at":1}}'],
    ['a value of another form', '{"a":{"value":7,"at":1}}'],
    ['a time after every date', `{"a":{"value":"x","at":${MAX_TIME + 1}}}`],
    ['one good entry and one bad', '{"a":{"value":"x","at":1},"b":{}}'],
  ])('refuses %s', (_name, text) => {
    expect(readLedger(text, word)).toBeUndefined();
  });

  it('never throws and leaves other objects alone', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readLedger(text, word);
      }),
    );
    const sly = readLedger('{"__proto__":{"value":"x","at":1}}', word);
    expect(sly).toBeDefined();
    expect({}).not.toHaveProperty('value');
    expect(values(sly ?? {})).not.toHaveProperty('at');
  });
});
