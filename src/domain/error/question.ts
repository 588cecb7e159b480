/** Longest question, in characters: a longer text is a message. */
const LONGEST = 120;
/** Words and short names such as log4j, k8s and x509, as people write them; none as long as a key. */
const WORD =
  /^["“'(]?(?:\p{L}[\p{L}'’-]{0,23}|\d{1,4}|\p{L}{1,3}\d\p{L}{0,2}|\p{L}\d{1,3})["”')]?[,.?]?$/u;

/**
 * Somebody asks in words, and pasted no message of a machine: one line of three words or more, with nothing in it that
 * could be a key, an address or a path. Only such a text may be offered as a search, whose address holds it.
 */
export function isQuestion(text: string): boolean {
  const asked = text.trim();
  if (asked.length > LONGEST || /[\n\r]/.test(asked)) return false;
  const words = asked.split(/\s+/);
  return words.length >= 3 && words.every((word) => WORD.test(word));
}
