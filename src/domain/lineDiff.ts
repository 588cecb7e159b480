/** Lines that two texts share: `length` lines from `a` and `b` on. */
export type Same = { readonly a: number; readonly b: number; readonly length: number };

/** Beyond this many changed lines, what lies between the shared beginning and end counts as changed altogether. */
const MAX_EDITS = 1000;

/** One step of the search: the furthest line of `a` reached on each diagonal. */
type Frontier = ReadonlyMap<number, number>;

function trace(a: readonly string[], b: readonly string[]): readonly Frontier[] | undefined {
  const history: Frontier[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, MAX_EDITS); edits++) {
    history.push(reached);
    const next = new Map(reached);
    for (let k = -edits; k <= edits; k += 2) {
      const down = reached.get(k + 1) ?? -1;
      const right = (reached.get(k - 1) ?? -1) + 1;
      let x = k === -edits || (k !== edits && right - 1 < down) ? down : right;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return [...history, next];
    }
    reached = next;
  }
  return undefined;
}

function middle(a: readonly string[], b: readonly string[]): readonly Same[] {
  const history = trace(a, b);
  if (history === undefined) return [];
  const found: Same[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = history.length - 2; edits >= 0; edits--) {
    const before = history[edits] ?? new Map<number, number>();
    const k = x - y;
    const down = before.get(k + 1) ?? -1;
    const right = before.get(k - 1) ?? -1;
    const isDown = k === -edits || (k !== edits && right < down);
    const from = isDown ? k + 1 : k - 1;
    const startX = edits === 0 ? 0 : (before.get(from) ?? 0);
    const [midX, midY] =
      edits === 0 ? [0, 0] : isDown ? [startX, startX - from + 1] : [startX + 1, startX - from];
    if (x > midX) found.push({ a: midX, b: midY, length: x - midX });
    [x, y] = [startX, edits === 0 ? 0 : startX - from];
  }
  return found.reverse();
}

/**
 * The longest common lines of two texts, in order (Myers, "An O(ND) Difference Algorithm", 1986). Shared beginnings and
 * ends are found first.
 */
export function sameLines(a: readonly string[], b: readonly string[]): readonly Same[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const between = middle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [
    { a: 0, b: 0, length: start },
    ...between.map((same) => ({ ...same, a: same.a + start, b: same.b + start })),
    { a: a.length - end, b: b.length - end, length: end },
  ].filter(({ length }) => length > 0);
}
