import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../domain/id';

/** The parts of an MDX syntax tree that are read or added here. */
type Node = {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  attributes?: unknown[];
  data?: unknown;
};
type File = {
  readonly path: string;
  readonly data: { readonly frontMatter?: Readonly<Record<string, unknown>> };
};

const JSX = new Set(['mdxJsxFlowElement', 'mdxJsxTextElement']);
/** Components the theme gives to every page. */
const BUILT_IN = new Set(['Head', 'Details', 'Tabs', 'TabItem']);

/** The folder is the register: a widget is what stands in src/widgets/<Name>/index.tsx. */
export function widgetNames(siteDir: string): readonly string[] {
  const widgets = path.join(siteDir, 'src/widgets');
  return readdirSync(widgets).filter((name) => existsSync(path.join(widgets, name, 'index.tsx')));
}

function importOf(local: string, from: string): Node {
  const literal = { type: 'Literal', value: from, raw: JSON.stringify(from) };
  const specifier = { type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name: local } };
  const declaration = { type: 'ImportDeclaration', specifiers: [specifier], source: literal };
  return {
    type: 'mdxjsEsm',
    value: `import ${local} from ${literal.raw};`,
    data: { estree: { type: 'Program', sourceType: 'module', body: [declaration], comments: [] } },
  };
}

function used(node: Node, found: Set<string>): Set<string> {
  if (JSX.has(node.type) && node.name != null && /^[A-Z]/.test(node.name)) found.add(node.name);
  for (const child of node.children ?? []) used(child, found);
  return found;
}

/** Where the facts of a page's own version stand. */
function factsFile(siteDir: string, page: string): string {
  const inside = path.relative(siteDir, page).split(path.sep);
  const root = inside[0] === 'versioned_docs' ? inside.slice(0, 2) : ['docs'];
  return path.join(siteDir, ...root, 'reference/sources.yaml');
}

function citedFacts(file: File): readonly string[] {
  const sources = file.data.frontMatter?.['sources'];
  if (!Array.isArray(sources)) return [];
  return sources.filter((source) => typeof source === 'string' && source.startsWith('F-'));
}

function attribute(name: string, expression: string, estree: object): unknown {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: expression,
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [{ type: 'ExpressionStatement', expression: estree }],
        },
      },
    },
  };
}

function sourcesElement(names: readonly string[]): Node {
  const elements = names.map((name) => ({ type: 'Identifier', name }));
  const facts = attribute('facts', `[${names.join(', ')}]`, { type: 'ArrayExpression', elements });
  return { type: 'mdxJsxFlowElement', name: 'Sources', attributes: [facts], children: [] };
}

/**
 * Lets writers use a widget by its name alone and cite facts by id in the front matter.
 * Only what a page uses is imported, so no page carries another page's widgets or facts.
 */
export function remarkWidgets(options: { readonly siteDir: string }) {
  const known = widgetNames(options.siteDir);
  return (tree: Node, file: File): void => {
    const imports: Node[] = [];
    const children = (tree.children ??= []);
    const facts = citedFacts(file).map((id) => {
      const local = id.replace(/\W/g, '_');
      const target = factsFile(options.siteDir, file.path);
      imports.push(importOf(local, `${target}?pick=${id}`));
      return local;
    });
    if (facts.length > 0) children.push(sourcesElement(facts));
    for (const name of used(tree, new Set())) {
      if (BUILT_IN.has(name)) continue;
      if (!known.includes(name)) {
        const meant = nearest(name, known);
        const hint = meant === undefined ? '' : ` Did you mean <${meant}>?`;
        throw new Error(
          `${path.relative(options.siteDir, file.path)}: <${name}> is not a widget.${hint} Widgets: ${known.join(', ')}.`,
        );
      }
      imports.push(importOf(name, `@site/src/widgets/${name}/index.tsx`));
    }
    children.unshift(...imports);
  };
}
