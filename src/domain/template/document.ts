import type { Answers } from './answer';
import {
  type LoadedTemplate,
  type Piece,
  holeCount,
  outputName,
  plainText,
  rendered,
} from './render';
import { stamp } from './stamp';
import { type Node, parsed } from './syntax';

/** A file of a template, read once. */
export type Sheet = { readonly from: string; readonly to: string; readonly nodes: readonly Node[] };

/** A finished file: as pieces to look at, and as text to copy and save. */
export type FinishedFile = {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** Holes still open. */
  readonly holes: number;
  readonly words: number;
};

/** The template's files, read once for many renderings. */
export function sheets(template: LoadedTemplate): readonly Sheet[] {
  return template.files.map(({ from, to, text }) => ({ from, to, nodes: parsed(text).nodes }));
}

/** One file with the answers in it, stamped with the template's id and version where its kind knows comments. */
export function finishedFile(
  template: LoadedTemplate,
  sheet: Sheet,
  answers: Answers,
): FinishedFile {
  const name = outputName(sheet.to, template.fields, answers);
  const body = rendered(sheet.nodes, template.fields, answers);
  const words = plainText(body).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const mark = stamp(name, template);
  const pieces: readonly Piece[] = mark === '' ? body : [...body, { kind: 'text', text: mark }];
  return { name, pieces, text: plainText(pieces), holes: holeCount(body), words };
}
