import { isInteger, jsonString } from './values';

/** What a YAML reader, of 1.1 or 1.2, may take for something else than text. */
const OTHER =
  /^(?:true|false|yes|no|on|off|null|y|n|~|[-+.]?[\d.][\d_.,:eExXoObBa-fA-F+-]*|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?[ tT].*)$/i;
const FIRST = /^[\p{L}\p{N}_/($]/u;
/** Signs that mean nothing inside an unquoted text; a space before `#` and a colon before a space do. */
const HARMLESS = /^(?:[\p{L}\p{N}_./+@=()~$%*;<>&!?'-]| (?=[^#\s])|:(?=[^\s,[\]{}]))+$/u;

/** True when a value may stand unquoted inside a YAML text, at its beginning when `place` says so. */
export function isPlain(text: string, place: 'start' | 'inside'): boolean {
  return HARMLESS.test(text) && (place === 'inside' || FIRST.test(text));
}

/** True when a whole unquoted text is read back as this text, or is a whole number. */
export function staysItself(text: string): boolean {
  return isInteger(text) || (isPlain(text, 'start') && !OTHER.test(text));
}

/** A whole YAML value: unquoted where that is read back the same, otherwise in double quotes. */
export function yamlValue(text: string): string {
  return staysItself(text) ? text : jsonString(text);
}
