/** From where to where something stands in a text; the end is not part of it. */
type Span = readonly [from: number, to: number];

/** A list or object that begins here, and the last whole list or object in it. */
type Open = { readonly mark: '[' | '{'; readonly from: number; last: Span | undefined };

/** What stands in a text of several JSON documents, or of one that is cut off. */
type Parts = {
  readonly whole: readonly Span[];
  /** What is still open where the text stops being JSON, the outermost first. */
  readonly open: readonly Open[];
  readonly isCut: boolean;
};

const CLOSES = { '[': ']', '{': '}' } as const;
const INSIDE = /["[\]{}]/g;
/** Between documents stand spaces, commas, and the separators of RFC 7464. */
const BETWEEN = /[^\s,\u001e]/g;

/** The end of a text in quotation marks; -1 when it has none. */
function quotedEnd(source: string, from: number): number {
  let end = source.indexOf('"', from + 1);
  while (end !== -1) {
    let slashes = 0;
    while (source.charAt(end - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
    end = source.indexOf('"', end + 1);
  }
  return end;
}

/** The place and mark of the next bracket or text from here on; undefined at the end. */
function nextMark(source: string, from: number, isInside: boolean) {
  const marks = isInside ? INSIDE : BETWEEN;
  marks.lastIndex = from;
  const found = marks.exec(source);
  return found === null ? undefined : { at: found.index, mark: found[0] };
}

/** Finds documents by their brackets alone: what stands between these may still be no JSON. */
function partsOf(source: string): Parts {
  const whole: Span[] = [];
  const open: Open[] = [];
  let at = 0;
  for (;;) {
    const next = nextMark(source, at, open.length > 0);
    if (next === undefined) return { whole, open, isCut: open.length > 0 };
    at = next.at + 1;
    if (next.mark === '[' || next.mark === '{') {
      open.push({ mark: next.mark, from: next.at, last: undefined });
    } else if (next.mark === '"' && open.length > 0) {
      at = quotedEnd(source, next.at) + 1;
      if (at === 0) return { whole, open, isCut: true };
    } else {
      const inner = open.at(-1);
      if (inner === undefined || CLOSES[inner.mark] !== next.mark) {
        return { whole, open, isCut: true };
      }
      open.pop();
      const outer = open.at(-1);
      if (outer === undefined) whole.push([inner.from, at]);
      else outer.last = [inner.from, at];
    }
  }
}

/**
 * The JSON texts in a text of several documents, one behind the other, as pages of an answer are saved; of a cut one
 * those elements of its outermost list of known things that are whole. `isThing` tells whether the text of a list or object is one.
 */
export function jsonTexts(
  source: string,
  isThing: (json: string) => boolean,
): { readonly texts: readonly string[]; readonly isCut: boolean } {
  const { whole, open, isCut } = partsOf(source);
  const texts = whole.map(([from, to]) => source.slice(from, to));
  const list = open.findIndex(
    ({ mark, last }) => mark === '[' && last !== undefined && isThing(source.slice(...last)),
  );
  const end = open[list]?.last?.[1];
  const [first] = open;
  if (end === undefined || first === undefined) return { texts, isCut };
  const closing = open
    .slice(0, list + 1)
    .map(({ mark }) => CLOSES[mark])
    .reverse();
  return { texts: [...texts, source.slice(first.from, end) + closing.join('')], isCut };
}
