import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { bodyOf } from './read';
import { type Format, makeTree } from './treeMaker.mjs';

export type { Format } from './treeMaker.mjs';

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

/** The file that keeps the tree of a text. */
export function placeOf(body: string, format: Format): string {
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

/**
 * The syntax tree of a page's body. Parsing costs more than all checks together and a build needs each tree three
 * times, so it is kept on disk by its text: an edit parses one page. Throws where the body is not valid MDX.
 */
export function treeOf(body: string, format: Format = 'mdx'): Root {
  return kept(body, format) ?? makeTree(placeOf(body, format), body, format);
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
