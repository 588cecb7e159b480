import { type Document, isMap, type YAMLMap } from '../packed';
import { type Entry, nearestText } from '../codeIndex';
import { plain } from '../io';
import type { Against } from './codes';
import type { Found, Span } from './finding';
import { pairOf, startOf, textOf, valueOf } from './yamlFile';

/** What the rules about alerts give: findings, and the addresses that need no second look. */
export type AlertsFound = { readonly found: readonly Found[]; readonly covered: readonly Span[] };

/** Addresses of the runbooks a page names; empty when they cannot be read. */
export type LinksOf = (code: string) => Promise<readonly string[]>;

const TEMPLATED = /\{\{|\$\{|%\(/;

type Alert = {
  readonly name: string;
  /** Where its name stands. */
  readonly at: number;
  readonly severity: string | undefined;
  readonly severityAt: number;
  readonly link: string | undefined;
  readonly linkSpan: Span;
};

function spanOf(node: unknown, fallback: number): Span {
  const start = startOf(node) ?? fallback;
  const text = textOf(node) ?? '';
  return { start, end: start + text.length + 2 };
}

/** The alert a map describes, or undefined when it describes none. */
function alertOf(map: YAMLMap, document: Document.Parsed): Alert | undefined {
  const name = pairOf(map, 'alert', document);
  const text = textOf(name?.value);
  const isRule = ['expr', 'annotations'].some((key) => pairOf(map, key, document) !== undefined);
  if (text === undefined || !isRule) return undefined;
  const at = startOf(name?.value) ?? 0;
  const labels = valueOf(map, 'labels', document);
  const annotations = valueOf(map, 'annotations', document);
  const severity = isMap(labels) ? valueOf(labels, 'severity', document) : undefined;
  const link = isMap(annotations) ? valueOf(annotations, 'runbook_url', document) : undefined;
  return {
    name: text,
    at,
    severity: textOf(severity),
    severityAt: startOf(severity) ?? at,
    link: textOf(link)?.trim(),
    linkSpan: spanOf(link, at),
  };
}

function missingLink({ name, at }: Alert, page: Entry | undefined): Found {
  return {
    rule: 'alert-no-link',
    at,
    subject: plain(name),
    message: `The alert ${plain(name)} has no runbook_url.`,
    hint:
      page === undefined
        ? 'Write its page first: add the name to alertnames of an error page, then link that page.'
        : `Write runbook_url: ${page.url}`,
  };
}

/** Scheme, host and path of an address; a link is compared without its query and fragment. */
function address(link: string): URL | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The part of a link behind the handbook's address; undefined when it leads elsewhere. */
function within(link: URL, site: string): string | undefined {
  const { host, pathname } = new URL(site);
  const inside = link.host === host && link.pathname.startsWith(pathname);
  return inside ? link.pathname.slice(pathname.length) : undefined;
}

function lists(entry: Entry, alert: string): boolean {
  return entry.alertnames.includes(alert);
}

/** The last stretch of a link whose beginning a template fills in: `{{ .Values.handbook }}/e/plt-101/`. */
function templatedPlace(link: string): string | undefined {
  return /(e\/[A-Za-z0-9_-]+\/?)(?:[?#]|$)/.exec(link.replace(/\{\{[^}]*\}\}/g, ''))?.[1];
}

async function linkFound(
  alert: Alert,
  link: string,
  { catalogue }: Against,
  linksOf: LinksOf,
): Promise<Found | undefined> {
  const own = catalogue.names.get(alert.name.toLowerCase());
  const page = own !== undefined && lists(own, alert.name) ? own : undefined;
  const write = page === undefined ? '' : `Write runbook_url: ${page.url}`;
  const [name, shown] = [plain(alert.name), plain(link)];
  const at = alert.linkSpan.start;
  const url = TEMPLATED.test(link) ? undefined : address(link);
  const place = url === undefined ? templatedPlace(link) : within(url, catalogue.site);
  if (url === undefined && place === undefined) {
    // What a template fills in can only be looked at after it has been filled in.
    if (TEMPLATED.test(link)) return undefined;
    const message = `runbook_url of ${name} is not an address: ${shown}`;
    return { rule: 'alert-no-page', at, subject: name, message, hint: write };
  }
  if (place === undefined) {
    return {
      rule: 'alert-other-host',
      at,
      subject: name,
      message: `runbook_url of ${name} leaves the handbook: ${shown}`,
      hint: write === '' ? `The handbook lives at ${catalogue.site}` : write,
    };
  }
  const named = /^e\/([^/]+)\/?$/.exec(place)?.[1];
  const entry = named === undefined ? undefined : catalogue.names.get(named.toLowerCase());
  if (entry !== undefined && lists(entry, alert.name)) return undefined;
  if (entry !== undefined) {
    return {
      rule: 'alert-other-page',
      at,
      subject: name,
      message: `runbook_url of ${name} leads to ${entry.code} (${entry.title}), which does not list this alert.`,
      hint:
        write === '' ? `Add ${name} to alertnames of ${entry.code}, or link another page.` : write,
    };
  }
  if (named === undefined && page !== undefined && url !== undefined) {
    const links = await linksOf(page.code);
    if (links.some((each) => address(each)?.href === url.href)) return undefined;
  }
  const near = named === undefined ? '' : nearestText(catalogue, named);
  return {
    rule: 'alert-no-page',
    at,
    subject: name,
    message: `runbook_url of ${name} leads to no page that is known to answer it: ${shown}`,
    hint:
      write === '' ? `No page lists ${name}; add it to alertnames of one. ${near}`.trim() : write,
  };
}

const PAGE_SEVERITIES: readonly string[] = ['info', 'warning', 'error', 'critical'];

/** A page about an alert has the alert's severity; a page about an error can be reached from alerts of several. */
function severityFound(alert: Alert, { catalogue }: Against): Found | undefined {
  const page = catalogue.names.get(alert.name.toLowerCase());
  const { severity, severityAt: at } = alert;
  if (page === undefined || !lists(page, alert.name) || severity === undefined) return undefined;
  if (!PAGE_SEVERITIES.includes(severity) || severity === page.severity) return undefined;
  return {
    rule: 'alert-severity',
    level: page.kind === 'alert' && page.alertnames.length === 1 ? 'error' : 'warning',
    at,
    subject: plain(alert.name),
    message: `${plain(alert.name)} has the severity ${severity}, its page ${page.code} says ${page.severity}.`,
    hint: 'Make them equal, here or on the page.',
  };
}

/** Every alert among the maps: has a link, the link leads to a page that lists the alert, severities agree. */
export async function alertsFound(
  maps: readonly YAMLMap[],
  document: Document.Parsed,
  against: Against,
  linksOf: LinksOf,
): Promise<AlertsFound> {
  const found: Found[] = [];
  const covered: Span[] = [];
  for (const map of maps) {
    const alert = alertOf(map, document);
    if (alert === undefined) continue;
    const page = against.catalogue.names.get(alert.name.toLowerCase());
    if (alert.link === undefined || alert.link === '') found.push(missingLink(alert, page));
    else {
      const wrong = await linkFound(alert, alert.link, against, linksOf);
      if (wrong !== undefined) {
        found.push(wrong);
        covered.push(alert.linkSpan);
      }
    }
    const severity = severityFound(alert, against);
    if (severity !== undefined) found.push(severity);
  }
  return { found, covered };
}
