import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createSlugger } from '@docusaurus/utils';
import { nearest } from '../domain/id';
import { CRITERION, criterionSource } from './criteria';

/** The parts of an MDX syntax tree that are read or added here. */
type Node = {
  type: string;
  depth?: number;
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
const BUILT_IN = new Set(['Head', 'Details', 'PageFacts']);
/** Types whose looked-up facts stand between the opening and the text. */
const WITH_FACTS = new Set(['runbook', 'checklist', 'talk']);

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

/** The docs folder of a page's own version. */
function docsRoot(siteDir: string, page: string): string {
  const inside = path.relative(siteDir, page).split(path.sep);
  return path.join(siteDir, ...(inside[0] === 'versioned_docs' ? inside.slice(0, 2) : ['docs']));
}

/** Gives every `<Criterion id="…"/>` its statement and the page that asks it; answers the imports this needs. */
function fillCriteria(node: Node, root: string, imports: Node[]): readonly Node[] {
  if (JSX.has(node.type) && node.name === CRITERION) {
    const written = (node.attributes ?? []).find(
      (entry) => Reflect.get(Object(entry), 'name') === 'id',
    );
    const id: unknown = Reflect.get(Object(written), 'value');
    const source = typeof id === 'string' ? criterionSource(root, id) : undefined;
    if (source === undefined) {
      throw new Error(`<Criterion id="${String(id)}" />: no maturity model has this statement.`);
    }
    const local = `criterion${imports.length}`;
    imports.push(importOf(local, `${source.file}?statement=${String(id)}`));
    const page = { type: 'mdxJsxAttribute', name: 'page', value: source.page ?? '' };
    node.attributes = [attribute('from', local, { type: 'Identifier', name: local }), page];
  }
  for (const child of node.children ?? []) fillCriteria(child, root, imports);
  return imports;
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
  return element('Sources', [facts], []);
}

function element(name: string, attributes: unknown[], children: Node[]): Node {
  return { type: 'mdxJsxFlowElement', name, attributes, children };
}

/** The heading under which a runbook's log stands: times are known when people are told. */
const BEFORE_LOG = 'Tell people';

function textAttribute(name: string, value: string): unknown {
  return { type: 'mdxJsxAttribute', name, value };
}

/**
 * Each `###` of a runbook with what follows it, as one numbered step with its place in the log; the log itself; and
 * around all of it what they share.
 */
function runbook(children: readonly Node[]): Node {
  const slugger = createSlugger();
  const result: Node[] = [];
  let step: Node[] | undefined;
  let count = 0;
  let end: Node | undefined;
  const finish = () => {
    if (step !== undefined && end !== undefined) step.push(end);
    [step, end] = [undefined, undefined];
  };
  for (const child of children) {
    if (child.type === 'heading') {
      finish();
      const text = headingText(child).trim();
      if (child.depth === 2 && text === BEFORE_LOG) {
        const title = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Run log' }] };
        result.push(withId(title, slugger.slug('Run log')), element('RunLog', [], []));
      }
      const id = slugger.slug(text);
      withId(child, id);
      if (child.depth === 3) {
        count += 1;
        const title = `${count} ${text}`;
        const place = (at: string) =>
          element(
            'RunStep',
            [textAttribute('id', id), textAttribute('title', title), textAttribute('at', at)],
            [],
          );
        step = [child, place('top')];
        end = place('end');
        result.push(element('section', [textAttribute('data-step', title)], step));
        continue;
      }
    }
    (step ?? result).push(child);
  }
  finish();
  return element('Runbook', [], result);
}

function headingText(node: Node): string {
  return node.value ?? (node.children ?? []).map(headingText).join('');
}

/** Docusaurus keeps an id that is there already. */
function withId(heading: Node, id: string): Node {
  heading.data = { hProperties: { id }, id };
  return heading;
}

/** A newsletter's small print, from its front matter: when, how many, how measured. */
function method(win: unknown): Node[] {
  const [period, n, how] = ['period', 'n', 'method'].map((key): unknown =>
    Reflect.get(Object(win), key),
  );
  if (typeof how !== 'string') return [];
  const mark = { type: 'mdxJsxAttribute', name: 'data-method', value: '' };
  return [element('p', [mark], [{ type: 'text', value: `${period}. n = ${n}. ${how}` }])];
}

function arranged(frontMatter: Readonly<Record<string, unknown>>, children: Node[]): Node[] {
  const { type, win } = frontMatter;
  if (win !== undefined) return [...children.slice(0, 1), ...method(win), ...children.slice(1)];
  if (typeof type !== 'string' || !WITH_FACTS.has(type)) return children;
  const [opening, ...rest] = children;
  if (opening === undefined) return [];
  const facts = element('PageFacts', [], []);
  return type === 'runbook' ? [opening, facts, runbook(rest)] : [opening, facts, ...rest];
}

/**
 * Lets writers use a widget by its name alone and cite facts by id in the front matter.
 * Only what a page uses is imported, so no page carries another page's widgets or facts.
 */
export function remarkWidgets(options: { readonly siteDir: string }) {
  const known = widgetNames(options.siteDir);
  return (tree: Node, file: File): void => {
    const imports: Node[] = [];
    const isImport = (node: Node) => node.type === 'mdxjsEsm';
    const written = tree.children ?? [];
    const children = arranged(
      file.data.frontMatter ?? {},
      written.filter((node) => !isImport(node) && node.type !== 'yaml'),
    );
    const root = docsRoot(options.siteDir, file.path);
    imports.push(...fillCriteria(tree, root, []));
    const facts = citedFacts(file).map((id) => {
      const local = id.replace(/\W/g, '_');
      const target = path.join(root, 'reference/sources.yaml');
      imports.push(importOf(local, `${target}?pick=${id}`));
      return local;
    });
    if (facts.length > 0) children.push(sourcesElement(facts));
    tree.children = children;
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
    tree.children = [...written.filter(isImport), ...imports, ...children];
  };
}
