import type { When } from './schema';

/** A template as the gallery lists it. */
export type TemplateListing = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: readonly string[];
  readonly tags: readonly string[];
  readonly version: string;
  /** At most so many are asked in one go: answers that ask for other questions shut each other out. */
  readonly questions: number;
  /** Whether fewer may be asked. */
  readonly upTo: boolean;
  /** Names of the files it makes, with their holes. */
  readonly files: readonly string[];
  /** Minutes, as its page says; undefined without a page of the coming version. */
  readonly minutes: number | undefined;
  /** Everything somebody may search it by, in lower case. */
  readonly words: string;
};

/** What the gallery shows: words typed, one tag, one kind of reader. Empty means all. */
export type Wanted = { readonly words: string; readonly tag: string; readonly reader: string };

/** True when every typed word occurs, and the tag and the reader fit. */
export function isWanted(listing: TemplateListing, { words, tag, reader }: Wanted): boolean {
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    typed.every((word) => listing.words.includes(word)) &&
    (tag === '' || listing.tags.includes(tag)) &&
    (reader === '' || listing.audience.includes(reader))
  );
}

/** How many of the questions can be asked in one go, at most; `when` names an earlier question and its answers. */
export function mostAsked(fields: readonly { readonly when?: When | undefined }[]): number {
  const always = fields.filter(({ when }) => when === undefined).length;
  const asked = new Map<string, Map<string, number>>();
  for (const { when } of fields) {
    if (when === undefined) continue;
    const byAnswer = asked.get(when.field) ?? new Map<string, number>();
    for (const answer of [when.is].flat()) byAnswer.set(answer, (byAnswer.get(answer) ?? 0) + 1);
    asked.set(when.field, byAnswer);
  }
  const most = [...asked.values()].map((byAnswer) => Math.max(...byAnswer.values()));
  return always + most.reduce((sum, count) => sum + count, 0);
}

/** Every tag or reader that occurs, each once, in the order of the alphabet. */
export function occurring(
  listings: readonly TemplateListing[],
  kind: 'tags' | 'audience',
): readonly string[] {
  return [...new Set(listings.flatMap((listing) => listing[kind]))].sort();
}
