import type { ExcludedKind, Layout } from './record';

/** One thing of a JSON file, its place in it, and the name of what it was listed under, if that has one. */
export type Item = {
  readonly row: number;
  readonly value: unknown;
  readonly under: string;
  /** Undefined when it is of no tool we read. */
  readonly shape: Shape | undefined;
};

/** A row in our columns, or a reason why the thing cannot be one. */
export type Outcome =
  | { readonly row: number; readonly cells: Readonly<Record<string, string>> }
  | { readonly row: number; readonly kind: ExcludedKind; readonly reason: string };

/** What JSON of one tool looks like, and how it becomes rows in our columns. */
export type Shape = {
  readonly id: string;
  readonly title: string;
  readonly layout: Layout;
  readonly is: (value: unknown) => boolean;
  /** All things of this shape at once: some need each other. */
  readonly rows: (items: readonly Item[]) => readonly Outcome[];
  /** What a reader has to know about numbers from this source. */
  readonly notice?: string;
};
