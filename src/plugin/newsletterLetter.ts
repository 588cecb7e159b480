import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { barsOf } from '../domain/newsletter/bars';
import type { Block, Inline, Letter } from '../domain/newsletter/letter';
import type { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { type Problem } from '../domain/problem';
import type { Site } from '../domain/site/schema';
import type { PageSource } from './read';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkDirective);

type Node = RootContent | BlockContent | DefinitionContent | PhrasingContent;

/** Something of an issue that has no form in a mail. */
class NoForm extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** Reads the parts of one issue. `root` is the site's address with its base path, without a slash at the end. */
class Reader {
  private readonly root: string;
  private readonly page: PageSource;

  constructor(root: string, page: PageSource) {
    this.root = root;
    this.page = page;
  }

  absolute(url: string): string {
    if (url.startsWith('#')) return `${this.root}/blog/${this.slug()}/${url}`;
    return url.startsWith('/') && !url.startsWith('//') ? `${this.root}${url}` : url;
  }

  private slug(): string {
    return String(Reflect.get(Object(this.page.input), 'slug'));
  }

  private refuse(node: Node, what: string): never {
    const line = (node.position?.start.line ?? 1) + this.page.bodyLine - 1;
    throw new NoForm(line, what);
  }

  private inline(node: PhrasingContent): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return [{ is: 'text', text: node.value.replaceAll('\n', ' ') }];
      case 'strong':
        return [{ is: 'strong', inside: this.inlines(node.children) }];
      case 'emphasis':
        return [{ is: 'emphasis', inside: this.inlines(node.children) }];
      case 'delete':
        return [{ is: 'struck', inside: this.inlines(node.children) }];
      case 'inlineCode':
        return [{ is: 'code', text: node.value }];
      case 'break':
        return [{ is: 'break' }];
      case 'link':
        return [{ is: 'link', href: this.absolute(node.url), inside: this.inlines(node.children) }];
      case 'image':
        return [{ is: 'image', src: this.absolute(node.url), alt: node.alt ?? '' }];
      case 'mdxTextExpression':
        return comment(node.value)
          ? []
          : this.refuse(node, `{${node.value}} has no form in a mail`);
      case 'textDirective': {
        // A colon before a word is no directive in an issue: 07:20, note:this.
        const { start, end } = node.position ?? {};
        const source = this.page.body.slice(start?.offset ?? 0, end?.offset ?? 0);
        return [{ is: 'text', text: source }];
      }
      default:
        return this.refuse(node, `${described(node)} has no form in a mail`);
    }
  }

  private inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return nodes.flatMap((node) => this.inline(node));
  }

  private block(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'heading':
        return [{ is: 'heading', inside: this.inlines(node.children) }];
      case 'paragraph':
        return [{ is: 'paragraph', inside: this.inlines(node.children) }];
      case 'code': {
        const caption = /title="([^"]*)"/.exec(node.meta ?? '')?.[1] ?? '';
        return [{ is: 'code', text: node.value, caption: node.lang === 'output' ? caption : '' }];
      }
      case 'list': {
        const items = node.children.map((item) => this.blocks(item.children));
        return [{ is: 'list', ordered: node.ordered === true, items }];
      }
      case 'table': {
        const [head = [], ...rows] = node.children.map((row) =>
          row.children.map((cell) => this.inlines(cell.children)),
        );
        return [{ is: 'table', head, rows }];
      }
      case 'blockquote':
        return [{ is: 'quote', title: '', inside: this.blocks(node.children) }];
      case 'thematicBreak':
        return [{ is: 'rule' }];
      case 'containerDirective': {
        const [first, ...rest] = node.children;
        const isLabel = first?.data !== undefined && 'directiveLabel' in first.data;
        const title = isLabel ? toString(first) : node.name.replace(/^./, (c) => c.toUpperCase());
        return [{ is: 'quote', title, inside: this.blocks(isLabel ? rest : node.children) }];
      }
      case 'mdxFlowExpression':
        return comment(node.value)
          ? []
          : this.refuse(node, `{${node.value}} has no form in a mail`);
      case 'mdxJsxFlowElement':
        return this.widget(node);
      default:
        return this.refuse(node, `${described(node)} has no form in a mail`);
    }
  }

  blocks(nodes: readonly RootContent[]): readonly Block[] {
    return nodes.flatMap((node) => this.block(node));
  }

  /** Every widget with a form in a mail is named here; another one stops the build. */
  private widget(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>): readonly Block[] {
    if (node.name !== 'WinsBars')
      return this.refuse(node, `${described(node)} has no form in a mail`);
    const text = (name: string) => {
      const found = node.attributes.find((entry) => 'name' in entry && entry.name === name);
      return typeof found?.value === 'string' ? found.value : '';
    };
    const rows = barsOf(text('rows'));
    if (typeof rows === 'string') return this.refuse(node, `<WinsBars>: ${rows}`);
    return [{ is: 'bars', title: text('title'), unit: text('unit'), rows: text('rows') }];
  }
}

function comment(value: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(value);
}

function described(node: Node): string {
  if ('name' in node && typeof node.name === 'string') return `<${node.name}>`;
  return node.type === 'mdxjsEsm' ? 'An import' : `"${node.type}"`;
}

/** What of an issue has no form in a mail; undefined when all has. */
export function mailFormProblem(page: PageSource): Problem | undefined {
  try {
    new Reader('', page).blocks(parser.parse(page.body).children);
    return undefined;
  } catch (error) {
    return noFormProblem(page, error);
  }
}

function noFormProblem(page: PageSource, error: unknown): Problem {
  if (!(error instanceof NoForm)) throw error;
  const instead = 'Write it as Markdown, or as <WinsBars>; other widgets have no form in a mail.';
  return { file: page.file, field: `line ${error.line}`, reason: error.message, instead };
}

/** Sites and names an issue is printed with. */
export type LetterFrame = { readonly site: Site; readonly from: string };

/** An issue's day and slug, from its file. */
export function issueName(file: string): { readonly day: string; readonly slug: string } | null {
  const [, day, slug] = /^blog\/(\d{4}-\d{2}-\d{2})-([a-z0-9-]+)\.mdx$/.exec(file) ?? [];
  return day === undefined || slug === undefined ? null : { day, slug };
}

/** An issue, ready to be printed; or what of it has no form in a mail. */
export function readLetter(
  page: PageSource,
  front: NewsletterFrontMatter,
  { site, from }: LetterFrame,
): Letter | Problem {
  const root = `${site.address}${site.basePath}`.replace(/\/$/, '');
  const reader = new Reader(root, page);
  try {
    const all = parser.parse(page.body).children;
    const first = all.findIndex(({ type }) => type === 'heading');
    const opening = first === -1 ? all : all.slice(0, first);
    const { before, after, unit, period, n, method } = front.win;
    return {
      slug: front.slug,
      day: issueName(page.file)?.day ?? '',
      title: front.title,
      description: front.description,
      from,
      site: site.name,
      address: `${root}/blog/${front.slug}/`,
      archive: `${root}/blog/`,
      win: { before, after, unit, small: `${period}. n = ${n}. ${method}` },
      opening: reader.blocks(opening),
      blocks: reader.blocks(first === -1 ? [] : all.slice(first)),
      ask: {
        text: front.ask.text,
        minutes: front.ask.minutes,
        label: front.ask.label,
        href: reader.absolute(front.ask.link),
      },
      saidNoTo: front.said_no_to,
      talk: front.talk === undefined ? null : reader.absolute(front.talk),
      channel: site.channels.wins,
      sample: front.sample === true,
    };
  } catch (error) {
    return noFormProblem(page, error);
  }
}
