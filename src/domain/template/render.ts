import {
  type Answers,
  type Row,
  answerOf,
  cellOf,
  fieldOf,
  isAsked,
  isEmpty,
  isFilledRow,
} from './answer';
import { timeBetween } from './duration';
import { asFileName, soundPath } from './fileName';
import type { Field, OutputFile, Template } from './schema';
import { type Filter, type Name, type Node, type Test, parsed } from './syntax';

/** A part of a finished file: the template's own text, an answer, or a hole that waits for one. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `target` names the question, with row and column inside a list: `actions.0.owner`. */
  | {
      readonly kind: 'filled';
      readonly text: string;
      readonly target: string;
      /** How the template asks for it to be written. */
      readonly as?: Filter | undefined;
    }
  | { readonly kind: 'hole'; readonly name: string; readonly target: string };

/** template.yaml with the text of its files, as a page receives it. */
export type LoadedTemplate = Omit<Template, 'files'> & {
  readonly files: readonly (OutputFile & { readonly text: string })[];
};

/** A row of a list while a loop stands on it. */
type Standing = { readonly list: string; readonly index: number; readonly row: Row };
type Scope = {
  readonly fields: readonly Field[];
  readonly answers: Answers;
  /** What was looked up before with these answers: twenty files ask for the same few names. */
  readonly known: Map<Name, Found>;
  readonly rows: ReadonlyMap<string, Standing>;
};

/** What a name stands for: its text as typed (empty when open), whether it is asked, and where to answer it. */
type Found = {
  readonly text: string;
  /** The text as it stands in a file. */
  readonly shown: string;
  readonly asked: boolean;
  readonly target: string;
};

function found(name: Name, scope: Scope): Found {
  const [first = '', columnId] = name.split('.');
  const standing = scope.rows.get(first);
  if (standing !== undefined && columnId !== undefined) {
    const target = `${standing.list}.${standing.index}.${columnId}`;
    const text = cellOf(standing.row, columnId);
    return { text, shown: printed(text, 'line'), asked: true, target };
  }
  const before = scope.known.get(name);
  if (before !== undefined) return before;
  const result = foundField(name, scope);
  scope.known.set(name, result);
  return result;
}

function foundField(name: Name, scope: Scope): Found {
  const field = fieldOf(scope.fields, name);
  if (field === undefined) return { text: '', shown: '', asked: true, target: name };
  const answer = answerOf(scope.answers, name);
  const asked = isAsked(field, scope.fields, scope.answers);
  const rows = isEmpty(answer) ? '' : 'rows';
  const text = answer === undefined ? '' : typeof answer === 'string' ? answer : rows;
  return { text, shown: printed(text, field.type), asked, target: name };
}

/** Control characters but tab and line break, and marks that turn the direction of text around. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** An answer as it stands in a file: line ends as `\n`, a line without breaks, a time as `2026-11-22 14:30`. */
function printed(text: string, type: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();
  if (type === 'text') return clean;
  const line = clean.replace(/\s+/g, ' ');
  return type === 'datetime' ? line.replace('T', ' ') : line;
}

function holds(test: Test, scope: Scope): boolean {
  const { text, asked } = found(test.name, scope);
  const holdsAsWritten = test.is === undefined ? text.trim() !== '' : text === test.is;
  return (asked && holdsAsWritten) !== test.negated;
}

/** The rows a loop runs over. A required list without rows runs once, so that its holes are seen. */
function rowsOf(list: Name, scope: Scope): readonly Standing[] {
  const field = fieldOf(scope.fields, list);
  if (field === undefined || !isAsked(field, scope.fields, scope.answers)) return [];
  const answer = answerOf(scope.answers, list);
  const rows = typeof answer === 'string' || answer === undefined ? [] : answer;
  const standing = rows
    .map((row, index) => ({ list, index, row }))
    .filter(({ row }) => isFilledRow(row));
  if (standing.length > 0 || field.required !== true) return standing;
  return [{ list, index: 0, row: {} }];
}

function pieceOf(name: Name, as: Filter | undefined, scope: Scope): readonly Piece[] {
  const { shown, asked, target } = found(name, scope);
  if (!asked) return [];
  if (shown === '') return [{ kind: 'hole', name, target }];
  return [{ kind: 'filled', text: shown, target, ...(as === undefined ? {} : { as }) }];
}

function spanPiece(from: Name, to: Name, scope: Scope): readonly Piece[] {
  const [start, end] = [found(from, scope), found(to, scope)];
  const text = timeBetween(start.text, end.text);
  if (text !== undefined) return [{ kind: 'filled', text, target: end.target }];
  const target = start.text === '' ? start.target : end.target;
  return [{ kind: 'hole', name: `${from} to ${to}`, target }];
}

function pieces(nodes: readonly Node[], scope: Scope): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    switch (node.kind) {
      case 'text':
        return [{ kind: 'text', text: node.text }];
      case 'hole':
        return pieceOf(node.name, node.as, scope);
      case 'span':
        return spanPiece(node.from, node.to, scope);
      case 'if':
        return pieces(holds(node.test, scope) ? node.then : node.otherwise, scope);
      case 'for':
        return rowsOf(node.list, scope).flatMap((standing) =>
          pieces(node.body, { ...scope, rows: new Map([...scope.rows, [node.each, standing]]) }),
        );
    }
  });
}

const LOOKED_UP = new WeakMap<
  Answers,
  { readonly fields: readonly Field[]; readonly known: Map<Name, Found> }
>();

/** The lookups of these answers, kept as long as somebody holds them: answers are never changed, only replaced. */
function lookedUp(fields: readonly Field[], answers: Answers): Map<Name, Found> {
  const before = LOOKED_UP.get(answers);
  if (before?.fields === fields) return before.known;
  const known = new Map<Name, Found>();
  LOOKED_UP.set(answers, { fields, known });
  return known;
}

/** A template's tree with answers put in. Answers are text: whatever they hold, they are never read as template. */
export function rendered(
  nodes: readonly Node[],
  fields: readonly Field[],
  answers: Answers,
): readonly Piece[] {
  return pieces(nodes, { fields, answers, known: lookedUp(fields, answers), rows: new Map() });
}

/** The file as it is copied and saved; an open hole keeps its brackets, so that nobody overlooks it. */
export function plainText(parts: readonly Piece[]): string {
  return parts.map((part) => (part.kind === 'hole' ? `[[ ${part.name} ]]` : part.text)).join('');
}

/** How many holes are still open. */
export function holeCount(parts: readonly Piece[]): number {
  return parts.filter((part) => part.kind === 'hole').length;
}

/**
 * The name a file is saved under: answers become letters, digits and hyphens; an open hole its field's id. Always a
 * path inside the folder it is saved in, of names that every system takes.
 */
export function outputName(to: string, fields: readonly Field[], answers: Answers): string {
  const name = rendered(parsed(to).nodes, fields, answers)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'hole' ? part.name : asFileName(part.text) || 'file';
    })
    .join('');
  return soundPath(name);
}
