/** A link of the header, and the address beginnings it stands for. */
export type Shelf = {
  readonly name: string;
  readonly to: string;
  readonly within: readonly string[];
};

/** The reader's job, left to right. */
export const VERBS: readonly Shelf[] = [
  { name: 'Start', to: '/start/what-a-platform-is/', within: ['start/'] },
  { name: 'Assess', to: '/assess/maturity/', within: ['assess/'] },
  { name: 'Choose', to: '/choose/portal-or-page/', within: ['choose/'] },
  { name: 'Do', to: '/do/self-serve/', within: ['do/'] },
  { name: 'Measure', to: '/measure/measure-honestly/', within: ['measure/', 'metrics/'] },
  { name: 'Celebrate', to: '/celebrate/win-newsletter-and-talks/', within: ['celebrate/'] },
];

/** What somebody opens at 03:00. */
export const SHELVES: readonly Shelf[] = [
  { name: 'Runbooks', to: '/runbooks/quota-exhausted/', within: ['runbooks/'] },
  { name: 'Checklists', to: '/checklists/production-readiness/', within: ['checklists/'] },
  { name: 'Templates', to: '/templates/post-incident-review/', within: ['templates/'] },
  { name: 'Reference', to: '/reference/errors/', within: ['reference/', 'e/', 'find-error/'] },
  { name: 'Blog', to: '/blog/', within: ['blog/'] },
];
