import { nearest } from '../domain/id';
import { Refusal } from './io';

/** What a command takes: options with a value, switches without, and how many words. */
export type Form = {
  readonly options: readonly string[];
  readonly switches: readonly string[];
  readonly words: readonly [least: number, most: number];
};

export type Given = {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
};

function unknown(name: string, known: readonly string[]): Refusal {
  const dashed = known.map((each) => `--${each}`);
  const meant = nearest(name, dashed);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return new Refusal(`${name} is not an option here.${hint} Known: ${dashed.join(', ')}.`);
}

/** `--name value`, `--name=value`, `--switch` and words, in any order; after `--` only words. Throws a Refusal. */
export function readArgs(form: Form, args: readonly string[]): Given {
  const words: string[] = [];
  const options = new Map<string, string>();
  const switches = new Set<string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const dashed = equals === -1 ? arg : arg.slice(0, equals);
    const name = dashed.slice(2);
    if (dashed.startsWith('--') && form.switches.includes(name)) {
      if (equals !== -1) throw new Refusal(`${dashed} takes no value; write it alone.`);
      switches.add(name);
    } else if (dashed.startsWith('--') && form.options.includes(name)) {
      const value = equals === -1 ? args[++at] : arg.slice(equals + 1);
      if (value === undefined || value === '') throw new Refusal(`${dashed} has no value.`);
      if (options.has(name)) throw new Refusal(`${dashed} stands twice; write it once.`);
      options.set(name, value);
    } else throw unknown(dashed, [...form.options, ...form.switches]);
  }
  const [least, most] = form.words;
  if (words.length < least) throw new Refusal('A word is missing after the command.');
  if (words.length > most) throw new Refusal(`"${words[most] ?? ''}" is one word too many.`);
  return { words, options, switches };
}

/** The value of an option that is one of a few words. Throws a Refusal. */
export function choice<Word extends string>(
  given: Given,
  name: string,
  known: readonly [Word, ...Word[]],
): Word {
  const [standard] = known;
  const value = given.options.get(name) ?? standard;
  const found = known.find((each) => each === value);
  if (found === undefined) {
    throw new Refusal(`--${name} is "${value}"; write one of: ${known.join(', ')}.`);
  }
  return found;
}
