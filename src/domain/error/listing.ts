import type { ErrorFrontMatter } from './schema';
import { errorPath } from './table';

/** One line of the list of codes. */
export type ErrorListing = {
  readonly code: string;
  readonly topic: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  readonly kind: ErrorFrontMatter['kind'];
  readonly status: ErrorFrontMatter['status'];
  /** What stands for a retired code now. */
  readonly next?: string;
  readonly aliases: readonly string[];
  readonly alertnames: readonly string[];
};

/** The list of codes, sorted by code. */
export function errorListing(entries: readonly ErrorFrontMatter[]): readonly ErrorListing[] {
  return entries
    .map(({ code, topic, title, summary, kind, status, ...entry }) => ({
      code,
      topic,
      title,
      path: errorPath(code),
      summary,
      kind,
      status,
      ...(entry.replaced_by === undefined ? {} : { next: entry.replaced_by }),
      aliases: entry.aliases ?? [],
      alertnames: entry.alertnames ?? [],
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Entries as the finder sees them: a retired page is found by its code and names alone, so that a message leads to the
 * page that stands for it now.
 */
export function findable(entries: readonly ErrorFrontMatter[]): readonly ErrorFrontMatter[] {
  return entries.map((entry) => {
    if (entry.status !== 'retired') return entry;
    const next = entry.replaced_by === undefined ? '' : ` Now: ${entry.replaced_by}.`;
    return {
      ...entry,
      summary: `Retired since ${entry.removed}.${next} ${entry.summary}`,
      patterns: [],
      examples: [],
    };
  });
}
