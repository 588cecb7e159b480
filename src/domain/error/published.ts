import type { Problem } from '../problem';
import type { ErrorChange, PublishedErrors } from './indexSchema';
import { namesOf } from './names';
import type { ErrorFrontMatter } from './schema';

/** What was published, from the project's root. */
export const PUBLISHED_FILE = 'errors/published.json';

type Codes = ReadonlyMap<string, ErrorFrontMatter>;

function byCode(entries: readonly ErrorFrontMatter[]): Codes {
  return new Map(entries.map((entry) => [entry.code, entry]));
}

function pageOf(code: string): string {
  return `errors/${code.toLowerCase()}.mdx`;
}

function goneProblem(code: string, names: readonly string[], now: Codes): Problem {
  const heir = [...now.values()].find((entry) => names.includes(entry.topic));
  const renamed = heir === undefined ? '<the code that stands for it>' : heir.code;
  return {
    file: pageOf(code),
    field: 'code',
    reason: `${code} was published and has no page; messages and alerts elsewhere lead to it`,
    instead: `Put the page back with status: retired, removed: <day> and replaced_by: ${renamed}. A code is never deleted, renumbered or used again.`,
  };
}

function nameProblems(
  entry: ErrorFrontMatter,
  names: readonly string[],
  leads: ReadonlyMap<string, string>,
): readonly Problem[] {
  return names.flatMap((name) => {
    const to = leads.get(name.toLowerCase());
    if (to !== undefined) return [];
    return [
      {
        file: pageOf(entry.code),
        field: name.includes('-') ? 'topic' : 'alertnames',
        reason: `"${name}" led to ${entry.code} and leads nowhere now`,
        instead: `Put it back, or add it to the aliases of the page that stands for it.`,
      },
    ];
  });
}

/**
 * What was published and would be lost: a code without a page (deleted, or given another number), a retired code that
 * is in use again, a name that leads nowhere. Names may move to another page; codes may not. `unread` are codes whose
 * page is there and not valid, which is reported elsewhere.
 */
export function lostProblems(
  entries: readonly ErrorFrontMatter[],
  published: PublishedErrors,
  unread: ReadonlySet<string>,
): readonly Problem[] {
  const now = byCode(entries);
  const leads = new Map(
    entries.flatMap((entry) => namesOf(entry).map((name) => [name.toLowerCase(), entry.code])),
  );
  const retired = new Set(
    published.changes.flatMap(({ change, code }) => (change === 'added' ? [] : [code])),
  );
  return Object.entries(published.names).flatMap(([code, names]) => {
    const entry = now.get(code);
    if (unread.has(code)) return [];
    if (entry === undefined) return [goneProblem(code, names, now)];
    const again: readonly Problem[] =
      retired.has(code) && entry.status !== 'retired'
        ? [
            {
              file: pageOf(code),
              field: 'status',
              reason: `${code} was retired; what it meant then stands in old messages`,
              instead: 'Write status: retired again, and take a new code for a new error.',
            },
          ]
        : [];
    return [...again, ...nameProblems(entry, names, leads)];
  });
}

/** Changes since the last record: codes that are new, retired, or printed under another code. `day` is today. */
export function newChanges(
  entries: readonly ErrorFrontMatter[],
  published: PublishedErrors,
  version: string,
  day: string,
): readonly ErrorChange[] {
  const said = (code: string, ...kinds: readonly ErrorChange['change'][]) =>
    published.changes.some((line) => line.code === code && kinds.includes(line.change));
  const sorted = [...entries].sort((a, b) => (a.code < b.code ? -1 : 1));
  const added = sorted
    .filter(({ code }) => !said(code, 'added'))
    .map(({ code }): ErrorChange => ({ day, version, change: 'added', code }));
  const gone = sorted
    .filter(({ code, status }) => status === 'retired' && !said(code, 'retired', 'renamed'))
    .map(({ code, removed = day, replaced_by: to }): ErrorChange =>
      to === undefined
        ? { day: removed, version, change: 'retired', code }
        : { day: removed, version, change: 'renamed', code, to },
    );
  return [...added, ...gone];
}

/** The record with everything that stands now; nothing is ever taken out of it. */
export function recorded(
  entries: readonly ErrorFrontMatter[],
  published: PublishedErrors,
  version: string,
  day: string,
): PublishedErrors {
  const names = new Map(Object.entries(published.names));
  for (const entry of entries) {
    const known = names.get(entry.code) ?? [];
    names.set(entry.code, [...new Set([...known, ...namesOf(entry)])]);
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    kind: 'published-errors',
    names: Object.fromEntries(sorted),
    changes: [...published.changes, ...newChanges(entries, published, version, day)],
  };
}
