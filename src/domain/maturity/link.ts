import { fragment, type SharedReading } from '../share';
import type { AnswerValue, AnswerValues } from './answers';
import type { ModelName } from './file';

/** The word before the `=` in a shared address. */
export const SHARE_KIND = 'maturity';
const VERSION = 1;

/** What a shared address needs to know of a model. */
type SharedModel = ModelName & {
  readonly aspects: readonly {
    readonly levels: readonly { readonly statements: readonly { readonly id: string }[] }[];
  }[];
};

type LinkAnswers =
  | { readonly ok: true; readonly values: AnswerValues }
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

/** FNV-1a (32 bit) of the statement ids in order, base 36: the same only when the same letters mean the same statements. */
export function contentHash(model: Pick<SharedModel, 'aspects'>): string {
  let hash = 0x811c9dc5;
  for (const character of statementIds(model).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Answers as an address fragment: model id, version, content hash and one letter a statement. Notes are left out. */
export function answersFragment(model: SharedModel, values: AnswerValues): string {
  const letters = statementIds(model).map((id) => {
    const value = values[id];
    return value === undefined ? UNANSWERED : LETTER[value];
  });
  const payload = [model.id, model.version, contentHash(model), letters.join('')].join('~');
  return fragment({ kind: SHARE_KIND, version: VERSION, payload });
}

/** Reads the payload of a shared address as hostile input; see `readFragment` for what comes before. Never throws. */
export function readAnswersLink(
  model: SharedModel,
  reading: Exclude<SharedReading, { readonly state: 'none' }>,
): LinkAnswers {
  const no = (reason: string) => ({ ok: false, reason }) as const;
  if (reading.state === 'foreign') return no('It belongs to another tool of this handbook.');
  if (reading.state === 'damaged') return no(`It is damaged: ${reading.reason}.`);
  if (reading.shared.version !== VERSION) return no('It was made by a newer version of this page.');
  const [id, version, hash, letters, ...rest] = reading.shared.payload.split('~');
  if (id === undefined || version === undefined || hash === undefined || letters === undefined) {
    return no('It is damaged: a part is missing. Ask for the link again.');
  }
  if (id !== model.id) return no(`It answers another model, “${id.slice(0, 60)}”.`);
  if (hash !== contentHash(model)) {
    return no(
      version === model.version
        ? 'It is damaged, or this page’s statements were changed since.'
        : `It answers version ${version.slice(0, 20)} of the model, which has other statements; this page has ${model.version}.`,
    );
  }
  const ids = statementIds(model);
  if (rest.length > 0 || letters.length !== ids.length) {
    return no(
      `It was cut off: ${letters.length} of ${ids.length} answers arrived. Ask for the link again.`,
    );
  }
  const values: Record<string, AnswerValue> = {};
  for (const [index, statement] of ids.entries()) {
    const letter = letters.charAt(index);
    const value = Object.hasOwn(VALUE, letter) ? VALUE[letter] : undefined;
    if (value !== undefined) values[statement] = value;
    else if (letter !== UNANSWERED)
      return no('It is damaged: it holds letters that our links never hold.');
  }
  return { ok: true, values };
}
