/** What the footer says of this build. */
export type Edition = {
  /** The newest released version, or `next` before the first release. */
  readonly version: string;
  /** The day of the build, `2026-11-22`. */
  readonly built: string;
  readonly pages: number;
  readonly overdue: number;
};

/** A page as the front desk lists it. */
export type DeskPage = {
  readonly title: string;
  readonly path: string;
  readonly type: string;
  readonly time: number;
  readonly reviewed: string;
  readonly reviewIn: number;
};

/** What the front desk shows beyond its own text. */
export type Desk = {
  readonly errors: number;
  readonly tasks: number;
  /** Runbooks, checklists and templates, in the order of their sidebars. */
  readonly first: readonly DeskPage[];
  readonly lately: readonly DeskPage[];
  /** The middle of the sample calculation, two digits, with its unit: `590`, `hours a year`; null without that page. */
  readonly sample: { readonly figure: string; readonly unit: string } | null;
  readonly win: DeskWin | null;
  readonly earlier: readonly { readonly title: string; readonly path: string }[];
};

export type DeskWin = {
  readonly title: string;
  readonly path: string;
  readonly description: string;
  readonly day: string;
  readonly time: number;
  readonly before: number;
  readonly after: number;
  readonly unit: string;
};
