import { parseAllDocuments } from 'yaml';
import type { Problem } from '../domain/problem';
import type { Answer, Answers } from '../domain/template/answer';
import { finishedFile, madeSheets, sheets } from '../domain/template/document';
import type { LoadedTemplate } from '../domain/template/render';

/** Signs that end a value where it is not written with care. A line holds them all; a text on two lines. */
const LINE = `x: "y" 'z' #1 {a} [b], \\ & * | > % @ !`;
const TEXT = `${LINE}\n- ${LINE}`;

/** The shape of data without its texts: keys a reader answers become `x`, so that only structure is compared. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(shape);
  return '';
}

/** What a YAML or JSON text says, as structure; undefined when it is neither, such as a Helm chart's. */
function structure(name: string, text: string): string | undefined {
  if (name.endsWith('.json')) {
    try {
      return JSON.stringify(shape(JSON.parse(text)));
    } catch {
      return undefined;
    }
  }
  if (!/\.ya?ml$/.test(name)) return undefined;
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) {
    return undefined;
  }
  return JSON.stringify(documents.map((one) => shape(one.toJS())));
}

/** An example with every free text replaced by signs that break files. */
function spoiled(template: LoadedTemplate, answers: Answers): Answers {
  const result: Record<string, Answer> = { ...answers };
  for (const field of template.fields) {
    const answer = answers[field.id];
    if (answer === undefined) continue;
    if (field.type === 'line') result[field.id] = LINE;
    if (field.type === 'text') result[field.id] = TEXT;
    if (field.type !== 'list' || typeof answer === 'string') continue;
    const free = field.columns.filter(({ type }) => type === 'line').map(({ id }) => id);
    result[field.id] = answer.map((row) => ({
      ...row,
      ...Object.fromEntries(free.filter((id) => row[id]).map((id) => [id, LINE])),
    }));
  }
  return result;
}

/** YAML and JSON files in which a colon or a quote in an answer would change more than that answer. */
export function brittleProblems(folder: string, template: LoadedTemplate): readonly Problem[] {
  const [example] = template.examples;
  if (example === undefined) return [];
  const worst = spoiled(template, example.answers);
  return madeSheets(template, sheets(template), example.answers).flatMap((sheet) => {
    const [good, bad] = [example.answers, worst].map((answers) =>
      finishedFile(template, sheet, answers),
    );
    if (good === undefined || bad === undefined) return [];
    const expected = structure(good.name, good.text);
    if (expected === undefined || structure(bad.name, bad.text) === expected) return [];
    return [
      {
        file: `${folder}${sheet.from}`,
        field: '',
        reason: 'a colon, a quote or a line break in an answer would break this file',
        instead: 'Put each [[ hole ]] in double quotes, or write [[ name | yaml ]].',
      },
    ];
  });
}
