import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A page that both sites build: where it lies below docs/, without ending, and its text as MDX. */
export type BenchPage = { readonly at: string; readonly title: string; readonly body: string };

const markdown = unified().use(remarkParse).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

const FENCE = /^---\r?\n([\s\S]*?\r?\n)?---\r?\n?/;
const OWN_ID = /[ \t]*\{#([\w-]+)\}[ \t]*$/gm;
/** Hugo's short codes: what they stand for is not here, what stands between them is. */
const SHORT_CODE = /\{\{[<%][\s\S]*?[%>]\}\}/g;
const TOOLTIP = /\{\{<\s*glossary_tooltip[^>]*\btext="([^"]*)"[^>]*>\}\}/g;

type Edit = { readonly from: number; readonly to: number; readonly text: string };

function escaped(text: string): string {
  return text
    .replace(/(?<!\\)[{}<]/g, '\\$&')
    .replace(/^(import|export)(?= )/gm, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

function isAddress(url: string): boolean {
  return /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?$/.test(url) && URL.canParse(url);
}

/** Short names in lower case, as the handbook wants them. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** Edits that make a CommonMark text MDX that says the same: HTML, pictures and links to nowhere are taken out. */
function edits(node: Nodes, source: string): readonly Edit[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const instead = (text: string) => [{ from, to, text }];
  switch (node.type) {
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return instead('');
    case 'text':
      return instead(escaped(source.slice(from, to)));
    case 'image':
    case 'imageReference':
      return instead(escaped(node.alt ?? ''));
    case 'linkReference':
      return instead(escaped(plain(node)));
    case 'link':
      return instead(
        isAddress(node.url)
          ? `[${escaped(plain(node)).replace(/[[\]]/g, '\\$&')}](${node.url.replace(/[()]/g, encodeURIComponent)})`
          : escaped(plain(node)),
      );
    case 'code': {
      if (source.startsWith('```', from) || source.startsWith('~~~', from)) return [];
      const margin = ' '.repeat((node.position?.start.column ?? 1) - 1);
      const lines = ['```', ...node.value.split('\n'), '```'];
      return instead(lines.join(`\n${margin.slice(0, Math.max(0, margin.length - 4))}`));
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => edits(child, source)) : [];
  }
}

function asMdx(text: string): string {
  const source = text
    .replace(TOOLTIP, '$1')
    .replace(SHORT_CODE, '')
    .replace(OWN_ID, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^# .*$/m, '');
  const tree: Root = markdown.parse(source);
  let made = '';
  let at = 0;
  for (const edit of edits(tree, source)) {
    made += source.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return `${made}${source.slice(at)}`.trim();
}

function titleOf(text: string, file: string): string {
  const given = /^title:\s*(.+?)\s*$/m.exec(FENCE.exec(text)?.[1] ?? '')?.[1];
  const own = given ?? /^# (.+)$/m.exec(text)?.[1] ?? path.basename(file, '.md');
  return (
    own
      .replace(/["'`<>{}\\]/g, '')
      .slice(0, 60)
      .trim() || 'Untitled'
  );
}

/** Whether every link in it leads somewhere: an address with a placeholder stops a build. */
function leadsOn(node: Nodes): boolean {
  if (node.type === 'link' && !isAddress(node.url)) return false;
  return 'children' in node ? node.children.every(leadsOn) : true;
}

function isMdx(body: string): boolean {
  try {
    return leadsOn(mdx.parse(body));
  } catch {
    return false;
  }
}

/** The Markdown pages of a folder that become MDX without a loss of sense; others are left out and counted. */
export function pagesIn(folder: string): {
  readonly pages: readonly BenchPage[];
  readonly leftOut: number;
} {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .sort();
  const seen = new Set<string>();
  const pages = files.flatMap((file): readonly BenchPage[] => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const body = asMdx(text.replace(FENCE, ''));
    const at = file
      .replace(/\.md$/, '')
      .split(path.sep)
      .map(slug)
      .map((part) => (part === 'index' || part === 'readme' ? 'overview' : part))
      .join('/');
    const isNew = !seen.has(at) && /^(?:[a-z0-9-]+\/)*[a-z0-9-]+$/.test(at);
    if (!isNew || body.length < 400 || !isMdx(body)) return [];
    seen.add(at);
    return [{ at, title: titleOf(text, file), body }];
  });
  return { pages, leftOut: files.length - pages.length };
}

/** The same pages in the same order for every site: as many as wanted, repeated under other names when too few. */
export function asMany(pages: readonly BenchPage[], count: number): readonly BenchPage[] {
  if (pages.length === 0) return [];
  // A step that shares no factor with the count takes pages of every folder.
  const step = [7919, 7907, 7901].find((prime) => pages.length % prime !== 0) ?? 1;
  return Array.from({ length: count }, (_, index) => {
    const page = pages[(index * step) % pages.length];
    const round = Math.floor(index / pages.length);
    if (page === undefined) throw new Error('A place beyond the list of pages.');
    if (round === 0) return page;
    const body = page.body.replace(/\n\n(?=[A-Z])/, `\n\nCopy ${round} of this page. `);
    return { ...page, at: `copy-${round}/${page.at}`, body };
  });
}

const WORDS =
  'cluster node service team change alert budget region token volume queue limit trace owner access policy image build deploy health probe route cache quota event schema record backup restore window signal'.split(
    ' ',
  );

/** Pages of made-up prose, lists, tables and code, for machines without a folder of real ones. */
export function madeUp(count: number): readonly BenchPage[] {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const word = () => WORDS[random(WORDS.length)] ?? 'word';
  const sentence = () => `The ${Array.from({ length: 9 }, word).join(' ')}.`;
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const part = (number: number) => `## Part ${number} on ${word()}s

${paragraph()}

${Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n')}

${paragraph()}

\`\`\`yaml
kind: ${word()}
metadata:
  name: ${word()}-${number}
spec:
  replicas: ${random(9)}
  ${word()}: ${word()}
\`\`\``;
  return Array.from({ length: count }, (_, index) => ({
    at: `section-${Math.floor(index / 50)}/page-${index}`,
    title: `Page ${index} on ${word()}s`,
    body: [paragraph(), ...Array.from({ length: 6 }, (__, number) => part(number + 1))].join(
      '\n\n',
    ),
  }));
}
