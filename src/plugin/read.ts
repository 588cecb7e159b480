import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Problem } from '../domain/problem';
import { remembered } from './remembered';

/** A YAML text, read; or what is wrong with it. */
type Reading = { readonly input: unknown; readonly problems: readonly Problem[] };

/** A page's front matter and body. `bodyLine` is the line of the file the body begins on. */
export type PageSource = {
  readonly file: string;
  readonly input: unknown;
  readonly body: string;
  readonly bodyLine: number;
};

const readings = remembered<Reading>();

/** Reads YAML text; a syntax error is reported with its line. */
export function readYaml(file: string, text: string, firstLine = 1): Reading {
  return readings(file, `${firstLine}\n${text}`, () => freshYaml(file, text, firstLine));
}

function freshYaml(file: string, text: string, firstLine: number): Reading {
  const document = parseDocument(text, { prettyErrors: false });
  const before = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const problems = document.errors.map((error) => ({
    file,
    field: `line ${firstLine + before(error.pos[0])}`,
    reason: `is not valid YAML: ${error.message}`,
    instead:
      'Check indentation, quotes and colons; quote a text that holds ": " or begins with a sign.',
  }));
  if (problems.length > 0) return { input: undefined, problems };
  try {
    return { input: document.toJS(), problems };
  } catch (error) {
    // An alias without its anchor, or far too many aliases, is found only here.
    const reason = `is not valid YAML: ${error instanceof Error ? error.message : String(error)}`;
    const instead = 'Write the value out instead of *alias.';
    return { input: undefined, problems: [{ file, field: '', reason, instead }] };
  }
}

/** The text of a file of the project. */
export function textOf(siteDir: string, file: string): string {
  return readFileSync(path.join(siteDir, file), 'utf8');
}

const FENCE = /^---\r?\n([\s\S]*?\r?\n)?---\r?\n?/;

/** The body of a page, without the empty lines around it, as Docusaurus reads it; and what stands before it. */
export function bodyOf(text: string): {
  readonly before: string;
  readonly body: string;
  readonly front: string | undefined;
} {
  const match = FENCE.exec(text);
  const rest = text.slice(match?.[0].length ?? 0);
  const body = rest.trim();
  const at = text.length - rest.length + rest.indexOf(body);
  return { before: text.slice(0, at), body, front: match === null ? undefined : (match[1] ?? '') };
}

/** Splits a page into front matter and body. */
export function readPage(
  siteDir: string,
  file: string,
): { readonly page: PageSource | undefined; readonly problems: readonly Problem[] } {
  const text = textOf(siteDir, file);
  const { front, before, body } = bodyOf(text);
  if (front === undefined) {
    return {
      page: undefined,
      problems: [
        {
          file,
          field: '',
          reason: 'has no front matter',
          instead: 'Begin the file with a block between two lines of ---; copy _starter.mdx.',
        },
      ],
    };
  }
  const { input, problems } = readYaml(file, front, 2);
  const bodyLine = before.split('\n').length;
  return { page: { file, input: input ?? {}, body, bodyLine }, problems };
}
