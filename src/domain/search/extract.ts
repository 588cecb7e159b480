import type { Section } from './pages';
import { type Query, readQuery } from './plan';
import { chunks, isStopWord, termsOf } from './words';

/** A stretch of text, and whether it is a word that was asked for. */
export type Stretch = { readonly text: string; readonly marked: boolean };

/** What is shown of a page: its fitting section, and the words around those that were asked for. */
export type Extract = { readonly anchor: string; readonly heading: string; readonly text: string };

const WORD = /[\p{L}\p{N}]+(?:[-._/:][\p{L}\p{N}]+)*/gu;
const LENGTH = 170;
const MOST_READ = 20_000;

function fits(query: Query): (word: string) => boolean {
  const wanted = new Set(query.words.flatMap(({ whole, parts }) => [whole, ...parts]));
  const last = query.words.at(-1);
  const typed = last?.last === true && last.whole.length > 1 ? last.whole : undefined;
  return (word) =>
    chunks(word).some((chunk) => {
      if (typed !== undefined && chunk.whole.startsWith(typed)) return true;
      return termsOf(chunk).some((term) => wanted.has(term) && !isStopWord(term));
    });
}

/** The text cut at the words that were asked for. Put together again it is the text, letter for letter. */
export function stretches(text: string, asked: string): readonly Stretch[] {
  const isWanted = fits(readQuery(asked));
  const found: Stretch[] = [];
  let end = 0;
  for (const match of text.slice(0, MOST_READ).matchAll(WORD)) {
    if (!isWanted(match[0])) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index), marked: false });
    found.push({ text: match[0], marked: true });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...found, { text: text.slice(end), marked: false }] : found;
}

type Place = { readonly at: number; readonly word: string };

function placesIn(text: string, isWanted: (word: string) => boolean): readonly Place[] {
  return [...text.slice(0, MOST_READ).matchAll(WORD)].flatMap((match) =>
    isWanted(match[0]) ? [{ at: match.index, word: match[0].toLowerCase() }] : [],
  );
}

/** The start of the stretch that holds most different words. */
function densest(places: readonly Place[]): number {
  let best = { at: 0, count: 0 };
  for (const { at } of places) {
    const near = places.filter((other) => other.at >= at && other.at < at + LENGTH - 20);
    const count = new Set(near.map(({ word }) => word)).size;
    if (count > best.count) best = { at, count };
  }
  return best.at;
}

function around(text: string, at: number): string {
  const from = at < 40 ? 0 : text.indexOf(' ', at - 40) + 1;
  const to = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  const cut = text.slice(from, to > from ? to : from + LENGTH);
  return `${from > 0 ? '… ' : ''}${cut}${from + cut.length < text.length ? ' …' : ''}`;
}

/** The section of a page that fits a query best, with about 170 letters of it; the page's opening when none fits. */
export function extractOf(sections: readonly Section[], asked: string): Extract {
  const isWanted = fits(readQuery(asked));
  const read = sections.slice(0, 60).map((section) => {
    const text = [section.text, section.code].join('\n').replace(/\s+/g, ' ').trim();
    const places = placesIn(text, isWanted);
    const heading = placesIn(section.heading, isWanted);
    const words = new Set([...places, ...heading].map(({ word }) => word)).size;
    return { section, text, places, worth: words + 0.8 * heading.length };
  });
  const opening = read[0];
  // A section has to say more than the page's opening to be led to directly.
  let best = opening;
  for (const one of read) {
    if (best !== undefined && one.worth > best.worth + (best === opening ? 0.5 : 0)) best = one;
  }
  if (best === undefined) return { anchor: '', heading: '', text: '' };
  const { anchor, heading } = best.section;
  return { anchor, heading, text: around(best.text, densest(best.places)) };
}
