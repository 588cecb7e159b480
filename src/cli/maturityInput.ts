import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ANSWER_VALUES, type AnswerValue, type AnswerValues } from '../domain/maturity/answers';
import { currentId } from '../domain/maturity/renamed';
import { ScorableModel } from '../domain/maturity/scorable';
import { isBefore } from '../domain/maturity/sheet';
import { inLanguage } from '../domain/language';
import { problemsOf, problemText } from '../domain/problem';
import { readYaml } from '../plugin/read';
import { Refusal } from './args';

/** Where a command runs: the project's root, and the folder that named files are relative to. */
export type Place = { readonly siteDir: string; readonly from: string };

const DEFAULT_MODEL = 'docs/assess/cncf-v1.yaml';
const SAVED = 'assessment-answers';
const MAX_SHOWN = 60;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A model ready to score many sets of answers. */
export type Scorer = {
  readonly model: ScorableModel;
  /** Every statement id with the model's version that sharpened it, if any. */
  readonly since: ReadonlyMap<string, string | undefined>;
};

/** Answers sorted out. */
export type Answers = {
  readonly values: AnswerValues;
  readonly errors: readonly { readonly id: string; readonly value: unknown }[];
  readonly ignored: readonly string[];
  /** The model's version a saved file names. */
  readonly version: string | undefined;
  /** Statements sharpened since they were answered: not counted. */
  readonly again: readonly string[];
};

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The text of a file named on the command line. Throws a Refusal. */
export function textOfFile(place: Place, file: string): string {
  try {
    return readFileSync(path.resolve(place.from, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (code === 'ENOENT') throw new Refusal(`${file} cannot be read: there is no such file.`);
    if (code === 'EISDIR') throw new Refusal(`${file} cannot be read: it is a folder.`);
    throw new Refusal(`${file} cannot be read: ${message(error)}.`);
  }
}

/** The line a JSON error points at; the last one when the text breaks off. */
function lineOf(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(message(error))?.[1];
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  return before.split('\n').length;
}

/** A file as data: JSON when it is called .json or is JSON, otherwise YAML. Throws a Refusal with the line. */
export function dataOf(place: Place, file: string): unknown {
  const text = textOfFile(place, file);
  if (text.trim() === '') throw new Refusal(`${file} is empty.`);
  try {
    const data: unknown = JSON.parse(text);
    return data;
  } catch (error) {
    if (file.toLowerCase().endsWith('.json')) {
      const reason = `is not valid JSON: ${message(error)}`;
      throw new Refusal(`${file} › line ${lineOf(text, error)}: ${reason}.`);
    }
  }
  const { input, problems } = readYaml(file, text);
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  return input;
}

/** Reads a model that can be scored; the handbook's own when none is named. Throws a Refusal. */
export function readModel(place: Place, named: string | undefined): Scorer {
  const file = named ?? path.join(place.siteDir, DEFAULT_MODEL);
  const input = inLanguage(dataOf(place, file), 'en');
  const problems = problemsOf(named ?? DEFAULT_MODEL, ScorableModel, input);
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  const model = ScorableModel.parse(input);
  const statements = model.aspects.flatMap(({ levels }) =>
    levels.flatMap((level) => level.statements),
  );
  return { model, since: new Map(statements.map(({ id, changed }) => [id, changed])) };
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The first number of a version, which is raised when statements go. */
export function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

type Source = { readonly answers: Fields; readonly version: string | undefined };

/** The answers of a file saved by the page, which names its model; throws a Refusal when that is another. */
function saved(model: ScorableModel, name: string, file: Fields): Source {
  const from = isFields(file['model']) ? file['model'] : {};
  const [id, version] = [word(from['id']), word(from['version'])];
  const [ownId, ownVersion] = [word(model['id']), word(model['version'])];
  if (id === undefined || version === undefined)
    throw new Refusal(`${name} does not say which model it answers, by id and version.`);
  if (ownId === undefined || ownVersion === undefined)
    throw new Refusal(`${name} answers ${id} ${version}, but the model has no id and version.`);
  if (id !== ownId)
    throw new Refusal(
      `${name} answers another model, "${id}"; this one is "${ownId}". Name its own with --model.`,
    );
  if (majorOf(version) > majorOf(ownVersion))
    throw new Refusal(
      `${name} answers version ${version} of the model; this is ${ownVersion}. Name the model of its own version with --model.`,
    );
  const answers = file['answers'];
  if (!isFields(answers)) throw new Refusal(`${name} holds no answers.`);
  return { answers, version };
}

function isAnswer(value: unknown): value is AnswerValue {
  return ANSWER_VALUES.some((known) => known === value);
}

/** Sorts out answers from untrusted data; `name` is the file or line they came from. Throws a Refusal. */
export function answersOf({ model, since }: Scorer, name: string, input: unknown): Answers {
  if (!isFields(input))
    throw new Refusal(`${name} holds no answers; write an object such as {"<statement>": "yes"}.`);
  const kind = since.has('kind') ? undefined : input['kind'];
  if (typeof kind === 'string' && kind !== SAVED && !isAnswer(kind))
    throw new Refusal(`${name} is a file of the kind "${kind}", not the answers of an assessment.`);
  const isSaved = kind === SAVED;
  const { answers, version }: Source = isSaved
    ? saved(model, name, input)
    : { answers: input, version: undefined };
  const values: Record<string, AnswerValue> = {};
  const errors: { id: string; value: unknown }[] = [];
  const ignored: string[] = [];
  const again: string[] = [];
  for (const [id, given] of Object.entries(answers)) {
    const current = currentId(model, id);
    // An answer under the present id is newer than one under the id it replaced.
    if (!since.has(current) || (current !== id && Object.hasOwn(answers, current))) {
      ignored.push(id);
      continue;
    }
    const value = isFields(given) ? given['value'] : given;
    const answered = (isFields(given) ? word(given['version']) : undefined) ?? version;
    const sharpened = since.get(current);
    if (isAnswer(value)) {
      if (answered !== undefined && sharpened !== undefined && isBefore(answered, sharpened))
        again.push(current);
      else values[current] = value;
    } else if (!isSaved || value !== null) errors.push({ id, value: value ?? null });
  }
  return { values, errors, ignored, version, again };
}

/** Reads a file of answers. Throws a Refusal. */
export function readAnswers(place: Place, scorer: Scorer, file: string): Answers {
  return answersOf(scorer, file, dataOf(place, file));
}

/** What was left out of the count, a sentence each. */
export function notesOn(name: string, answers: Answers): readonly string[] {
  const notes = answers.errors.map(
    ({ id, value }) =>
      `${name}: ${id} is answered ${JSON.stringify(value).slice(0, MAX_SHOWN)}, which is not one of ${ANSWER_VALUES.join(', ')}; not counted.`,
  );
  const list = (ids: readonly string[]) => ids.join(', ');
  if (answers.ignored.length > 0)
    notes.push(`${name}: the model does not ask ${list(answers.ignored)}; ignored.`);
  if (answers.again.length > 0)
    notes.push(`${name}: sharpened since it was answered, not counted: ${list(answers.again)}.`);
  return notes;
}
