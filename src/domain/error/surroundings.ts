import type { Range, Word } from './words';

/** A value that stands around a message rather than in it: the words that name it, and the label it may fill. */
type Named = { readonly label: string; readonly words: readonly string[] };

/** Only a variable of exactly this label is filled: `Namespace of the caller` is another one. */
const NAMED: Readonly<Record<string, Named>> = {
  ns: { label: 'Namespace', words: ['namespace', 'namespaces', 'ns'] },
  pod: { label: 'Pod', words: ['pod', 'pods'] },
  deployment: {
    label: 'Deployment',
    words: ['deployment', 'deployments', 'deployment.apps', 'deployments.apps'],
  },
  node: { label: 'Node', words: ['node', 'nodes'] },
};

/** A name joined to its word by `=`, `/` or quotes, the latter also as `"namespace/name"`. */
const JOINED =
  /^(?:\s*[=/]\s*|\\?"\s*[=/]\s*|(?:\s+|:\s*)(?=\\?["']))(?:\\?["'](?:[-a-z0-9]{1,63}\/)?)?([a-z0-9][-a-z0-9.]{1,80})(?![-\w./:]|\\?["']\/)/;
/** After a colon a name is one only when the line or the field ends with it. */
const AFTER_COLON = /^\s*:\s*([a-z0-9][-a-z0-9.]{1,80})[ \t]*(?:[\r\n,;}]|$)/;
/** Of JSON: the quote that ends the key, a colon, the value in quotes. */
const IN_JSON = /^\\?["']\s*:\s*\\?["']([a-z0-9][-a-z0-9.]{1,80})\\?["']/;
/** Identifiers stand where names do, and no command takes them. */
const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const LOOK = 120;

function after(text: string, end: number): Range | undefined {
  const rest = text.slice(end, end + LOOK);
  const match = JOINED.exec(rest) ?? IN_JSON.exec(rest) ?? AFTER_COLON.exec(rest);
  const name = match?.[1]?.replace(/[-.]+$/, '');
  if (match === null || name === undefined || UID.test(name) || !/[a-z]/.test(name))
    return undefined;
  const start = end + match[0].lastIndexOf(match[1] ?? '');
  return { start, end: start + name.length };
}

/**
 * The namespace, pod, deployment and node named around a message, such as `namespace=orders-prod` or
 * `pod/orders-7f9c`, for those of a page's variables that are labelled so. The first mention counts.
 * `variables` are labels by id; the answer holds ranges of `text` by id.
 */
export function valuesAround(
  text: string,
  words: readonly Word[],
  variables: Readonly<Record<string, string>>,
): Readonly<Record<string, Range>> {
  const result: Record<string, Range> = {};
  const wanted = Object.entries(NAMED).filter(([id, { label }]) => variables[id] === label);
  if (wanted.length === 0) return result;
  for (const word of words) {
    for (const [id, { words: names }] of wanted) {
      if (id in result || !names.includes(word.text)) continue;
      const range = after(text, word.end);
      if (range !== undefined) result[id] = range;
    }
  }
  return result;
}
