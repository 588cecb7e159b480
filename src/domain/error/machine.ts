import type {
  ErrorChange,
  ErrorChangesFile,
  ErrorFile,
  ErrorIndexFile,
  ErrorPrometheusFile,
} from './indexSchema';
import { explanation } from './explain';
import type { ErrorFrontMatter } from './schema';

/** Where the forms of the machine files stand, below the site's address. */
export const ERROR_SCHEMAS = {
  index: 'schemas/error-index-1.json',
  entry: 'schemas/error-1.json',
  match: 'schemas/error-match-1.json',
  sarif: 'schemas/error-sarif-rules-1.json',
  prometheus: 'schemas/error-prometheus-1.json',
  changes: 'schemas/error-changes-1.json',
} as const;

/** The folder of the machine files, below the site's address. Another number is another promise. */
export const MACHINE_FOLDER = 'errors/v1';

/** The address of an error page. `site` is the site's address with its base path and a slash at the end. */
export function pageUrl(site: string, code: string): string {
  return `${site}e/${code.toLowerCase()}/`;
}

function line(entry: ErrorFrontMatter, site: string) {
  const { code, topic, title, summary, severity, kind, status, since, removed, owner } = entry;
  return {
    code,
    slug: topic,
    title,
    summary,
    severity,
    kind,
    status,
    since,
    ...(removed === undefined ? {} : { removed }),
    ...(entry.replaced_by === undefined ? {} : { replacedBy: entry.replaced_by }),
    aliases: [...(entry.aliases ?? [])],
    alertnames: [...(entry.alertnames ?? [])],
    url: pageUrl(site, code),
    owner,
    system: entry.system,
    area: entry.area,
    ...(entry.http === undefined ? {} : { http: entry.http }),
  };
}

function related(entry: ErrorFrontMatter, site: string): ErrorFile['related'] {
  const { codes = [], runbooks = [], checklists = [], templates = [] } = entry.related ?? {};
  const shelf = (kind: 'runbook' | 'checklist' | 'template', ids: readonly string[]) =>
    ids.map((id) => ({ kind, id, url: `${site}${kind}s/${id}/` }));
  return [
    ...shelf('runbook', runbooks),
    ...shelf('checklist', checklists),
    ...shelf('template', templates),
    ...codes.map((id) => ({ kind: 'code' as const, id, url: pageUrl(site, id) })),
  ];
}

/** The text below a page's frame without comments, its links with full addresses. */
function plainBody(body: string, site: string): string {
  return body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/\]\(\/([^)\s]*)\)/g, (_, path: string) => `](${site}${path})`)
    .trim();
}

/** <CODE>.json: everything a page says. `body` is its free text. It holds no build date: it changes when the page does. */
export function errorFile(entry: ErrorFrontMatter, body: string, site: string): ErrorFile {
  const url = pageUrl(site, entry.code);
  const address = (to: string) => (to.startsWith('#') ? `${url}${to}` : `${site}${to.slice(1)}`);
  const { text, label, to } = entry.now;
  const { channel, after_minutes: afterMinutes, message, include } = entry.escalate;
  return {
    $schema: `${site}${ERROR_SCHEMAS.entry}`,
    schema: 1,
    ...line(entry, site),
    audience: [...entry.audience],
    reviewed: entry.last_reviewed,
    keywords: [...(entry.keywords ?? [])],
    variables: [...(entry.variables ?? [])],
    says: entry.says,
    ...(entry.says_but_means === undefined ? {} : { saysButMeans: entry.says_but_means }),
    means: entry.means,
    now: { text, label, url: address(to) },
    patterns: [...entry.patterns],
    notWhen: [...(entry.not_when ?? [])],
    examples: [...entry.examples],
    notThis: [...entry.not_this],
    causes: [...entry.causes],
    diagnose: [...entry.diagnose],
    fix: entry.fix.map(({ link, risk_note: riskNote, ...fix }) => ({
      ...fix,
      ...(link === undefined ? {} : { link: { label: link.label, url: address(link.to) } }),
      ...(riskNote === undefined ? {} : { riskNote }),
    })),
    verify: [...entry.verify],
    escalate: { channel, afterMinutes, message, include: [...include] },
    related: related(entry, site),
    sources: [...(entry.sources ?? [])],
    text: explanation(entry, { url, body: plainBody(body, site), address }),
  };
}

/** A regular expression for codes of the same families, also those that have no page. */
export function codePattern(codes: readonly string[]): string {
  const families = [...new Set(codes.map((code) => code.split('-')[0] ?? code))].sort();
  return `(?<![\\w-])(?:${families.join('|')})(?:-[A-Z0-9]{2,8})?-\\d{3,4}(?![\\w-])`;
}

/** What of the build and of handbook.yaml stands at the head of the index. */
export type IndexHead = Pick<
  ErrorIndexFile,
  'generated' | 'site' | 'gitSha' | 'name' | 'help' | 'newFile'
>;

function byCode(a: ErrorFrontMatter, b: ErrorFrontMatter): number {
  return a.code < b.code ? -1 : 1;
}

/** index.json. `sha256` answers the digest of a code's own file. */
export function indexFile(
  entries: readonly ErrorFrontMatter[],
  head: IndexHead,
  sha256: (code: string) => string,
): ErrorIndexFile {
  const { site } = head;
  return {
    $schema: `${site}${ERROR_SCHEMAS.index}`,
    schema: 1,
    ...head,
    codePattern: codePattern(entries.map(({ code }) => code)),
    entries: [...entries].sort(byCode).map((entry) => ({
      ...line(entry, site),
      file: `${site}${MACHINE_FOLDER}/${entry.code}.json`,
      sha256: sha256(entry.code),
    })),
  };
}

/** prometheus.json: alert names with the page each belongs to. */
export function prometheusFile(
  entries: readonly ErrorFrontMatter[],
  site: string,
): ErrorPrometheusFile {
  const alerts = entries
    .flatMap(({ code, alertnames = [] }) => alertnames.map((name) => ({ name, code })))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    $schema: `${site}${ERROR_SCHEMAS.prometheus}`,
    schema: 1,
    alerts: Object.fromEntries(alerts.map(({ name, code }) => [name, pageUrl(site, code)])),
    codes: Object.fromEntries(alerts.map(({ name, code }) => [name, code])),
  };
}

/** changes.json. */
export function changesFile(changes: readonly ErrorChange[], site: string): ErrorChangesFile {
  return { $schema: `${site}${ERROR_SCHEMAS.changes}`, schema: 1, changes: [...changes] };
}
