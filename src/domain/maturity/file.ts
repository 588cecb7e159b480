import { DOTTED_ID } from '../id';
import type { Entry, Ledger } from '../ledger';
import { parseAnswer, type StatementAnswer } from './answers';

/** What a file or link must belong to. */
export type ModelName = { readonly id: string; readonly version: string };

/** A file's answers, or the reason in a sentence why they cannot be used. */
type FileAnswers =
  | {
      readonly ok: true;
      readonly ledger: Ledger<StatementAnswer>;
      readonly version: string;
      /** ISO 8601, as the file says. */
      readonly saved: string;
    }
  | { readonly ok: false; readonly reason: string };

const KIND = 'assessment-answers';
const KEYS = ['kind', 'model', 'saved', 'answers'];
const ENTRY_KEYS = ['value', 'note', 'at'];
const MAX_ENTRIES = 2000;
const MAX_ID = 120;
/** Last millisecond a date can name. */
const MAX_TIME = 8.64e15;

/** The answers that stand, as the text of a file. `saved` is an ISO 8601 time. */
export function answersFileText(
  model: ModelName,
  ledger: Ledger<StatementAnswer>,
  saved: string,
): string {
  const answers = Object.fromEntries(
    Object.entries(ledger).flatMap(([id, { value, at }]) =>
      value === null ? [] : [[id, { value: value.value, note: value.note, at }]],
    ),
  );
  const { id, version } = model;
  return `${JSON.stringify({ kind: KIND, model: { id, version }, saved, answers }, undefined, 2)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(value: object, known: readonly string[]): string | undefined {
  return Object.keys(value).find((key) => !known.includes(key));
}

function major(version: string): string {
  return version.split('.')[0] ?? '';
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function entry(id: string, input: unknown): Entry<StatementAnswer> | string {
  if (id.length > MAX_ID || !DOTTED_ID.test(id))
    return `“${id.slice(0, 40)}” is not a statement id`;
  if (!isRecord(input)) return `${id} holds no answer`;
  const extra = unknownKey(input, ENTRY_KEYS);
  if (extra !== undefined) return `${id} holds “${extra.slice(0, 40)}”, which is not known here`;
  const value = parseAnswer(input);
  const at = input['at'];
  if (value === undefined)
    return `${id} holds an answer that is not one of the five, or a note that is too long`;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > MAX_TIME) {
    return `${id} does not say when it was answered`;
  }
  return { value, at };
}

/** The version and time a file names, or the reason why it is not ours to read. */
function headOf(
  model: ModelName,
  file: Readonly<Record<string, unknown>>,
): { readonly version: string; readonly saved: string } | string {
  const kind = file['kind'];
  if (typeof kind !== 'string')
    return 'It does not say what it is. Files saved here begin with "kind".';
  if (kind !== KIND)
    return `It is a file of the kind “${kind.slice(0, 40)}”, not the answers of an assessment.`;
  const from = file['model'];
  const id = isRecord(from) ? from['id'] : undefined;
  const version = isRecord(from) ? from['version'] : undefined;
  if (typeof id !== 'string' || typeof version !== 'string')
    return 'It does not say which model it answers.';
  if (id !== model.id)
    return `It answers another model, “${id.slice(0, 60)}”. This page asks “${model.id}”.`;
  if (major(version) !== major(model.version)) {
    return `It answers version ${version.slice(0, 20)} of the model; this page has ${model.version}. Open it on the page of its own version.`;
  }
  const extra = unknownKey(file, KEYS);
  if (extra !== undefined)
    return `It holds “${extra.slice(0, 40)}”, which this version does not know.`;
  const saved = file['saved'];
  if (typeof saved !== 'string') return 'It does not say when it was saved.';
  return { version, saved: saved.slice(0, 30) };
}

/** Reads a file as hostile input. Answers to statements that the model does not have are kept. Never throws. */
export function readAnswersFile(model: ModelName, text: string): FileAnswers {
  const file = json(text);
  if (!isRecord(file)) {
    return { ok: false, reason: 'It is not a file saved here, or it was cut off on the way.' };
  }
  const head = headOf(model, file);
  if (typeof head === 'string') return { ok: false, reason: head };
  const answers = file['answers'];
  if (!isRecord(answers)) return { ok: false, reason: 'It holds no answers.' };
  const entries = Object.entries(answers);
  if (entries.length > MAX_ENTRIES) {
    return {
      ok: false,
      reason: `It holds ${entries.length} answers; at most ${MAX_ENTRIES} are read.`,
    };
  }
  const ledger: Record<string, Entry<StatementAnswer>> = {};
  const problems: string[] = [];
  for (const [id, input] of entries) {
    const read = entry(id, input);
    if (typeof read === 'string') problems.push(read);
    else ledger[id] = read;
  }
  if (problems.length > 0) {
    const more = problems.length > 3 ? `, and ${problems.length - 3} more` : '';
    return { ok: false, reason: `It is damaged: ${problems.slice(0, 3).join('; ')}${more}.` };
  }
  return { ok: true, ledger, ...head };
}
