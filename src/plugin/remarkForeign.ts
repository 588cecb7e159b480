import path from 'node:path';
import type { Processor } from 'unified';
import { foreignBody, foreignTree } from './foreign';
import { linkLead, pictureLead } from './foreignLinks';

/** The parts of a Markdown or HTML tree that are read or changed here. */
type Node = {
  type: string;
  depth?: number;
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
  data?: { hProperties?: Readonly<Record<string, string>> };
};
type File = { readonly path: string };
type Options = { readonly siteDir: string };

/** On every link that Markdown made, until raw HTML has been told apart from it. */
const OURS = 'data-checked';
const LONE_PICTURE = /^<img\b[^>]*>$/i;

function text(value: string): Node {
  return { type: 'text', value };
}

function attributeIn(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(
    tag,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

/** A picture that is HTML and nothing else, as Markdown has it. */
function pictureOf(node: Node): Node {
  const tag = node.value?.trim() ?? '';
  if (node.type !== 'html' || !LONE_PICTURE.test(tag)) return node;
  return { type: 'image', url: attributeIn(tag, 'src'), alt: attributeIn(tag, 'alt') };
}

class Mender {
  private readonly gone = new Set<string>();

  constructor(
    private readonly siteDir: string,
    private readonly file: string,
  ) {}

  /** Definitions come last and are used before: they are read first. */
  definitions(tree: Node): void {
    tree.children = (tree.children ?? []).filter((node) => {
      if (node.type !== 'definition') {
        this.definitions(node);
        return true;
      }
      const { to } = linkLead(this.siteDir, this.file, node.url ?? '');
      const picture = pictureLead(this.siteDir, this.file, node.url ?? '');
      const lead = to ?? picture.to;
      if (lead === undefined) this.gone.add(node.identifier ?? '');
      else node.url = lead;
      return lead !== undefined;
    });
  }

  children(node: Node): void {
    node.children = (node.children ?? []).flatMap((child) => this.mended(pictureOf(child), node));
  }

  private mended(node: Node, parent: Node): readonly Node[] {
    this.children(node);
    if (node.type === 'link' || node.type === 'linkReference') return this.link(node);
    if (node.type === 'imageReference')
      return this.gone.has(node.identifier ?? '') ? [text(node.alt ?? '')] : [node];
    if (node.type !== 'image') return [node];
    const { to } = pictureLead(this.siteDir, this.file, node.url ?? '');
    const shown = to === undefined ? text(node.alt ?? '') : { ...node, url: to };
    return [parent.type === 'root' ? { type: 'paragraph', children: [shown] } : shown];
  }

  private link(node: Node): readonly Node[] {
    const checked = { ...node, data: { ...node.data, hProperties: { [OURS]: '' } } };
    if (node.type === 'linkReference')
      return this.gone.has(node.identifier ?? '') ? (node.children ?? []) : [checked];
    const { to } = linkLead(this.siteDir, this.file, node.url ?? '');
    return to === undefined ? (node.children ?? []) : [{ ...checked, url: to }];
  }
}

/** Pages in plain Markdown: the title stands above them, and what leads nowhere is words. */
export function remarkForeign(this: Processor, { siteDir }: Options) {
  const { parser: own } = this;
  if (own !== undefined) {
    this.parser = (document, file) =>
      file.path.endsWith('.md') ? foreignTree(foreignBody(document)) : own(document, file);
  }
  return (tree: Node, file: File): void => {
    if (!file.path.endsWith('.md')) return;
    const page = path.relative(siteDir, file.path).split(path.sep).join('/');
    const mender = new Mender(siteDir, page);
    mender.definitions(tree);
    mender.children(tree);
  };
}

const KEPT = new Set(
  `a abbr b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img input ins kbd li main mark ol p picture pre q rp rt ruby s samp section small source span
  strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr article aside header footer nav center
  font tt strike`.split(/\s+/),
);
/** Neither the tag nor what stands in it is text. */
const DROPPED = new Set('script style iframe object embed svg math template noscript'.split(' '));
const ACTS = /^(?:on|style$|srcdoc$|formaction$)/i;

/** A tag no browser knows is a word in angle brackets: the reader sees it. */
function sound(node: Node): readonly Node[] {
  const { tagName, properties = {} } = node;
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (tagName === undefined) {
    clean(node);
    return [node];
  }
  if (DROPPED.has(tagName)) return [];
  if (tagName === 'img') return [text(String(properties['alt'] ?? ''))];
  clean(node);
  if (!KEPT.has(tagName)) return [text(`<${tagName}>`), ...(node.children ?? [])];
  const { dataChecked, ...rest } = properties;
  node.properties = Object.fromEntries(Object.entries(rest).filter(([name]) => !ACTS.test(name)));
  const isChecked = dataChecked !== undefined || 'dataTerm' in properties;
  return tagName === 'a' && !isChecked && leadsWithin(properties) ? (node.children ?? []) : [node];
}

/** Nobody has looked whether an address within the site that stands in HTML leads anywhere. */
function leadsWithin({ href }: Record<string, unknown>): boolean {
  return typeof href === 'string' && !/^(?:https?:|mailto:|tel:)/i.test(href);
}

function clean(node: Node): void {
  if (node.children !== undefined) node.children = node.children.flatMap(sound);
}

/** HTML in pages of plain Markdown: what arranges stays; what acts, and what leads nowhere, goes. */
export function rehypeForeign() {
  return (tree: Node, file: File): void => {
    if (file.path.endsWith('.md')) clean(tree);
  };
}
