import { issueForm } from '../domain/template/issueForm';
import { readTemplates } from '../plugin/templates';
import { readArgs } from './args';
import { write } from './lines';
import type { Command } from './metrics';
import { templateOf, theOne } from './templateInput';

/** `template list`: every template, for people or as JSON. */
export const list: Command = async ({ siteDir }, args, { stdout }) => {
  const { print } = readArgs({ options: [], prints: 'text or json', files: [0, 0] }, args);
  const all = readTemplates(siteDir).map(
    ({ id, version, title, summary, audience, tags = [], fields, files, examples }) => ({
      ...{ id, version, title, summary, audience, tags, questions: fields.length },
      files: files.map(({ to }) => to),
      examples: examples.map((example) => example.id),
    }),
  );
  if (print === 'json') {
    await write(stdout, `${JSON.stringify(all, undefined, 2)}\n`);
    return 0;
  }
  for (const { id, version, title, questions, files, examples } of all) {
    await write(
      stdout,
      `${id} ${version}: ${title}\n  ${questions} questions; files: ${files.join(', ')}\n  examples: ${examples.join(', ')}\n`,
    );
  }
  return 0;
};

/** `template issue-form ID`: the questions as a GitHub issue form. */
export const form: Command = async (place, args, { stdout }) => {
  const given = readArgs({ options: [], prints: 'text', files: [0, 1] }, args);
  await write(stdout, issueForm(templateOf(place, theOne(given, 'the id of a template'))));
  return 0;
};
