import { describe, expect, it } from 'vitest';
import { nearestPattern } from './matchNear';
import type { MatchEntry, MatchTable } from './table';
import { wordsOf } from './words';

function entry(code: string, ...values: readonly string[]): MatchEntry {
  return {
    code,
    topic: code.toLowerCase(),
    title: code,
    path: `/e/${code.toLowerCase()}/`,
    summary: '',
    names: [],
    patterns: values.map((value) => ({ kind: 'template', value })),
    notWhen: [],
    samples: [],
    typed: [],
    variables: {},
  };
}

const table: MatchTable = {
  version: 1,
  entries: [
    entry('PLT-1', 'the ledger {name:word} is already locked by another writer'),
    entry('PLT-2', 'failed to export spans to the collector'),
    entry('PLT-3', 'com.harbourline.billing.errors.ledgerexception'),
    entry('PLT-4', 'permission denied for schema', 'permission denied for sequence'),
  ],
};
const nearest = (text: string, isAnother: (entry: number) => boolean = () => false) =>
  nearestPattern(wordsOf(text), table, isAnother);

describe('the pattern a text comes nearest to', () => {
  it.each([
    ['in another order', 'another writer has locked it already: ledger orders', 0],
    ['with other endings', 'exporting span to collectors failed', 1],
    ['with a word missing', 'ledger orders is already locked by another', 0],
    ['joined into names', 'span_export failed: otel-collector refused', 1],
  ])('is found %s', (_how, text, found) => {
    expect(nearest(text)).toBe(found);
  });

  it.each([
    ['half of its words', 'the ledger is locked'],
    ['its words far apart', `another writer ${'x '.repeat(80)} ledger already locked`],
    ['one long name with the same folders', 'com.harbourline.billing.errors.PaymentException'],
    ['nothing', ''],
  ])('is none with %s', (_what, text) => {
    expect(nearest(text)).toBeUndefined();
  });

  it('is none that the text rules out', () => {
    expect(nearest('ledger x is already locked by another writer', (at) => at === 0)).toBe(
      undefined,
    );
  });
});
