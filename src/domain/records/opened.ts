import { type CsvLines, readCsv } from './csv';
import { type Items, looksLikeJson, readItems } from './json';

export const MAX_BYTES = 20 * 1024 * 1024;

/** The text of a file, parsed once, whatever is then read from it. */
export type Opened =
  { readonly is: 'json'; readonly items: Items } | { readonly is: 'table'; readonly csv: CsvLines };

/**
 * Parses the text of a file, which is hostile input, as JSON or as a table; text says why it is neither.
 * Telling what a file holds and reading it as several tables both begin here, so that it is parsed once.
 */
export function openedOf(given: string): Opened | string {
  const text = given.replace(/^\uFEFF/, '');
  if (text.trim() === '') return 'it is empty';
  if (text.length > MAX_BYTES) return 'it is larger than 20 MB; export a shorter time';
  if (text.includes('\0')) return 'it is not text; save it as CSV in UTF-8, or as JSON';
  if (looksLikeJson(text)) {
    const items = readItems(text);
    return items === undefined
      ? 'it begins like JSON and is not; it may be cut off'
      : { is: 'json', items };
  }
  const csv = readCsv(text);
  return csv.whole
    ? { is: 'table', csv }
    : 'more than 20 of its lines have a broken quotation mark';
}
