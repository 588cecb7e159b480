import { nearest } from '../id';
import type { Finding } from './match';
import type { MatchTable } from './table';
import { type Range, wordsOf } from './words';

/** Marks that follow each other, as one: only a few signs and no line break stand between them. */
function joined(text: string, marks: readonly Range[]): readonly Range[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      start - last.end <= 3 &&
      !text.slice(last.end, start).includes('\n')
    ) {
      last.end = Math.max(last.end, end);
    } else result.push({ start, end });
  }
  return result;
}

/** The phrases a finding was recognised by, as they stand in the text, each once. */
export function phrases(text: string, marks: readonly Range[]): readonly string[] {
  return [...new Set(joined(text, marks).map(({ start, end }) => text.slice(start, end)))];
}

/** A code in the text that looks like one of ours and has no page, with the nearest that has one. */
export function unknownCode(
  text: string,
  table: MatchTable,
): { readonly code: string; readonly nearest: string | undefined } | undefined {
  const codes = table.entries.map((entry) => entry.code);
  const families = new Set(codes.map((code) => code.split('-')[0]));
  const stray = wordsOf(text)
    .map((word) => word.text.toUpperCase())
    .find((word) => {
      const [family] = /^[A-Z]{2,6}(?=-[A-Z0-9-]*\d{3,4}$)/.exec(word) ?? [];
      return families.has(family) && !codes.includes(word);
    });
  return stray === undefined ? undefined : { code: stray, nearest: nearest(stray, codes) };
}

/** A stretch of a pasted text: words that gave the page away, a value read out, or what was left aside. */
type Segment = { readonly kind: 'word' | 'value' | 'aside'; readonly text: string };

/** Most characters shown before the first and after the last mark. */
const MARGIN = 160;

/** The pasted text around what was recognised, cut into stretches; the rest is left out with an ellipsis. */
export function segments(text: string, finding: Finding): readonly Segment[] {
  const marks = [
    ...joined(text, finding.marks).map((range) => ({ ...range, kind: 'word' as const })),
    ...finding.valueMarks.map((range) => ({ ...range, kind: 'value' as const })),
  ].sort((a, b) => a.start - b.start);
  const first = marks[0]?.start ?? 0;
  const last = Math.max(0, ...marks.map(({ end }) => end));
  const from = first > MARGIN ? first - MARGIN : 0;
  const to = text.length - last > MARGIN ? last + MARGIN : text.length;
  const result: Segment[] = [];
  const add = (kind: Segment['kind'], start: number, end: number) => {
    if (end > start) result.push({ kind, text: text.slice(start, end) });
  };
  let at = from;
  for (const { kind, start, end } of marks) {
    if (start < at) continue;
    add('aside', at, start);
    add(kind, start, end);
    at = end;
  }
  add('aside', at, to);
  if (from > 0) result.unshift({ kind: 'aside', text: '… ' });
  if (to < text.length) result.push({ kind: 'aside', text: ' …' });
  return result;
}
