import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger';
import { readRun, runFile, runFileName } from './file';
import { sampleList } from './sampleList';
import { DAYS, entryKey, FIELDS } from './entries';

const NOW = Date.UTC(2026, 10, 22, 14, 32);

const anyEntry = fc.record({
  value: fc.option(fc.string(), { nil: null }),
  at: fc.integer({ min: 0, max: NOW }),
});
const anyKey = fc.oneof(
  fc.constantFrom('run', 'level'),
  fc
    .tuple(
      fc.constantFrom('slo', 'restore', 'gone', 'constructor'),
      fc.constantFrom(...FIELDS.filter((field) => !DAYS.includes(field))),
    )
    .map(([id, field]) => entryKey(id, field)),
);
const anyLedger: fc.Arbitrary<Ledger<string>> = fc.dictionary(anyKey, anyEntry);

function reason(text: string): string {
  const reading = readRun(text, sampleList, NOW);
  return reading.ok ? 'it was read' : reading.reason;
}

function fileWith(change: Readonly<Record<string, unknown>>): string {
  const run: object = JSON.parse(runFile(sampleList, { 'slo.done': { value: 'yes', at: 5 } }));
  return JSON.stringify({ ...run, ...change });
}

describe('a run as a file', () => {
  it('comes back as it went out, entries of unknown items included', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const reading = readRun(runFile(sampleList, ledger), sampleList, NOW);
        expect(reading).toMatchObject({ ok: true, version: '1.0' });
        if (reading.ok) expect(reading.ledger).toEqual({ ...ledger });
      }),
    );
  });

  it('says list, version and progress, so that it can be read without this page', () => {
    expect(
      JSON.parse(runFile(sampleList, { 'slo.done': { value: 'yes', at: NOW } })),
    ).toMatchObject({
      kind: 'checklist-run',
      checklist: 'sample',
      version: '1.0',
      progress: expect.stringContaining('1 of 3 done'),
      written: '2026-11-22T14:32:00.000Z',
    });
  });

  it('names the items this version does not have', () => {
    const ledger = {
      'gone.done': { value: 'yes', at: 1 },
      'gone.link': { value: 'x', at: 1 },
      'backup.done': { value: 'yes', at: 1 },
    };
    expect(readRun(runFile(sampleList, ledger), sampleList, NOW)).toMatchObject({
      unknown: ['gone'],
    });
  });

  it('reads the form of 1.0, which names its version beside the entries', () => {
    const old = fileWith({ format: 1, entries: { 'backup.done': { value: 'yes', at: 1 } } });
    const reading = readRun(old, sampleList, NOW);
    expect(reading).toMatchObject({ ok: true, version: '1.0', unknown: [] });
    if (reading.ok) expect(reading.ledger['asked']).toEqual({ value: '1.0', at: 0 });
  });

  it('lets nothing claim to be written in the future', () => {
    const far = { 'slo.done': { value: 'yes', at: NOW * 100 } };
    expect(readRun(fileWith({ entries: far }), sampleList, NOW)).toMatchObject({
      ledger: { 'slo.done': { at: NOW } },
    });
  });

  it('has a name made from the run', () => {
    expect(runFileName(sampleList, 'Checkout/API ../ März 2026')).toBe(
      'sample-checkout-api-ma-rz-2026',
    );
    expect(runFileName(sampleList, '../..')).toBe('sample');
    expect(runFileName(sampleList, 'x'.repeat(10_000)).length).toBeLessThan(60);
  });
});

describe('a file that is none', () => {
  it.each([
    ['cut off', fileWith({}).slice(0, -5), 'not JSON'],
    ['a number', '7', 'does not hold a checklist run'],
    ['null', 'null', 'does not hold a checklist run'],
    ['another kind', fileWith({ kind: 'maturity-answers' }), 'does not hold a checklist run'],
    [
      'another list',
      fileWith({ checklist: 'onboard-a-team' }),
      'a run of the list "onboard-a-team"',
    ],
    ['a newer form', fileWith({ format: 3 }), 'newer handbook'],
    ['no version', fileWith({ version: 1 }), 'which version'],
    ['no entries', fileWith({ entries: [] }), 'no entries'],
    ['a strange key', fileWith({ entries: { 'slo.ownr': { value: 'x', at: 1 } } }), '"slo.ownr"'],
    ['a path as key', fileWith({ entries: { '../x.done': { value: 'x', at: 1 } } }), '"../x.done"'],
    [
      'a number as text',
      fileWith({ entries: { run: { value: 7, at: 1 } } }),
      '"run" is not a text',
    ],
    [
      'a text that is too long',
      fileWith({ entries: { run: { value: 'x'.repeat(10_001), at: 1 } } }),
      '10,000',
    ],
    [
      'a day that is none',
      fileWith({ entries: { 'slo.seen': { value: '2026-02-31', at: 1 } } }),
      'not a day',
    ],
    ['no time', fileWith({ entries: { run: { value: 'x' } } }), 'when it was written'],
    [
      'a time that is none',
      fileWith({ entries: { run: { value: 'x', at: -1 } } }),
      'when it was written',
    ],
    ['a bare text as entry', fileWith({ entries: { run: 'x' } }), '"run" is not a text'],
  ])('is refused with its reason: %s', (_name, text, words) => {
    expect(reason(text)).toContain(words);
  });

  it('never throws, whatever the text', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((entries) => fileWith({ entries })),
      fc
        .dictionary(fc.oneof(anyKey, fc.constant('__proto__')), fc.jsonValue())
        .map((entries) => fileWith({ entries })),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readRun(text, sampleList, NOW);
        if (!reading.ok) expect(reading.reason).toMatch(/^It .+\.$/);
        expect({}).not.toHaveProperty('value');
      }),
    );
  });

  it('is refused when it holds more entries than any list has', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12_001 }, (_, index) => [`i${index}.done`, { value: 'yes', at: 1 }]),
    );
    expect(reason(fileWith({ entries: many }))).toContain('12001 entries');
  });
});
