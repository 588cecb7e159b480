import type { SynonymTable } from './plan';
import type { Asking } from './tuning';
import { chunks, isStopWord, root } from './words';

/**
 * The questions that pages answer, as a piece holds them: how many each page has, in order, and for each word's root the
 * questions that hold it, as steps from the last one.
 */
export type AskedPiece = {
  readonly pages: readonly (readonly [page: number, questions: number])[];
  readonly words: readonly (readonly [root: string, ...steps: readonly number[]])[];
};

/** The pages that hold a word, each with what that is worth, from 0 to 1. */
export type Holding = (word: string) => ReadonlyMap<number, number>;

const nowhere: Holding = () => new Map();

/** Words of a question that tell something, by their roots, each as it first stands there. */
function told(text: string): ReadonlyMap<string, string> {
  const parts = chunks(text).flatMap(({ parts: own }) => own);
  const telling = parts.filter((part) => !isStopWord(part.replace(/[’']/g, '')));
  const words = new Map<string, string>();
  for (const part of telling.length > 0 ? telling : parts) {
    const own = root(part);
    if (!words.has(own)) words.set(own, part);
  }
  return words;
}

/** The piece of these questions, page by page. */
export function askedPiece(asks: readonly (readonly string[])[]): AskedPiece {
  const holding = new Map<string, { readonly steps: number[]; last: number }>();
  asks.flat().forEach((question, number) => {
    for (const own of told(question).keys()) {
      const known = holding.get(own) ?? { steps: [], last: 0 };
      known.steps.push(number - known.last);
      known.last = number;
      holding.set(own, known);
    }
  });
  const words = [...holding].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    pages: asks.flatMap(({ length }, page) => (length > 0 ? [[page, length] as const] : [])),
    words: words.map(([own, { steps }]) => [own, ...steps]),
  };
}

/** A word that was asked: how much it tells, the questions that hold it, and the pages that hold it elsewhere. */
type Word = {
  readonly rarity: number;
  readonly inQuestions: ReadonlyMap<number, number>;
  readonly onPages: ReadonlyMap<number, number>;
};

/** The questions that pages answer, for finding the one nearest to what somebody asks. */
export class Asks {
  readonly #asks: readonly { readonly page: number; readonly whole: number }[];
  readonly #holding = new Map<string, number[]>();
  readonly #tuning: Asking;
  readonly #count: number;
  readonly #synonyms = new Map<string, readonly string[]>();

  constructor({ pages, words }: AskedPiece, synonyms: SynonymTable, tuning: Asking) {
    this.#tuning = tuning;
    const asks = pages.flatMap(([page, count]) =>
      Array.from({ length: count }, () => ({ page, whole: 0 })),
    );
    this.#asks = asks;
    this.#count = asks.length;
    for (const [word, ...steps] of words) {
      let number = 0;
      this.#holding.set(
        word,
        steps.map((step) => (number += step)),
      );
    }
    for (const [word, numbers] of this.#holding) {
      const rarity = this.#rarity(word);
      for (const number of numbers) {
        const ask = asks[number];
        if (ask !== undefined) ask.whole += rarity;
      }
    }
    for (const [word, others] of synonyms) this.#synonyms.set(root(word), others.map(root));
  }

  /**
   * How near a page's questions are to a query: 0 to 1 for the nearest, times its worth, and more when others are near
   * too. A word that is not in a question but elsewhere on its page counts a part. Pages with nothing in common are
   * left out.
   */
  near(words: readonly string[], holding: Holding = nowhere): ReadonlyMap<number, number> {
    if (this.#count === 0) return new Map();
    const asked = [...told(words.join(' '))].map(([own, word]) => this.#word(own, holding(word)));
    const { query, question, others, steep, least, worth, short } = this.#tuning;
    const whole = asked.reduce((sum, { rarity }) => sum + rarity, 0);
    const pages = new Map<number, number[]>();
    for (const number of new Set(asked.flatMap(({ inQuestions }) => [...inQuestions.keys()]))) {
      const ask = this.#asks[number];
      if (ask === undefined || whole === 0) continue;
      let shared = 0;
      let covered = 0;
      for (const { rarity, inQuestions, onPages } of asked) {
        const own = inQuestions.get(number) ?? 0;
        shared += own * rarity;
        covered += Math.max(own, this.#tuning.held * (onPages.get(ask.page) ?? 0)) * rarity;
      }
      const near = (covered / whole) ** query * Math.min(1, shared / ask.whole) ** question;
      if (near < least) continue;
      const all = pages.get(ask.page);
      if (all === undefined) pages.set(ask.page, [near]);
      else all.push(near);
    }
    return new Map(
      [...pages].map(([page, all]) => {
        const [first = 0, ...rest] = all.sort((a, b) => b - a);
        const more = rest.slice(0, 3).reduce((sum, one) => sum + one, 0);
        return [page, (asked.length > 2 ? worth : short) * (first + others * more) ** steep];
      }),
    );
  }

  knows(word: string): boolean {
    return this.#holding.has(root(word));
  }

  #word(own: string, onPages: ReadonlyMap<number, number>): Word {
    const inQuestions = new Map<number, number>();
    for (const other of this.#synonyms.get(own) ?? []) {
      for (const number of this.#holding.get(other) ?? [])
        inQuestions.set(number, this.#tuning.synonym);
    }
    for (const number of this.#holding.get(own) ?? []) inQuestions.set(number, 1);
    return { rarity: this.#rarity(own), inQuestions, onPages };
  }

  /** The rarer a word is in questions, the more it tells; one in none tells most. */
  #rarity(word: string): number {
    return Math.log(1 + this.#count / (1 + (this.#holding.get(word)?.length ?? 0)));
  }
}
