import { doubles } from '../metric/random';
import type { Recipient } from './addresses';

export type Half = 'first' | 'second';

/**
 * Which half each team is in: shuffled by the seed (Fisher-Yates), then cut in the middle; with an odd count the first
 * half has one more. A whole team is in one half, so that its people do not tell each other across the cut. The same
 * list and seed give the same halves, whatever the order of the lines.
 */
export function halves(recipients: readonly Recipient[], seed: number): ReadonlyMap<string, Half> {
  const teams = [...new Set(recipients.map(({ team }) => team))].sort();
  const next = doubles(seed);
  for (let last = teams.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const kept = teams[last] ?? '';
    teams[last] = teams[other] ?? '';
    teams[other] = kept;
  }
  const middle = Math.ceil(teams.length / 2);
  return new Map(teams.map((team, place) => [team, place < middle ? 'first' : 'second']));
}
