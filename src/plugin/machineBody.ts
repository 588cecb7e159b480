import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { fenced, hanging, quoted } from '../domain/markdown/write';
import { foreignTree } from './foreign';
import { type Format, treeOf } from './tree';

/** A widget as a page's source has it. `inside` is what stands between its tags, as Markdown. */
export type WidgetUse = {
  readonly name: string;
  readonly inside: string;
  /** An attribute's text, or the name of the import it takes its value from. */
  readonly text: (attribute: string) => string;
};

/** What a page's body needs to become plain Markdown. */
export type BodyFrame = {
  /** A link's full address. */
  readonly address: (url: string) => string;
  /** What stands for a widget. Throws for one without a form. */
  readonly widget: (use: WidgetUse) => string;
  /** Code as the page shows it. */
  readonly code: (text: string) => string;
  /** A runbook's steps are numbered. */
  readonly steps: 'numbered' | 'plain';
};

type Edit = { readonly from: number; readonly to: number; readonly text: string };
type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** HTML a writer may use for arrangement alone. */
const PLAIN = new Set(['div', 'section', 'span', 'b', 'p', 'figure', 'SideBySide']);

function attributeOf(node: Jsx, name: string): string {
  const found = node.attributes.find((entry) => 'name' in entry && entry.name === name);
  const value = found?.value;
  if (typeof value === 'string') return value;
  return value == null ? '' : value.value.trim();
}

/** Turns one page's source into plain Markdown by edits in place: what needs none stays letter for letter. */
class Writer {
  private readonly body: string;
  private readonly frame: BodyFrame;
  private step = 0;

  constructor(body: string, frame: BodyFrame) {
    this.body = body;
    this.frame = frame;
  }

  /** A node's source with its edits in it, its lines back at the left edge. */
  source(node: Nodes): string {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    let text = '';
    let at = from;
    for (const edit of this.edits(node)) {
      text += this.body.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    text += this.body.slice(at, to);
    const margin = (node.position?.start.column ?? 1) - 1;
    return margin === 0 ? text : text.replace(new RegExp(`\\n {1,${margin}}`, 'g'), '\n');
  }

  sources(nodes: readonly Nodes[]): string {
    return nodes
      .map((node) => this.source(node))
      .filter((text) => text.trim() !== '')
      .join('\n\n');
  }

  private edits(node: Nodes): readonly Edit[] {
    const own = this.own(node);
    if (own !== undefined) {
      const margin = (node.position?.start.column ?? 1) - 1;
      const from = node.position?.start.offset ?? 0;
      return [{ from, to: node.position?.end.offset ?? from, text: hanging(own, margin) }];
    }
    if (node.type === 'link') return this.link(node);
    if (node.type === 'heading') return this.heading(node);
    return 'children' in node ? node.children.flatMap((child) => this.edits(child)) : [];
  }

  private link(node: Extract<Nodes, { type: 'link' }>): readonly Edit[] {
    const last = node.children.at(-1)?.position?.end.offset;
    const to = node.position?.end.offset;
    const url = this.frame.address(node.url);
    const inside = node.children.flatMap((child) => this.edits(child));
    if (last === undefined || to === undefined || url === node.url) return inside;
    return [...inside, { from: last, to, text: `](${url})` }];
  }

  private heading(node: Extract<Nodes, { type: 'heading' }>): readonly Edit[] {
    const inside = node.children.flatMap((child) => this.edits(child));
    const start = node.children[0]?.position?.start.offset;
    if (this.frame.steps === 'plain' || node.depth !== 3 || start === undefined) return inside;
    this.step += 1;
    return [{ from: start, to: start, text: `${this.step} ` }, ...inside];
  }

  /** What stands instead of a node; undefined where its source stays. */
  private own(node: Nodes): string | undefined {
    switch (node.type) {
      case 'mdxjsEsm':
        return '';
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.expression(node.value);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.jsx(node);
      case 'containerDirective': {
        const [first, ...rest] = node.children;
        const labelled = first?.data !== undefined && 'directiveLabel' in first.data;
        const title = labelled ? toString(first) : node.name.replace(/^./, (c) => c.toUpperCase());
        return quoted(`**${title}**\n\n${this.sources(labelled ? rest : node.children)}`);
      }
      case 'code':
        return this.code(node.value, node.lang ?? '', node.meta ?? '');
      case 'inlineCode': {
        const text = this.frame.code(node.value);
        return text === node.value ? undefined : `\`${text}\``;
      }
      case 'image':
        return `![${node.alt ?? ''}](${this.frame.address(node.url)})`;
      default:
        return undefined;
    }
  }

  private expression(value: string): string {
    if (/^\s*(?:\/\*[\s\S]*?\*\/\s*)*$/.test(value)) return '';
    const text = /^\s*(['"`])([^'"`\\]*)\1\s*$/.exec(value)?.[2];
    if (text === undefined) throw new Error(`{${value}} has no form in Markdown`);
    return text;
  }

  private code(value: string, language: string, meta: string): string {
    const title = /title="([^"]*)"/.exec(meta)?.[1];
    const text = this.frame.code(value);
    if (language === 'output') {
      const says = title ?? 'You should see';
      return text === '' ? `${says}.` : `${says}:\n\n${fenced(text, 'text')}`;
    }
    if (language === 'message')
      return `${title ?? 'Fill in, and paste'}:\n\n${fenced(text, 'text')}`;
    return `${title === undefined ? '' : `\`${title}\`:\n\n`}${fenced(text, language)}`;
  }

  private jsx(node: Jsx): string {
    const name = node.name ?? '';
    const text = (attribute: string) => attributeOf(node, attribute);
    if (name === 'br') return '\n';
    if (name === 'img') return `![${text('alt')}](${this.frame.address(text('src'))})`;
    if (name === 'summary') return `**${this.inside(node)}**`;
    if (PLAIN.has(name) || /^(?:Details|details)$/.test(name) || name === '')
      return this.inside(node);
    return this.frame.widget({ name, inside: this.inside(node), text });
  }

  private inside(node: Jsx): string {
    const isInline = node.type === 'mdxJsxTextElement';
    const parts: readonly Nodes[] = node.children;
    return isInline ? parts.map((part) => this.source(part)).join('') : this.sources(parts);
  }
}

const SILENT = new Set<RootContent['type']>(['mdxjsEsm']);

/** A page's body as plain Markdown: no import, no tag, every link in full. Throws for what has no form. */
export function plainBody(body: string, frame: BodyFrame, format: Format = 'mdx'): string {
  const writer = new Writer(body, frame);
  const tree = format === 'md' ? foreignTree(body) : treeOf(body);
  return writer.sources(tree.children.filter(({ type }) => !SILENT.has(type)));
}
