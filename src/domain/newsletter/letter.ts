/** Text within a line. Addresses are absolute. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'strong' | 'emphasis' | 'struck'; readonly inside: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'link'; readonly href: string; readonly inside: readonly Inline[] }
  | {
      readonly is: 'image';
      readonly src: string;
      readonly alt: string;
      /** Its own pixels; null for one from elsewhere. */
      readonly width: number | null;
    }
  | { readonly is: 'break' };

/** A part of an issue, as every form of it prints it. */
export type Block =
  | { readonly is: 'heading'; readonly inside: readonly Inline[] }
  | { readonly is: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string; readonly caption: string }
  | {
      readonly is: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly is: 'table';
      /** Of each column; a column without one reads from the left. */
      readonly align: readonly ('left' | 'center' | 'right' | null)[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly is: 'quote'; readonly title: string; readonly inside: readonly Block[] }
  | {
      readonly is: 'bars' | 'spread';
      readonly title: string;
      readonly unit: string;
      readonly rows: string;
    }
  | { readonly is: 'rule' };

/** One issue, ready to be printed as a mail, a text, a chat post or a feed. */
export type Letter = {
  readonly slug: string;
  /** The day of the issue, `2026-10-13`. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  readonly from: string;
  readonly site: string;
  /** The issue on the web. */
  readonly address: string;
  readonly archive: string;
  readonly win: {
    readonly before: number;
    readonly after: number;
    readonly unit: string;
    readonly small: string;
  };
  /** Before the first heading: the win in three sentences. */
  readonly opening: readonly Block[];
  readonly blocks: readonly Block[];
  readonly ask: {
    readonly text: string;
    readonly minutes: number;
    readonly label: string;
    readonly href: string;
  };
  readonly saidNoTo: readonly string[];
  readonly talk: string | null;
  readonly channel: string;
  readonly sample: boolean;
};

/** The plain words of inline parts. */
export function inlineText(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.is === 'text' || part.is === 'code') return part.text;
      if (part.is === 'image') return part.alt;
      return part.is === 'break' ? '\n' : inlineText(part.inside);
    })
    .join('');
}

/** The label a sample issue carries in every form. */
export const SAMPLE_LABEL =
  'Sample issue. Harbourline is an invented company; the numbers are illustrative and come from its page of this handbook.';

/** What every form says about counting readers. */
export const NO_COUNTING = 'Nobody counts who opens this.';
