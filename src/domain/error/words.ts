/**
 * A word of a pasted text: in lower case, with its place in the text as it was pasted. `last` is the class of a name
 * such as `jwt.exceptions.ExpiredSignatureError`.
 */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly last?: string;
};

/** A stretch of a text: from `start` up to, not including, `end`. */
export type Range = { readonly start: number; readonly end: number };

/** Most characters of a paste that are read. */
export const MAX_READ = 20_000;

/** What is read of a paste: all of it, or its first and last 10,000 characters. */
function readRanges(length: number): readonly Range[] {
  if (length <= MAX_READ) return [{ start: 0, end: length }];
  return [
    { start: 0, end: MAX_READ / 2 },
    { start: length - MAX_READ / 2, end: length },
  ];
}

/** What is read of a text, in one piece. */
export function readPart(text: string): string {
  return readRanges(text.length)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

/** In this order: colour codes (also with their escape character lost), escapes of JSON strings, words. */
const PIECE =
  /\u001b?\[\d{1,3}(?:;\d{1,3})*[A-Za-z]|\\u[0-9a-fA-F]{4}|\\[nrt]|[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu;

const CLASS = /\.([A-Z][A-Za-z]*(?:Exception|Error|Failure))$/;

/** Whether a word is the wanted one, or a class of that name in some package. */
export function isWord(word: Word | undefined, wanted: string): boolean {
  return word?.text === wanted || word?.last === wanted;
}

/**
 * The words of a text. Quotes, boxes, colours, JSON escapes, line breaks and punctuation fall away, so one
 * message reads the same in a terminal, in a JSON log and in a wrapped terraform box. Linear in the length.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { start, end } of readRanges(text.length)) {
    for (const { 0: found, index } of text.slice(start, end).matchAll(PIECE)) {
      if (/^[\\\u001b[]/.test(found)) continue;
      const at = start + index;
      const own = { text: found.toLowerCase(), start: at, end: at + found.length };
      const last = CLASS.exec(found)?.[1];
      words.push(last === undefined ? own : { ...own, last: last.toLowerCase() });
    }
  }
  return words;
}
