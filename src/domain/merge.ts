import { sameLines } from './lineDiff';

/** What three texts become together. */
export type Merged = {
  readonly text: string;
  /** Places where both sides changed the same lines; each is marked as git marks it. */
  readonly conflicts: number;
};

/** Names of the two sides, as they stand behind the marks of a conflict. */
export type Sides = { readonly mine: string; readonly theirs: string };

/** Where each line of the base stands in a side, or nowhere. */
function places(base: readonly string[], side: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { a, b, length } of sameLines(base, side)) {
    for (let at = 0; at < length; at++) found.set(a + at, b + at);
  }
  return found;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** A conflict without the lines that both sides begin and end with. */
function marked(
  mine: readonly string[],
  theirs: readonly string[],
  sides: Sides,
): readonly string[] {
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < shorter - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  return [
    ...mine.slice(0, start),
    `<<<<<<< ${sides.mine}`,
    ...mine.slice(start, mine.length - end),
    '=======',
    ...theirs.slice(start, theirs.length - end),
    `>>>>>>> ${sides.theirs}`,
    ...mine.slice(mine.length - end),
  ];
}

/** True for a text in which a conflict was marked and not solved yet. */
export function hasConflict(text: string): boolean {
  return /^<<<<<<< /m.test(text) && /^=======$/m.test(text) && /^>>>>>>> /m.test(text);
}

/**
 * Merges what two sides made of one base, line by line. Where only one side changed something its lines are taken; where
 * both did, and differently, both stand between marks. Nothing of either side is left out.
 */
export function merged(base: string, mine: string, theirs: string, sides: Sides): Merged {
  if (mine === theirs || base === theirs) return { text: mine, conflicts: 0 };
  if (base === mine) return { text: theirs, conflicts: 0 };
  const [o, a, b] = [base.split('\n'), mine.split('\n'), theirs.split('\n')];
  const [inA, inB] = [places(o, a), places(o, b)];
  const result: string[] = [];
  let conflicts = 0;
  let at = { o: 0, a: 0, b: 0 };
  const take = (to: typeof at) => {
    const [before, left, right] = [o.slice(at.o, to.o), a.slice(at.a, to.a), b.slice(at.b, to.b)];
    if (same(left, right) || same(before, right)) result.push(...left);
    else if (same(before, left)) result.push(...right);
    else {
      result.push(...marked(left, right, sides));
      conflicts += 1;
    }
    at = to;
  };
  for (let line = 0; line < o.length; line++) {
    const [left, right] = [inA.get(line), inB.get(line)];
    if (left === undefined || right === undefined) continue;
    if (line > at.o || left > at.a || right > at.b) take({ o: line, a: left, b: right });
    result.push(o[line] ?? '');
    at = { o: line + 1, a: left + 1, b: right + 1 };
  }
  if (at.o < o.length || at.a < a.length || at.b < b.length) {
    take({ o: o.length, a: a.length, b: b.length });
  }
  return { text: result.join('\n'), conflicts };
}
