import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { barsOf } from '../domain/newsletter/bars';
import type { Block, Inline } from '../domain/newsletter/letter';
import { pictureWidth } from '../domain/newsletter/pictureSize';
import { spreadsOf } from '../domain/newsletter/spread';
import type { Problem } from '../domain/problem';
import type { PageSource } from './read';

type Widget = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

const WITH_FORM =
  'Write it as Markdown, or as <WinsBars>, <WinsSpread>, <SideBySide> or <details>; other widgets have no form in a mail.';

/** What to write instead of Markdown that only a web page can show. */
const INSTEAD: Readonly<Record<string, string>> = {
  mdxjsEsm: 'Remove it: a widget is used by its name alone, and numbers stand in the text.',
  footnoteReference: 'Write the note in brackets: a mail has no place to jump to.',
  footnoteDefinition: 'Write the note in brackets: a mail has no place to jump to.',
};

const NAMES: Readonly<Record<string, string>> = {
  mdxjsEsm: 'An import or export',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
};

function comment(value: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(value);
}

function described(node: RootContent): string {
  if ('name' in node && typeof node.name === 'string') return `<${node.name}>`;
  return NAMES[node.type] ?? `"${node.type}"`;
}

/** Where an issue's parts are read: its page, the site's folder, and its address without a slash at the end. */
export type PartsFrame = {
  readonly siteDir: string;
  readonly root: string;
  readonly page: PageSource;
};

/** Reads the parts of one issue; what has no form in a mail is left out and named in `problems`. */
export class PartsReader {
  readonly problems: Problem[] = [];
  private readonly frame: PartsFrame;
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(frame: PartsFrame, tree: Root) {
    this.frame = frame;
    this.definitions = new Map(
      tree.children.flatMap((node) =>
        node.type === 'definition' ? [[node.identifier, node] as const] : [],
      ),
    );
  }

  absolute(url: string): string {
    const { root, page } = this.frame;
    if (url.startsWith('#'))
      return `${root}/blog/${String(Reflect.get(Object(page.input), 'slug'))}/${url}`;
    return url.startsWith('/') && !url.startsWith('//') ? `${root}${url}` : url;
  }

  private refuse(node: RootContent, reason: string, instead = WITH_FORM): readonly [] {
    const { page } = this.frame;
    const line = (node.position?.start.line ?? 1) + page.bodyLine - 1;
    this.problems.push({ file: page.file, field: `line ${line}`, reason, instead });
    return [];
  }

  private noForm(node: RootContent): readonly [] {
    return this.refuse(node, `${described(node)} has no form in a mail`, INSTEAD[node.type]);
  }

  private expression(node: RootContent, value: string): readonly [] {
    return comment(value) ? [] : this.refuse(node, `{${value}} has no form in a mail`);
  }

  private image(url: string, alt: string): Inline {
    const file = path.join(this.frame.siteDir, 'static', url);
    const isOwn = url.startsWith('/img/') && existsSync(file);
    const width = isOwn ? pictureWidth(readFileSync(file)) : null;
    return { is: 'image', src: this.absolute(url), alt, width };
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
        return [this.image(node.url, node.alt ?? '')];
      case 'linkReference': {
        const inside = this.inlines(node.children);
        const url = this.definitions.get(node.identifier)?.url;
        return url === undefined ? inside : [{ is: 'link', href: this.absolute(url), inside }];
      }
      case 'imageReference': {
        const url = this.definitions.get(node.identifier)?.url;
        return url === undefined ? this.noForm(node) : [this.image(url, node.alt ?? '')];
      }
      case 'mdxTextExpression':
        return this.expression(node, node.value);
      case 'mdxJsxTextElement':
        if (node.name === 'br') return [{ is: 'break' }];
        if (node.name === 'kbd') return [{ is: 'code', text: toString(node) }];
        return node.name === 'abbr' ? this.inlines(node.children) : this.noForm(node);
      case 'textDirective': {
        // A colon before a word is no directive in an issue: 07:20, note:this.
        const { start, end } = node.position ?? {};
        const source = this.frame.page.body.slice(start?.offset ?? 0, end?.offset ?? 0);
        return [{ is: 'text', text: source }];
      }
      default:
        return this.noForm(node);
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
        return [{ is: 'table', align: node.align ?? [], head, rows }];
      }
      case 'blockquote':
        return [{ is: 'quote', title: '', inside: this.blocks(node.children) }];
      case 'thematicBreak':
        return [{ is: 'rule' }];
      case 'definition':
        return [];
      case 'containerDirective': {
        const [first, ...rest] = node.children;
        const isLabel = first?.data !== undefined && 'directiveLabel' in first.data;
        const title = isLabel ? toString(first) : node.name.replace(/^./, (c) => c.toUpperCase());
        return [{ is: 'quote', title, inside: this.blocks(isLabel ? rest : node.children) }];
      }
      case 'mdxFlowExpression':
        return this.expression(node, node.value);
      case 'mdxJsxFlowElement':
        return this.widget(node);
      default:
        return this.noForm(node);
    }
  }

  blocks(nodes: readonly RootContent[]): readonly Block[] {
    return nodes.flatMap((node) => this.block(node));
  }

  /** Every widget with a form in a mail is named here; another one stops the build. */
  private widget(node: Widget): readonly Block[] {
    switch (node.name) {
      case 'WinsBars':
        return this.drawn(node, 'bars', barsOf);
      case 'WinsSpread':
        return this.drawn(node, 'spread', spreadsOf);
      case 'SideBySide':
      case 'div':
        return this.blocks(node.children);
      case 'details':
        return this.folded(node);
      default:
        return this.noForm(node);
    }
  }

  private drawn(
    node: Widget,
    is: 'bars' | 'spread',
    read: (rows: string) => readonly unknown[] | string,
  ): readonly Block[] {
    const text = (name: string) => {
      const found = node.attributes.find((entry) => 'name' in entry && entry.name === name);
      return typeof found?.value === 'string' ? found.value : '';
    };
    const [title, unit, rows] = [text('title'), text('unit'), text('rows')];
    const fault = title === '' || unit === '' ? 'title or unit is missing' : read(rows);
    if (typeof fault === 'string')
      return this.refuse(node, `<${node.name}>: ${fault}`, 'Correct its title, unit and rows.');
    return [{ is, title, unit, rows }];
  }

  /** What a page folds away stands open in a mail, under its summary. */
  private folded(node: Widget): readonly Block[] {
    const isSummary = (child: RootContent) => 'name' in child && child.name === 'summary';
    const [first, ...rest] = node.children;
    const inside =
      first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : first;
    const hasTitle = inside !== undefined && isSummary(inside);
    const title = hasTitle ? toString(inside).trim() : '';
    return [{ is: 'quote', title, inside: this.blocks(hasTitle ? rest : node.children) }];
  }
}
