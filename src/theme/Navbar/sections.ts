/** A link of the header, and the address beginnings it stands for. */
export type Shelf = {
  readonly name: string;
  /** Said after the name and not shown: a link called "Start" alone tells a search engine nothing. */
  readonly more?: string;
  readonly to: string;
  readonly within: readonly string[];
};

/** The reader's job, left to right. */
export const VERBS: readonly Shelf[] = [
  { name: 'Start', more: ' here', to: '/start/', within: ['start/'] },
  { name: 'Assess', to: '/assess/', within: ['assess/'] },
  { name: 'Choose', to: '/choose/', within: ['choose/'] },
  { name: 'Do', to: '/do/', within: ['do/'] },
  { name: 'Measure', to: '/measure/', within: ['measure/', 'metrics/'] },
  { name: 'Celebrate', to: '/celebrate/win-newsletter-and-talks/', within: ['celebrate/'] },
];

/** What somebody opens at 03:00. */
export const SHELVES: readonly Shelf[] = [
  { name: 'Runbooks', to: '/runbooks/', within: ['runbooks/'] },
  { name: 'Checklists', to: '/checklists/', within: ['checklists/'] },
  { name: 'Templates', to: '/templates/', within: ['templates/'] },
  { name: 'Reference', to: '/reference/errors/', within: ['reference/', 'e/', 'find-error/'] },
  { name: 'Blog', to: '/blog/', within: ['blog/'] },
];
