const PARTS = /[^\p{L}\p{N}]+/u;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L}{2})(?=\p{N})/u;
const CHUNK = /[\s,;()[\]{}"'`“”‘’<>|=]+/;
const EDGES = /^[^\p{L}\p{N}-]+|[^\p{L}\p{N}]+$/gu;
/** Longer than any name: what somebody pasted, such as a key or a picture as text. */
const MAX_WORD = 60;

/** Words a question is asked with, which say nothing about its subject. */
const STOP = new Set(
  `a an and any anybody anyone are as at be been but by can cannot could did do does doesnt dont everybody everyone for from get gets getting got had has have
  how i if in into is isnt it its just keep keeps let lets make me my need needs no not of on or our out
  should so some somebody someone something than that the their them then there these they this to too up us use using want wants was we were
  what when where which who why will with without would you your`.split(/\s+/),
);

/** A word that tells nothing by itself: `how`, `the`. Lower case. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/** A light English stem: plural, -ing and -ed endings and a silent e, of words of letters longer than four. */
export function stem(word: string): string {
  if (word.length <= 3 || /[^a-z]/.test(word)) return word;
  const singular = word
    .replace(/(?:sses)$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^aious])s$/, '');
  if (singular.length <= 4) return singular;
  const short = singular.replace(/(?:ing|ed|ation|ement|ment)$/, '');
  if (short === singular) return singular.replace(/e$/, '');
  if (!/[aeiouy]/.test(short) || short.length < 3) return singular;
  return short.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}

const ENDINGS =
  /(?:ations?|ators?|ements?|ments?|ances?|ences?|ities|ness|ively|ive|able|ible|ings?|ions?|ers?|ors?|als?|ally|ly|ity|ed)$/;

/** What words of one family have in common, rougher than a stem: `expire`, `expired` and `expiration` are one. */
export function root(word: string): string {
  const own = stem(word);
  if (own.length <= 5 || /[^a-z]/.test(own)) return own;
  const short = own.replace(ENDINGS, '');
  return (short.length < 4 ? own : short).replace(/[ei]$/, '');
}

/** One word as it stood in a text: whole (`--dry-run`), and in its parts (`dry`, `run`) when it has several. */
export type Chunk = { readonly whole: string; readonly parts: readonly string[] };

function chunkOf(raw: string): Chunk | undefined {
  if (/^[a-z]+$/.test(raw)) return { whole: raw, parts: [raw] };
  const word = raw.replace(EDGES, '').replace(/^-(?!-)/, '');
  if (word === '' || word.length > MAX_WORD) return undefined;
  const parts = word
    .split(PARTS)
    .flatMap((part) => part.split(CAMEL))
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
  return parts.length > 0 ? { whole: word.toLowerCase(), parts } : undefined;
}

/** The words of a text in order, lower case, not stemmed. Identifiers keep their form and give their parts. */
export function chunks(text: string): readonly Chunk[] {
  return text
    .normalize('NFKC')
    .split(CHUNK)
    .flatMap((raw) => chunkOf(raw) ?? []);
}

/** The index words of one chunk: the whole as it is, the parts stemmed; each once. */
export function termsOf({ whole, parts }: Chunk): readonly string[] {
  const only = parts[0];
  if (parts.length === 1 && only === whole) return [stem(only)];
  const bare = whole.replace(/^-+/, '');
  return [...new Set([whole, bare, ...parts.map(stem)])];
}

/** Every index word of a text, as often as it stands there. */
export function tokens(text: string): readonly string[] {
  const known = new Map<string, readonly string[]>();
  return text
    .normalize('NFKC')
    .split(CHUNK)
    .flatMap((raw) => {
      const before = known.get(raw);
      if (before !== undefined) return before;
      const chunk = chunkOf(raw);
      const terms = chunk === undefined ? [] : termsOf(chunk);
      known.set(raw, terms);
      return terms;
    });
}

/** A whole title or heading as one index word, for finding it as it stands. */
export function phrase(text: string): string {
  return `=${plain(text).slice(0, MAX_WORD)}`;
}

/** A title or a query for comparing whole: words in lower case, one space between. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
