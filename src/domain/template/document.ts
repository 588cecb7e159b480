import { type Answers, isMet } from './answer';
import { escaped } from './escape/escape';
import {
  type LoadedTemplate,
  type Piece,
  holeCount,
  outputName,
  plainText,
  rendered,
} from './render';
import type { OutputFile } from './schema';
import { stamp } from './stamp';
import { type Node, parsed } from './syntax';

/** A file of a template, read once. */
export type Sheet = OutputFile & { readonly nodes: readonly Node[] };

/** What a list of files says of one. */
export type FileSummary = {
  readonly from: string;
  readonly name: string;
  /** Holes still open. */
  readonly holes: number;
};

/** A finished file: as pieces to look at, and as text to copy and save. */
export type FinishedFile = FileSummary & {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly words: number;
};

/** The template's files, read once for many renderings. */
export function sheets(template: Pick<LoadedTemplate, 'files'>): readonly Sheet[] {
  return template.files.map(({ text, ...file }) => ({ ...file, nodes: parsed(text).nodes }));
}

/** The files these answers call for: those without a condition, and those whose condition holds. */
export function madeSheets(
  template: Pick<LoadedTemplate, 'fields'>,
  all: readonly Sheet[],
  answers: Answers,
): readonly Sheet[] {
  return all.filter(({ when }) => isMet(when, template.fields, answers));
}

/** The name of one file and how much of it is open. */
export function fileSummary(
  template: Pick<LoadedTemplate, 'fields'>,
  sheet: Sheet,
  answers: Answers,
): FileSummary {
  return {
    from: sheet.from,
    name: outputName(sheet.to, template.fields, answers),
    holes: holeCount(rendered(sheet.nodes, template.fields, answers)),
  };
}

/**
 * One file with the answers in it, each written as its kind of file wants it, stamped with the template's id and
 * version where that kind knows comments.
 */
export function finishedFile(
  template: Pick<LoadedTemplate, 'id' | 'version' | 'fields'>,
  sheet: Sheet,
  answers: Answers,
): FinishedFile {
  const name = outputName(sheet.to, template.fields, answers);
  const body = escaped(name, rendered(sheet.nodes, template.fields, answers));
  const words = plainText(body).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const mark = stamp(name, template);
  const pieces: readonly Piece[] = mark === '' ? body : [...body, { kind: 'text', text: mark }];
  const text = plainText(pieces);
  return { from: sheet.from, name, pieces, text, holes: holeCount(body), words };
}

/** Every file these answers call for. */
export function finishedFiles(template: LoadedTemplate, answers: Answers): readonly FinishedFile[] {
  return madeSheets(template, sheets(template), answers).map((sheet) =>
    finishedFile(template, sheet, answers),
  );
}
