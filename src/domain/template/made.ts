import { type Answer, type Answers } from './answer';
import { readAnswer } from './answers';
import { finishedFiles } from './document';
import { isSafePath } from './fileName';
import type { LoadedTemplate } from './render';

/**
 * Stands beside what a template made: the template's id and version, the answers, and every file as it was made. It
 * lies beside and not inside, because JSON and CSV know no comments, and one set of answers makes many files. It holds
 * the files themselves, so that an update needs neither the template's old version nor any history of ours.
 */
export const MADE_FILE = '.handbook-template.json';

const KIND = 'template-made';
const MAX_MAKINGS = 200;
const MAX_FILES = 100;

/** A file as the template made it. `from` names the template's file. */
export type MadeFile = { readonly from: string; readonly name: string; readonly text: string };

/** One filled template. */
export type Making = {
  readonly template: string;
  readonly version: string;
  readonly answers: Answers;
  readonly files: readonly MadeFile[];
};

export type MadeReading =
  | { readonly ok: true; readonly makings: readonly Making[] }
  | { readonly ok: false; readonly reason: string };

/** What a template makes of these answers, as it is written down beside the files. */
export function making(template: LoadedTemplate, answers: Answers): Making {
  const files = finishedFiles(template, answers).map(({ from, name, text }) => ({
    from,
    name,
    text,
  }));
  return { template: template.id, version: template.version, answers, files };
}

/** The makings of a folder as the text of MADE_FILE. */
export function madeText(makings: readonly Making[]): string {
  return `${JSON.stringify({ kind: KIND, made: makings }, undefined, 2)}\n`;
}

function get(value: unknown, key: string): unknown {
  return Reflect.get(Object(value), key);
}

function readFile(value: unknown): MadeFile | undefined {
  const [from, name, text] = ['from', 'name', 'text'].map((key) => get(value, key));
  if (typeof from !== 'string' || typeof name !== 'string' || typeof text !== 'string') {
    return undefined;
  }
  return isSafePath(name) ? { from, name, text } : undefined;
}

function readMaking(value: unknown): Making | string {
  const [template, version] = [get(value, 'template'), get(value, 'version')];
  if (typeof template !== 'string' || typeof version !== 'string') {
    return 'It does not say which template, of which version, made the files.';
  }
  const [given, listed] = [get(value, 'answers'), get(value, 'files')];
  const answers: Record<string, Answer> = {};
  for (const [id, one] of Object.entries(Object(given))) {
    const answer = readAnswer(one);
    if (answer === undefined) return `The answer to "${id.slice(0, 60)}" cannot be read.`;
    answers[id] = answer;
  }
  const files = Array.isArray(listed) ? listed.map(readFile) : [];
  if (files.length > MAX_FILES) return `It lists more than ${MAX_FILES} files.`;
  if (files.length === 0) return 'It lists no files.';
  const sound = files.filter((file) => file !== undefined);
  return sound.length === files.length
    ? { template, version, answers, files: sound }
    : 'It names a file that cannot be in this folder, or has no text.';
}

/** Reads MADE_FILE as hostile input: names stay inside the folder, or nothing is read. */
export function readMade(json: unknown): MadeReading {
  const made = get(json, 'made');
  if (get(json, 'kind') !== KIND || !Array.isArray(made)) {
    return { ok: false, reason: 'It was not written by a template.' };
  }
  if (made.length > MAX_MAKINGS) {
    return { ok: false, reason: `It lists more than ${MAX_MAKINGS} filled templates.` };
  }
  const makings: Making[] = [];
  for (const entry of made) {
    const read = readMaking(entry);
    if (typeof read === 'string') return { ok: false, reason: read };
    makings.push(read);
  }
  return { ok: true, makings };
}
