/** A name in a hole: `severity`, or `action.owner` inside a loop over rows. */
export type Name = string;

/** How a value is written where the file's own kind does not say it: `[[ name | shell ]]`. */
export const FILTERS = ['yaml', 'json', 'shell', 'cell', 'url', 'html', 'slug', 'raw'] as const;
export type Filter = (typeof FILTERS)[number];

/** What an `[% if %]` asks: is there an answer, or is it this one. */
export type Test = {
  readonly name: Name;
  readonly is: string | undefined;
  /** True for `if not …` and `!=`. */
  readonly negated: boolean;
};

/** A template file as a tree. `line` counts from 1. */
export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'hole';
      readonly name: Name;
      readonly as?: Filter | undefined;
      readonly line: number;
    }
  /** `[[ detected to repaired ]]`: the time between two answers. */
  | { readonly kind: 'span'; readonly from: Name; readonly to: Name; readonly line: number }
  | {
      readonly kind: 'if';
      readonly test: Test;
      readonly then: readonly Node[];
      readonly otherwise: readonly Node[];
      readonly line: number;
    }
  | {
      readonly kind: 'for';
      readonly each: string;
      readonly list: Name;
      readonly body: readonly Node[];
      readonly line: number;
    };

/** Something in a template file that cannot be read. */
export type SyntaxFault = {
  readonly line: number;
  readonly reason: string;
  readonly instead: string;
};

export type Parsed = { readonly nodes: readonly Node[]; readonly faults: readonly SyntaxFault[] };

type Token =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'hole' | 'tag'; readonly inner: string; readonly line: number };

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)?';
const HOLE = new RegExp(`^(${NAME})(?: to (${NAME})| \\| (${FILTERS.join('|')}))?$`);
const IF = new RegExp(`^if (not )?(${NAME})(?: (==|!=) "([^"]*)")?$`);
const FOR = new RegExp(`^for ([a-z0-9]+(?:-[a-z0-9]+)*) in (${NAME})$`);

/** A tag alone on its line takes the whole line with it; a hole never does. `[[ a ]]` needs its two spaces. */
const MARKS =
  /^[ \t]*\[%((?:(?!%\]).)*)%\][ \t]*(?:\n|$(?![^]))|\[%((?:(?!%\]).)*)%\]|\[\[ ([^\s[\]](?:[^[\]\n]*[^\s[\]])?) \]\]/gm;
const RAW_END = /\[% *endraw *%\][ \t]*\n?/g;

/** Only what looks like our names is a hole: `[[ -f x ]]` of a shell and `[[package]]` of TOML stay text. */
function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  let line = 1;
  let rest = 0;
  const text = (upTo: number) => {
    if (upTo <= rest) return;
    const piece = source.slice(rest, upTo);
    found.push({ kind: 'text', text: piece, line });
    line += piece.split('\n').length - 1;
    rest = upTo;
  };
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(source); match !== null; match = MARKS.exec(source)) {
    const hole = match[3];
    if (hole !== undefined && !HOLE.test(hole)) continue;
    text(match.index);
    const inner = (hole ?? match[1] ?? match[2] ?? '').trim();
    rest = match.index + match[0].length;
    if (inner === 'raw' && hole === undefined) {
      line += match[0].split('\n').length - 1;
      RAW_END.lastIndex = rest;
      const end = RAW_END.exec(source);
      text(end?.index ?? source.length);
      rest = end === null ? source.length : RAW_END.lastIndex;
      line += (end?.[0].split('\n').length ?? 1) - 1;
      if (end === null) found.push({ kind: 'tag', inner: 'raw', line });
      MARKS.lastIndex = rest;
      continue;
    }
    found.push({ kind: hole === undefined ? 'tag' : 'hole', inner, line });
    line += match[0].split('\n').length - 1;
  }
  text(source.length);
  return found;
}

type Open = {
  readonly opener: Extract<Node, { kind: 'if' | 'for' }> | undefined;
  readonly then: Node[];
  otherwise: Node[] | undefined;
};

function closed(open: Open): readonly Node[] {
  const { opener } = open;
  if (opener === undefined) return open.then;
  return opener.kind === 'if'
    ? [{ ...opener, then: open.then, otherwise: open.otherwise ?? [] }]
    : [{ ...opener, body: open.then }];
}

function opened(inner: string, line: number): Open['opener'] {
  const test = IF.exec(inner);
  if (test?.[2] !== undefined) {
    const [, not, name, operator, is] = test;
    const negated = (not !== undefined) !== (operator === '!=');
    return { kind: 'if', test: { name, is, negated }, then: [], otherwise: [], line };
  }
  const loop = FOR.exec(inner);
  if (loop?.[1] === undefined || loop[2] === undefined) return undefined;
  return { kind: 'for', each: loop[1], list: loop[2], body: [], line };
}

const TAGS =
  'Tags are: [% if field %], [% if not field %], [% if field == "answer" %], [% else %], [% endif %], ' +
  '[% for row in list %], [% endfor %], [% raw %], [% endraw %].';

/** Reads a template file. Never throws: what cannot be read is reported and left out. Line ends become `\n`. */
export function parsed(source: string): Parsed {
  const faults: SyntaxFault[] = [];
  const root: Open = { opener: undefined, then: [], otherwise: undefined };
  const stack: Open[] = [root];
  const innermost = () => stack.at(-1) ?? root;
  const add = (...nodes: readonly Node[]) => {
    const top = innermost();
    (top.otherwise ?? top.then).push(...nodes);
  };
  for (const token of tokens(source.replace(/\r\n?/g, '\n'))) {
    if (token.kind === 'text') add(token);
    else if (token.kind === 'hole') {
      const [, from, to, filter] = HOLE.exec(token.inner) ?? [];
      if (from === undefined) continue;
      const as = FILTERS.find((one) => one === filter);
      add(
        to === undefined
          ? { kind: 'hole', name: from, as, line: token.line }
          : { kind: 'span', from, to, line: token.line },
      );
    } else {
      const top = innermost();
      const opener = opened(token.inner, token.line);
      if (opener !== undefined) stack.push({ opener, then: [], otherwise: undefined });
      else if (token.inner === 'else' && top.opener?.kind === 'if' && top.otherwise === undefined) {
        top.otherwise = [];
      } else if (top.opener !== undefined && token.inner === `end${top.opener.kind}`) {
        stack.pop();
        add(...closed(top));
      } else {
        const shown = `[% ${token.inner} %]`;
        faults.push({ line: token.line, reason: `${shown} does not fit here`, instead: TAGS });
      }
    }
  }
  for (let top = stack.pop(); top !== undefined && top.opener !== undefined; top = stack.pop()) {
    const { kind, line } = top.opener;
    faults.push({
      line,
      reason: `[% ${kind} … %] is never closed`,
      instead: `Add [% end${kind} %].`,
    });
    add(...closed(top));
  }
  return { nodes: root.then, faults };
}
