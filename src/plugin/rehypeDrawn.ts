import type { Element, Root, RootContent, Text } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Drawing, Properties } from '../domain/page/drawing';

/** A drawing on its way through the library, which gives an only child without a list around it. */
type Held = string | { readonly held: Drawing };
type Content = Element | Text;
type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/** No element of HTML can be called so: it stands for a part that only code draws. */
const PART = '\0';
const PAGE = 'page';
/** A page that imports this one may bring its own components. */
const COMPONENTS: Jsx['attributes'][number] = {
  type: 'mdxJsxAttribute',
  name: 'components',
  value: {
    type: 'mdxJsxAttributeValueExpression',
    value: 'props.components',
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ExpressionStatement',
            expression: {
              type: 'MemberExpression',
              object: { type: 'Identifier', name: 'props' },
              property: { type: 'Identifier', name: 'components' },
              computed: false,
              optional: false,
            },
          },
        ],
      },
    },
  },
};

const EMPTY = new Set(['comment', 'doctype', 'raw']);

function isNothing(node: RootContent): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression')
    return EMPTY.has(node.type);
  return node.data?.estree?.body.length === 0;
}

/** The same nodes with `parts` taken out of them, each leaving its number. */
function withoutParts(nodes: readonly RootContent[], parts: Jsx['children']): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'element') return [{ ...node, children: withoutParts(node.children, parts) }];
    if (node.type === 'mdxjsEsm' || node.type === 'doctype' || isNothing(node)) return [];
    const properties = { number: parts.push(node) - 1 };
    return [{ type: 'element', tagName: PART, properties, children: [] }];
  });
}

function drawing(held: Held): Drawing {
  return typeof held === 'string' ? held : held.held;
}

type Given = Properties & { readonly children?: Held | readonly Held[] };

function jsx(tag: string, { children, ...own }: Given): Held {
  if (tag === PART) return { held: Number(own['number']) };
  const has = Object.keys(own).length > 0;
  return { held: [tag, has ? own : null, ...[children ?? []].flat().map(drawing)] };
}

/** Line ends before the first and after the last node of a page. */
function trimmed(nodes: Content[]): Content[] {
  const says = (node: Content) => node.type !== 'text' || node.value.trim() !== '';
  return nodes.slice(nodes.findIndex(says), nodes.findLastIndex(says) + 1);
}

function drawings(nodes: Content[]): readonly Drawing[] {
  const tree: Root = { type: 'root', children: nodes };
  const { held } = toJsxRuntime(tree, { Fragment: PAGE, jsx, jsxs: jsx });
  return held.slice(2);
}

/**
 * Turns what MDX would write as calls, one for each element, into one element `drawn` that holds the same as data;
 * what only code draws (widgets, expressions, pictures that the bundler names) stays as it is within it. Two
 * bundlers then read one string for a page instead of hundreds of calls, each of which they keep in memory.
 * It has to be the last plugin for HTML trees.
 */
export function rehypeDrawn() {
  return (tree: Root): void => {
    const nodes = tree.children;
    const parts: Jsx['children'] = [];
    const rest = trimmed(withoutParts(nodes, parts));
    if (rest.length === 0) return;
    const attribute: Jsx['attributes'][number] = {
      type: 'mdxJsxAttribute',
      name: 'drawn',
      value: JSON.stringify(drawings(rest)),
    };
    tree.children = [
      ...nodes.filter(({ type }) => type === 'mdxjsEsm'),
      {
        type: 'mdxJsxFlowElement',
        name: 'drawn',
        attributes: [attribute, COMPONENTS],
        // With a last part that nobody names the parts are a list, even if there is only one.
        children: parts.length === 0 ? [] : [...parts, { type: 'text', value: '.' }],
      },
    ];
  };
}
