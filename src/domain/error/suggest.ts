import { distance } from '../id';
import type { ErrorListing } from './listing';
import { squeezed } from './lookup';

/** What somebody asked for at an address without a page, and what there is. */
export type Suggestion = {
  /** The code or name, as it was written, at most 80 characters. */
  readonly asked: string;
  /** The code in capitals when it has the form of ours; it has no page. */
  readonly code: string | undefined;
  /** The page that has this very name, in other capitals or signs. */
  readonly exact: ErrorListing | undefined;
  /** Pages with a similar code or name, the nearest first. */
  readonly near: readonly ErrorListing[];
};

const MAX_ASKED = 80;
const MAX_EDITS = 2;
const SHOWN = 3;

/** Half of all alert names begin with it. */
const SAYS_NOTHING = new Set(['kube']);

const CODE = /^([A-Z]{2,6})[-_]?(?:[A-Z0-9]{2,8}[-_])?(\d{3,4})$/;

/** `/handbook/e/PLT-119/` → `PLT-119`; undefined when the address is none of an error page. */
export function askedIn(pathname: string, basePath: string): string | undefined {
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : pathname;
  const parts = decoded(path)
    .split('/')
    .filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.html?$/, '').trim();
  if (last === '') return undefined;
  if (['e', 'errors', 'problems'].includes(parts[0] ?? '') && parts.length > 1) return last;
  return CODE.test(last.toUpperCase()) ? last : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function names({ code, topic, aliases, alertnames }: ErrorListing): readonly string[] {
  return [code, topic, ...aliases, ...alertnames].map(squeezed);
}

/** The page that has this very code or name; capitals, hyphens and underscores do not count. */
export function exactly(asked: string, listing: readonly ErrorListing[]): ErrorListing | undefined {
  const wanted = squeezed(asked);
  return listing.find((entry) => names(entry).includes(wanted));
}

/** Edits to the nearest name; in short names a slip leads anywhere, so only one is allowed there. */
function edits(asked: string, entry: ErrorListing): number {
  return Math.min(
    ...names(entry).map((name) => {
      const allowed = name.length < 5 ? 1 : MAX_EDITS;
      if (Math.abs(name.length - asked.length) > allowed) return Infinity;
      const found = distance(asked, name);
      return found > allowed ? Infinity : found;
    }),
  );
}

function numberOf(code: string): number {
  return Number(/\d+$/.exec(code)?.[0] ?? NaN);
}

/** `PLT-119` and `PLT-101` stand in the same area: the same letters before the same hundred. */
function sameArea(asked: string, code: string): boolean {
  const area = (text: string) => squeezed(text).replace(/\d\d$/, '');
  return area(asked) === area(code);
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !SAYS_NOTHING.has(word));
}

/** How many of the asked words stand in names and title; nothing when it is less than half of them. */
function shared(asked: readonly string[], entry: ErrorListing): number {
  const own = new Set(
    [entry.topic, entry.title, ...entry.aliases, ...entry.alertnames].flatMap(wordsOf),
  );
  const count = asked.filter((word) => own.has(word)).length;
  return count * 2 < asked.length ? 0 : count;
}

/**
 * The pages nearest to a code or name that has none: at most two slips away (insertion, deletion, substitution, swap of
 * neighbours), then codes of the same area by number, then pages whose names share words. At most three.
 */
export function suggestion(text: string, listing: readonly ErrorListing[]): Suggestion {
  const asked = text.slice(0, MAX_ASKED);
  const squeezedAsked = squeezed(asked);
  const exact = exactly(asked, listing);
  const form = CODE.exec(asked.toUpperCase());
  const isOurs = listing.some(({ code }) => code.split('-')[0] === form?.[1]);
  const code = form !== null && isOurs && exact === undefined ? dashed(asked) : undefined;
  if (exact !== undefined) return { asked, code, exact, near: [] };
  const words = wordsOf(asked);
  const number = numberOf(asked);
  const ranked = listing.flatMap((entry) => {
    const slips = edits(squeezedAsked, entry);
    const area = form !== null && sameArea(asked, entry.code);
    const common = form === null ? shared(words, entry) : 0;
    if (slips === Infinity && !area && common === 0) return [];
    const away = Math.abs(numberOf(entry.code) - number);
    return [{ entry, slips, area, common, away: Number.isNaN(away) ? 0 : away }];
  });
  ranked.sort(
    (a, b) =>
      (a.slips === b.slips ? 0 : a.slips - b.slips) ||
      Number(b.area) - Number(a.area) ||
      b.common - a.common ||
      a.away - b.away,
  );
  // A slip of the pen explains it: pages that only share words with it would be noise.
  const slipped = ranked.filter(({ slips, area }) => slips < Infinity || area);
  const shown = (slipped.length > 0 ? slipped : ranked).slice(0, SHOWN);
  return { asked, code, exact, near: shown.map(({ entry }) => entry) };
}

/** `plt_119` as `PLT-119`. */
function dashed(text: string): string {
  return text
    .toUpperCase()
    .replaceAll('_', '-')
    .replace(/^([A-Z]+)(\d+)$/, '$1-$2');
}
