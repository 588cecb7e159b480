import { type Answer, type Answers, type Row, MAX_ROWS, answerFault, fieldOf } from './answer';
import type { Field } from './schema';

/** What a file of answers must match. */
type Form = { readonly id: string; readonly version: string; readonly fields: readonly Field[] };

/** An answer that could not be used, and why. */
export type LeftOut = { readonly id: string; readonly reason: string };

export type AnswersReading =
  | {
      readonly ok: true;
      readonly answers: Answers;
      /** The version of the template the answers were given to. */
      readonly version: string;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly reason: string };

const KIND = 'template-answers';
/** Longest text that is read from outside, in characters; longer than any field allows, so that a form can say so. */
const MAX_READ = 20_000;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_READ;
}

function row(value: unknown): Row | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const cells: [string, string][] = [];
  for (const [id, cell] of Object.entries(value)) {
    if (!isText(cell)) return undefined;
    cells.push([id, cell]);
  }
  return cells.length > 20 ? undefined : Object.fromEntries(cells);
}

/** An answer from untrusted JSON; undefined when it is neither text nor rows of text, or too large. */
export function readAnswer(value: unknown): Answer | undefined {
  if (isText(value)) return value;
  if (!Array.isArray(value) || value.length > MAX_ROWS) return undefined;
  const rows = value.map(row);
  return rows.every((cells) => cells !== undefined) ? rows : undefined;
}

/** Too long a text is kept, so that the form can show and flag it; what no control could show is left out. */
function fitting(field: Field | undefined, value: unknown): { readonly answer: Answer } | string {
  if (field === undefined) return 'this template has no such question';
  const answer = readAnswer(value);
  if (answer === undefined) return 'it is not text, or too large';
  const long = typeof answer === 'string' && (field.type === 'line' || field.type === 'text');
  const fault = long ? undefined : answerFault(field, answer);
  return fault ?? { answer };
}

function sorted(pairs: Iterable<readonly [string, unknown]>, fields: readonly Field[]) {
  const answers: Record<string, Answer> = {};
  const leftOut: LeftOut[] = [];
  for (const [id, value] of pairs) {
    const result = fitting(fieldOf(fields, id), value);
    if (typeof result === 'string') leftOut.push({ id: id.slice(0, 60), reason: result });
    else answers[id] = result.answer;
  }
  return { answers, leftOut };
}

/** Answers with the template's id and version, as files and links hold them. */
export function answersContent(form: Form, answers: Answers) {
  return { kind: KIND, template: form.id, version: form.version, answers };
}

/** A file of answers as text: JSON with the template's id and version, readable by the command line later. */
export function answersFile(form: Form, answers: Answers): string {
  return `${JSON.stringify(answersContent(form, answers), undefined, 2)}\n`;
}

/** Reads a file of answers as hostile input. Whatever fits is read; the rest is listed with its reason. */
export function readAnswersFile(json: unknown, form: Form): AnswersReading {
  const get = (key: string): unknown => Reflect.get(Object(json), key);
  if (get('kind') !== KIND) {
    return { ok: false, reason: 'It is not a file of answers saved from a template.' };
  }
  const template = get('template');
  if (template !== form.id) {
    const named = typeof template === 'string' ? `“${template.slice(0, 60)}”` : 'another';
    return {
      ok: false,
      reason: `Its answers belong to the template ${named}, not to “${form.id}”.`,
    };
  }
  const answers = get('answers');
  const version = get('version');
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { ok: false, reason: 'It holds no answers.' };
  }
  const known = typeof version === 'string' && /^\d+\.\d+\.\d+$/.test(version) ? version : '?';
  return { ok: true, version: known, ...sorted(Object.entries(answers), form.fields) };
}

/** Most questions an address may fill. */
const MAX_PREFILL = 40;

/**
 * Answers from an address such as `?severity=SEV1`, as hostile input: text only, never a list, and only what fits
 * its field in full. Names that are no question (a campaign's, say) are passed over without a word.
 */
export function readPrefill(
  pairs: Iterable<readonly [string, string]>,
  fields: readonly Field[],
): { readonly answers: Answers; readonly leftOut: readonly LeftOut[] } {
  const ours = [...pairs].filter(([id]) => fieldOf(fields, id) !== undefined).slice(0, MAX_PREFILL);
  const read = sorted(ours, fields);
  const long = Object.entries(read.answers).flatMap(([id, answer]) => {
    const field = fieldOf(fields, id);
    const reason = field === undefined ? undefined : answerFault(field, answer);
    return reason === undefined ? [] : [{ id, reason }];
  });
  const kept = Object.entries(read.answers).filter(([id]) => !long.some((left) => left.id === id));
  return { answers: Object.fromEntries(kept), leftOut: [...read.leftOut, ...long] };
}
