import { useMDXComponents } from '@mdx-js/react';
import { createElement, type FunctionComponent, Fragment, type ReactNode, useMemo } from 'react';
import type { Drawing } from '../../domain/page/drawing';

type Components = NonNullable<Parameters<typeof useMDXComponents>[0]>;
/** A component or a tag. */
type Type = FunctionComponent | string;
type Props = {
  /** A list of drawings, as JSON. */
  readonly drawn: string;
  /** Given by a page that imports this one. */
  readonly components?: Components;
  /** The parts that drawings name by number; one that nobody names comes last, so that it is always a list. */
  readonly children?: ReactNode;
};

class Pen {
  constructor(
    private readonly components: object,
    private readonly parts: readonly ReactNode[],
  ) {}

  /** What stands in an element is no list to React, as if it had been written out: it needs no keys. */
  inner(nodes: readonly Drawing[]): readonly ReactNode[] {
    return nodes.map((node) => {
      if (typeof node === 'string') return node;
      if (typeof node === 'number') return this.parts[node];
      const [tag, properties, ...inner] = node;
      return createElement(this.typeOf(tag), properties, ...this.inner(inner));
    });
  }

  private typeOf(tag: string): Type {
    return Object.hasOwn(this.components, tag) ? Reflect.get(this.components, tag) : tag;
  }
}

/** What a page says, drawn from the data that `rehypeDrawn` made of it when the site was built. */
export function Drawn({ drawn, components, children }: Props) {
  const known = useMDXComponents(components);
  const nodes: readonly Drawing[] = useMemo(() => JSON.parse(drawn), [drawn]);
  const pen = new Pen(known, Array.isArray(children) ? children : []);
  return createElement(Fragment, null, ...pen.inner(nodes));
}
