import type { LevelScore } from './score';

/** How much of a level holds, as a circle shows it. */
export type LevelFill = 'none' | 'some' | 'half' | 'whole' | 'open' | 'not-asked';

/** How full a level's circle is drawn; the words beside it say the same. */
export function fillOf(level: LevelScore): LevelFill {
  if (level.unanswered === level.criteria) return 'not-asked';
  if (level.status === 'met') return 'whole';
  if (level.status !== 'unmet') return 'open';
  if (level.lo === 0) return 'none';
  return level.lo >= level.applicable ? 'half' : 'some';
}

/** What each circle means. */
export const FILL_WORDS: readonly (readonly [LevelFill, string])[] = [
  ['whole', 'met'],
  ['half', 'half or more holds'],
  ['some', 'less than half'],
  ['none', 'none'],
  ['open', 'open: an answer is missing'],
  ['not-asked', 'not asked or not answered'],
];
