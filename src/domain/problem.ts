import type * as z from 'zod';
import { nearest } from './id';

/** Something wrong with a file of the handbook: what, where, why, and what to write instead. */
export type Problem = {
  /** Path from the project's root. */
  readonly file: string;
  /** Dotted path of the field, empty for the whole file. */
  readonly field: string;
  readonly reason: string;
  readonly instead: string;
};

/** One problem as two lines of plain text: place and reason, then the way out. */
export function problemText(problem: Problem): string {
  const place = problem.field === '' ? problem.file : `${problem.file} › ${problem.field}`;
  return `${place}: ${problem.reason}\n    ${problem.instead}`;
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** The value a zod issue points at, or undefined. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function part(schema: unknown, key: string): unknown {
  return Reflect.get(Object(schema), key);
}

/** A schema without optional and nullable around it; of a union, the option the value was meant to be. */
function opened(schema: unknown, value: unknown): unknown {
  const def = part(schema, 'def');
  const inner = part(def, 'innerType');
  if (inner !== undefined) return opened(inner, value);
  const options = part(def, 'options');
  const discriminator = part(def, 'discriminator');
  if (!Array.isArray(options) || typeof discriminator !== 'string') return schema;
  const meant: unknown = options.find((option: unknown) => {
    const field = part(part(option, 'shape'), discriminator);
    const parse = part(field, 'safeParse');
    if (typeof parse !== 'function') return false;
    return part(Reflect.apply(parse, field, [part(value, discriminator)]), 'success') === true;
  });
  return opened(meant ?? {}, value);
}

/** The schema and value one step further in. */
function step(schema: unknown, value: unknown, key: PropertyKey): readonly [unknown, unknown] {
  const open = opened(schema, value);
  const next: unknown = Reflect.get(Object(value), key);
  const element = part(open, 'element');
  if (typeof key === 'number' && element !== undefined) return [element, next];
  const shape = part(open, 'shape');
  if (typeof shape === 'object' && shape !== null) return [Reflect.get(shape, key), next];
  return [part(part(open, 'def'), 'valueType'), next];
}

/** The keys a schema allows at a path of the input; used to suggest the key that was meant. */
function keysAt(schema: unknown, input: unknown, path: readonly PropertyKey[]): readonly string[] {
  let at: readonly [unknown, unknown] = [schema, input];
  for (const key of path) at = step(at[0], at[1], key);
  const shape = part(opened(at[0], at[1]), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

type Issue = z.core.$ZodIssue;
type Found = Pick<Problem, 'reason' | 'instead'>;

function unknownKey(key: string, known: readonly string[]): Found {
  const meant = nearest(key, known);
  const list = `Known keys: ${known.join(', ') || 'none'}.`;
  return {
    reason: 'this key is not known here',
    instead: meant === undefined ? `Remove it. ${list}` : `Did you mean "${meant}"? ${list}`,
  };
}

function notAllowed(value: unknown, allowed: readonly string[]): Found {
  const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
  const reason = value === undefined ? 'is missing' : `${shown(value)} is not allowed`;
  return { reason, instead: `${hint}Write one of: ${allowed.join(', ')}.` };
}

function wrongType(value: unknown, expected: string): Found {
  if (value === undefined)
    return { reason: 'is missing', instead: `Add it; it is of the type ${expected}.` };
  const quote = expected === 'string' ? ` Quote it: '${String(value)}'.` : '';
  return {
    reason: `${shown(value)} is not of the type ${expected}`,
    instead: `Write a ${expected}.${quote}`,
  };
}

function noForm(value: unknown, issue: Extract<Issue, { code: 'invalid_union' }>): Found {
  const expected = /Expected (.*)$/.exec(issue.message)?.[1];
  if (expected !== undefined) return notAllowed(value, expected.replace(/'/g, '').split(' | '));
  if (issue.message !== 'Invalid input') {
    return { reason: `${shown(value)} is not allowed`, instead: `It ${issue.message}.` };
  }
  const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0]?.[0];
  return {
    reason: `${shown(value)} fits none of the allowed forms (${closest?.message ?? issue.message})`,
    instead: 'The starter file of this kind shows the forms.',
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Our own checks say `what is wrong; what to write instead`. */
function custom(message: string): Found {
  const [reason = '', ...rest] = message.split('; ');
  return { reason, instead: sentence(rest.join('; ')) };
}

/** A message over several lines shows the place in the text; that stands below, as it is. */
function marked(message: string): Found {
  const [reason = '', ...lines] = message.split('\n');
  return { reason, instead: lines.join('\n').trimStart() };
}

function found(value: unknown, issue: Issue): Found {
  if (issue.code === 'invalid_value') return notAllowed(value, issue.values.map(String));
  if (issue.code === 'invalid_type') return wrongType(value, issue.expected);
  if (issue.code === 'invalid_union') return noForm(value, issue);
  if (issue.code === 'custom' && issue.message.includes('\n')) return marked(issue.message);
  if (issue.code === 'custom' && issue.message.includes('; ')) return custom(issue.message);
  return { reason: `${shown(value)} is not allowed`, instead: sentence(`it ${issue.message}`) };
}

function issueProblems(file: string, schema: z.ZodType, input: unknown, issue: Issue) {
  if (issue.code !== 'unrecognized_keys') {
    return [{ file, field: fieldOf(issue.path), ...found(valueAt(input, issue.path), issue) }];
  }
  const known = keysAt(schema, input, issue.path);
  return issue.keys.map((key) => ({
    file,
    field: fieldOf([...issue.path, key]),
    ...unknownKey(key, known),
  }));
}

/** Every problem zod found in one file, with a suggestion for each; empty when the input is valid. */
export function problemsOf(file: string, schema: z.ZodType, input: unknown): readonly Problem[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => issueProblems(file, schema, input, issue));
}
