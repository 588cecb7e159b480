import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { bodyOf } from './read';

const PARSERS = {
  mdx: unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective),
  // Plain Markdown, as others write it: braces and colons are signs like any.
  md: unified().use(remarkParse).use(remarkGfm),
};

/** How a page is written. */
export type Format = keyof typeof PARSERS;

const PACKAGES = path.join(__dirname, '../../node_modules');
const FOLDER = path.join(PACKAGES, '.cache/handbook-pages');
/** Trees of earlier texts are thrown away together, once there are so many. */
const MOST = 30_000;

/** Another Node or another parser makes other trees. */
function makers(): string {
  const lock = path.join(PACKAGES, '.package-lock.json');
  return `${process.version} ${existsSync(lock) ? statSync(lock).mtimeMs : ''}`;
}

let folder: { readonly makers: string } | undefined;

/** The folder of kept trees, made once, and what stands in every key. */
function opened(): { readonly makers: string } {
  if (folder !== undefined) return folder;
  mkdirSync(FOLDER, { recursive: true });
  if (readdirSync(FOLDER).length > MOST) {
    rmSync(FOLDER, { recursive: true });
    mkdirSync(FOLDER);
  }
  folder = { makers: makers() };
  return folder;
}

function placeOf(body: string, format: Format): string {
  const marked = format === 'mdx' ? '' : `${format}\n`;
  const key = createHash('sha256')
    .update(`${opened().makers}\n${marked}${body}`)
    .digest('hex')
    .slice(0, 32);
  return path.join(FOLDER, key);
}

function kept(body: string, format: Format): Root | undefined {
  const file = placeOf(body, format);
  if (!existsSync(file)) return undefined;
  const tree: Root = deserialize(readFileSync(file));
  return tree;
}

/** Whether an earlier build has parsed this text. */
export function isKept(body: string): boolean {
  return existsSync(placeOf(body, 'mdx'));
}

/**
 * The syntax tree of a page's body. Parsing costs more than all checks together and a build needs each tree three
 * times, so it is kept on disk by its text: an edit parses one page. Throws where the body is not valid MDX.
 */
export function treeOf(body: string, format: Format = 'mdx'): Root {
  const known = kept(body, format);
  if (known !== undefined) return known;
  const tree = PARSERS[format].parse(body);
  const file = placeOf(body, format);
  // Written beside and moved: another process or thread may read the same page now.
  const beside = `${file}.${process.pid}.${threadId}`;
  writeFileSync(beside, serialize(tree));
  renameSync(beside, file);
  return tree;
}

type Placed = Pick<Root, 'position'> & { readonly children?: readonly Placed[] };

/** Moves a tree down to where the body stands in its file, so that a complaint names the file's own line. */
function moveDown(node: Placed, lines: number, characters: number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    point.line += lines;
    if (point.offset !== undefined) point.offset += characters;
  }
  for (const child of node.children ?? []) moveDown(child, lines, characters);
}

/** Hands the bundler the tree that the checks read before, so that no page is parsed twice. */
export function remarkKeptTree(this: Processor): void {
  const { parser: own } = this;
  if (own === undefined) return;
  this.parser = (document, file) => {
    const { body, before } = bodyOf(document);
    const tree = kept(body, 'mdx');
    if (tree === undefined) return own(document, file);
    moveDown(tree, before.split('\n').length - 1, before.length);
    return tree;
  };
}
