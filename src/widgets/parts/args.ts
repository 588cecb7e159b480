import { MAX_VALUE, value } from '../../domain/page/holes';
import { fragment, packJson, readFragment, unpackJson } from '../../domain/share';

/** What an address brings for a page's variables: values to fill in, and texts that are no names and stay out. */
export type Args = {
  readonly values: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, string>>;
};

const KIND = 'args';

/** Names, hosts, numbers and times. Without spaces and shell signs a link cannot put a second command into a page. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}._:/@=,+%-]*$/u;

/** A fragment that fills a page's variables. It stays in the browser, unlike `?args.ns=…`. */
export function argsFragment(values: Readonly<Record<string, string>>): string {
  return fragment({ kind: KIND, version: 1, payload: packJson(values) });
}

function fromFragment(hash: string): readonly (readonly [string, string])[] {
  const reading = readFragment(hash, KIND);
  if (reading.state !== 'ok') return [];
  return Object.entries(Object(unpackJson(reading.shared.payload))).flatMap(([id, text]) =>
    typeof text === 'string' ? [[id, text] as const] : [],
  );
}

function fromQuery(search: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(search)].flatMap(([name, text]) =>
    name.startsWith('args.') ? [[name.slice('args.'.length), text] as const] : [],
  );
}

/** Reads `?args.ns=checkout-prod` and the fragment of argsFragment, for declared names only, as hostile input. */
export function readArgs(search: string, hash: string, names: ReadonlySet<string>): Args {
  const values: Record<string, string> = {};
  const refused: Record<string, string> = {};
  for (const [id, text] of [...fromQuery(search), ...fromFragment(hash)]) {
    const read = value({ [id]: text.slice(0, MAX_VALUE) }, id);
    if (!names.has(id) || read === undefined) continue;
    if (PLAIN.test(read)) values[id] = read;
    else refused[id] = read;
  }
  return { values, refused };
}

/** Reads values kept as JSON, for declared names only; what is no text is left out. */
export function keptValues(
  json: string | null,
  names: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  let kept: unknown;
  try {
    kept = JSON.parse(json ?? '');
  } catch {
    return {};
  }
  return Object.fromEntries(
    Object.entries(Object(kept)).flatMap(([id, text]) =>
      names.has(id) && typeof text === 'string' ? [[id, text.slice(0, MAX_VALUE)]] : [],
    ),
  );
}
