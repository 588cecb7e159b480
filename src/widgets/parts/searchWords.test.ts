import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../domain/search/client';
import { isMessage, isUnknownCode, searchStatus } from './searchWords';
import type { Found } from './useSearch';

const hit = (kind: string): SearchHit => ({
  ...{ objectID: kind, url: '/do/quota/', title: 'Quota', kind, version: '1.0' },
  ...{ headings: [], extract: '' },
});

function status(state: Found['state'], count: number, version = '', query = 'quota'): string {
  const hits = Array.from({ length: count }, () => hit('Page'));
  return searchStatus({ state, hits, query, versions: [] }, version);
}

describe('what came of a query, in words', () => {
  it('counts, and says that the count is not the last one while words inside pages come', () => {
    expect(status('all', 1)).toBe('1 hit');
    expect(status('all', 12)).toBe('12 hits, best first');
    expect(status('titles', 12)).toBe('12 hits by title so far');
    expect(status('titles', 0)).toBe('Reading the words inside pages.');
  });
  it('names the version only when another one was chosen', () => {
    expect(status('all', 2, '1.1')).toBe('2 hits in version 1.1, best first');
    expect(status('all', 2, 'next')).toBe('2 hits in the coming version, best first');
  });
  it('says what did not load and what to do', () => {
    expect(status('failed', 0)).toMatch(/did not load.*search again/);
    expect(status('partly', 0)).toMatch(/^Nothing in titles.*did not load/);
    expect(status('partly', 3)).toMatch(/^3 hits in titles.*did not load/);
  });
  it('repeats what was asked when nothing holds it, at most 60 letters of it', () => {
    expect(status('all', 0, '', '  <b>zebra</b> ')).toContain('“<b>zebra</b>”');
    expect(status('all', 0, '', 'z'.repeat(300))).toContain(`“${'z'.repeat(60)} …”`);
  });
});

describe('what was typed or pasted', () => {
  it('is a message when two of its lines say something', () => {
    expect(isMessage('exceeded\nquota')).toBe(true);
    expect(isMessage('\nexceeded quota\n\n')).toBe(false);
  });
  it('is an unknown code when everything was read and no error comes first', () => {
    const found = { state: 'all' as const, query: ' plt-999 ', versions: [] };
    expect(isUnknownCode({ ...found, hits: [hit('Page')] })).toBe(true);
    expect(isUnknownCode({ ...found, hits: [hit('Error')] })).toBe(false);
    expect(isUnknownCode({ ...found, state: 'titles', hits: [hit('Page')] })).toBe(false);
    expect(isUnknownCode({ ...found, query: 'plt', hits: [hit('Page')] })).toBe(false);
  });
});
