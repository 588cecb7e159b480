import { type Entry, nearestText } from '../codeIndex';
import { plain } from '../io';
import { type Against, lifeFound } from './codes';
import { type Found, type Span, within } from './finding';

/** The part of an address that names a code, a topic, an alert or an alias. */
const PLACE = /\/e\/([A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*)\/?/g;
/** Characters an address does not hold; looked at from right to left. */
const BEFORE = /[^\s"'`<>()[\]{}|\\^]*$/;
const SCHEME = /https?:\/\//i;
const MOST_BEFORE = 300;
const TYPE = /(?:^|[^\w])type["']?\s*(?:[:=]|=>|,)\s*["'`]?$/i;

/** An address of an error page in a text. */
type Address = {
  readonly span: Span;
  /** Scheme, host and path before `/e/`, ending in a slash; undefined when a variable stands there. */
  readonly base: string | undefined;
  readonly name: string;
  readonly whole: string;
  /** Whether it is the value of a field called `type`. */
  readonly isType: boolean;
};

function sameBase(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [new URL(a), new URL(b)];
  return one.host === other.host && one.pathname === other.pathname;
}

function* addresses(text: string): Generator<Address> {
  for (const match of text.matchAll(PLACE)) {
    const from = Math.max(0, match.index - MOST_BEFORE);
    const before = BEFORE.exec(text.slice(from, match.index))?.[0] ?? '';
    const scheme = before.search(SCHEME);
    const base = scheme === -1 ? undefined : `${before.slice(scheme)}/`;
    const start = match.index - (base === undefined ? 0 : base.length - 1);
    const end = match.index + match[0].length;
    const name = match[1] ?? '';
    const isType = TYPE.test(text.slice(Math.max(0, start - 40), start));
    yield { span: { start, end }, base, name, whole: text.slice(start, end), isType };
  }
}

function looksLikeCode(name: string, families: readonly string[]): boolean {
  const upper = name.toUpperCase();
  return families.some((family) => upper.startsWith(`${family}-`) && /-\d{3,4}$/.test(upper));
}

/** A problem type is compared as a text: there is one spelling, the address in the index. */
function typeFound(entry: Entry, { whole, span: { start, end } }: Address, text: string) {
  const rest = /^[?#][^\s"'`<>]*/.exec(text.slice(end, end + MOST_BEFORE))?.[0] ?? '';
  if (whole + rest === entry.url) return [];
  const found: Found = {
    rule: 'problem-type',
    at: start,
    subject: plain(whole + rest),
    message: `A problem of type ${entry.code} has one address.`,
    hint: `Write ${entry.url}`,
  };
  return [found];
}

function addressFound(address: Address, text: string, against: Against): readonly Found[] {
  const { catalogue } = against;
  const { base, name, span, isType } = address;
  const whole = plain(address.whole);
  const ours = base !== undefined && sameBase(base, catalogue.site);
  if (!ours && !looksLikeCode(name, catalogue.families)) return [];
  const entry = catalogue.names.get(name.toLowerCase());
  if (entry === undefined) {
    const near = nearestText(catalogue, name);
    return [
      {
        rule: 'unknown-address',
        at: span.start,
        subject: whole,
        message: `${whole} leads to no error page.`,
        hint: near === '' ? `All codes: ${catalogue.site}reference/errors/` : near,
      },
    ];
  }
  if (!ours && base !== undefined) {
    // On the handbook's own host a missing base path is a dead link; another host may be a handbook of its own.
    const isDead = URL.canParse(base) && new URL(base).host === new URL(catalogue.site).host;
    return [
      {
        rule: isDead ? 'unknown-address' : 'other-host',
        at: span.start,
        subject: whole,
        message: `${whole} is not in this handbook, which lives at ${catalogue.site}`,
        hint: `Write ${entry.url}`,
      },
    ];
  }
  const life = lifeFound(entry, span.start, against);
  return [
    ...(life === undefined ? [] : [life]),
    ...(isType && ours ? typeFound(entry, address, text) : []),
  ];
}

/** Problem types on the handbook's host that are no error page: nobody will keep them for ever. */
function otherTypes(text: string, site: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(site); at !== -1; at = text.indexOf(site, at + 1)) {
    const rest = /^[^\s"'`<>]*/.exec(text.slice(at + site.length, at + site.length + MOST_BEFORE));
    const place = rest?.[0] ?? '';
    if (!TYPE.test(text.slice(Math.max(0, at - 40), at)) || /^(?:e|schemas)\//.test(place))
      continue;
    found.push({
      rule: 'problem-type',
      at,
      subject: plain(site + place),
      message: 'A problem type is the address of an error page.',
      hint: `Write the url of its code, such as ${site}e/<code>/`,
    });
  }
  return found;
}

/** Every address of an error page in a text that leads nowhere, elsewhere, or is spelled otherwise where that counts. */
export function addressesFound(
  text: string,
  covered: readonly Span[],
  against: Against,
): {
  readonly found: readonly Found[];
  readonly spans: readonly Span[];
  readonly used: readonly string[];
} {
  const found: Found[] = [...otherTypes(text, against.catalogue.site)];
  const spans: Span[] = [];
  const used = new Set<string>();
  const isCovered = within(covered);
  for (const address of addresses(text)) {
    const { end } = address.span;
    spans.push(address.span);
    const entry = against.catalogue.names.get(address.name.toLowerCase());
    if (entry !== undefined) used.add(entry.code);
    if (isCovered(end - 1)) continue;
    found.push(...addressFound(address, text, against));
  }
  return { found, spans, used: [...used] };
}
