import { Children, Fragment, isValidElement, type ReactNode, useEffect, useState } from 'react';

type Values = Readonly<Record<string, unknown>>;
type Tag = { readonly name: string; readonly values: Values };

const NAMES: Readonly<Record<string, string>> = { className: 'class', httpEquiv: 'http-equiv' };
const ROOTS: Readonly<Record<string, () => Element>> = {
  html: () => document.documentElement,
  body: () => document.body,
};

const heads = new Map<number, ReactNode>();
let last = 0;
let isAsked = false;

function tagsIn(node: ReactNode): readonly Tag[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isValidElement<Values & { readonly children?: ReactNode }>(child)) return [];
    const { type, props } = child;
    if (type === Fragment) return tagsIn(props.children);
    return typeof type === 'string' ? [{ name: type, values: props }] : [];
  });
}

/** Two tags of one key say the same thing; the one of the inner part of the page holds. */
function keyOf({ name, values }: Tag): string {
  if (name === 'meta') return `meta ${String(values['name'] ?? values['property'])}`;
  if (name !== 'link') return `${name} ${name === 'title' ? '' : textOf(values)}`;
  return values['rel'] === 'canonical'
    ? 'canonical'
    : `${String(values['rel'])} ${String(values['href'])}`;
}

function textOf({ children }: Values): string {
  return [children].flat().join('');
}

function put(element: Element, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === 'children' || value === undefined || value === null) continue;
    const attribute = NAMES[name] ?? name.toLowerCase();
    // Of the whole page's styles, some are asked for anew even when an attribute is set to what it was.
    if (element.getAttribute(attribute) !== String(value))
      element.setAttribute(attribute, String(value));
  }
}

function drawn({ name, values }: Tag): Element {
  const element = document.createElement(name);
  put(element, { 'data-rh': true, ...values });
  element.textContent = textOf(values);
  return element;
}

/** What the parts of a page say of its head, the inner ones last. */
function said(): readonly Tag[] {
  const inner = new Set<string>();
  const parts = [...heads].sort(([a], [b]) => b - a).map(([, node]) => tagsIn(node));
  return parts
    .map((tags) => {
      const own = tags.filter((tag) => tag.name in ROOTS || !inner.has(keyOf(tag)));
      for (const tag of tags) inner.add(keyOf(tag));
      return own;
    })
    .reverse()
    .flat();
}

function apply(): void {
  isAsked = false;
  const old = new Set(document.head.querySelectorAll('[data-rh]:not(title)'));
  const tags = said();
  for (const [name, root] of Object.entries(ROOTS)) {
    const all = tags.flatMap((tag) => (tag.name === name ? [tag.values] : []));
    put(root(), Object.assign({}, ...all));
  }
  for (const tag of tags) {
    if (tag.name in ROOTS) continue;
    if (tag.name === 'title') document.title = textOf(tag.values);
    else {
      const fresh = drawn(tag);
      const same = [...old].find((each) => each.isEqualNode(fresh));
      if (same === undefined) document.head.append(fresh);
      else old.delete(same);
    }
  }
  for (const gone of old) gone.remove();
}

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(apply);
}

type Props = { readonly children?: ReactNode };

/** In place of react-helmet-async, of which a browser needs little: the title, tags and classes of the page shown. */
export function Helmet({ children }: Props): ReactNode {
  // Parts are drawn from the outside in, so an inner one has the higher number.
  const [number] = useState(() => (last += 1));
  useEffect(() => {
    heads.set(number, children);
    ask();
  }, [number, children]);
  useEffect(
    () => () => {
      heads.delete(number);
      ask();
    },
    [number],
  );
  return null;
}

export function HelmetProvider({ children }: Props): ReactNode {
  return children;
}
