import type { Problem } from '../problem';
import type { Outline, OutlineBlock } from './outline';

/** Most words of running text by type; code, headings and widgets do not count. */
const MAX_WORDS: Readonly<Record<string, number>> = {
  'how-to': 900,
  explanation: 1200,
  runbook: 600,
  checklist: 400,
};

/** Fewest numbers in 1,000 words, for pages that argue or instruct. */
const MIN_NUMBERS = 8;
const ARGUES = new Set(['how-to', 'explanation']);

/** The heading under which a type says when it does not apply, and the fewest cases below it. */
const LIMITS: Readonly<Record<string, string>> = {
  'how-to': 'When not to',
  explanation: 'When it is wrong',
};
const MIN_CASES = 2;

/** The words of a text. A mark alone is none. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Numbers of a text written in digits: `29.6 %`, `1,000` and `05:30` are one each; `F-3.18` and `v2` are none. */
export function numberCount(text: string): number {
  return [...text.matchAll(/(?<![\p{L}\p{N}_-])\d+(?:[.,:]\d+)*(?![\p{L}_])/gu)].length;
}

/** The blocks below one heading of the second level, up to the next such heading. */
function below(outline: Outline, title: string): readonly OutlineBlock[] {
  const parts = outline.headings.filter(({ depth }) => depth <= 2);
  const at = parts.findIndex(({ text }) => text === title);
  const from = parts[at]?.line ?? Infinity;
  const until = parts[at + 1]?.line ?? Infinity;
  return outline.blocks.filter(({ line }) => line > from && line < until);
}

function lengthProblems(file: string, type: string, words: number): readonly Problem[] {
  const most = MAX_WORDS[type];
  if (most === undefined || words <= most) return [];
  const reason = `has ${words} words, more than a ${type} should`;
  return [{ file, field: 'text', reason, instead: `Cut it to ${most}, or make two pages.` }];
}

function numberProblems(file: string, words: number, numbers: number): readonly Problem[] {
  if (numbers * 1000 >= MIN_NUMBERS * words) return [];
  const reason = `has ${numbers} numbers in ${words} words`;
  const instead = `Say how long, how many, compared with what: at least ${MIN_NUMBERS} in 1,000 words.`;
  return [{ file, field: 'text', reason, instead }];
}

function limitProblems(file: string, type: string, outline: Outline): readonly Problem[] {
  const title = LIMITS[type];
  if (title === undefined) return [];
  const cases = below(outline, title).reduce((sum, { items }) => sum + items, 0);
  // A page without the heading is named by the rule on headings.
  if (cases >= MIN_CASES || !outline.headings.some(({ text }) => text === title)) return [];
  const reason = `"## ${title}" has fewer than ${MIN_CASES} cases`;
  return [{ file, field: 'headings', reason, instead: 'Name two situations a reader recognises.' }];
}

/** A how-to says its steps in order, or lets a widget lead through them. */
function stepProblems(file: string, type: string, outline: Outline): readonly Problem[] {
  if (type !== 'how-to') return [];
  const leads = outline.widgets.some(({ name }) => !['DoThisNow', 'Criterion'].includes(name));
  const steps = below(outline, 'Steps');
  const titled = steps.filter(({ kind }) => kind === 'heading').length > 1;
  if (leads || titled || steps.some(({ label }) => label === 'list')) return [];
  const instead = 'Add "## Steps" with a numbered list, or a heading for each step.';
  return [{ file, field: 'headings', reason: 'has no steps', instead }];
}

/** Length, numbers, cases and steps: what the writing rules want of a page as a whole. */
export function shapeProblems(file: string, type: string, outline: Outline): readonly Problem[] {
  const text = outline.passages.map(({ said }) => said).join('\n');
  const words = wordCount(text);
  return [
    ...lengthProblems(file, type, words),
    ...(ARGUES.has(type) ? numberProblems(file, words, numberCount(text)) : []),
    ...limitProblems(file, type, outline),
    ...stepProblems(file, type, outline),
  ];
}
