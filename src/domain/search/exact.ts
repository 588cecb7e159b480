import type { Entry } from './pieces';
import { plain } from './words';

/** What a page is called, for comparing whole: its address' last part, its title, its other names. */
export type Called = {
  readonly isPage: boolean;
  readonly address: string;
  readonly title: string;
  readonly names: readonly string[];
};

export function calledOf([url, title, , names]: Entry): Called {
  const isPage = !url.includes('#');
  const address = isPage ? plain(url.split('/').at(-2) ?? '') : '';
  return { isPage, address, title: plain(title), names: names.map(plain) };
}

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
export function exactness({ isPage, address, title, names }: Called, asked: string): number {
  if (asked === '') return 0;
  if (address === asked) return 1;
  if (title === asked) return isPage ? 0.9 : 0.7;
  if (names.includes(asked)) return 0.5;
  if (asked.length < 4) return 0;
  const share = asked.length / Math.max(asked.length, title.length);
  if (title.startsWith(asked)) return 0.2 + 0.1 * share;
  return beginsEach(title, asked) ? 0.3 + 0.3 * share : 0;
}
