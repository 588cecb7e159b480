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

/** The keys an object schema allows at a path; used to suggest the key that was meant. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = schema;
  for (const key of path) current = step(current, key);
  const shape = current === undefined ? undefined : Reflect.get(Object(unwrap(current)), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function unwrap(schema: unknown): unknown {
  const inner = Reflect.get(Object(Reflect.get(Object(schema), 'def')), 'innerType');
  return inner === undefined ? schema : unwrap(inner);
}

function step(schema: unknown, key: PropertyKey): unknown {
  const open = Object(unwrap(schema));
  const element: unknown = Reflect.get(open, 'element');
  if (typeof key === 'number' && element !== undefined) return element;
  const shape: unknown = Reflect.get(open, 'shape');
  if (typeof shape === 'object' && shape !== null) return Reflect.get(shape, key);
  const valueType: unknown = Reflect.get(Object(Reflect.get(open, 'def')), 'valueType');
  return valueType;
}

function issueProblems(
  file: string,
  schema: z.ZodType,
  input: unknown,
  issue: z.core.$ZodIssue,
): readonly Problem[] {
  const field = fieldOf(issue.path);
  const got = shown(valueAt(input, issue.path));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      return {
        file,
        field: fieldOf([...issue.path, key]),
        reason: 'this key is not known here',
        instead:
          meant === undefined
            ? `Remove it. Known keys: ${known.join(', ') || 'none'}.`
            : `Did you mean "${meant}"? Known keys: ${known.join(', ')}.`,
      };
    });
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const value = valueAt(input, issue.path);
    const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
    const hint = meant === undefined ? '' : `Did you mean "${meant}"? `;
    return [
      {
        file,
        field,
        reason: `${got} is not allowed`,
        instead: `${hint}Write one of: ${allowed.join(', ')}.`,
      },
    ];
  }
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined) {
    return [{ file, field, reason: 'is missing', instead: `Add it: ${issue.expected}.` }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    const first = closest[0];
    const reason = first === undefined ? issue.message : first.message;
    return [
      {
        file,
        field,
        reason: `${got} fits none of the allowed forms (${reason})`,
        instead: 'See the comment in the starter file of this kind.',
      },
    ];
  }
  return [
    {
      file,
      field,
      reason: `${got}: ${issue.message}`,
      instead: 'Correct this value; the starter file of this kind shows a valid one.',
    },
  ];
}

/** Every problem zod found in one file, with a suggestion for each; empty when the input is valid. */
export function problemsOf(file: string, schema: z.ZodType, input: unknown): readonly Problem[] {
  const result = schema.safeParse(input);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => issueProblems(file, schema, input, issue));
}
