import type { Problem } from './problem';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that hold a text: a string, or a map from language to string. */
export const TEXT_FIELDS = ['title', 'question', 'name', 'summary', 'text', 'step', 'words'];
/** The language every text has; shown where another one is missing. */
const COMMON = 'en';
/** BCP 47: language, then script, region and variants. */
const CODE =
  /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether a field holds a text in several languages. */
function isTexts(key: string, value: unknown): value is Fields {
  return TEXT_FIELDS.includes(key) && isFields(value);
}

/** The text for a language: `de-AT`, else `de` (lookup of RFC 4647), else undefined. */
function exactly(texts: Fields, language: string): string | undefined {
  let wanted = language.toLowerCase();
  while (wanted !== '') {
    const key = Object.keys(texts).find((code) => code.toLowerCase() === wanted);
    const text = key === undefined ? undefined : texts[key];
    if (isText(text)) return text;
    wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')));
  }
  return undefined;
}

/** The text for a language, else the English one, else any; a map without a text stays as it is. */
function chosen(texts: Fields, language: string): unknown {
  return (
    exactly(texts, language) ?? exactly(texts, COMMON) ?? Object.values(texts).find(isText) ?? texts
  );
}

function statementIn(input: unknown, language: string): unknown {
  const text = isFields(input) ? input['text'] : undefined;
  if (!isTexts('text', text) || exactly(text, language) !== undefined) {
    return inLanguage(input, language);
  }
  return { ...Object(inLanguage(input, COMMON)), lang: COMMON };
}

/**
 * Data with every text in one language (a BCP 47 code). A text may be a string or `{ en: …, de: … }`; where the language
 * is missing the English one is taken. A statement whose `text` is missing in the language comes in English as a whole
 * and with `lang: en`, so that a page can mark it. Never changes its input.
 */
export function inLanguage(input: unknown, language: string): unknown {
  if (Array.isArray(input)) return input.map((part: unknown) => inLanguage(part, language));
  if (!isFields(input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      if (isTexts(key, value)) return [key, chosen(value, language)];
      if (key === 'statements' && Array.isArray(value)) {
        return [key, value.map((statement: unknown) => statementIn(statement, language))];
      }
      return [key, inLanguage(value, language)];
    }),
  );
}

/** Every text that is a map of languages, with the path of its field. */
function textsIn(input: unknown, path: string): readonly (readonly [string, Fields])[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]: [string, unknown]) => {
    const field = path === '' ? key : `${path}.${key}`;
    return isTexts(key, value) ? [[field, value] as const] : textsIn(value, field);
  });
}

/** The languages texts are written in, each once. */
export function languagesOf(input: unknown): readonly string[] {
  const codes = textsIn(input, '').flatMap(([, texts]) => Object.keys(texts));
  return [...new Set(codes)].filter((code) => CODE.test(code));
}

/** What is wrong with the texts in several languages: no English one, a key that is no language, an empty text. */
export function textProblems(file: string, input: unknown): readonly Problem[] {
  return textsIn(input, '').flatMap(([field, texts]) => {
    const problems: Problem[] = Object.entries(texts).flatMap(([code, text]) => {
      const place = { file, field: `${field}.${code}` };
      if (!CODE.test(code)) {
        const instead = 'Write a BCP 47 code such as de, pt-BR or zh-Hant.';
        return [{ ...place, reason: `"${code}" is not the code of a language`, instead }];
      }
      if (isText(text)) return [];
      return [
        { ...place, reason: 'is not a text', instead: 'Write the text, or remove the line.' },
      ];
    });
    if (!Object.hasOwn(texts, COMMON)) {
      const instead = `Add ${COMMON}: with the text in English; it is shown where a language is missing.`;
      problems.unshift({ file, field, reason: 'has no English text', instead });
    }
    return problems;
  });
}
