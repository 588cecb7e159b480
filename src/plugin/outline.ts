import { createSlugger } from '@docusaurus/utils';
import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Outline, OutlineBlock, OutlineHeading } from '../domain/page/outline';
import type { Problem } from '../domain/problem';
import type { PageSource } from './read';
import { remembered } from './remembered';
import { foreignTree, isForeign } from './foreign';
import { treeOf } from './tree';

const OWN_ID = /\{(?:\/\*\s*)?#([\w-]+)\s*(?:\*\/)?\}\s*$/;

function lineOf(node: Nodes, page: PageSource): number {
  return (node.position?.start.line ?? 1) + page.bodyLine - 1;
}

function all(root: Nodes, visit: (node: Nodes) => void): void {
  visit(root);
  if ('children' in root) for (const child of root.children) all(child, visit);
}

function isWidget(node: Nodes): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function nameOf(node: Nodes): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : '';
}

function itemsOf(node: RootContent): number {
  if (node.type === 'list') return node.children.length;
  // The first row of a table is its head.
  return node.type === 'table' ? node.children.length - 1 : 0;
}

/** A text without the code in it. */
function said(node: Nodes): string {
  if (node.type === 'inlineCode') return ' ';
  return 'children' in node ? node.children.map(said).join('') : toString(node);
}

function block(node: RootContent, page: PageSource): OutlineBlock {
  const text = toString(node);
  const common = { text, line: lineOf(node, page), items: itemsOf(node) };
  if (node.type === 'paragraph') return { ...common, kind: 'paragraph', label: text };
  if (node.type === 'heading') return { ...common, kind: 'heading', label: text };
  if (node.type === 'code') {
    return { ...common, kind: 'code', label: node.lang ?? '', text: node.value };
  }
  if (isWidget(node)) return { ...common, kind: 'widget', label: nameOf(node) };
  return { ...common, kind: 'other', label: node.type };
}

const SILENT = new Set(['mdxjsEsm', 'mdxFlowExpression']);

function outlineOf(root: Root, page: PageSource): Outline {
  const slugger = createSlugger();
  const headings: OutlineHeading[] = [];
  const links: { url: string; line: number; text?: string }[] = [];
  const images: { url: string; alt: string; line: number }[] = [];
  const widgets: { name: string; id: string; line: number }[] = [];
  const passages: { text: string; said: string; line: number }[] = [];
  const imports: { from: string; line: number }[] = [];
  const source = page.body.split('\n');
  all(root, (node) => {
    const line = lineOf(node, page);
    if (node.type === 'mdxjsEsm') {
      for (const [, from = ''] of node.value.matchAll(/from\s+['"]([^'"]+)['"]/g)) {
        imports.push({ from, line });
      }
    }
    if (node.type === 'heading') {
      const text = toString(node).trim();
      const own = OWN_ID.exec(source[(node.position?.start.line ?? 1) - 1] ?? '')?.[1];
      headings.push({ depth: node.depth, text, id: own ?? slugger.slug(text), line });
    }
    if (node.type === 'link') links.push({ url: node.url, line, text: toString(node) });
    if (node.type === 'definition') links.push({ url: node.url, line });
    if (node.type === 'image') images.push({ url: node.url, alt: node.alt ?? '', line });
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      passages.push({ text: toString(node), said: said(node), line });
    }
    if (isWidget(node)) {
      const name = nameOf(node);
      if (/^[A-Z]/.test(name)) widgets.push({ name, id: attribute(node, 'id'), line });
      if (name === 'img')
        images.push({ url: attribute(node, 'src'), alt: attribute(node, 'alt'), line });
    }
  });
  const blocks = root.children.filter((node) => !SILENT.has(node.type));
  return {
    blocks: blocks.map((node) => block(node, page)),
    headings,
    links,
    images,
    imports,
    widgets,
    passages,
  };
}

function attribute(node: Nodes, name: string): string {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return '';
  const found: unknown = node.attributes.find(
    (entry: unknown) => Reflect.get(Object(entry), 'name') === name,
  );
  const value: unknown = Reflect.get(Object(found), 'value');
  return typeof value === 'string' ? value : '';
}

type Reading = {
  readonly outline: Outline | undefined;
  readonly problems: readonly Problem[];
};

const outlines = remembered<Reading>();

/** A page's outline; or the syntax error that keeps it from having one. */
export function readOutline(page: PageSource): Reading {
  return outlines(page.file, `${page.bodyLine}\n${page.body}`, () => freshOutline(page));
}

function freshOutline(page: PageSource): Reading {
  try {
    const tree = isForeign(page.file) ? foreignTree(page.body) : treeOf(page.body);
    return { outline: outlineOf(tree, page), problems: [] };
  } catch (error) {
    const line: unknown = Reflect.get(Object(error), 'line');
    const reason: unknown = Reflect.get(Object(error), 'reason');
    return {
      outline: undefined,
      problems: [
        {
          file: page.file,
          field: `line ${typeof line === 'number' ? line + page.bodyLine - 1 : page.bodyLine}`,
          reason: `is not valid MDX: ${typeof reason === 'string' ? reason : String(error)}`,
          instead:
            'Close every tag; write { and < as code, comments as {/* … */}, addresses with < > as code.',
        },
      ],
    };
  }
}
