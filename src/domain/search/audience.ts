/** Readers by the word that stands in a page's front matter. */
export const AUDIENCE_NAMES: Readonly<Record<string, string>> = {
  app: 'Application teams',
  platform: 'Platform team',
  lead: 'Leads',
  assure: 'Assurance',
  data: 'Data',
};
