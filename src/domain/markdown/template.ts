import { finishedFiles } from '../template/document';
import type { LoadedTemplate } from '../template/render';
import { blocks, codeText, fenced, listText } from './write';

type Field = LoadedTemplate['fields'][number];

function fieldText(field: Field): string {
  const { id, label, help, required } = field;
  const choices = field.type === 'choice' ? ` One of: ${field.choices.join(', ')}.` : '';
  const must = required === true ? ' Required.' : '';
  return `${codeText(id)}: ${label}.${must} ${help ?? ''}${choices}`.replace(/\?\./, '?').trim();
}

/** A template as its form shows it: what it asks, then every file with its holes. */
export function blankText(template: LoadedTemplate): string {
  return blocks([
    `Template \`${template.id}\`, version ${template.version}. ${template.summary}`,
    'It asks:',
    listText(template.fields.map(fieldText)),
    ...template.files.map(({ to, text }) => `File ${codeText(to)}:\n\n${fenced(text)}`),
  ]);
}

/** A template's files filled with one of its examples. Throws when it has no such example. */
export function filledText(template: LoadedTemplate, example: string): string {
  const found = template.examples.find(({ id }) => id === example);
  if (found === undefined) throw new Error(`${template.id} has no example "${example}".`);
  return blocks([
    `${found.title}. ${found.note}`,
    ...finishedFiles(template, found.answers).map(
      ({ name, text }) => `File ${codeText(name)}:\n\n${fenced(text)}`,
    ),
  ]);
}
