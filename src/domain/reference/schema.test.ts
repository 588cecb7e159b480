import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryProblems } from '../entry';
import { proseFaults } from '../page/prose';
import { problemText } from '../problem';
import { Glossary, Resources } from './schema';
import { resourceLine } from './words';

function yaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

const read = {
  id: 'a-paper',
  title: 'A paper',
  by: 'Somebody',
  form: 'paper',
  url: 'https://handbook.harbourline.example/paper/',
  checked: '2026-11-22',
  read: true,
  says: 'It says one thing.',
  for: ['platform', 'assure'],
  verdict: 'Read it.',
};
const { says: _says, for: _for, verdict: _verdict, ...bare } = read;
const unread = { ...bare, id: 'a-talk', form: 'talk', read: false, known: 'Only its title.' };

function reasonsOf(kind: object): string {
  return entryProblems('file.yaml', kind).map(problemText).join('\n');
}

function resources(...list: readonly object[]): string {
  const groups = [{ id: 'all', title: 'All', resources: list }];
  return reasonsOf({ kind: 'resources', groups });
}

function terms(...list: readonly object[]): string {
  return reasonsOf({ kind: 'glossary', terms: list });
}

const link = { page: 'do/quota', words: 'Quota' };
const quota = { id: 'quota', term: 'Quota', means: 'The most a tenant may take.', link };
const toil = { id: 'toil', term: 'Toil', means: 'Repeated work.', link };

describe('the reading list', () => {
  it('accepts what was read with a verdict, and what was not without one', () => {
    expect(resources(read, unread)).toBe('');
  });

  it('wants a verdict for what was read, and refuses one for what was not', () => {
    expect(resources({ ...bare, read: true })).toContain('verdict');
    expect(resources({ ...unread, verdict: 'Great.' })).toContain('verdict');
  });

  it('names an id that stands twice', () => {
    expect(resources(read, read)).toMatch(/two entries have the id "a-paper"/i);
  });

  it('says in one line what it is, for whom and how long', () => {
    const data = Resources.parse({
      kind: 'resources',
      groups: [{ id: 'all', title: 'All', resources: [{ ...read, minutes: 12 }, unread] }],
    });
    expect(data.groups[0]?.resources.map(resourceLine)).toEqual([
      'Paper, Somebody. For platform teams; legal, audit and security, about 12 min',
      'Talk, Somebody',
    ]);
  });
});

describe('the glossary', () => {
  it('accepts terms in A to Z order, whatever their capitals', () => {
    expect(terms({ ...quota, id: 'kcp', term: 'kcp' }, quota, toil)).toBe('');
  });

  it('says before which term a misplaced one belongs', () => {
    expect(terms(toil, quota)).toMatch(/must stand before "Toil"/i);
  });

  it('refuses a term without a source or a page', () => {
    const { link: _link, ...alone } = quota;
    expect(terms(alone)).toMatch(/must have a source or a link/i);
  });
});

describe("the handbook's own lists", () => {
  const glossary = Glossary.parse(yaml('docs/reference/glossary.yaml'));
  const list = Resources.parse(yaml('docs/reference/resources.yaml'));
  const all = list.groups.flatMap((group) => group.resources);

  it('holds 40 terms or more, and the eight links it began with', () => {
    expect(glossary.terms.length).toBeGreaterThanOrEqual(40);
    expect(list.groups[0]?.resources).toHaveLength(8);
  });

  it('keeps the writing rules', () => {
    const texts = [
      ...glossary.terms.flatMap(({ means, not }) => [means, not ?? '']),
      ...all.flatMap((one) => (one.read ? [one.says, one.verdict] : [one.known])),
    ];
    expect(texts.flatMap((text) => proseFaults(text).map(({ reason }) => reason))).toEqual([]);
  });

  it('counts in words what it holds', () => {
    const page = (name: string) => readFileSync(`docs/reference/${name}.mdx`, 'utf8');
    expect(page('glossary')).toContain(`${glossary.terms.length} terms in A to Z order`);
    expect(page('resources')).toContain(`${all.length} links`);
  });
});
