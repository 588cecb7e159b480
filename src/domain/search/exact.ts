import type { Entry } from './pieces';
import { isStopWord, plain } from './words';

/** What a page is called, for comparing whole: its address' last part, its title, its other names. */
export type Called = {
  readonly isPage: boolean;
  readonly address: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Words of the title that tell something. */
  readonly telling: readonly string[];
};

export function calledOf([url, title, , names]: Entry): Called {
  const isPage = !url.includes('#');
  const address = isPage ? plain(url.split('/').at(-2) ?? '') : '';
  const said = plain(title);
  const telling = said.split(' ').filter((word) => !isStopWord(word));
  return { isPage, address, title: said, names: names.map(plain), telling };
}

const WHOLE_TITLE = 0.08;

/** `prod read` begins the words of `production readiness`, one after the other. */
function beginsEach(title: string, asked: string): boolean {
  const words = title.split(' ');
  const typed = asked.split(' ');
  return typed.length > 1 && typed.every((part, at) => words[at]?.startsWith(part) === true);
}

/**
 * How exactly a page is called what was asked, from 0 to 1: its address (a code), its title, one of its names, the
 * beginning of its title. `asked` as `plain` makes it.
 */
export function exactness(called: Called, asked: string): number {
  const { isPage, address, title, names, telling } = called;
  if (asked === '') return 0;
  if (address === asked) return 1;
  if (title === asked) return isPage ? 0.9 : 0.7;
  const words = asked.split(' ');
  const saysAll = telling.length > 1 && telling.every((word) => words.includes(word));
  if (saysAll && words.every((word) => isStopWord(word) || telling.includes(word))) return 0.6;
  if (names.includes(asked)) return 0.5;
  if (asked.length < 4) return 0;
  const share = asked.length / Math.max(asked.length, title.length);
  if (title.startsWith(asked)) return 0.2 + 0.1 * share;
  if (saysAll) return WHOLE_TITLE;
  return beginsEach(title, asked) ? 0.3 + 0.3 * share : 0;
}
