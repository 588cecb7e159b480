/** One thing that can be found. `path` has no base path; the reader's site adds it. */
export type SearchRecord = {
  readonly path: string;
  /** The page's kind as a word: `Runbook`, `Error`, `Newsletter`. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  /** Headings, aliases, alert names, codes: words somebody may type. */
  readonly words: readonly string[];
  readonly text: string;
};
