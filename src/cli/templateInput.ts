import type { Answers } from '../domain/template/answer';
import { answersContent, readAnswersFile } from '../domain/template/answers';
import { openQuestions } from '../domain/template/open';
import type { LoadedTemplate } from '../domain/template/render';
import { problemText } from '../domain/problem';
import { filesUnder } from '../plugin/files';
import { readTemplates, templateFolderProblems } from '../plugin/templates';
import { type Given, Refusal, unknownWord } from './args';
import { dataOf, type Place } from './maturityInput';

/** A template of this handbook. Throws a Refusal that says what is wrong with it, or which one was meant. */
export function templateOf({ siteDir }: Place, id: string): LoadedTemplate {
  const all = readTemplates(siteDir);
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found;
  const own = filesUnder(siteDir, `templates/${/^[\w-]+$/.test(id) ? id : ' '}`);
  const problems = own.length === 0 ? [] : templateFolderProblems(siteDir, own);
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  throw unknownWord(
    'a template of this handbook',
    id,
    all.map((one) => one.id),
  );
}

/** Numbers are answers too when somebody writes YAML by hand. */
function asText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asText(part)]));
}

/** Answers from a file saved by the page, or written by hand. Throws a Refusal with everything that does not fit. */
export function answersIn(place: Place, template: LoadedTemplate, file: string): Answers {
  const input = dataOf(place, file);
  const isSaved = typeof Reflect.get(Object(input), 'kind') === 'string';
  const content = isSaved ? input : { ...answersContent(template, {}), answers: asText(input) };
  const reading = readAnswersFile(content, template);
  if (!reading.ok) throw new Refusal(`${file} cannot be used. ${reading.reason}`);
  if (reading.leftOut.length > 0) {
    const lines = reading.leftOut.map(({ id, reason }) => `${file} › ${id}: ${reason}`);
    throw new Refusal(lines.join('\n'));
  }
  return reading.answers;
}

/** Throws a Refusal that names every question still open; empty ones may stay when `holes` are allowed. */
export function complete(
  template: LoadedTemplate,
  answers: Answers,
  holes: 'no holes' | 'with holes',
): void {
  const open = openQuestions(template.fields, answers).filter(
    ({ state }) => state === 'wrong' || holes === 'no holes',
  );
  if (open.length === 0) return;
  const lines = open.map(({ id, message }) => {
    const label = template.fields.find((field) => field.id === id)?.label ?? id;
    return `  ${id} (${label}): ${message}`;
  });
  throw new Refusal(
    `${template.id} ${template.version} is not complete. Nothing was written.\n${lines.join('\n')}`,
  );
}

/** The one word a command is about, such as a template's id. Throws a Refusal that says what to write. */
export function theOne({ files }: Given, what: string): string {
  const [one] = files;
  if (one === undefined) throw new Refusal(`Write ${what} after the command.`);
  return one;
}
