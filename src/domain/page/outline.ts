/** A page's text as the checks see it. Lines count from 1 in the file. */
export type Outline = {
  readonly blocks: readonly OutlineBlock[];
  readonly headings: readonly OutlineHeading[];
  /** `text` is what the link says. */
  readonly links: readonly {
    readonly url: string;
    readonly line: number;
    readonly text?: string;
  }[];
  readonly images: readonly { readonly url: string; readonly alt: string; readonly line: number }[];
  /** Addresses of `import … from` lines. */
  readonly imports: readonly { readonly from: string; readonly line: number }[];
  /** Widgets, with the `id` they were given. */
  readonly widgets: readonly {
    readonly name: string;
    readonly id: string;
    readonly line: number;
  }[];
  /** Running text: paragraphs, list items and table cells. `said` is the text without its code. */
  readonly passages: readonly {
    readonly text: string;
    readonly said: string;
    readonly line: number;
  }[];
};

export type OutlineHeading = {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
  readonly line: number;
};

/** A top-level block, in order. */
export type OutlineBlock = {
  readonly kind: 'paragraph' | 'heading' | 'code' | 'widget' | 'other';
  /** The widget's name, the code's language, or the text. */
  readonly label: string;
  readonly text: string;
  readonly line: number;
  /** How many things a list or the body of a table holds; 0 for any other block. */
  readonly items: number;
};
