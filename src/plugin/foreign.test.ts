import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unified } from 'unified';
import { problemText } from '../domain/problem';
import { readContent, warningLines } from './content';
import { foreignBody, foreignFolders, foreignTree, readForeign } from './foreign';
import { linkLead, pictureLead } from './foreignLinks';
import { rehypeForeign, remarkForeign } from './remarkForeign';

let site = '';

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  writeFileSync(path.join(site, file), text);
}

beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'handbook-'));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const frontOf = (text: string, file = 'docs/theirs/How To.md') =>
  readForeign(site, file, text).front;

describe('a page in plain Markdown', () => {
  it('has the title it names, else its first heading, else its name', () => {
    expect(frontOf('---\ntitle: Named\n---\n\n# Heading\n').title).toBe('Named');
    expect(frontOf('+++\ntitle = "In TOML"\n+++\n\nText.\n').title).toBe('In TOML');
    expect(frontOf('---\ntitle: 12\n---\n\n# The *heading* {#own}\n').title).toBe('The heading');
    expect(frontOf('Text.\n\n# Later\n').title).toBe('How To');
    expect(frontOf('Text.\n', 'docs/theirs/ops/README.md').title).toBe('Ops');
  });

  it('is built when its front matter is broken, and takes nothing from it but words', () => {
    const broken = '---\na: : b\n  - c\n---\n\n# Works\n\nIts first words.\n';
    expect(frontOf(broken)).toEqual({
      ...{ title: 'Works', description: 'Its first words.', type: 'page', imported: true },
      slug: '/theirs/how-to/',
    });
    const theirs = '---\nid: a/b\nslug: [x]\ndraft: maybe\ntags: 3\n---\n\nWords.\n';
    expect(Object.keys(frontOf(theirs)).sort()).toEqual(
      ['description', 'imported', 'slug', 'title', 'type'].sort(),
    );
  });

  it('stands for its folder when it is called index or readme, and only one of them does', () => {
    expect(frontOf('x', 'docs/theirs/README.md').slug).toBe('/theirs/');
    write('docs/theirs/index.md', 'x');
    expect(frontOf('x', 'docs/theirs/README.md').slug).toBe('/theirs/readme/');
    expect(frontOf('x', 'docs/theirs/index.md').slug).toBe('/theirs/');
  });

  it('has one title, which stands above it, and no box that CommonMark does not know', () => {
    const { children } = foreignTree('# Title\n\nText.\n\n# Second\n');
    expect(children).toMatchObject([{ type: 'paragraph' }, { type: 'heading', depth: 2 }]);
    const text = '---\ntitle: x\n---\n:::tip Mind it\nAt 10:30, foo:bar {x}.\n:::\n';
    expect(foreignBody(text)).toBe('**Tip: Mind it**\nAt 10:30, foo:bar {x}.\n');
  });

  it('makes the folder it lies in theirs, unless a page of ours lies there too', () => {
    const files = ['docs/a/x.md', 'docs/a/y.json', 'docs/b/x.md', 'docs/b/y.mdx', 'docs/c/x.mdx'];
    expect(foreignFolders(files)).toEqual(['docs/a/']);
  });
});

describe('a link in plain Markdown', () => {
  const from = 'docs/theirs/ops/run.md';
  beforeEach(() => {
    write(from, '# Run\n\n## Restart\n');
    write('docs/theirs/Set Up.md', '# Set up\n\n## First\n');
    write('docs/theirs/ops/plan.png', '');
    write('docs/theirs/ops/pod.yaml', '');
    write('static/img/logo.svg', '');
  });

  it.each([
    ['../Set%20Up.md#first', '../Set%20Up.md#first'],
    ['../Set Up', '../Set%20Up.md'],
    ['/theirs/ops/run.html', './run.md'],
    ['../../Set Up/', '../Set%20Up.md'],
    ['#restart', '#restart'],
    ['https://a.example/b', 'https://a.example/b'],
  ])('%s leads to %s', (url, to) => {
    expect(linkLead(site, from, url)).toEqual({ to });
  });

  it('leads to the top of a page that lacks the heading, and says so', () => {
    expect(linkLead(site, from, '../Set%20Up.md#second')).toEqual({
      ...{ to: '../Set%20Up.md', why: 'names a heading that is not there' },
    });
  });

  it.each([
    'gone.md',
    '/elsewhere/',
    'pod.yaml',
    'javascript:alert(1)',
    '#gone',
    '../../../etc/passwd',
  ])('%s leads nowhere', (url) => {
    expect(linkLead(site, from, url).to).toBeUndefined();
  });

  it('shows pictures that are there, and none of another host', () => {
    expect(pictureLead(site, from, 'plan.png').to).toBe('./plan.png');
    expect(pictureLead(site, from, '/img/logo.svg').to).toBe('/img/logo.svg');
    expect(pictureLead(site, from, 'gone.png').to).toBeUndefined();
    expect(pictureLead(site, from, 'https://a.example/x.png').to).toBeUndefined();
  });

  it('becomes words where it leads nowhere', () => {
    const word = { type: 'text', value: 'gone' };
    const link = (url: string) => ({ type: 'link', url, children: [{ ...word }] });
    const tree = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [link('gone.md'), link('#restart')] },
        { type: 'html', value: '<img alt="the plan" src="plan.png">' },
      ],
    };
    remarkForeign.call(unified(), { siteDir: site })(tree, { path: path.join(site, from) });
    expect(tree.children).toMatchObject([
      { type: 'paragraph', children: [word, { type: 'link', url: '#restart' }] },
      { type: 'paragraph', children: [{ type: 'image', url: './plan.png', alt: 'the plan' }] },
    ]);
  });
});

describe('HTML in plain Markdown', () => {
  const element = (tagName: string, properties: Record<string, unknown>, text = 'x') => ({
    ...{ type: 'element', tagName, properties },
    children: [{ type: 'text', value: text }],
  });
  const cleaned = (node: object) => {
    const tree = { type: 'root', children: [{ type: 'element', ...node }] };
    rehypeForeign()(tree, { path: 'page.md' });
    return tree.children;
  };

  it('keeps what arranges and loses what acts', () => {
    expect(cleaned(element('p', { align: 'center', onClick: 'x()', style: 'color:red' }))).toEqual([
      element('p', { align: 'center' }),
    ]);
    expect(cleaned(element('script', {}))).toEqual([]);
  });

  it('shows a tag that no browser knows as words', () => {
    expect(cleaned(element('your-name', {}, ' here'))).toEqual([
      { type: 'text', value: '<your-name>' },
      { type: 'text', value: ' here' },
    ]);
  });

  it('has links that nobody checked as words', () => {
    expect(cleaned(element('a', { href: 'gone.html' }))).toEqual([{ type: 'text', value: 'x' }]);
    expect(cleaned(element('a', { href: '/there/', dataChecked: '' }))).toEqual([
      element('a', { href: '/there/' }),
    ]);
  });
});

it('a folder of somebody else’s pages has warnings and no problem', () => {
  for (const part of ['src/widgets', 'handbook.yaml'])
    cpSync(part, path.join(site, part), { recursive: true });
  write('docs/theirs/README.md', '# Theirs\n\nYou can simply utilize {this}. [Gone](./gone.md)\n');
  write('docs/theirs/Odd Name.md', '<your-name> & <https://a.example> {{< tip >}}<br>\n');
  write('docs/theirs/_category_.json', '{}');
  write('docs/theirs/pod.yaml', 'kind: Pod\n');
  const { problems, warnings, pages } = readContent(site);
  expect(problems.map(problemText)).toEqual([]);
  expect(warningLines(warnings)).toEqual([
    expect.stringContaining(
      'docs/theirs/README.md › line 3: links to ./gone.md, which is not there',
    ),
  ]);
  expect(pages.filter(({ file }) => file.startsWith('docs/theirs/'))).toHaveLength(2);
});
