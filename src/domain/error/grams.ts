import type { Word } from './words';

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Words that only hold a sentence together: passed over. */
const STOP = listed(
  'a an and are as at be been by do does for from has have if in into is it its of on or that the this to was were with you your',
);

const LOGGED = listed(
  'after apiversion cannot could details error errors fail failed failing false get got http https info internal level log last message metadata most msg',
);
const REPORTED = listed(
  'must name new no not null please reason recent request response server status time traceback true unable version warn warning when while will',
);
/** Words so common in logs that they tell little about which error it is. */
const COMMON: ReadonlySet<string> = new Set([...LOGGED, ...REPORTED]);

/** Stands for a name, a number or an address: whatever differs from one message to the next. */
const VALUE = '#';

/** Plain words stay; names with digits, points or hyphens become `#`. */
function shape(word: string): string {
  return /^\p{L}+(?:_\p{L}+)*$|^[a-z]{1,8}\d{1,4}$/u.test(word) ? word : VALUE;
}

/** One to three neighbouring words; `words` counts them, `at` is the number of the first. */
type Gram = {
  readonly text: string;
  readonly words: readonly string[];
  readonly at: number;
};

/** Every run of one to three shapes that begins and ends with a plain word. */
export function gramsOf(shapes: readonly string[]): readonly Gram[] {
  const grams: Gram[] = [];
  for (let at = 0; at < shapes.length; at++) {
    for (let length = 1; length <= 3; length++) {
      const words = shapes.slice(at, at + length);
      if (words.length < length || words[0] === VALUE || words.at(-1) === VALUE) continue;
      grams.push({ text: words.join(' '), words, at });
    }
  }
  return grams;
}

/** A text's words as shapes, without words that tell nothing; neighbouring values count as one. `from` gives the word each shape came from. */
export function shapesOf(words: readonly Word[], hidden: ReadonlySet<Word> = new Set()) {
  const shapes: string[] = [];
  const from: number[] = [];
  for (const [index, word] of words.entries()) {
    if (STOP.has(word.text)) continue;
    const shaped = hidden.has(word) ? VALUE : shape(word.text);
    if (shaped === VALUE && shapes.at(-1) === VALUE) continue;
    shapes.push(shaped);
    from.push(index);
  }
  return { shapes, from };
}

/**
 * How much a word tells: ln(1 + entries / entries that use it), a fifth of it for common words, a tenth for
 * words that only hold a sentence together, nothing for a value.
 */
export function wordWeight(
  word: string,
  entries: number,
  usedBy: ReadonlyMap<string, number>,
): number {
  if (word === VALUE) return 0;
  const rare = Math.log(1 + entries / (usedBy.get(word) ?? 1));
  return STOP.has(word) ? rare / 10 : COMMON.has(word) ? rare / 5 : rare;
}

/**
 * How much a gram tells, from 0 for one that all entries use to about 1 for one that a single entry uses:
 * (ln((entries + 1) / (uses + 1/2)) / ln((entries + 1) / (3/2)))², the inverse document frequency squared
 * and scaled; half as much again for words in order.
 */
export function gramWeight(words: number, entries: number, uses: number): number {
  const rare = Math.log((entries + 1) / (uses + 0.5)) / Math.log((entries + 1) / 1.5);
  return Math.min(1, Math.max(0, rare)) ** 2 * (words === 1 ? 1 : 1.5);
}

/** Whether a word tells something on its own. */
export function telling(word: string): boolean {
  return shape(word) !== VALUE && word.length > 1 && !COMMON.has(word) && !STOP.has(word);
}

/** `denied` and `denies`, `policy` and `policies` are one word. */
export function stem(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
}
