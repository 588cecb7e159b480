import { fnv } from '../fnv';
import type { Item } from './schema';

/** A list's version and what was asked when a box was ticked. */
export type Tick = {
  /** Unknown for ticks that an early version of this page kept. */
  readonly version: string | undefined;
  /** The words that were confirmed; unknown when they came with a link, or from an early version. */
  readonly asked: string | undefined;
};

const TICK = /^(\d{1,6}\.\d{1,6}) ([\s\S]*)$/;
const HASHED = /^~[0-9a-z]{1,7}$/;

/** What a tick confirms. */
export function wordingOf(item: Pick<Item, 'title' | 'done_when'>): string {
  return `${item.title}: ${item.done_when}`;
}

/** Letters and digits alone: a comma, a capital or a space does not make another question. */
function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A short mark of the words, for links, which have no room for them. */
export function wordingMark(item: Pick<Item, 'title' | 'done_when'>): string {
  return `~${fnv(bare(wordingOf(item)))}`;
}

/** What is kept when an item is ticked: the list's version and what was asked. */
export function tickText(version: string, item: Pick<Item, 'title' | 'done_when'>): string {
  return `${version} ${wordingOf(item)}`;
}

/** Reads what was kept of a tick. Never throws. */
export function readTick(text: string): Tick {
  const [, version, asked] = TICK.exec(text) ?? [];
  if (version === undefined || asked === undefined) return { version: undefined, asked: undefined };
  return { version, asked: HASHED.test(asked) ? undefined : asked };
}

/** Negative when version `a` comes before `b`, such as `1.9` before `1.10`. */
export function byVersion(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/**
 * Whether a tick was made under other words, or before the version that gave the item another meaning, so that it
 * has to be asked again.
 */
export function isAskedAgain(text: string, item: Item): boolean {
  const { version, asked } = readTick(text);
  if (item.changed !== undefined && (version === undefined || byVersion(version, item.changed) < 0))
    return true;
  const words = wordingOf(item);
  if (asked !== undefined) return asked !== words && bare(asked) !== bare(words);
  const mark = TICK.exec(text)?.[2];
  return mark !== undefined && mark !== wordingMark(item);
}
