import type { Problem } from '../problem';
import { type Answers, isMet } from './answer';
import { outputName, plainText, rendered } from './render';
import type { Template } from './schema';
import { type Node, parsed } from './syntax';

function openExamples(
  file: string,
  template: Template,
  output: Template['files'][number],
  nodes: readonly Node[],
): readonly Problem[] {
  return template.examples.flatMap((example, index) => {
    if (!isMet(output.when, template.fields, example.answers)) return [];
    const holes = rendered(nodes, template.fields, example.answers).filter(
      (piece) => piece.kind === 'hole',
    );
    if (holes.length === 0) return [];
    return [
      {
        file,
        field: `examples.${index}.answers`,
        reason: `"${example.id}" leaves holes in ${output.from}: ${plainText(holes)}`,
        instead: 'Give these answers too; an example is complete.',
      },
    ];
  });
}

/** Names of the files that some answers make; two that differ in capitals only are one on many systems. */
function namesOf(template: Template, answers: Answers): readonly string[] {
  return template.files
    .filter(({ when }) => isMet(when, template.fields, answers))
    .map(({ to }) => outputName(to, template.fields, answers));
}

function sameNames(file: string, template: Template): readonly Problem[] {
  return template.examples.flatMap((example, index) => {
    const names = namesOf(template, example.answers);
    const small = names.map((name) => name.toLowerCase());
    const twice = names.find((_, at) => small.indexOf(small[at] ?? '') !== at);
    if (twice === undefined) return [];
    const reason = `"${example.id}" saves two files as ${twice}`;
    return [
      { file, field: `examples.${index}`, reason, instead: 'Give the files different names.' },
    ];
  });
}

/** Examples that leave holes or make two files of one name. `texts` as for `templateProblems`. */
export function outputProblems(
  file: string,
  template: Template,
  texts: (from: string) => string | undefined,
): readonly Problem[] {
  const open = template.files.flatMap((output) => {
    const text = texts(output.from);
    return text === undefined ? [] : openExamples(file, template, output, parsed(text).nodes);
  });
  return [...open, ...sameNames(file, template)];
}
