// Parses a page and keeps its tree. It stands apart from tree.ts so that threads load it, and with it the parsers, as
// they are: jiti, which loads TypeScript, translates every package it meets, and translated ones parse a third slower.
import { renameSync, writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const PARSERS = {
  mdx: unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective),
  // Plain Markdown, as others write it: braces and colons are signs like any.
  md: unified().use(remarkParse).use(remarkGfm),
};

/** How a page is written. @typedef {keyof typeof PARSERS} Format */

/**
 * The syntax tree of a body, which is also written to a file. Throws where the body is not valid.
 * @param {string} file @param {string} body @param {Format} format
 */
export function makeTree(file, body, format) {
  const tree = PARSERS[format].parse(body);
  // Written beside and moved: another process or thread may read the same page now.
  const beside = `${file}.${process.pid}.${threadId}`;
  writeFileSync(beside, serialize(tree));
  renameSync(beside, file);
  return tree;
}
