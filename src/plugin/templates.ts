import { entryProblems } from '../domain/entry';
import type { Problem } from '../domain/problem';
import { templateProblems } from '../domain/template/check';
import type { LoadedTemplate } from '../domain/template/render';
import { Template } from '../domain/template/schema';
import { filesUnder, isStarter } from './files';
import { readYaml, textOf } from './read';
import { brittleProblems } from './templateProof';

const FOLDER = /^templates\/([^/]+)\//;
const DEFINITION = 'template.yaml';

/** The files of each template's folder. */
function folders(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const result = new Map<string, string[]>();
  for (const file of files) {
    const id = FOLDER.exec(file)?.[1];
    if (id !== undefined) result.set(id, [...(result.get(id) ?? []), file]);
  }
  return result;
}

function definitionProblems(file: string, id: string, template: Template): readonly Problem[] {
  const wanted = id === '_starter' ? 'starter' : id;
  if (template.id === wanted) return [];
  const reason = `"${template.id}" is not the name of its folder`;
  return [{ file, field: 'id', reason, instead: `Write id: ${wanted}, or rename the folder.` }];
}

function strayProblems(
  folder: string,
  files: readonly string[],
  template: Template,
): readonly Problem[] {
  const named = [DEFINITION, ...template.files.map(({ from }) => from)];
  return files
    .filter((file) => !named.includes(file.slice(folder.length)))
    .map((file) => ({
      file,
      field: '',
      reason: 'does not belong here',
      instead: `Name it under files: in ${folder}${DEFINITION}, or remove it.`,
    }));
}

function folderProblems(siteDir: string, id: string, files: readonly string[]): readonly Problem[] {
  const folder = `templates/${id}/`;
  const file = `${folder}${DEFINITION}`;
  if (!files.includes(file)) {
    return [
      { file, field: '', reason: 'is missing', instead: 'Copy templates/_starter/template.yaml.' },
    ];
  }
  const { input, problems } = readYaml(file, textOf(siteDir, file));
  if (problems.length > 0) return problems;
  const found = entryProblems(file, input);
  const result = Template.safeParse(input);
  if (!result.success) return found;
  const texts = (from: string) =>
    files.includes(folder + from) ? textOf(siteDir, folder + from) : undefined;
  const wrong = [
    ...definitionProblems(file, id, result.data),
    ...strayProblems(folder, files, result.data),
    ...templateProblems(file, result.data, texts),
  ];
  if (wrong.length > 0) return wrong;
  return brittleProblems(folder, loaded(siteDir, id, result.data));
}

function loaded(siteDir: string, id: string, template: Template): LoadedTemplate {
  const files = template.files.map((file) => ({
    ...file,
    text: textOf(siteDir, `templates/${id}/${file.from}`),
  }));
  return { ...template, files };
}

/** Every valid template of templates/ with the text of its files, in the order of their ids; starters stay out. */
export function readTemplates(siteDir: string): readonly LoadedTemplate[] {
  const files = filesUnder(siteDir, 'templates').filter((file) => !isStarter(file));
  return [...folders(files)].flatMap(([id, own]) => {
    if (folderProblems(siteDir, id, own).length > 0) return [];
    const { input } = readYaml(
      `templates/${id}/`,
      textOf(siteDir, `templates/${id}/${DEFINITION}`),
    );
    return [loaded(siteDir, id, Template.parse(input))];
  });
}

/** Everything wrong with templates/: definitions, holes, examples, files nobody names. */
export function templateFolderProblems(
  siteDir: string,
  files: readonly string[],
): readonly Problem[] {
  return [...folders(files)].flatMap(([id, own]) => folderProblems(siteDir, id, own));
}
