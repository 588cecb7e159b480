import { describe, expect, it } from 'vitest';
import { keptValues } from './args';

const NAMES = new Set(['ns', 'pod']);

describe('values kept in a tab', () => {
  it('come back for the names of the page alone', () => {
    expect(keptValues('{"ns":"payments-prod","user":"root"}', NAMES)).toEqual({
      ns: 'payments-prod',
    });
  });

  it.each([null, '', '{', 'null', '7', '[["ns"]]', '{"ns":{"a":1},"pod":["x"]}'])(
    'are none when %j is what is kept',
    (json) => {
      expect(keptValues(json, NAMES)).toEqual({});
    },
  );

  it('are cut at what a field holds', () => {
    expect(keptValues(JSON.stringify({ ns: 'n'.repeat(9_000) }), NAMES)['ns']).toHaveLength(200);
  });
});
