import type { Answers } from '../domain/template/answer';
import { MADE_FILE, making } from '../domain/template/made';
import type { LoadedTemplate } from '../domain/template/render';
import { type Given, needed, readArgs, Refusal, unknownWord } from './args';
import { write } from './lines';
import type { Place } from './maturityInput';
import type { Command } from './metrics';
import { openFolder } from './templateFolder';
import { answersIn, complete, templateOf, theOne } from './templateInput';

/** An option without a value; answers whether it was there, and all other words. */
export function takeFlag(args: readonly string[], flag: string) {
  return { isSet: args.includes(flag), rest: args.filter((arg) => arg !== flag) };
}

function givenAnswers(place: Place, template: LoadedTemplate, given: Given): Answers {
  const example = given.options.get('example');
  if (example === undefined) return answersIn(place, template, needed(given, 'answers', 'FILE'));
  if (given.options.has('answers')) {
    throw new Refusal('--answers and --example stand together; write one of them.');
  }
  const found = template.examples.find(({ id }) => id === example);
  const known = template.examples.map(({ id }) => id);
  if (found === undefined) throw unknownWord(`an example of ${template.id}`, example, known);
  return found.answers;
}

/** `template render`: writes every file of a filled template. What is there already is never written over. */
export const render: Command = async (place, args, { stdout }) => {
  const { isSet: withHoles, rest } = takeFlag(args, '--with-holes');
  const given = readArgs(
    { options: ['answers', 'example', 'out'], prints: 'text', files: [0, 1] },
    rest,
  );
  const template = templateOf(place, theOne(given, 'the id of a template'));
  const answers = givenAnswers(place, template, given);
  complete(template, answers, withHoles ? 'with holes' : 'no holes');
  const folder = openFolder(place.from, needed(given, 'out', 'DIR'));
  const made = making(template, answers);
  const small = made.files.map(({ name }) => name.toLowerCase());
  const twice = made.files.find(({ name }, at) => small.indexOf(name.toLowerCase()) !== at);
  if (twice !== undefined) {
    throw new Refusal(`These answers make two files called ${twice.name}. Nothing was written.`);
  }
  const taken = made.files.filter(({ name, text }) => {
    const now = folder.present(name);
    return now !== undefined && now !== text;
  });
  if (taken.length > 0) {
    const names = taken.map(({ name }) => name).join(', ');
    throw new Refusal(
      `${folder.shown} has other files of these names: ${names}. Nothing was written. Choose another folder, or run "template update".`,
    );
  }
  const names = made.files.map(({ name }) => name);
  const others = folder
    .makings()
    .filter(({ files }) => !files.every(({ name }) => names.includes(name)));
  for (const { name, text } of made.files) {
    if (folder.present(name) === undefined) folder.write(name, text);
  }
  folder.record([...others, made]);
  const list = [...names, MADE_FILE].map((name) => `  ${name}\n`).join('');
  await write(stdout, `${template.id} ${template.version} in ${folder.shown}:\n${list}`);
  return 0;
};
