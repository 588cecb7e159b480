import type { AspectScore } from './score';
import { standsAt } from './words';

/** A level picked from a card beside what the statements say, in a sentence without its full stop. */
export function cardText(level: number, score: AspectScore): string {
  const { floor, ceiling } = score;
  const says = standsAt(score);
  if (says === undefined || floor === null || ceiling === null)
    return `Placed at ${level}; no statement is answered yet`;
  if (floor === level && ceiling === level) return `Placed at ${level}; the answers say the same`;
  if (level > ceiling) return `Placed at ${level}, higher than the answers: they say ${says}`;
  if (level < floor) return `Placed at ${level}, lower than the answers: they say ${says}`;
  return `Placed at ${level}; the answers say ${says} so far`;
}
