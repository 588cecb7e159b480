import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine, EVERYTHING } from './engine';
import { pagesOf } from './pages';
import { piecesOf } from './pieces';
import type { SearchRecord } from './schema';

const record = (
  url: string,
  title: string,
  aliases: readonly string[],
  text: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  ...{ url, kind: 'Runbook', title, headings: [], text, code: '', version: '1.0', weight: 1 },
  aliases: [...aliases],
  asks: [],
  audience: [],
  ...more,
});

const RECORDS = [
  record(
    '/runbooks/quota-exhausted/',
    'A quota is exhausted',
    ['KubeQuotaFullyUsed'],
    'Pods are refused.',
  ),
  record('/runbooks/quota-exhausted/#free-it', 'A quota is exhausted', [], 'Delete old jobs.', {
    headings: ['A quota is exhausted', 'Free what nobody uses'],
    code: 'kubectl delete job --dry-run=server',
  }),
  record(
    '/e/plt-101/',
    'The namespace has used its whole quota',
    ['PLT-101', 'exceeded quota'],
    'Raise it.',
    { kind: 'Error', audience: ['app'] },
  ),
  record(
    '/e/plt-102/',
    'Not PLT-101: a namespace that PLT-101 does not mean',
    ['PLT-102', 'PLT-101'],
    'PLT-101 PLT-101',
    { kind: 'Error', audience: ['platform'] },
  ),
  record(
    '/checklists/production-readiness/',
    'Production readiness',
    [],
    'Backups are restored, not only taken.',
    { kind: 'Checklist' },
  ),
  record(
    '/checklists/production-readiness/#chk-1',
    'Error budget policy signed',
    ['chk-1'],
    'The policy says what stops.',
    { kind: 'Checklist item', headings: ['Production readiness'] },
  ),
];

const SYNONYMS = [
  ['cert', 'certificate'],
  ['refused', 'rejected'],
];

function engine(isThere = () => true, records: readonly SearchRecord[] = RECORDS) {
  const { first, others } = piecesOf(pagesOf(records), SYNONYMS);
  const brought: string[] = [];
  const bring = async <Piece>(name: string, piece: Piece | undefined): Promise<Piece> => {
    brought.push(name);
    if (!isThere() || piece === undefined) throw new Error(`${name} did not come`);
    return piece;
  };
  const own = new Engine(
    { ...first, folder: 'test' },
    {
      head: () => bring('head', others.head),
      terms: (number) => bring(`terms ${number}`, others.terms[number]),
      page: (number) => bring(`page ${number}`, others.pages[number]),
    },
  );
  return { own, brought };
}

const urls = async (query: string, filter = EVERYTHING) =>
  (await engine().own.full(query, filter)).map(({ url }) => url);

describe('finding', () => {
  it('finds a code whole, in any case, before pages that speak of it', async () => {
    expect((await urls('plt-101'))[0]).toBe('/e/plt-101/');
    expect((await urls('PLT-102'))[0]).toBe('/e/plt-102/');
  });
  it('finds an alert by its name and by a part of it', async () => {
    expect((await urls('KubeQuotaFullyUsed'))[0]).toBe('/runbooks/quota-exhausted/');
    expect(await urls('fully used')).toContain('/runbooks/quota-exhausted/');
  });
  it('finds a page while its title is being typed, and by a heading', async () => {
    expect((await urls('prod read'))[0]).toBe('/checklists/production-readiness/');
    expect((await urls('free what nobody uses'))[0]).toBe('/runbooks/quota-exhausted/');
  });
  it('finds flags as they stand, and by their parts', async () => {
    expect((await urls('--dry-run'))[0]).toBe('/runbooks/quota-exhausted/');
    expect((await urls('dry run'))[0]).toBe('/runbooks/quota-exhausted/');
  });
  it('finds an item of a checklist by itself', async () => {
    expect((await urls('error budget policy'))[0]).toBe('/checklists/production-readiness/#chk-1');
  });
  it('forgives typing errors, and takes another word for the same', async () => {
    expect((await urls('exhuasted'))[0]).toBe('/runbooks/quota-exhausted/');
    expect((await urls('pods rejected'))[0]).toBe('/runbooks/quota-exhausted/');
  });
  it('prefers pages with all words, and still answers when none has them', async () => {
    expect((await urls('restored backup'))[0]).toBe('/checklists/production-readiness/');
    expect(await urls('restored zebra')).toEqual(['/checklists/production-readiness/']);
  });
  it('answers nothing when nothing matches', async () => {
    expect(await urls('zebra')).toEqual([]);
    expect(await urls('')).toEqual([]);
    expect(await urls('plt-119')).toEqual([]);
  });
  it('keeps to the kinds, the version and the reader that were chosen', async () => {
    expect(await urls('quota', { ...EVERYTHING, kinds: ['Error'] })).toEqual(['/e/plt-101/']);
    expect(await urls('plt-101', { ...EVERYTHING, audience: 'platform' })).not.toContain(
      '/e/plt-101/',
    );
    expect(await urls('quota', { ...EVERYTHING, version: '0.9' })).toEqual([]);
  });
});

describe('what is typed whole', () => {
  const best = async (records: readonly SearchRecord[], query: string) =>
    (await engine(() => true, records).own.full(query))[0]?.url;

  it('is a heading, not a question, when it is the heading of one page', async () => {
    const pages = [
      record('/do/audit/', 'Audit season', [], 'What an auditor asks for.', { kind: 'Page' }),
      record('/do/audit/#count-them', 'Audit season', [], 'How many are open.', {
        ...{ kind: 'Page', headings: ['Audit season', 'Count them'] },
      }),
      record('/do/scores/', 'How scores are made', [], 'Each answer is a count.', {
        ...{ kind: 'Page', asks: ['how does it count', 'what do they count', 'count points'] },
      }),
    ];
    expect(await best(pages, 'count them')).toBe('/do/audit/');
    expect(await best(pages, 'count points')).toBe('/do/scores/');
  });

  it('leads to the title that begins with it, before pages that hold its words often', async () => {
    const errors = [
      record('/e/plt-901/', 'A resource whose owner left the company', ['PLT-901'], 'Name one.', {
        kind: 'Error',
      }),
      record('/e/plt-902/', 'Resource refused', ['resource quota'], 'A resource is refused.', {
        ...{ kind: 'Error', code: 'resource', weight: 1.3 },
      }),
      ...['pods', 'nodes', 'jobs'].map((what) =>
        record(`/do/${what}/`, `Keep ${what} small`, [], `Keep ${what}`, { kind: 'Page' }),
      ),
    ];
    expect(await best(errors, 'a resou')).toBe('/e/plt-901/');
  });
});

describe('pieces', () => {
  it('answers from titles without bringing any, and brings each once', async () => {
    const { own, brought } = engine();
    expect(own.quick('production')[0]?.url).toBe('/checklists/production-readiness/');
    expect(brought).toEqual([]);
    await Promise.all([own.full('backups'), own.full('backups')]);
    await own.full('backups');
    expect(new Set(brought).size).toBe(brought.length);
  });
  it('fails when a piece does not come, and finds when it comes later', async () => {
    let isThere = false;
    const { own } = engine(() => isThere);
    await expect(own.full('backups')).rejects.toThrow('did not come');
    isThere = true;
    expect((await own.full('backups'))[0]?.url).toBe('/checklists/production-readiness/');
  });
});

describe('bad input', () => {
  it.each([
    '(((.*+?',
    '\\',
    '<script>alert(1)</script>',
    'the of and',
    '🔥🔥',
    'مرحبا',
    'a'.repeat(10_000),
  ])('answers %s with hits or none', async (query) => {
    expect(Array.isArray(await urls(query))).toBe(true);
  });
  it('never throws, and answers pages in falling order, whatever is asked', async () => {
    const { own } = engine();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (query) => {
        const scores = (await own.full(query)).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(score).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
