import { fnv } from '../fnv';
import { fragment, packJson, type SharedReading, unpackJson } from '../share';
import { type About, NOTHING_SAID, parseAbout } from './about';
import {
  type AnswerValue,
  type AnswerValues,
  parseAnswer,
  plainAnswers,
  type StatementAnswer,
  type StatementAnswers,
} from './answers';
import type { ModelName } from './file';

/** The word before the `=` in a shared address. */
export const SHARE_KIND = 'maturity';
/** Form 2 carries what the assessment is about and a checksum; form 1 (released with 1.0) is still read. */
const VERSION = 2;

/** What a shared address needs to know of a model. */
type SharedModel = ModelName & {
  readonly aspects: readonly {
    readonly levels: readonly { readonly statements: readonly { readonly id: string }[] }[];
  }[];
};

export type LinkReading =
  | { readonly ok: true; readonly answers: StatementAnswers; readonly about: About }
  | { readonly ok: false; readonly reason: string };

const LETTER = { yes: 'y', partly: 'p', no: 'n', unknown: 'u', na: 'x' } as const;
const UNANSWERED = '-';
const VALUE: Readonly<Record<string, AnswerValue>> = {
  y: 'yes',
  p: 'partly',
  n: 'no',
  u: 'unknown',
  x: 'na',
};

/** Every statement id of a model, in its order. */
export function statementIds(model: Pick<SharedModel, 'aspects'>): readonly string[] {
  return model.aspects.flatMap(({ levels }) =>
    levels.flatMap(({ statements }) => statements.map(({ id }) => id)),
  );
}

/** A hash of the statement ids in order: the same only when the same letters mean the same statements. */
export function contentHash(model: Pick<SharedModel, 'aspects'>): string {
  return fnv(statementIds(model).join('\n'));
}

/** What stands beside the letters: the subject, and on demand notes and links of proof. */
type Extra = {
  readonly about: About;
  readonly notes?: Readonly<Record<string, readonly [note: string, evidence: string]>>;
};

function notesOf(model: SharedModel, answers: StatementAnswers): Extra['notes'] {
  return Object.fromEntries(
    statementIds(model).flatMap((id) => {
      const { note = '', evidence = '' } = answers[id] ?? {};
      return note === '' && evidence === '' ? [] : [[id, [note, evidence]]];
    }),
  );
}

/**
 * Answers as an address fragment: model id, version, content hash, one letter a statement, what they are about, and a
 * checksum. Notes and links of proof are left out unless asked for. Longer than MAX_FRAGMENT is possible with notes.
 */
export function answersFragment(
  model: SharedModel,
  answers: StatementAnswers,
  about: About = NOTHING_SAID,
  notes: 'with-notes' | 'without-notes' = 'without-notes',
): string {
  const letters = statementIds(model).map((id) => {
    const value = answers[id]?.value ?? null;
    return value === null ? UNANSWERED : LETTER[value];
  });
  const extra: Extra =
    notes === 'with-notes' ? { about, notes: notesOf(model, answers) ?? {} } : { about };
  const isSaid = about !== NOTHING_SAID || notes === 'with-notes';
  const packed = isSaid ? packJson(extra) : '';
  const parts = [model.id, model.version, contentHash(model), letters.join(''), packed];
  const text = parts.join('~');
  return fragment({ kind: SHARE_KIND, version: VERSION, payload: `${text}~${fnv(text)}` });
}

const DAMAGED = 'It is damaged: a letter was changed or lost on the way. Ask for the link again.';

type Letters =
  | { readonly ok: true; readonly values: AnswerValues }
  | { readonly ok: false; readonly reason: string };

function readLetters(model: SharedModel, letters: string): Letters {
  const ids = statementIds(model);
  if (letters.length !== ids.length) {
    return {
      ok: false,
      reason: `It was cut off: ${letters.length} of ${ids.length} answers arrived. Ask for the link again.`,
    };
  }
  const values: Record<string, AnswerValue> = {};
  for (const [index, statement] of ids.entries()) {
    const letter = letters.charAt(index);
    const value = Object.hasOwn(VALUE, letter) ? VALUE[letter] : undefined;
    if (value !== undefined) values[statement] = value;
    else if (letter !== UNANSWERED)
      return { ok: false, reason: 'It is damaged: it holds letters that our links never hold.' };
  }
  return { ok: true, values };
}

function readExtra(
  ids: readonly string[],
  values: AnswerValues,
  packed: string,
  version: string,
): { readonly answers: StatementAnswers; readonly about: About } | undefined {
  const plain = plainAnswers(values, version);
  if (packed === '') return { answers: plain, about: NOTHING_SAID };
  const extra = unpackJson(packed);
  const about = parseAbout(Reflect.get(Object(extra), 'about'));
  const notes: unknown = Reflect.get(Object(extra), 'notes') ?? {};
  if (about === undefined || typeof notes !== 'object' || notes === null) return undefined;
  const answers: Record<string, StatementAnswer> = { ...plain };
  for (const id of ids) {
    if (!Object.hasOwn(notes, id)) continue;
    const written: unknown = Reflect.get(notes, id);
    const [note, evidence]: unknown[] = Array.isArray(written) ? written : [];
    const answer = parseAnswer({ value: values[id] ?? null, note, evidence, version });
    if (answer === undefined) return undefined;
    answers[id] = answer;
  }
  return { answers, about };
}

/** Reads the payload of a shared address as hostile input; see `readFragment` for what comes before. Never throws. */
export function readAnswersLink(
  model: SharedModel,
  reading: Exclude<SharedReading, { readonly state: 'none' }>,
): LinkReading {
  const no = (reason: string) => ({ ok: false, reason }) as const;
  if (reading.state === 'foreign') return no('It belongs to another tool of this handbook.');
  if (reading.state === 'damaged') return no(`It is damaged: ${reading.reason}.`);
  const { version: form, payload } = reading.shared;
  if (form !== 1 && form !== VERSION) return no('It was made by a newer version of this page.');
  const [id, version, hash, letters, packed, sum, ...rest] = payload.split('~');
  if (id === undefined || version === undefined || hash === undefined || letters === undefined) {
    return no('It is damaged: a part is missing. Ask for the link again.');
  }
  if (id !== model.id) return no(`It answers another model, “${id.slice(0, 60)}”.`);
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) return no(DAMAGED);
  if (hash !== contentHash(model)) {
    return no(
      version === model.version
        ? 'It is damaged, or this page’s statements were changed since.'
        : `It answers version ${version.slice(0, 20)} of the model, which has other statements; this page has ${model.version}.`,
    );
  }
  const read = readLetters(model, letters);
  if (!read.ok) return read;
  if (form === 1) {
    return packed === undefined
      ? { ok: true, answers: plainAnswers(read.values, version), about: NOTHING_SAID }
      : no(DAMAGED);
  }
  if (packed === undefined || sum === undefined || rest.length > 0) return no(DAMAGED);
  if (sum !== fnv(payload.slice(0, -1 - sum.length))) return no(DAMAGED);
  const extra = readExtra(statementIds(model), read.values, packed, version);
  return extra === undefined ? no(DAMAGED) : { ok: true, ...extra };
}
