import { describe, expect, it } from 'vitest';
import { entryProblems } from '../domain/entry';
import { problemText } from '../domain/problem';
import { factsOf, movedProblems } from './cited';
import type { ContentPage } from './content';
import { readOutline } from './outline';
import { relatedProblems } from './related';
import { switchedProblems, termsOf } from './terms';

function page(file: string, input: object, body = 'Words.'): ContentPage {
  const source = { file, input, body, bodyLine: 1 };
  const { outline } = readOutline(source);
  if (outline === undefined) throw new Error(`Not valid MDX: ${body}`);
  return { ...source, outline };
}

const fact = (id: string) => ({ id, fact: 'A fact.', source: 'Somewhere', sure: 'read' });
const refused = [{ id: 'F-5.4', why: 'no primary source was found' }];

describe('sources.yaml', () => {
  const reasons = (facts: readonly object[]) =>
    entryProblems('sources.yaml', { kind: 'sources', facts, refused }).map(problemText);

  it('accepts facts beside refused claims', () => {
    expect(reasons([fact('F-5.1'), fact('F-5.2')])).toEqual([]);
  });

  it('refuses a claim that comes back as a fact', () => {
    const [only, ...others] = reasons([fact('F-5.1'), fact('F-5.4')]);
    expect(only).toMatch(/facts\.1\.id: .*may not be printed: no primary source was found/s);
    expect(others).toEqual([]);
  });

  it('refuses two facts with one id', () => {
    expect(reasons([fact('F-5.1'), fact('F-5.1')]).join()).toMatch(
      /two facts have the id "F-5.1"/i,
    );
  });

  it('is kept apart for each version', () => {
    const entries = [
      { file: 'docs/reference/sources.yaml', input: { kind: 'sources', facts: [fact('F-1.1')] } },
      { file: 'old/sources.yaml', input: { kind: 'sources', facts: [fact('F-1.2')] } },
    ];
    const facts = factsOf(entries, (file) => file.split('/')[0] ?? '');
    expect(facts.get('docs')?.known).toEqual(['F-1.1']);
    expect(facts.get('old')?.known).toEqual(['F-1.2']);
  });
});

describe('what a page moves', () => {
  const entries = [{ file: 'docs/metrics/time-to-patch.yaml', input: {} }];
  const reasons = (input: object) =>
    movedProblems(page('docs/do/x.mdx', input), entries).map(problemText).join();

  it('is a metric or words; a page of reference may go without', () => {
    expect(reasons({ type: 'how-to', metric: 'time-to-patch' })).toBe('');
    expect(reasons({ type: 'how-to', moves: 'Static secrets left' })).toBe('');
    expect(reasons({ type: 'reference' })).toBe('');
  });

  it('is asked for where it is missing, and a metric nobody defined is named', () => {
    expect(reasons({ type: 'how-to' })).toContain('says nothing of what the page moves');
    expect(reasons({ type: 'how-to', metric: 'time-to-pach' })).toContain(
      'Did you mean time-to-patch?',
    );
  });
});

describe('terms a page leaves unlinked', () => {
  const link = { page: 'do/self-serve', words: 'Zero tickets' };
  const term = { id: 'toil', term: 'Toil', means: 'Work by hand that grows with load.', link };
  const entries = [
    { file: 'docs/reference/glossary.yaml', input: { kind: 'glossary', terms: [term] } },
  ];
  const terms = termsOf(entries, () => 'docs').get('docs') ?? [];
  const reasons = (off: readonly string[]) =>
    switchedProblems(page('docs/do/x.mdx', { glossary_off: off }), terms).map(problemText);

  it('are terms of the glossary; another one is named with the nearest', () => {
    expect(reasons(['toil'])).toEqual([]);
    expect(reasons(['toll', 'toil']).join()).toMatch(
      /docs\/do\/x\.mdx › glossary_off: "toll" is not a term .*Did you mean toil\?/s,
    );
    expect(switchedProblems(page('docs/do/x.mdx', {}), [])).toEqual([]);
  });
});

describe('related pages', () => {
  const reasons = (pages: readonly ContentPage[]) => relatedProblems(pages).map(problemText).join();

  it('lead back, by name or by a link', () => {
    const first = page('docs/do/a.mdx', { related: ['do/b', 'do/c'] });
    const second = page('docs/do/b.mdx', { related: ['do/a'] });
    const third = page('docs/do/c.mdx', {}, 'See [a](./a.mdx#steps).');
    expect(reasons([first, second, third])).toBe('');
  });

  it('are named when they do not, or are not there', () => {
    const first = page('docs/do/a.mdx', { related: ['do/b', 'do/bb'] });
    const second = page('docs/do/b.mdx', {});
    const found = reasons([first, second]);
    expect(found).toContain('do/b does not lead back to this page');
    expect(found).toContain('Did you mean do/b?');
  });

  it('stay within one version', () => {
    const old = page('versioned_docs/version-1.0/do/a.mdx', { related: ['do/b'] });
    const coming = page('docs/do/b.mdx', { related: [] });
    expect(reasons([old, coming])).toContain('"do/b" is not a page');
  });
});
