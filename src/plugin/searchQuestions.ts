import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problem, problemsOf } from '../domain/problem';
import { Questions } from '../domain/search/schema';
import { readYaml, textOf } from './read';

const QUESTIONS_FILE = 'search/questions.yaml';

/** What is wrong with the file of questions: its form, and addresses that no page has in any of these lists. */
export function questionProblems(
  siteDir: string,
  pages: readonly ReadonlySet<string>[],
): readonly Problem[] {
  if (!existsSync(path.join(siteDir, QUESTIONS_FILE))) return [];
  const { input, problems } = readYaml(QUESTIONS_FILE, textOf(siteDir, QUESTIONS_FILE));
  const wrong = problems.length > 0 ? problems : problemsOf(QUESTIONS_FILE, Questions, input);
  if (wrong.length > 0) return wrong;
  return Object.keys(Questions.parse(input).pages)
    .filter((page) => !pages.some((own) => own.has(page)))
    .map((page) => ({
      file: QUESTIONS_FILE,
      field: page,
      reason: 'no page has this address',
      instead: 'Write the address of a page without its version, such as /do/quota/.',
    }));
}

/**
 * Questions that pages answer, by address without version. None without the file, and none of a file that is not
 * valid: what is wrong with it `questionProblems` says.
 */
export function readQuestions(siteDir: string): ReadonlyMap<string, readonly string[]> {
  if (!existsSync(path.join(siteDir, QUESTIONS_FILE))) return new Map();
  const { input } = readYaml(QUESTIONS_FILE, textOf(siteDir, QUESTIONS_FILE));
  const read = Questions.safeParse(input);
  return new Map(read.success ? Object.entries(read.data.pages) : []);
}
