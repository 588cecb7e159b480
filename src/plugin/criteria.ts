import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { nearest } from '../domain/id';
import type { Outline } from '../domain/page/outline';
import type { Problem } from '../domain/problem';

/** The tag that shows one statement of a maturity model on the page that teaches it. */
export const CRITERION = 'Criterion';

/** Every statement id of parsed YAML; none when it is no maturity model. */
export function statementsOf(input: unknown): readonly string[] {
  if (Reflect.get(Object(input), 'kind') !== 'maturity-model') return [];
  const list = (value: unknown, key: string): readonly unknown[] => {
    const found: unknown = Reflect.get(Object(value), key);
    return Array.isArray(found) ? found : [];
  };
  return list(input, 'aspects').flatMap((aspect) =>
    list(aspect, 'levels').flatMap((level) =>
      list(level, 'statements').map((statement) => String(Reflect.get(Object(statement), 'id'))),
    ),
  );
}

/** `<Criterion id="…"/>` whose statement no model of the page's own version has. */
export function criterionProblems(
  file: string,
  outline: Outline,
  statements: readonly string[],
): readonly Problem[] {
  return outline.widgets.flatMap(({ name, id, line }) => {
    if (name !== CRITERION || statements.includes(id)) return [];
    const meant = nearest(id, statements);
    return [
      {
        file,
        field: `line ${line}`,
        reason: `no maturity model has the statement "${id}"`,
        instead:
          meant === undefined
            ? 'Write the id of a statement of a model in assess/.'
            : `Did you mean "${meant}"?`,
      },
    ];
  });
}

/** The model file below a docs root that has a statement, and the page that asks it, as paths below that root. */
export function criterionSource(
  root: string,
  id: string,
): { readonly file: string; readonly page: string | undefined } | undefined {
  const folder = path.join(root, 'assess');
  const names = readdirSync(folder).filter((name) => !name.startsWith('_'));
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const model = names.find(
    (name) => name.endsWith('.yaml') && statementsOf(parse(text(name))).includes(id),
  );
  if (model === undefined) return undefined;
  const page = names.find((name) => name.endsWith('.mdx') && text(name).includes(`'./${model}'`));
  return {
    file: path.join(folder, model),
    page: page === undefined ? undefined : `assess/${page.replace(/\.mdx$/, '')}`,
  };
}
