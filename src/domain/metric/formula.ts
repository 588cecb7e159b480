import { nearest } from '../id';

type Sign = '+' | '-' | '*' | '/';
type Choice = 'min' | 'max';

/** A parsed formula. `at` is the place in its text, counted from 0. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'input'; readonly id: string; readonly at: number }
  | { readonly kind: 'minus'; readonly of: Formula; readonly at: number }
  | {
      readonly kind: Sign | Choice;
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
    };

/** Why a formula cannot be used, with the place in its text. */
export class FormulaError extends Error {
  readonly at: number;

  constructor(reason: string, at: number) {
    super(reason);
    this.name = 'FormulaError';
    this.at = at;
  }
}

type Token = { readonly text: string; readonly at: number };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([a-z][a-z0-9_]*)|([-+*/(),]))/y;
/** How tightly a sign binds; a sign that does not continue a formula binds 0. */
const BINDING: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const reader = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (reader.lastIndex < end) {
    const from = reader.lastIndex;
    const match = reader.exec(text);
    if (match === null) {
      const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      throw new FormulaError(
        `"${text.charAt(at)}" cannot stand here. Allowed: input ids, numbers, + - * /, brackets, min(a, b) and max(a, b).`,
        at,
      );
    }
    const part = match[1] ?? match[2] ?? match[3] ?? '';
    found.push({ text: part, at: match.index + match[0].length - part.length });
  }
  return found;
}

function isSign(text: string): text is Sign {
  return Object.hasOwn(BINDING, text);
}

function isChoice(text: string): text is Choice {
  return text === 'min' || text === 'max';
}

/** Nesting beyond this is refused, so that a hostile text cannot exhaust the stack. */
const MAX_DEPTH = 50;

/**
 * Parses a formula of input ids, numbers, `+ - * /`, brackets, `min(a, b)` and `max(a, b)` (a Pratt parser; nothing is ever evaluated as code).
 * Throws FormulaError with the place of the first mistake.
 * Source: Pratt (1973), Top down operator precedence, POPL.
 */
export function parseFormula(text: string): Formula {
  const list = tokens(text);
  let next = 0;
  const take = (): Token => list[next++] ?? { text: '', at: text.trimEnd().length };

  const expect = (text: string, what: string): void => {
    const token = take();
    if (token.text !== text) throw new FormulaError(`Expected ${what}.`, token.at);
  };

  const choice = (kind: Choice, at: number, depth: number): Formula => {
    expect('(', 'an opening bracket');
    const left = whole(0, depth);
    expect(',', 'a comma and a second amount');
    const right = whole(0, depth);
    expect(')', 'a closing bracket');
    return { kind, left, right, at };
  };

  const first = (depth: number): Formula => {
    const token = take();
    if (depth > MAX_DEPTH) throw new FormulaError('This is nested too deeply.', token.at);
    if (token.text === '-') return { kind: 'minus', of: first(depth + 1), at: token.at };
    if (token.text === '(') {
      const inner = whole(0, depth + 1);
      expect(')', 'a closing bracket');
      return inner;
    }
    if (/^[\d.]/.test(token.text)) {
      return { kind: 'number', value: Number(token.text), at: token.at };
    }
    if (isChoice(token.text) && list[next]?.text === '(') {
      return choice(token.text, token.at, depth + 1);
    }
    if (/^[a-z]/.test(token.text)) return { kind: 'input', id: token.text, at: token.at };
    const what = token.text === '' ? 'The formula ends too early' : `"${token.text}" is in the way`;
    throw new FormulaError(`${what}: expected an input, a number or a bracket.`, token.at);
  };

  const whole = (binding: number, depth: number): Formula => {
    let left = first(depth);
    for (;;) {
      const sign = list[next];
      if (sign === undefined || !isSign(sign.text)) return left;
      const strength = BINDING[sign.text] ?? 0;
      if (strength <= binding) return left;
      next++;
      left = { kind: sign.text, left, right: whole(strength, depth), at: sign.at };
    }
  };

  const formula = whole(0, 0);
  const rest = list[next];
  if (rest !== undefined) {
    throw new FormulaError(`"${rest.text}" is in the way: expected + - * or /.`, rest.at);
  }
  return formula;
}

/** The inputs a formula names, each once, in order of appearance, with the place of the first. */
export function inputsOf(formula: Formula): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (part: Formula): void => {
    if (part.kind === 'input') {
      if (!found.has(part.id)) found.set(part.id, part.at);
    } else if (part.kind === 'minus') visit(part.of);
    else if (part.kind !== 'number') {
      visit(part.left);
      visit(part.right);
    }
  };
  visit(formula);
  return found;
}

/** The first input that is named but not known, as an error that suggests the one that was meant. */
export function unknownInput(formula: Formula, known: readonly string[]): FormulaError | undefined {
  for (const [id, at] of inputsOf(formula)) {
    if (known.includes(id)) continue;
    const meant = nearest(id, known);
    const hint = meant === undefined ? `Inputs: ${known.join(', ')}.` : `Did you mean "${meant}"?`;
    return new FormulaError(`"${id}" is not an input. ${hint}`, at);
  }
  return undefined;
}

/** A mistake with its place marked: the formula on one line, an arrow below the place. */
export function marked(text: string, error: FormulaError): string {
  return `${error.message}\n    ${text}\n    ${' '.repeat(error.at)}^`;
}
