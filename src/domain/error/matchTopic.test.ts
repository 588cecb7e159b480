import { describe, expect, it } from 'vitest';
import { nearestTopic } from './matchTopic';
import type { MatchEntry, MatchTable } from './table';
import { wordsOf } from './words';

function page(number: number, title: string, samples: readonly string[]): MatchEntry {
  const code = `PLT-${100 + number}`;
  return {
    code,
    topic: `page-${number}`,
    title,
    path: `/e/${code.toLowerCase()}/`,
    summary: '',
    names: [],
    patterns: [],
    notWhen: [],
    samples,
    typed: [],
    variables: {},
  };
}

/** Pages that differ in one made-up word each and share the rest. */
const OTHERS = Array.from({ length: 24 }, (_, at) =>
  page(at + 1, `Harbour ${String.fromCharCode(97 + at).repeat(4)}`, ['harbour crane stopped']),
);
const TABLE: MatchTable = {
  version: 1,
  entries: [
    page(0, 'The token issuer is not trusted', [
      'jwt issuer not configured',
      'token issuer unknown to the audience',
    ]),
    ...OTHERS,
  ],
};

function nearest(text: string, table = TABLE) {
  return nearestTopic(text, wordsOf(text), table);
}

describe('a message that no pattern and no example fits', () => {
  it('leads to the one page whose words it shares, and marks them', () => {
    const text = 'JWTIssuerError: issuers untrusted';
    const found = nearest(text);
    expect(found?.entry).toBe(0);
    expect(found?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(['JWTIssuerError', 'issuers']),
    );
  });

  it('leads nowhere when several pages share its words', () => {
    expect(nearest('harbour crane')).toBeUndefined();
  });

  it('leads nowhere when most of it is unknown here', () => {
    expect(
      nearest(
        'issuer of marine insurance bonds withdrew underwriting for seventeen bulk freighters',
      ),
    ).toBeUndefined();
  });

  it('leads nowhere when it is most like a message that is nobody’s', () => {
    const others = ['jwt issuer certificate bond expired', 'issuer of jwt bond'];
    expect(nearest('jwt issuer bond')?.entry).toBe(0);
    expect(nearest('jwt issuer bond', { ...TABLE, others })).toBeUndefined();
  });

  it('leads nowhere in a small catalogue, where every word seems rare', () => {
    expect(
      nearest('jwt issuer', { version: 1, entries: TABLE.entries.slice(0, 5) }),
    ).toBeUndefined();
  });

  it('has no answer for a text without words', () => {
    for (const text of ['', '   ', '12:00:01 12:00:02', '\u0000\uFFFF<<>>']) {
      expect(nearest(text)).toBeUndefined();
    }
  });
});
