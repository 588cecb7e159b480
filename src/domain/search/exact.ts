import type { Entry } from './pieces';
import { isStopWord, plain } from './words';

/** What a page is called, for comparing whole: its address' last part, its title, its other names. */
export type Called = {
  readonly isPage: boolean;
  readonly address: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** Words of the title that tell something. */
  readonly telling: readonly string[];
  /** What being called by one of the other names is worth: an error's are what a machine prints. */
  readonly named: number;
};

export function calledOf([url, title, kind, names]: Entry): Called {
  const isPage = !url.includes('#');
  const address = isPage ? plain(url.split('/').at(-2) ?? '') : '';
  const said = plain(title);
  const words = said.split(' ');
  const telling = words.filter((word) => !isStopWord(word));
  const named = kind === 'Error' ? 0.6 : 0.5;
  return { isPage, address, title: said, words, names: names.map(plain), telling, named };
}

const WHOLE_TITLE = 0.14;

/** `prod read` begins the words of `production readiness`, one after the other. */
function beginsEach(words: readonly string[], typed: readonly string[]): boolean {
  return typed.length > 1 && typed.every((part, at) => words[at]?.startsWith(part) === true);
}

/**
 * How exactly a page is called what was asked, from 0 to 1: its address (a code), its title, one of its names, the
 * beginning of its title. `typed` are the words that `plain` leaves of what was asked.
 */
export function exactness(called: Called, typed: readonly string[]): number {
  const { isPage, address, title, words, names, telling } = called;
  const asked = typed.join(' ');
  if (asked === '') return 0;
  if (address === asked) return 1;
  if (title === asked) return isPage ? 0.9 : 0.7;
  const saysAll = telling.length > 1 && telling.every((word) => typed.includes(word));
  if (saysAll && typed.every((word) => isStopWord(word) || telling.includes(word))) return 0.6;
  if (names.includes(asked)) return called.named;
  if (asked.length < 4) return 0;
  const share = asked.length / Math.max(asked.length, title.length);
  if (title.startsWith(asked)) return 0.2 + 0.1 * share;
  if (saysAll) return WHOLE_TITLE;
  return beginsEach(words, typed) ? 0.3 + 0.3 * share : 0;
}
