import type { Entry } from './pieces';
import { firstFrom } from './terms';
import { isStopWord, plain } from './words';

/** What a page is called, for comparing whole: its address' last part, its title, its other names. */
export type Called = {
  readonly isPage: boolean;
  readonly address: string;
  /** Its address is a code. */
  readonly isCode: boolean;
  readonly title: string;
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** Words of the title that tell something. */
  readonly telling: readonly string[];
  /** What being called by one of the other names is worth: an error's are what a machine prints. */
  readonly named: number;
};

/** What was asked, as `plain` leaves it. */
export type Typed = { readonly text: string; readonly words: readonly string[] };

export function typedOf(words: readonly string[]): Typed {
  return { text: words.join(' '), words };
}

/** A code as `plain` leaves it. */
const CODE = /^[a-z]{2,6} \d{2,4}$/;
const WHOLE_TITLE = 0.14;
/** What the beginning of a title is worth by its number of words; 0.5 for more. */
const BEGUN: Readonly<Record<number, number>> = { 1: 0.2, 2: 0.35 };

export function calledOf([url, title, kind, names]: Entry): Called {
  const isPage = !url.includes('#');
  const address = isPage ? plain(url.split('/').at(-2) ?? '') : '';
  const said = plain(title);
  const words = said.split(' ');
  const telling = words.filter((word) => !isStopWord(word));
  const named = kind === 'Error' ? 0.8 : 0.5;
  const isCode = CODE.test(address);
  return { isPage, address, isCode, title: said, words, names: names.map(plain), telling, named };
}

/** `prod read` begins the words of `production readiness`, one after the other. */
function beginsEach(words: readonly string[], typed: readonly string[]): boolean {
  return typed.length > 1 && typed.every((part, at) => words[at]?.startsWith(part) === true);
}

/**
 * How exactly a page is called what was asked, from 0 to 1: its address (a code), its title, one of its names, the
 * beginning of its title.
 */
function exactness(called: Called, { text: asked, words: typed }: Typed): number {
  const { isPage, address, isCode, title, words, names, telling } = called;
  if (asked === '') return 0;
  if (address === asked) return 1;
  if (title === asked) return isPage ? 0.9 : 0.7;
  const saysAll = telling.length > 1 && telling.every((word) => typed.includes(word));
  const isTitle = saysAll && typed.every((word) => isStopWord(word) || telling.includes(word));
  const isNamed = names.includes(asked);
  if (isTitle || isNamed) return Math.max(isTitle ? 0.6 : 0, isNamed ? called.named : 0);
  if (asked.length < 4) return 0;
  const share = asked.length / Math.max(asked.length, title.length);
  if (isCode && ` ${asked} `.includes(` ${address} `)) return 0.9;
  const inAddress = address.startsWith(asked) ? 0.25 + 0.15 * (asked.length / address.length) : 0;
  const inTitle = title.startsWith(asked) ? (BEGUN[typed.length] ?? 0.5) + 0.1 * share : 0;
  if (inAddress + inTitle > 0) return Math.max(inAddress, inTitle);
  if (saysAll) return WHOLE_TITLE;
  return beginsEach(words, typed) ? 0.3 + 0.3 * share : 0;
}

/** Words or texts in order, each with the pages that it leads to. */
class Leading {
  readonly #pages = new Map<string, number[]>();
  #sorted: readonly string[] = [];

  constructor(entries: Iterable<readonly [text: string, page: number]>) {
    for (const [text, page] of entries) {
      const known = this.#pages.get(text);
      if (known === undefined) this.#pages.set(text, [page]);
      else known.push(page);
    }
    this.#sorted = [...this.#pages.keys()].sort();
  }

  from(text: string): readonly number[] {
    return this.#pages.get(text) ?? [];
  }

  fromAll(beginning: string): readonly number[] {
    const found: number[] = [];
    for (let at = firstFrom(this.#sorted, beginning); at < this.#sorted.length; at++) {
      const text = this.#sorted[at] ?? '';
      if (!text.startsWith(beginning)) break;
      found.push(...this.from(text));
    }
    return found;
  }
}

/** What pages are called, so that only those are compared that may be called what was asked. */
export class CalledPages {
  readonly #all: readonly Called[];
  readonly #begins: Leading;
  readonly #names: Leading;
  readonly #tells: Leading;

  constructor(all: readonly Called[]) {
    this.#all = all;
    this.#begins = new Leading(
      all.flatMap(({ address, title }, page): (readonly [string, number])[] => [
        [address, page],
        [title, page],
      ]),
    );
    this.#names = new Leading(
      all.flatMap(({ names, address, isCode }, page) =>
        [...names, ...(isCode ? [address] : [])].map((name) => [name, page] as const),
      ),
    );
    this.#tells = new Leading(all.map(({ telling }, page) => [telling[0] ?? '', page]));
  }

  /** How exactly pages are called what was asked, in the order of the pages; those that are not are left out. */
  called(typed: Typed): ReadonlyMap<number, number> {
    const { text, words } = typed;
    if (text === '') return new Map();
    const pairs = words.map((word, at) => `${word} ${words[at + 1] ?? ''}`);
    const some = new Set([
      ...this.#begins.fromAll(words[0] ?? ''),
      ...[text, ...pairs].flatMap((name) => this.#names.from(name)),
      ...words.flatMap((word) => this.#tells.from(word)),
    ]);
    const found = new Map<number, number>();
    for (const page of [...some].sort((a, b) => a - b)) {
      const called = this.#all[page];
      const worth = called === undefined ? 0 : exactness(called, typed);
      if (worth > 0) found.set(page, worth);
    }
    return found;
  }
}
