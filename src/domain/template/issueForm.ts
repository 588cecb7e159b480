import { jsonString } from './escape/values';
import type { LoadedTemplate } from './render';
import type { Field } from './schema';

/** A YAML text of keys and values, each on its line; strings are quoted, so that none is read as something else. */
type Value = string | boolean | readonly string[] | Lines;
type Lines = { readonly [key: string]: Value | undefined };

function lines(value: Lines, indent: string): readonly string[] {
  return Object.entries(value).flatMap(([key, part]): readonly string[] => {
    if (part === undefined) return [];
    if (typeof part === 'string') return [`${indent}${key}: ${jsonString(part)}`];
    if (typeof part === 'boolean') return [`${indent}${key}: ${part}`];
    if (isList(part)) {
      return [`${indent}${key}:`, ...part.map((item) => `${indent}  - ${jsonString(item)}`)];
    }
    return [`${indent}${key}:`, ...lines(part, `${indent}  `)];
  });
}

function isList(part: readonly string[] | Lines): part is readonly string[] {
  return Array.isArray(part);
}

const HINTS = {
  day: 'Write it as 2026-11-22.',
  datetime: 'Write it as 2026-11-22 14:30.',
} as const;

function description(field: Field, fields: readonly Field[]): string | undefined {
  const { help, when } = field;
  const asks = fields.find(({ id }) => id === when?.field)?.label;
  const sentences = [
    help,
    field.type === 'day' || field.type === 'datetime' ? HINTS[field.type] : undefined,
    field.type === 'list'
      ? `One ${field.row} a line: ${field.columns.map(({ label }) => label).join(' | ')}.`
      : undefined,
    when === undefined || asks === undefined
      ? undefined
      : `Only when “${asks}” is “${[when.is].flat().join('” or “')}”.`,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function element(field: Field, fields: readonly Field[]): Lines {
  const attributes = { label: field.label, description: description(field, fields) };
  // What is asked only sometimes cannot be demanded always: a form of GitHub knows no conditions.
  const isDemanded = field.required === true && field.when === undefined;
  const validations = isDemanded ? { required: true } : undefined;
  if (field.type === 'choice' || field.type === 'yes-no') {
    const options = field.type === 'choice' ? field.choices : ['yes', 'no'];
    return { type: 'dropdown', id: field.id, attributes: { ...attributes, options }, validations };
  }
  const isLong = field.type === 'text' || field.type === 'list';
  const placeholder = field.example;
  const type = isLong ? 'textarea' : 'input';
  return { type, id: field.id, attributes: { ...attributes, placeholder }, validations };
}

/**
 * The template's questions as a GitHub issue form, for `.github/ISSUE_TEMPLATE/<id>.yml`. GitHub asks for labels that
 * differ; a question whose label was used before carries its id as well.
 */
export function issueForm(template: Pick<LoadedTemplate, 'title' | 'summary' | 'fields'>): string {
  const used = new Set<string>();
  const fields = template.fields.map((field) => {
    const label = used.has(field.label) ? `${field.label} (${field.id})` : field.label;
    used.add(field.label);
    return { ...field, label };
  });
  const body = fields.flatMap((field) => {
    const [first = '', ...rest] = lines(element(field, fields), '    ');
    const heading =
      field.section === undefined
        ? []
        : [
            '  - type: "markdown"',
            '    attributes:',
            `      value: ${jsonString(`## ${field.section}`)}`,
          ];
    return [...heading, `  - ${first.trimStart()}`, ...rest];
  });
  const head = lines({ name: template.title, description: template.summary }, '');
  return `${[...head, 'body:', ...body].join('\n')}\n`;
}
