import type { Resource } from './schema';

type Read = Extract<Resource, { readonly read: true }>;

const FORMS: Readonly<Record<Resource['form'], string>> = {
  talk: 'Talk',
  paper: 'Paper',
  post: 'Post',
  documentation: 'Documentation',
  standard: 'Standard',
  data: 'Data',
  report: 'Report',
};

const READERS: Readonly<Record<Read['for'][number], string>> = {
  app: 'application teams',
  platform: 'platform teams',
  lead: 'directors',
  assure: 'legal, audit and security',
  data: 'database and network teams',
};

/** What it is, by whom, for whom and how long, in one line: `Paper by the CNCF, for directors, about 12 minutes`. */
export function resourceLine(resource: Resource): string {
  const what = `${FORMS[resource.form]}, ${resource.by}`;
  if (!resource.read) return what;
  const readers = resource.for.map((one) => READERS[one]).join('; ');
  const minutes = resource.minutes === undefined ? '' : `, about ${resource.minutes} min`;
  return `${what}. For ${readers}${minutes}`;
}
