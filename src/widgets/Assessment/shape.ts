import type { LevelScore } from '../../domain/maturity/score';
import type { Fill } from '../parts/Shape';

/** How full a level's circle is drawn; the words beside it say the same. */
export function fillOf(level: LevelScore): Fill {
  if (level.unanswered === level.criteria) return 'not-asked';
  if (level.status === 'met') return 'whole';
  if (level.status !== 'unmet') return 'open';
  if (level.lo === 0) return 'none';
  return level.lo >= level.applicable ? 'half' : 'some';
}

/** How far the answering of an aspect has come. */
export function progressFill(answered: number, of: number): Fill {
  if (answered === 0) return 'none';
  if (answered >= of) return 'whole';
  return 'half';
}
