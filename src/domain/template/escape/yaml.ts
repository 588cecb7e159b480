import { type Line, linesOf, partsOf } from './lines';
import type { Part } from './place';
import { jsonInner } from './values';
import { isPlain, staysItself } from './yamlScalar';

/** A YAML text while its lines are read from top to bottom. */
type State = {
  /** Column of the key a block such as `run: |` belongs to. */
  block: number | undefined;
  /** A quoted text that goes on in the next line. */
  quote: string;
  /** Open brackets of `[…]` and `{…}`. */
  depth: number;
};

const BLOCK_HEADER = /^[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$/;
/** Where an unquoted text may end; what Helm and CI systems put in themselves is passed over whole. */
const STOPS = /\$?\{\{.*?\}\}|:(?=\s|$)|\s+(?=#)|[,[\]{}]/g;

type Span = { readonly from: number; readonly to: number; readonly system: 'helm' | 'actions' };

/** Helm reads its braces before YAML is read, GitHub Actions after. */
function foreignSpans(text: string): readonly Span[] {
  return [...text.matchAll(/\$?\{\{.*?\}\}/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    system: match[0].startsWith('$') ? 'actions' : 'helm',
  }));
}

/** Reads one line and answers what is put in place of its single signs. */
function lineWriter({ signs, inner }: Line, mark: string, state: State) {
  const written = new Map<number, string>();
  const values = new Map<number, Part>();
  let before = 0;
  for (let at = signs.indexOf(mark); at >= 0; at = signs.indexOf(mark, at + 1)) {
    const part = inner[before++];
    if (part !== undefined) values.set(at, part);
  }
  const indent = /^[ \t]*/.exec(signs)?.[0] ?? '';
  const valueAt = (at: number) => {
    const part = values.get(at);
    return part?.kind === 'value' ? part.text : undefined;
  };
  /** Inside an expression of Actions its braces are text already. */
  const asTyped = (at: number) => {
    const piece = values.get(at)?.piece;
    return piece?.kind === 'filled' ? piece.text : '';
  };
  const each = (from: number, to: number, put: (value: string) => string) => {
    for (const at of values.keys()) {
      const value = at >= from && at < to ? valueAt(at) : undefined;
      if (value !== undefined) written.set(at, put(value));
    }
  };

  /** The place after a quoted text that begins before `from`. */
  const quoted = (from: number): number => {
    const { quote } = state;
    let at = from;
    for (; at < signs.length; at++) {
      const sign = signs.charAt(at);
      if (quote === '"' && sign === '\\') at += 1;
      else if (sign === quote && quote === "'" && signs.charAt(at + 1) === quote) at += 1;
      else if (sign === quote) break;
    }
    const single = (value: string) => value.replaceAll("'", "''").replace(/\n/g, `\n\n${indent}  `);
    each(from, at, quote === '"' ? jsonInner : single);
    if (at < signs.length) state.quote = '';
    return at + 1;
  };

  /** The end of an unquoted text: before `: `, ` #`, a comma or bracket of a list, or the line's end. */
  const plainEnd = (from: number): number => {
    STOPS.lastIndex = from;
    for (let stop = STOPS.exec(signs); stop !== null; stop = STOPS.exec(signs)) {
      const [sign] = stop;
      const isForeign = sign.includes('{{');
      const isBracket = /^[,[\]{}]$/.test(sign);
      if (!isForeign && (!isBracket || state.depth > 0)) return stop.index;
    }
    return signs.length;
  };

  /** Puts quotes around a whole unquoted text when a value in it would make it something else. */
  const plain = (from: number): number => {
    const end = plainEnd(from);
    const to = from + signs.slice(from, end).trimEnd().length;
    const places = [...values.keys()].filter(
      (at) => at >= from && at < to && valueAt(at) !== undefined,
    );
    if (places.length === 0) return end;
    const textAt = (at: number) => values.get(at)?.text ?? signs.charAt(at);
    const whole = Array.from({ length: to - from }, (_, index) => textAt(from + index)).join('');
    const isSound =
      to - from === 1
        ? staysItself(whole)
        : !/:\s|:$|\s#/.test(whole) &&
          places.every((at) => isPlain(textAt(at), at === from ? 'start' : 'inside'));
    const spans = foreignSpans(signs.slice(from, to)).map((span) => ({
      ...span,
      from: from + span.from,
      to: from + span.to,
    }));
    const helm = spans.filter(({ system }) => system === 'helm');
    const inside = (all: typeof spans, at: number) =>
      all.some((one) => at >= one.from && at < one.to);
    if (isSound && !places.some((at) => inside(spans, at))) return end;
    for (let at = from; at < to; at++) {
      const text = textAt(at);
      const isValue = valueAt(at) !== undefined;
      if (inside(helm, at)) written.set(at, isValue ? jsonInner(text) : text);
      else if (isSound) written.set(at, text);
      else if (isValue && inside(spans, at))
        written.set(at, jsonInner(asTyped(at).replaceAll("'", "''")));
      else written.set(at, jsonInner(text));
    }
    if (isSound) return end;
    written.set(from, `"${written.get(from) ?? ''}`);
    written.set(to - 1, `${written.get(to - 1) ?? ''}"`);
    return end;
  };

  const walk = () => {
    let at = state.quote === '' ? 0 : quoted(0);
    let isStart = at === 0;
    let column = indent.length;
    while (at < signs.length) {
      const rest = signs.slice(at);
      const sign = signs.charAt(at);
      if (/\s/.test(sign) || sign === ':') at += 1;
      else if (sign === '#' && (at === 0 || /\s/.test(signs.charAt(at - 1)))) {
        each(at, signs.length, (value) => value.replace(/\n/g, `\n${indent}# `));
        return;
      } else if (isStart && /^[-?](?:\s|$)/.test(rest)) {
        const gap = /^.\s*/.exec(rest)?.[0].length ?? 1;
        // `- |` belongs to the dash, `- run: |` to the key after it.
        column = BLOCK_HEADER.test(signs.slice(at + gap)) ? at : at + gap;
        at += gap;
      } else if (sign === '"' || sign === "'") {
        state.quote = sign;
        at = quoted(at + 1);
        isStart = false;
      } else if (state.depth === 0 && BLOCK_HEADER.test(rest)) {
        state.block = column;
        return;
      } else if (/^[[{]/.test(sign) && !rest.startsWith('{{')) {
        state.depth += 1;
        at += 1;
        isStart = false;
      } else if (state.depth > 0 && /^[\]},]/.test(sign)) {
        if (sign !== ',') state.depth -= 1;
        at += 1;
      } else if (/^[&*!]\S*(?:\s|$)/.test(rest)) at += /^\S*/.exec(rest)?.[0].length ?? 1;
      else {
        at = Math.max(at + 1, plain(at));
        isStart = false;
      }
    }
  };

  const isInBlock = state.block !== undefined && indent.length > state.block;
  if (isInBlock) each(0, signs.length, (value) => value.replace(/\n(?!\n)/g, `\n${indent}`));
  else if (signs.trim() !== '') {
    state.block = undefined;
    walk();
  }
  return written;
}

/** YAML: every value stays one value where it stands, in quotes, in a block, in a list, as a key or in a comment. */
export function yamlParts(parts: readonly Part[]): readonly Part[] {
  const read = linesOf(parts);
  const state: State = { block: undefined, quote: '', depth: 0 };
  return partsOf(
    read,
    read.lines.map((line) => lineWriter(line, read.mark, state)),
  );
}
