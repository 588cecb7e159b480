import { type Catalogue, type Entry, nearestText } from '../codeIndex';
import { plain } from '../io';
import { type Found, type Span, within } from './finding';

/** What the rules are checked against. */
export type Against = { readonly catalogue: Catalogue; readonly today: string };

/** Every code of the handbook's families, `PLT-101`, as a word of its own. */
export function codePattern({ families }: Catalogue): RegExp {
  // Families are two to six capitals: nothing in them needs escaping.
  return new RegExp(
    `(?<![A-Za-z0-9_-])(?:${families.join('|')})(?:-[A-Z0-9]{2,8})?-\\d{3,4}(?![A-Za-z0-9_]|-[A-Za-z0-9])`,
    'g',
  );
}

function instead({ replacedBy }: Entry, catalogue: Catalogue): string {
  const next = catalogue.entries.find(({ code }) => code === replacedBy);
  return next === undefined
    ? 'Nothing replaces it: remove it, or ask the owner of the page.'
    : `Use ${next.code} (${next.title}), ${next.url}`;
}

/** What is wrong with naming an entry, whose page stays whatever happens to it; undefined when nothing is. */
export function lifeFound(
  entry: Entry,
  at: number,
  { catalogue, today }: Against,
): Found | undefined {
  const { code, status, removed } = entry;
  const hint = instead(entry, catalogue);
  if (status === 'retired') {
    const since = removed === undefined ? '' : ` since ${removed}`;
    return {
      rule: 'retired-code',
      at,
      subject: code,
      message: `${code} is retired${since}.`,
      hint,
    };
  }
  if (status !== 'deprecated') return undefined;
  const past = removed !== undefined && removed <= today;
  const until =
    removed === undefined ? '' : past ? ` and ended on ${removed}` : ` until ${removed}`;
  return {
    rule: 'deprecated-code',
    level: past ? 'error' : 'warning',
    at,
    subject: code,
    message: `${code} is deprecated${until}.`,
    hint,
  };
}

/** What to do about a code nobody has written a page for. */
export function missingHint(catalogue: Catalogue, code: string): string {
  const near = nearestText(catalogue, code);
  return `${near === '' ? '' : `${near} `}Correct the code, or add its page to the handbook.`;
}

/** Every code in a text that has no page, or whose page is retired. Codes inside `covered` are passed over. */
export function codesFound(
  text: string,
  covered: readonly Span[],
  against: Against,
): { readonly found: readonly Found[]; readonly used: readonly string[] } {
  const { catalogue } = against;
  const found: Found[] = [];
  const used = new Set<string>();
  const isCovered = within(covered);
  if (catalogue.families.length === 0) return { found, used: [] };
  for (const match of text.matchAll(codePattern(catalogue))) {
    const [code] = match;
    const at = match.index;
    const entry = catalogue.names.get(code.toLowerCase());
    if (entry !== undefined) used.add(entry.code);
    if (isCovered(at)) continue;
    if (entry === undefined) {
      found.push({
        rule: 'unknown-code',
        at,
        subject: code,
        message: `${plain(code)} has no page in the catalogue.`,
        hint: missingHint(catalogue, code),
      });
    } else if (entry.code !== code) {
      found.push({
        rule: 'deprecated-code',
        level: 'warning',
        at,
        subject: code,
        message: `${code} is an older name of ${entry.code}.`,
        hint: `Write ${entry.code}.`,
      });
    } else {
      const life = lifeFound(entry, at, against);
      if (life !== undefined) found.push(life);
    }
  }
  return { found, used: [...used] };
}
