import { DOTTED_ID, ID } from '../id';
import type { Entry, Ledger } from '../ledger';
import { type About, NOTHING_SAID, parseAbout } from './about';
import { parseAnswer, type StatementAnswer } from './answers';
import {
  answerLedger,
  type Part,
  parsePart,
  placementKey,
  type Placement,
  sheetParts,
  type Target,
  targetKey,
} from './sheet';

/** What a file or link must belong to. */
export type ModelName = { readonly id: string; readonly version: string };

/** An assessment as a file holds it. */
export type SavedAssessment = {
  /** Every part with the time it was entered. */
  readonly ledger: Ledger<Part>;
  readonly about: About;
  /** The model's version. */
  readonly version: string;
  /** ISO 8601, as the file says. */
  readonly saved: string;
};

/** A file's assessment, or the reason in a sentence why it cannot be used. */
export type FileReading =
  ({ readonly ok: true } & SavedAssessment) | { readonly ok: false; readonly reason: string };

const KIND = 'assessment-answers';
const KEYS = ['$schema', 'kind', 'model', 'about', 'saved', 'answers', 'targets', 'placements'];
const ANSWER_KEYS = ['value', 'note', 'evidence', 'version', 'at'];
const TARGET_KEYS = ['target', 'reason', 'by', 'at'];
const PLACEMENT_KEYS = ['method', 'level', 'at'];
const MAX_ENTRIES = 2000;
export const MAX_ID = 120;
/** Last millisecond a date can name. */
const MAX_TIME = 8.64e15;

/** Stands for answers kept before versions were written down: they come before every version. */
const BEFORE_VERSIONS = '0.0.0';

/** Where the form of these files is published, below the site's address. */
export const ANSWERS_SCHEMA = 'schemas/assessment-answers-1.json';

/** Where the form of a model's data file is published. */
export const MODEL_SCHEMA = 'schemas/maturity-model-1.json';

type Timed = { readonly at: number };

function timed(ledger: Ledger<Part>, key: string): Timed {
  return { at: ledger[key]?.at ?? 0 };
}

function withTime<T extends Target | Placement>(
  parts: Readonly<Record<string, T>>,
  keyOf: (aspect: string) => string,
  ledger: Ledger<Part>,
): Readonly<Record<string, T & Timed>> {
  return Object.fromEntries(
    Object.entries(parts).map(([aspect, part]) => [
      aspect,
      { ...part, ...timed(ledger, keyOf(aspect)) },
    ]),
  );
}

/** Everything that stands, as the text of a file. `saved` is an ISO 8601 time, `schema` the address of the form. */
export function answersFileText(
  model: ModelName,
  ledger: Ledger<Part>,
  saved: string,
  about: About = NOTHING_SAID,
  schema?: string,
): string {
  const sheet: Record<string, Part> = {};
  for (const [key, { value }] of Object.entries(ledger)) if (value !== null) sheet[key] = value;
  const { targets, placements } = sheetParts(sheet);
  const answers = Object.fromEntries(
    Object.entries(answerLedger(ledger)).flatMap(([id, { value, at }]) =>
      value === null ? [] : [[id, { ...value, version: value.version ?? BEFORE_VERSIONS, at }]],
    ),
  );
  const { id, version } = model;
  const optional = {
    targets: withTime(targets, targetKey, ledger),
    placements: withTime(placements, placementKey, ledger),
  };
  const file = {
    ...(schema === undefined ? {} : { $schema: schema }),
    kind: KIND,
    model: { id, version },
    about,
    saved,
    answers,
    ...Object.fromEntries(
      Object.entries(optional).filter(([, parts]) => Object.keys(parts).length > 0),
    ),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKey(value: object, known: readonly string[]): string | undefined {
  return Object.keys(value).find((key) => !known.includes(key));
}

function major(version: string): number {
  return Number(version.split('.')[0]);
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function timeOf(input: Readonly<Record<string, unknown>>): number | undefined {
  const at = input['at'];
  const isTime = typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= MAX_TIME;
  return isTime ? at : undefined;
}

function answerEntry(id: string, input: unknown, version: string): Entry<StatementAnswer> | string {
  if (id.length > MAX_ID || !DOTTED_ID.test(id))
    return `“${id.slice(0, 40)}” is not a statement id`;
  if (!isRecord(input)) return `${id} holds no answer`;
  const extra = unknownKey(input, ANSWER_KEYS);
  if (extra !== undefined) return `${id} holds “${extra.slice(0, 40)}”, which is not known here`;
  const value = parseAnswer(input);
  const at = timeOf(input);
  if (value === undefined)
    return `${id} holds an answer that is not one of the five, or a note that is too long`;
  if (at === undefined) return `${id} does not say when it was answered`;
  // The file's version counts where the answer itself names none.
  return { value: { ...value, version: value.version ?? version }, at };
}

function partEntry(
  aspect: string,
  input: unknown,
  keys: readonly string[],
  what: string,
): Entry<Part> | string {
  if (aspect.length > MAX_ID || !ID.test(aspect))
    return `“${aspect.slice(0, 40)}” is not an aspect’s id`;
  const value = isRecord(input) && unknownKey(input, keys) === undefined && parsePart(input);
  const at = isRecord(input) ? timeOf(input) : undefined;
  const fits = typeof value === 'object' && keys.some((key) => key !== 'at' && key in value);
  return fits && at !== undefined ? { value, at } : `the ${what} of ${aspect} is not one`;
}

type Head = { readonly version: string; readonly saved: string; readonly about: About };

/** The version, time and subject a file names, or the reason why it is not ours to read. */
function headOf(model: ModelName, file: Readonly<Record<string, unknown>>): Head | string {
  const kind = file['kind'];
  if (typeof kind !== 'string')
    return 'It does not say what it is. Files saved here begin with "kind".';
  if (kind !== KIND)
    return `It is a file of the kind “${kind.slice(0, 40)}”, not the answers of an assessment.`;
  const from = file['model'];
  const id = isRecord(from) ? from['id'] : undefined;
  const version = isRecord(from) ? from['version'] : undefined;
  if (typeof id !== 'string' || typeof version !== 'string' || !/^\d+\.\d+\.\d+$/.test(version))
    return 'It does not say which model it answers.';
  if (id !== model.id)
    return `It answers another model, “${id.slice(0, 60)}”. This page asks “${model.id}”.`;
  if (major(version) > major(model.version)) {
    return `It answers version ${version.slice(0, 20)} of the model; this page has ${model.version}. Open it on the page of its own version.`;
  }
  const extra = unknownKey(file, KEYS);
  if (extra !== undefined)
    return `It holds “${extra.slice(0, 40)}”, which this version does not know.`;
  const saved = file['saved'];
  if (typeof saved !== 'string') return 'It does not say when it was saved.';
  const about = file['about'] === undefined ? NOTHING_SAID : parseAbout(file['about']);
  if (about === undefined)
    return 'What it says about the platform, the day or who answered is damaged.';
  return { version, saved: saved.slice(0, 30), about };
}

/**
 * Answers written by hand or by a script, `{"<statement>": "yes"}` as the command line takes them; undefined when the
 * file is of another form. They name no time, so that merging never puts them over what was answered here.
 */
function plainFile(
  model: ModelName,
  file: Readonly<Record<string, unknown>>,
): FileReading | undefined {
  const all = Object.entries(file).map(([id, value]) => {
    const answer = parseAnswer({ value, note: '', version: model.version });
    const fits = DOTTED_ID.test(id) && id.includes('.') && id.length <= MAX_ID;
    return fits && answer !== undefined && value !== null
      ? ([id, { value: answer, at: 0 }] as const)
      : undefined;
  });
  const entries = all.filter((entry) => entry !== undefined);
  if (entries.length === 0 || entries.length < all.length || all.length > MAX_ENTRIES)
    return undefined;
  const ledger = Object.fromEntries(entries);
  return { ok: true, ledger, about: NOTHING_SAID, version: model.version, saved: '' };
}

/**
 * Reads a file as hostile input; files of older versions of the model too, whose renamed and sharpened statements
 * `standing` sorts out. Answers to statements that the model does not have are kept. Never throws.
 */
export function readAnswersFile(model: ModelName, text: string): FileReading {
  const no = (reason: string) => ({ ok: false, reason }) as const;
  const file = json(text);
  if (!isRecord(file)) return no('It is not a file saved here, or it was cut off on the way.');
  const plain = plainFile(model, file);
  if (plain !== undefined) return plain;
  const head = headOf(model, file);
  if (typeof head === 'string') return no(head);
  const { answers, targets = {}, placements = {} } = file;
  if (!isRecord(answers)) return no('It holds no answers.');
  if (!isRecord(targets) || !isRecord(placements))
    return no('It is damaged: its targets or placements are no list of aspects.');
  const count = [answers, targets, placements].flatMap(Object.keys).length;
  if (count > MAX_ENTRIES) return no(`It holds ${count} answers; at most ${MAX_ENTRIES} are read.`);
  const read: readonly (readonly [string, Entry<Part> | string])[] = [
    ...Object.entries(answers).map(
      ([id, input]) => [id, answerEntry(id, input, head.version)] as const,
    ),
    ...Object.entries(targets).map(
      ([id, input]) => [targetKey(id), partEntry(id, input, TARGET_KEYS, 'target')] as const,
    ),
    ...Object.entries(placements).map(
      ([id, input]) => [placementKey(id), partEntry(id, input, PLACEMENT_KEYS, 'card')] as const,
    ),
  ];
  const ledger: Record<string, Entry<Part>> = {};
  const problems: string[] = [];
  for (const [key, entry] of read) {
    if (typeof entry === 'string') problems.push(entry);
    else ledger[key] = entry;
  }
  if (problems.length > 0) {
    const more = problems.length > 3 ? `, and ${problems.length - 3} more` : '';
    return no(`It is damaged: ${problems.slice(0, 3).join('; ')}${more}.`);
  }
  return { ok: true, ledger, ...head };
}
