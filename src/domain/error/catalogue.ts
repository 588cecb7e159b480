import { duplicates, nearest } from '../id';
import type { Problem } from '../problem';
import { findable } from './listing';
import { findErrors } from './match';
import { entryProseProblems } from './prose';
import type { ErrorFrontMatter } from './schema';
import { matchTable, type MatchTable } from './table';

/** An error page's file, from the project's root, and its checked front matter. */
type CatalogueFile = { readonly file: string; readonly entry: ErrorFrontMatter };

const SHOWN = 60;

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}

function fileNameProblems({ file, entry }: CatalogueFile): readonly Problem[] {
  const expected = `${entry.code.toLowerCase()}.mdx`;
  if (file.split('/').at(-1) === expected) return [];
  return [
    {
      file,
      field: 'code',
      reason: `the file is not named like its code ${entry.code}`,
      instead: `Name the file errors/${expected}, or correct the code.`,
    },
  ];
}

type Naming = { readonly file: string; readonly field: string; readonly name: string };

function namings(files: readonly CatalogueFile[]): readonly Naming[] {
  return files.flatMap(({ file, entry }) => [
    { file, field: 'code', name: entry.code },
    { file, field: 'topic', name: entry.topic },
    ...(entry.aliases ?? []).map((name) => ({ file, field: 'aliases', name })),
    ...(entry.alertnames ?? []).map((name) => ({ file, field: 'alertnames', name })),
  ]);
}

function doubleProblems(all: readonly Naming[]): readonly Problem[] {
  const twice = new Set(duplicates(all.map(({ name }) => name.toLowerCase())));
  return all.flatMap(({ file, field, name }) => {
    if (!twice.has(name.toLowerCase())) return [];
    const others = all.filter((other) => other.name.toLowerCase() === name.toLowerCase());
    const where = others.map((other) => `${other.file} › ${other.field}`).join(' and ');
    return [
      {
        file,
        field,
        reason: `"${name}" stands more than once: ${where}`,
        instead:
          'Every code, topic, alias and alert name is an address and leads to one page. Keep one, remove the others.',
      },
    ];
  });
}

function referenceProblems(
  { file, entry }: CatalogueFile,
  entries: readonly ErrorFrontMatter[],
): readonly Problem[] {
  const codes = entries.map(({ code }) => code);
  const named = [
    ...(entry.related?.codes ?? []).map((code) => ['related.codes', code] as const),
    ...entry.not_this.flatMap(({ see }) => (see === undefined ? [] : [['not_this', see] as const])),
    ...(entry.replaced_by === undefined ? [] : [['replaced_by', entry.replaced_by] as const]),
  ];
  return named.flatMap(([field, code]) => {
    const found = entries.find((other) => other.code === code);
    if (found?.status === 'retired' && field === 'replaced_by') {
      const now = found.replaced_by;
      return [
        {
          file,
          field,
          reason: `${code} is retired itself`,
          instead: now === undefined ? 'Name a code in use.' : `Write ${now}.`,
        },
      ];
    }
    if (found !== undefined) return [];
    const meant = nearest(code, codes);
    return [
      {
        file,
        field,
        reason: `${code} has no page`,
        instead: meant === undefined ? `Codes: ${codes.join(', ')}.` : `Did you mean ${meant}?`,
      },
    ];
  });
}

function exampleProblems({ file, entry }: CatalogueFile, table: MatchTable): readonly Problem[] {
  if (entry.status === 'retired') return [];
  return entry.examples.flatMap((text, index) => {
    const [first] = findErrors(text, table);
    if (first?.code === entry.code && first.confidence === 'sure') return [];
    const found =
      first === undefined
        ? 'finds no page'
        : first.code === entry.code
          ? `fits no pattern, it only shares words with ${entry.code}`
          : `finds ${first.code} first`;
    return [
      {
        file,
        field: `examples.${index}`,
        reason: `"${cut(text)}" ${found}`,
        instead: `Add a pattern to ${file} that fits this message, or not_when to the page that takes it.`,
      },
    ];
  });
}

function notThisProblems({ file, entry }: CatalogueFile, table: MatchTable): readonly Problem[] {
  return entry.not_this.flatMap(({ text }, index) => {
    const found = findErrors(text, table).find((finding) => finding.code === entry.code);
    if (found === undefined) return [];
    const words = found.marks.map(({ start, end }) => text.slice(start, end)).join(' ');
    return [
      {
        file,
        field: `not_this.${index}`,
        reason: `"${cut(text)}" is taken for ${entry.code} by: ${cut(words)}`,
        instead: 'Make the pattern say more, or add a phrase of this message to not_when.',
      },
    ];
  });
}

/**
 * Everything wrong between error pages: names that lead to two pages, references to codes without a page,
 * an example that does not find its own page first, a message under not_this that does; and their prose. A retired page
 * is found by its code and names alone: its examples belong to the page that stands for it.
 */
export function catalogueProblems(files: readonly CatalogueFile[]): readonly Problem[] {
  const entries = files.map(({ entry }) => entry);
  const table = matchTable(findable(entries));
  return [
    ...doubleProblems(namings(files)),
    ...files.flatMap((one) => [
      ...fileNameProblems(one),
      ...referenceProblems(one, entries),
      ...exampleProblems(one, table),
      ...notThisProblems(one, table),
      ...entryProseProblems(one.file, one.entry),
    ]),
  ];
}
