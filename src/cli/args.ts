import { nearest } from '../domain/id';

/** Input that cannot be used; each line says what is wrong and what to write instead. */
export class Refusal extends Error {}

/** What `prints` allows, by the flags that ask for it; text needs none. */
const FLAGS = {
  text: [],
  'text or json': ['json'],
  'text, json, markdown or csv': ['json', 'markdown', 'csv'],
} as const;

/** What a command takes: options with a value, and how many files. `--json` where `prints` says so. */
export type Form = {
  readonly options: readonly string[];
  readonly prints: keyof typeof FLAGS;
  readonly files: readonly [least: number, most: number];
};

export type Given = {
  readonly options: ReadonlyMap<string, string>;
  readonly print: 'text' | (typeof FLAGS)[keyof typeof FLAGS][number];
  readonly files: readonly string[];
};

/** `Did you mean "x"? ` or nothing. */
function guess(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

/** A refusal of a word that is none of those known. */
export function unknownWord(what: string, word: string, known: readonly string[]): Refusal {
  return new Refusal(
    `"${word}" is not ${what}.${guess(word, known)} Known: ${known.join(', ') || 'none'}.`,
  );
}

/** `--name value`, `--name=value`, `--json` and files, in any order. Throws a Refusal. */
export function readArgs(form: Form, args: readonly string[]): Given {
  const flags = FLAGS[form.prints];
  const known = [...form.options, ...flags];
  const options = new Map<string, string>();
  const files: string[] = [];
  let print: Given['print'] = 'text';
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = (equals === -1 ? arg : arg.slice(0, equals)).replace(/^--?/, '');
    if (!arg.startsWith('--') || !known.includes(name)) {
      const dashed = known.map((option) => `--${option}`);
      throw unknownWord('an option here', equals === -1 ? arg : arg.slice(0, equals), dashed);
    }
    const flag = flags.find((one) => one === name);
    if (flag !== undefined) {
      if (equals !== -1) throw new Refusal(`--${flag} takes no value; write it alone.`);
      if (print !== 'text' && print !== flag)
        throw new Refusal(`--${print} and --${flag} stand together; write one of them.`);
      print = flag;
      continue;
    }
    const value = equals === -1 ? args[++at] : arg.slice(equals + 1);
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw new Refusal(`--${name} has no value; write it after the option.`);
    }
    if (options.has(name)) throw new Refusal(`--${name} stands twice; write it once.`);
    options.set(name, value);
  }
  const [least, most] = form.files;
  if (files.length < least) {
    const wanted = most === least ? String(least) : `at least ${least}`;
    throw new Refusal(`${wanted} ${least === 1 ? 'file is' : 'files are'} needed here.`);
  }
  if (files.length > most) throw new Refusal(`"${files[most] ?? ''}" is one word too many.`);
  return { options, print, files };
}

/** The value of an option that has to be there. Throws a Refusal. */
export function needed(given: Given, name: string, what: string): string {
  const value = given.options.get(name);
  if (value === undefined) throw new Refusal(`--${name} is missing; write --${name} ${what}.`);
  return value;
}
