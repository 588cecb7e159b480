import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { type PageSource, textOf } from './read';
import { treeOf } from './tree';

/** The end of the name of a page that somebody else wrote; our own are `.mdx`. */
const ENDING = '.md';
const ROOT = /^(?:docs|versioned_docs\/[^/]+)\//;
const YAML = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;
const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?\r?\n)?\+\+\+[ \t]*(?:\r?\n|$)/;
/** Names under which a page stands for its whole folder. */
const INDEXES = ['index', 'readme'];
const LONGEST = 150;

type Front = {
  readonly title: string;
  readonly description: string;
  readonly type: 'page';
  readonly imported: true;
  readonly slug: string;
};

type Foreign = { readonly front: Front; readonly body: string; readonly bodyLine: number };

/** Whether a file of docs/ is a page in plain Markdown, as others write it. */
export function isForeign(file: string): boolean {
  return file.endsWith(ENDING) && ROOT.test(file) && !/\/_/.test(file);
}

/** Folders right below docs/ that hold plain Markdown and no page of ours: whatever else lies in them is theirs too. */
export function foreignFolders(files: readonly string[]): readonly string[] {
  const folderOf = (file: string) => {
    const [, root = '', first = ''] = /^(docs\/|versioned_docs\/[^/]+\/)([^/]+\/)/.exec(file) ?? [];
    return root + first;
  };
  const of = (ending: string) =>
    new Set(files.filter((file) => file.endsWith(ending)).map(folderOf));
  const ours = of('.mdx');
  return [...of(ENDING)].filter((folder) => folder !== '' && !ours.has(folder));
}

/** `02-getting_started` as `02 getting started`, with a capital. */
function spoken(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}

/** What others put above a page; when it cannot be read, it says nothing. */
function written(text: string): { readonly told: unknown; readonly rest: string } {
  const yaml = YAML.exec(text);
  if (yaml !== null) {
    const rest = text.slice(yaml[0].length);
    try {
      return { told: parse(yaml[1] ?? ''), rest };
    } catch {
      return { told: undefined, rest };
    }
  }
  const toml = TOML.exec(text);
  if (toml === null) return { told: undefined, rest: text };
  const field = (name: string) =>
    new RegExp(`^${name}\\s*=\\s*(["'])(.*)\\1\\s*$`, 'm').exec(toml[1] ?? '')?.[2];
  const told = { title: field('title'), description: field('description') };
  return { told, rest: text.slice(toml[0].length) };
}

function said(from: unknown, key: string): string {
  const value: unknown = Reflect.get(Object(from), key);
  return typeof value === 'string' ? value.trim() : '';
}

/** The tree of a body in plain Markdown, without its title, which stands above it; any other title becomes a heading. */
export function foreignTree(body: string): Root {
  const { children, ...tree } = treeOf(body, 'md');
  const first = children.find(({ type }) => type !== 'html');
  const isTitle = first?.type === 'heading' && first.depth === 1;
  const kept = isTitle ? children.filter((node) => node !== first) : children;
  for (const node of kept) if (node.type === 'heading' && node.depth === 1) node.depth = 2;
  return { ...tree, children: kept };
}

/** A box of `:::` lines, which CommonMark does not know, begins with its name instead; lines stay where they are. */
function unboxed(body: string): string {
  const named = (_: string, name: string, title = '') => {
    const said = title.replace(/^\[|\]$/g, '').trim();
    return `**${spoken(name)}${said === '' ? '.' : `: ${said}`}**`;
  };
  return body
    .replace(/^:{3,}[ \t]*([a-z]+)(?:[ \t]*(\[[^\]\n]*\]|[^\n{]*))?.*$/gm, named)
    .replace(/^:{3,}[ \t]*$/gm, '');
}

/** The text of a page in plain Markdown, without what stands above it for the builder of its old site. */
export function foreignBody(source: string): string {
  return unboxed(written(source.replace(/^\uFEFF/, '')).rest.trim());
}

/** An address of plain signs, whatever the file is called. */
function slugOf(siteDir: string, file: string): string {
  const parts = file.replace(ROOT, '').slice(0, -ENDING.length).split('/');
  const name = parts.at(-1) ?? '';
  const folder = path.dirname(path.join(siteDir, file));
  // Where both are there, the page called index stands for the folder.
  const isSecond = name.toLowerCase() === 'readme' && existsSync(path.join(folder, 'index.md'));
  if (parts.length > 1 && INDEXES.includes(name.toLowerCase()) && !isSecond) parts.pop();
  const plain = parts.map((part) =>
    part
      .normalize('NFKD')
      .replace(/[^\w.-]+/g, '-')
      .toLowerCase(),
  );
  return `/${plain.join('/')}/`;
}

/** What we know of a page in plain Markdown: its title, or its first heading, or its name; and its first paragraph. */
export function readForeign(siteDir: string, file: string, source: string): Foreign {
  const text = source.replace(/^\uFEFF/, '');
  const { told, rest } = written(text);
  const bare = rest.trim();
  const body = unboxed(bare);
  const { children } = treeOf(body, 'md');
  const first = children.find(({ type }) => type !== 'html');
  const heading = first?.type === 'heading' && first.depth === 1 ? toString(first) : '';
  const name = path.posix.basename(file, ENDING);
  const isIndex = INDEXES.includes(name.toLowerCase());
  const named = spoken(isIndex ? path.posix.basename(path.posix.dirname(file)) : name);
  const title = said(told, 'title') || heading.replace(/\{#[\w-]+\}\s*$/, '').trim() || named;
  const opening = children.find(
    (node) => node.type === 'paragraph' && toString(node).trim() !== '',
  );
  const description = said(told, 'description') || (opening ? toString(opening) : title);
  const before = text.slice(0, text.length - rest.length + rest.indexOf(bare));
  return {
    front: {
      ...{ title: cut(title), description: cut(description) },
      ...{ type: 'page', imported: true, slug: slugOf(siteDir, file) },
    },
    body,
    bodyLine: before.split('\n').length,
  };
}

/** A page in plain Markdown as the checks see it. */
export function foreignPage(siteDir: string, file: string): PageSource {
  const { front, body, bodyLine } = readForeign(siteDir, file, textOf(siteDir, file));
  return { file, input: front, body, bodyLine };
}
