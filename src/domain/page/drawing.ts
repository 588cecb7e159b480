/**
 * What a page draws, as data: text, an element with its properties and what stands in it, or the number of a part
 * that only code can draw (a widget, an expression), counted from 0. Data costs a bundler far less than the calls
 * that MDX writes for the same elements.
 */
export type Drawing =
  string | number | readonly [tag: string, properties: Properties | null, ...inner: Drawing[]];

/** As React takes them; `style` is the only one that is itself a record. */
export type Properties = Readonly<Record<string, unknown>>;
