import { describe, expect, it } from 'vitest';
import { fromAlgolia } from './algolia';
import { algoliaRecords, algoliaSynonyms } from './algoliaIndex';
import { facetFilters, filterOf, NO_CHOICE } from './client';
import { grouped } from './kinds';
import { readRecent, withRecent } from './recent';
import type { SearchRecord } from './schema';

describe('choices', () => {
  it('go to both engines in one form', () => {
    const facets = facetFilters({ ...NO_CHOICE, kind: 'Runbook', audience: 'app' });
    expect(facets).toEqual([['kind:Runbook'], ['audience:app']]);
    expect(filterOf(facets)).toEqual({ kinds: ['Runbook'], version: null, audience: 'app' });
    expect(filterOf([['kind:<b>']])).toEqual({ kinds: [], version: null, audience: null });
  });
  it('are shown by kind, the best hit’s kind first', () => {
    const hits = [
      { kind: 'Error', n: 1 },
      { kind: 'Page', n: 2 },
      { kind: 'Error', n: 3 },
    ];
    expect(grouped(hits).map(({ kind, hits: own }) => [kind, own.map(({ n }) => n)])).toEqual([
      ['Error', [1, 3]],
      ['Page', [2]],
    ]);
  });
});

describe('searches kept on the device', () => {
  it('stand once, the newest first, at most eight', () => {
    let list: readonly string[] = [];
    for (const query of ['a', 'b', 'A', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) {
      list = withRecent(list, query);
    }
    expect(list).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'A']);
    expect(withRecent(list, '   ')).toBe(list);
  });
  it.each([null, '', '{', '{"a":1}', '[1,null,{}]', '"text"'])(
    'are none when %s is stored',
    (text) => {
      expect(readRecent(text)).toEqual([]);
    },
  );
});

describe('Algolia', () => {
  const record: SearchRecord = {
    ...{
      url: '/do/quota/#steps',
      kind: 'Page',
      title: 'Quota',
      headings: [],
      aliases: [],
      asks: [],
    },
    ...{
      text: 'é'.repeat(20_000),
      code: 'x'.repeat(4000),
      version: '1.0',
      audience: [],
      weight: 1,
    },
  };
  it('gets records small enough, one id an address, sections of a page together', () => {
    const [own] = algoliaRecords([record], 10_000);
    expect(new TextEncoder().encode(JSON.stringify(own)).length).toBeLessThanOrEqual(10_000);
    expect(own?.objectID).toBe('1.0/do/quota/#steps');
    expect(own?.page).toBe('1.0/do/quota/');
    expect(algoliaSynonyms([['cert', 'certificate']])[0]?.synonyms).toEqual([
      'cert',
      'certificate',
    ]);
  });
  it('gets a word that leads to others as a synonym of one way', () => {
    expect(algoliaSynonyms([['frankfurt>', 'region']])).toEqual([
      {
        objectID: 'lead-frankfurt',
        type: 'oneWaySynonym',
        input: 'frankfurt',
        synonyms: ['region'],
      },
    ]);
  });
  it('is not believed when it sends addresses of other sites, or no hits of ours', () => {
    const hit = { objectID: 'a', url: '/do/quota/', title: 'Quota', kind: 'Page', version: '1.0' };
    expect(fromAlgolia(hit)?.url).toBe('/do/quota/');
    for (const url of [
      'https://evil.example/',
      '//evil.example/',
      'javascript:alert(1)',
      3,
      null,
    ]) {
      expect(fromAlgolia({ ...hit, url })).toBeUndefined();
    }
    expect(fromAlgolia(null)).toBeUndefined();
  });
});
