import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  parseAllDocuments,
  type YAMLMap,
} from '../packed';
import { reasonOf } from '../io';

/** A YAML or JSON file with places; or where and why it cannot be read. */
export type YamlFile =
  | { readonly documents: readonly Document.Parsed[] }
  | { readonly at: number; readonly reason: string };

/** Deeper than any file that somebody wrote; far from where the stack of the composer ends, which is no error to catch. */
const MAX_DEPTH = 500;
/** A line that begins with so many spaces and signs could open that many levels. */
const DEEP_LINE = /^[ \t?:-]{1000}/m;
/** What the lexer says before a plain text, and at the begin of a document. */
const TEXT_FOLLOWS = '\u001f';
const DOCUMENT = '\u0002';

function isTooDeep(text: string): boolean {
  if (DEEP_LINE.test(text)) return true;
  let depth = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (isText) isText = false;
    else if (token === TEXT_FOLLOWS) isText = true;
    else if (token === DOCUMENT) depth = 0;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Reads every document of a file. Never throws, whatever the text. */
export function readYamlFile(text: string): YamlFile {
  if (isTooDeep(text)) return { at: 0, reason: 'it is nested too deep' };
  try {
    const documents = parseAllDocuments(text, {
      prettyErrors: false,
      logLevel: 'silent',
    });
    const list = Array.isArray(documents) ? documents : [];
    const error = list.flatMap((document) => document.errors)[0];
    return error === undefined ? { documents: list } : { at: error.pos[0], reason: error.message };
  } catch {
    return { at: 0, reason: 'it is nested too deep' };
  }
}

/** Reads a JSON file with places: what only YAML allows is refused. */
export function readJsonFile(text: string): YamlFile {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = reasonOf(error);
    const position = /position (\d+)/.exec(reason)?.[1];
    return { at: position === undefined ? text.length : Number(position), reason };
  }
  return readYamlFile(text);
}

/** Where a node begins in the text. */
export function startOf(node: unknown): number | undefined {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : null;
  return range?.[0];
}

/** Follows `*alias` to what it stands for. */
export function resolved(node: unknown, document: Document.Parsed): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The key and value of a map, also when they come in by `<<: *common`. */
export function pairOf(
  map: YAMLMap,
  key: string,
  document: Document.Parsed,
): { readonly key: unknown; readonly value: unknown } | undefined {
  const own = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  if (own !== undefined) return { key: own.key, value: resolved(own.value, document) };
  for (const pair of map.items) {
    if (!isScalar(pair.key) || pair.key.value !== '<<') continue;
    const merged = resolved(pair.value, document);
    const maps = isSeq(merged) ? merged.items.map((item) => resolved(item, document)) : [merged];
    for (const other of maps) {
      if (!isMap(other)) continue;
      const found = other.items.find((inner) => isScalar(inner.key) && inner.key.value === key);
      if (found !== undefined) return { key: found.key, value: resolved(found.value, document) };
    }
  }
  return undefined;
}

/** The value of a key, or undefined. */
export function valueOf(map: YAMLMap, key: string, document: Document.Parsed): unknown {
  return pairOf(map, key, document)?.value;
}

/** The text of a scalar, or undefined when it is anything else. */
export function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** Every map of a document, outermost first; what stands behind an alias is met once. */
export function mapsOf(document: Document.Parsed): readonly YAMLMap[] {
  const result: YAMLMap[] = [];
  const waiting: unknown[] = [document.contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isMap(node)) {
      result.push(node);
      waiting.push(...node.items.map(({ value }) => value).reverse());
    } else if (isSeq(node)) waiting.push(...[...node.items].reverse());
  }
  return result;
}

/** What a node is, in a reader's words. */
export function kindOf(node: unknown): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null) return 'nothing';
  return typeof node.value === 'string' ? 'a text' : `a ${typeof node.value}`;
}
