// How a set of pages reads: npx jiti bench/words.ts [FOLDER…], of docs/ or of any folders of Markdown.
// For each folder: pages, median words of running text, numbers and filler words in 1,000 words, and how many pages hold
// a command; for a folder with runbooks or alerts in it, those pages alone in a second row. Code, front matter, tags and
// headings do not count. Filler is the list of src/domain/page/wording.ts, and a few more that we do not forbid.
// 23 November 2026, docs/ beside three public sets at the commits in brackets; pages under 20 words are left out:
//                                                        pages     words   numbers    filler   command
//   docs                                                   102       293      38.2       0.8      53 %
//     of them runbooks                                     11       336      48.7       0.3     100 %
//   ministryofjustice/cloud-platform-user-guide (4f449c7)   101       335       5.9       7.4      45 %
//   nais/doc (9fb6154)                                      221       197       3.9       4.0      24 %
//   openshift/runbooks (82bd2d9)                            264       191       7.1       4.3      82 %
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { numberCount, wordCount } from '../src/domain/page/shape';
import { fillerCount } from '../src/domain/page/wording';

const parser = unified().use(remarkParse).use(remarkGfm);
const PAGE = /\.(?:mdx?|md\.erb)$/;
/** Files about the repository, and starters. */
const ASIDE = /^(?:_|\.|README|CONTRIBUTING|LICEN[CS]E|CHANGELOG|SUMMARY)/i;
const RUNBOOK = /(?:^|\/)(?:runbooks|alerts)\/(?!index)/;
const SHELL = new Set(['sh', 'bash', 'shell', 'console', 'zsh', 'terminal', 'shell-session']);
const COMMAND =
  /^\s*(?:[$#>] +)?(?:kubectl|oc|helm|curl|git|gh|nais|aws|az|gcloud|openssl|etcdctl|sudo|docker|podman|terraform|npx?|psql|ssh|cat|grep|ceph|journalctl|systemctl|jq|make)\s/m;
const LEAST_WORDS = 20;

type Page = {
  readonly words: number;
  readonly numbers: number;
  readonly filler: number;
  readonly hasCommand: boolean;
};

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    if (ASIDE.test(name)) return [];
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesOf(file);
    return PAGE.test(name) ? [file] : [];
  });
}

function all(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) all(child, visit);
}

function said(node: Nodes): string {
  if (node.type === 'inlineCode' || node.type === 'html') return ' ';
  return 'children' in node ? node.children.map(said).join('') : toString(node);
}

/** Text that Markdown alone can read: without front matter, templating, imports and comments. */
function plain(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<%[\s\S]*?%>|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/^import .*$/gm, '');
}

function pageOf(file: string): Page {
  const passages: string[] = [];
  let hasCommand = false;
  all(parser.parse(plain(readFileSync(file, 'utf8'))), (node) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') passages.push(said(node));
    if (node.type === 'code') hasCommand ||= SHELL.has(node.lang ?? '') || COMMAND.test(node.value);
  });
  const text = passages.join('\n');
  const [words, numbers, filler] = [wordCount(text), numberCount(text), fillerCount(text)];
  return { words, numbers, filler, hasCommand };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function row(name: string, pages: readonly Page[]): string {
  const sum = (of: (page: Page) => number) => pages.reduce((total, page) => total + of(page), 0);
  const words = sum((page) => page.words);
  const cells = [
    String(pages.length),
    String(median(pages.map((page) => page.words))),
    ((sum((page) => page.numbers) * 1000) / words).toFixed(1),
    ((sum((page) => page.filler) * 1000) / words).toFixed(1),
    `${Math.round((pages.filter((page) => page.hasCommand).length * 100) / pages.length)} %`,
  ];
  return `${name.slice(-44).padEnd(46)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
}

const folders = process.argv.slice(2);
const heads = ['pages', 'words', 'numbers', 'filler', 'command'];
process.stdout.write(`${' '.repeat(46)}${heads.map((head) => head.padStart(10)).join('')}\n`);
for (const folder of folders.length > 0 ? folders : ['docs']) {
  const pages = filesOf(folder)
    .map((file) => ({ file: path.relative(folder, file), page: pageOf(file) }))
    .filter(({ page }) => page.words >= LEAST_WORDS);
  const every = pages.map(({ page }) => page);
  const runbooks = pages.filter(({ file }) => RUNBOOK.test(file)).map(({ page }) => page);
  if (every.length > 0) process.stdout.write(row(folder, every));
  if (runbooks.length > 0) process.stdout.write(row('  of them runbooks', runbooks));
}
