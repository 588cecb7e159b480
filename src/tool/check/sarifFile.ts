import { type Document, isSeq, isMap, type YAMLMap } from '../packed';
import { entryNamed, isCode } from '../codeIndex';
import { plain } from '../io';
import type { Against } from './codes';
import type { Found, Span } from './finding';
import { kindOf, pairOf, startOf, textOf, valueOf } from './yamlFile';

function broken(at: number, what: string, is: unknown): Found {
  return {
    rule: 'broken-file',
    at,
    subject: what,
    message: `${what} is ${kindOf(is)}, not a list.`,
    hint: 'A SARIF 2.1.0 log has version and runs.',
  };
}

/** A SARIF log whose runs are no list; nothing when it has the right form. */
export function sarifShapeFound(document: Document.Parsed): readonly Found[] {
  const top = document.contents;
  if (!isMap(top)) return [broken(0, 'the log', top)];
  const runs = pairOf(top, 'runs', document);
  return isSeq(runs?.value) ? [] : [broken(startOf(runs?.key) ?? 0, 'runs', runs?.value)];
}

/** Rules of a SARIF log that are codes: helpUri is the page of the code. Unknown codes are found in the text. */
export function sarifRulesFound(
  maps: readonly YAMLMap[],
  document: Document.Parsed,
  { catalogue }: Against,
): { readonly found: readonly Found[]; readonly covered: readonly Span[] } {
  const found: Found[] = [];
  const covered: Span[] = [];
  for (const map of maps) {
    const id = valueOf(map, 'id', document);
    const code = textOf(id);
    if (code === undefined || !isCode(code)) continue;
    const entry = entryNamed(catalogue, code);
    if (entry === undefined) continue;
    const help = valueOf(map, 'helpUri', document);
    const uri = textOf(help);
    if (uri !== undefined && (uri === entry.url || uri.startsWith(`${entry.url}?`))) continue;
    const at = startOf(help) ?? startOf(id) ?? 0;
    const shown = uri === undefined ? 'none' : plain(uri);
    found.push({
      rule: 'sarif-help',
      at,
      subject: code,
      message: `The rule ${code} has another helpUri than its page: ${shown}`,
      hint: `Write "helpUri": "${entry.url}"`,
    });
    if (uri !== undefined) covered.push({ start: at, end: at + uri.length + 2 });
  }
  return { found, covered };
}
