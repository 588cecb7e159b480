import type { AnswerValue } from './answers';
import type { AspectScore, LevelScore, ModelScore } from './score';

/** What each answer is called on the page. */
export const ANSWER_WORDS: Readonly<Record<AnswerValue, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  unknown: 'Don’t know',
  na: 'Not applicable',
};

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as a word up to ten, as digits above. */
export function countWord(count: number): string {
  return SMALL[count] ?? String(count);
}

/** A word with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Half points as people write them: 7 is `3½`. */
export function halves(points: number): string {
  const whole = Math.floor(points / 2);
  if (points % 2 === 0) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** One level in words: how much holds, and what follows from it. */
type LevelWords = { readonly count: string; readonly status: string };

const STATUS = {
  met: 'met',
  unmet: 'not met',
  open: 'open',
  insufficient: 'too few apply',
} as const;

/** `2½ of 4, 1 not known` and `open`. */
export function levelWords(score: LevelScore): LevelWords {
  const status = STATUS[score.status];
  if (score.unanswered === score.criteria)
    return { count: `none of ${score.criteria} answered`, status };
  const parts = [`${halves(score.lo)} of ${score.applicable}`];
  if (score.unknown > 0) parts.push(`${score.unknown} not known`);
  if (score.unanswered > 0) parts.push(`${score.unanswered} not answered`);
  return { count: parts.join(', '), status };
}

/** Where an aspect stands: `2`, `2 to 4`, or undefined when nothing was answered. */
export function standsAt(score: AspectScore): string | undefined {
  if (score.floor === null || score.ceiling === null) return undefined;
  return score.floor === score.ceiling ? `${score.floor}` : `${score.floor} to ${score.ceiling}`;
}

type Titles = { readonly aspects: readonly { readonly id: string; readonly title: string }[] };

function titleOf(model: Titles, id: string): string {
  return model.aspects.find((aspect) => aspect.id === id)?.title ?? id;
}

/** The profile's finding in sentences, for its caption. Never a total. */
export function findingText(model: Titles, score: ModelScore): string {
  const groups = Object.entries(score.distribution)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([level, count]) => ({ count, where: `at level ${level}` }));
  const ranges = new Map<string, number>();
  for (const { floor, ceiling } of score.profile.filter(({ status }) => status === 'range')) {
    const where = `between ${floor} and ${ceiling}`;
    ranges.set(where, (ranges.get(where) ?? 0) + 1);
  }
  groups.push(...[...ranges].map(([where, count]) => ({ count, where })));
  if (groups.length === 0) return 'No aspect is answered yet.';
  const parts = groups.map(({ count, where }, index) => {
    const noun = index > 0 ? '' : count === 1 ? ' aspect' : ' aspects';
    const verb = index > 0 ? '' : count === 1 ? ' stands' : ' stand';
    return `${countWord(count)}${noun}${verb} ${where}`;
  });
  const sentences = [`${capital(listed(parts))}.`];
  if (score.notAssessed > 0)
    sentences.push(`${capital(countWord(score.notAssessed))} not answered yet.`);
  const strong = score.profile.filter(({ metAbove }) => metAbove.length > 0);
  if (strong.length > 0) {
    const names = listed(strong.map(({ id }) => titleOf(model, id)));
    sentences.push(`${names} ${strong.length === 1 ? 'is' : 'are'} strong above a gap.`);
  }
  sentences.push('There is no total, on purpose.');
  return sentences.join(' ');
}
