import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Glossary } from '../domain/reference/schema';
import { firstTerm, linkedNames, type TermName } from '../domain/reference/terms';
import { releasedVersions } from './files';

/** The parts of an MDX syntax tree that are read or changed here. */
type Node = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  children?: Node[];
  data?: { hProperties?: Readonly<Record<string, string>> };
};
type File = {
  readonly path: string;
  readonly data: { readonly frontMatter?: Readonly<Record<string, unknown>> };
};

const FILE = 'reference/glossary.yaml';
/** Where running text stands. A heading, a table, code, a link or a widget of its own is left alone. */
const AROUND = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'containerDirective',
  'emphasis',
]);
const ARRANGING = new Set(['Runbook', 'SideBySide', 'section', 'div']);

const read = new Map<string, { readonly at: number; readonly glossary: Glossary }>();

/** A version's glossary, read again when its file was changed; undefined when it has none. */
function glossaryOf(root: string): Glossary | undefined {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return undefined;
  const at = statSync(file).mtimeMs;
  const known = read.get(file);
  if (known?.at === at) return known.glossary;
  const found = Glossary.safeParse(parse(readFileSync(file, 'utf8')));
  // What is wrong with the file is told by the check of all data files.
  if (!found.success) return undefined;
  read.set(file, { at, glossary: found.data });
  return found.data;
}

type Place = { readonly root: string; readonly id: string; readonly url: string };

/** Where a page stands, and how it links to the glossary: docs within their own version, the rest to the newest. */
function placeOf(siteDir: string, file: string): Place {
  const parts = path.relative(siteDir, file).split(path.sep);
  const isDocs = parts[0] === 'docs' || parts[0] === 'versioned_docs';
  const depth = parts[0] === 'versioned_docs' ? 2 : 1;
  if (isDocs) {
    const root = path.join(siteDir, ...parts.slice(0, depth));
    const id = parts
      .slice(depth)
      .join('/')
      .replace(/\.mdx$/, '');
    const url = path.relative(path.dirname(file), path.join(root, 'reference/glossary.mdx'));
    const own = url.split(path.sep).join('/');
    return { root, id, url: own.startsWith('.') ? own : `./${own}` };
  }
  const [newest] = releasedVersions(siteDir);
  const root = newest === undefined ? 'docs' : `versioned_docs/version-${newest}`;
  return { root: path.join(siteDir, root), id: '', url: '/reference/glossary/' };
}

/** Links each term once, at its first use in running text. */
class Linker {
  private names: readonly TermName[];
  private readonly url: string;

  constructor(names: readonly TermName[], url: string) {
    this.names = names;
    this.url = url;
  }

  walk(node: Node): void {
    const isWidget = node.type === 'mdxJsxFlowElement';
    if (node.type === 'paragraph' || node.type === 'emphasis') this.sentence(node);
    else if (AROUND.has(node.type) || (isWidget && ARRANGING.has(node.name ?? '')))
      for (const child of node.children ?? []) this.walk(child);
  }

  private sentence(node: Node): void {
    node.children = (node.children ?? []).flatMap((child) => {
      if (child.type === 'emphasis') this.sentence(child);
      return child.type === 'text' ? this.text(child.value ?? '') : [child];
    });
  }

  private text(value: string): Node[] {
    const found = firstTerm(value, this.names);
    if (found === undefined) return [{ type: 'text', value }];
    const { id, from, to } = found;
    this.names = this.names.filter((name) => name.id !== id);
    const link: Node = {
      type: 'link',
      url: `${this.url}#${id}`,
      children: [{ type: 'text', value: value.slice(from, to) }],
      data: { hProperties: { 'data-term': '' } },
    };
    const before = from === 0 ? [] : [{ type: 'text', value: value.slice(0, from) }];
    return [...before, link, ...this.text(value.slice(to))];
  }
}

/**
 * Links a term of the glossary where a page uses it first, when the page is built: readers load nothing for it.
 * A page switches terms off with `glossary_off: [toil]`.
 */
export function remarkGlossary({ siteDir }: { readonly siteDir: string }) {
  return (tree: Node, file: File): void => {
    const { root, id, url } = placeOf(siteDir, file.path);
    const glossary = glossaryOf(root);
    const { type, glossary_off: switched } = file.data.frontMatter ?? {};
    if (glossary === undefined || id === 'reference/glossary' || type === 'landing') return;
    const off = Array.isArray(switched) ? switched.map(String) : [];
    new Linker(linkedNames(glossary, { id, off }), url).walk(tree);
  };
}
