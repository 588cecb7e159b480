import { changeBetween } from './compare';
import { type Snapshot, type StatementChange, type StatementMove, whenText } from './history';
import type { MaturityModel } from './schema';
import type { AspectScore } from './score';
import type { Aspect } from './steps';
import { capital, countWord, listed } from './words';

/** What two snapshots are called beside each other: by their days, or by who answered when both are of one day. */
export function pairNames(
  before: Snapshot,
  after: Snapshot,
): readonly [before: string, after: string] {
  const days = [whenText(before), whenText(after)] as const;
  if (days[0] !== days[1]) return days;
  const [then, now] = [`${days[0]}, ${before.about.who}`, `${days[1]}, ${after.about.who}`];
  return before.about.who === after.about.who || before.about.who === '' || after.about.who === ''
    ? [`${days[0]}, one`, `${days[1]}, the other`]
    : [then, now];
}

/** A level as it stands in a narrow cell: `2`, `2–3` or `not assessed`. */
export function levelText({ floor, ceiling }: Pick<AspectScore, 'floor' | 'ceiling'>): string {
  if (floor === null || ceiling === null) return 'not assessed';
  return floor === ceiling ? `${floor}` : `${floor}–${ceiling}`;
}

/** How one aspect moved, and why that is said. */
export type AspectMove = {
  readonly aspect: Aspect;
  readonly before: AspectScore;
  readonly after: AspectScore;
  readonly change: ReturnType<typeof changeBetween>;
  /** `was 1, is 2`; `unknown: 1–2 and 2–3 overlap`. */
  readonly reason: string;
};

function reasonOf(change: AspectMove['change'], before: AspectScore, after: AspectScore): string {
  const [was, is] = [levelText(before), levelText(after)];
  if (change === 'same') return `${is} both times`;
  if (change !== 'unknown') return `was ${was}, is ${is}`;
  if (before.floor === null && after.floor === null) return 'unknown: not assessed either time';
  if (before.floor === null) return `unknown: not assessed before, is ${is}`;
  if (after.floor === null) return `unknown: was ${was}, not assessed after`;
  return was === is
    ? `unknown: ${was} both times, and a missing answer decides`
    : `unknown: ${was} and ${is} overlap`;
}

/** How each aspect moved between two snapshots of the same model and major version. */
export function aspectMoves(
  model: Pick<MaturityModel, 'aspects'>,
  before: Pick<Snapshot, 'score'>,
  after: Pick<Snapshot, 'score'>,
): readonly AspectMove[] {
  return model.aspects.flatMap((aspect, index) => {
    const [was, is] = [before.score.profile[index], after.score.profile[index]];
    if (was === undefined || is === undefined) return [];
    const change = changeBetween(was, is);
    return [{ aspect, before: was, after: is, change, reason: reasonOf(change, was, is) }];
  });
}

const MOVED = [
  ['up', 'went up', 'went up'],
  ['down', 'went down', 'went down'],
  ['same', 'stayed', 'stayed'],
  ['unknown', 'cannot be told', 'cannot be told'],
] as const;

/** `One aspect went up, three stayed and one cannot be told.` Never a sum of levels. */
export function movesText(moves: readonly Pick<AspectMove, 'change'>[]): string {
  const parts = MOVED.flatMap(([change, one, many]) => {
    const count = moves.filter((move) => move.change === change).length;
    return count === 0 ? [] : [{ count, verb: count === 1 ? one : many }];
  });
  const words = parts.map(({ count, verb }, index) => {
    const noun = index > 0 ? '' : count === 1 ? ' aspect' : ' aspects';
    return `${countWord(count)}${noun} ${verb}`;
  });
  return `${capital(listed(words))}.`;
}

const WORDS: Readonly<Record<Exclude<StatementMove, 'scope'>, string>> = {
  improved: 'improved',
  worsened: 'worsened',
  found: 'found out',
  lost: 'no longer known',
  open: 'still not known',
  note: 'note or link changed',
  sharpened: 'not compared: the wording was sharpened',
};

/** What became of an answer, in a few words. */
export function moveText({ move, after }: Pick<StatementChange, 'move' | 'after'>): string {
  if (move !== 'scope') return WORDS[move];
  return after?.value === 'na' ? 'does not apply' : 'applies now';
}

/** One aspect over time as a sentence, for those who do not see the strip. */
export function trendText(aspect: Aspect, snapshots: readonly Snapshot[]): string {
  const points = snapshots.flatMap((snapshot) => {
    const score = snapshot.score.profile.find(({ id }) => id === aspect.id);
    return score === undefined || score.floor === null
      ? []
      : [`${levelText(score)} on ${whenText(snapshot)}`];
  });
  return `${aspect.title}: ${points.length === 0 ? 'not assessed' : points.join(', ')}`;
}
