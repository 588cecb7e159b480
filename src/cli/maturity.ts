import path from 'node:path';
import { modelProblems } from '../domain/maturity/schema';
import { dataLinkProblems } from '../domain/page/links';
import { type Problem, problemText } from '../domain/problem';
import { filesUnder, isStarter } from '../plugin/files';
import { type Form, type Given, needed, readArgs, Refusal } from './args';
import {
  answersOf,
  dataOf,
  majorOf,
  notesOn,
  type Place,
  readAnswers,
  readModel,
} from './maturityInput';
import { dispatch } from './dispatch';
import { linesOf, printable, type Streams, write } from './lines';
import { changeResult, ratersResult, scoreResult, targetResult } from './maturityResults';
import { changeText, ratersText, scoreText, targetText } from './maturityText';

const USAGE = `Usage: npm run -s handbook -- maturity <command>

  score --answers FILE [--model FILE] [--json]
      where each aspect stands, the next steps, what to find out; there is no total
  score --answers - [--model FILE]
      reads one JSON object of answers a line, prints one JSON result a line; blank lines are skipped.
      A line that cannot be read ends the run with 2 and its number; the results before it are printed.
  target --answers FILE --aspect ID --level N [--model FILE] [--json]
      what is missing to reach a level
  raters FILE FILE… [--model FILE] [--json]
      how far people who answered alone agree, and what to talk about
  change BEFORE AFTER [--model FILE] [--json]
      how each aspect moved, and which statements are answered otherwise
  validate MODEL
      every problem of a model: file, field, reason, what to write instead

A model is YAML or JSON; without --model it is docs/assess/cncf-v1.yaml. Answers are a file saved by the page, or an
object such as {"<statement>": "yes"} or {"<statement>": {"value": "yes"}}, as JSON or YAML.
Answers to other statements are ignored and wrong words are not counted; both are named.
Exit code: 0 fine, 2 input that cannot be used, with the reason on standard error.
`;

type Run = (given: Given, place: Place, streams: Streams) => Promise<void>;
type Command = Form & { readonly run: Run };

async function say(streams: Streams, notes: readonly string[]): Promise<void> {
  for (const note of notes) await write(streams.stderr, `${printable(note)}\n`);
}

/** One result: a line of JSON, or text for people. */
async function answer(given: Given, { stdout }: Streams, result: object, text: string) {
  await write(stdout, given.print === 'json' ? `${JSON.stringify(result)}\n` : printable(text));
}

function lineData(name: string, line: string): unknown {
  try {
    const data: unknown = JSON.parse(line);
    return data;
  } catch (error) {
    throw new Refusal(
      `${name} is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

const scoreLines: Run = async (given, place, streams) => {
  const scorer = readModel(place, given.options.get('model'));
  let number = 0;
  for await (const line of linesOf(streams.stdin)) {
    number += 1;
    if (line.trim() === '') continue;
    const name = `line ${number}`;
    const answers = answersOf(scorer, name, lineData(name, line.replace(/^\uFEFF/, '')));
    await write(streams.stdout, `${JSON.stringify(scoreResult(scorer, answers))}\n`);
    // Wrong words and foreign ids stand in the result itself.
    await say(streams, notesOn(name, { ...answers, errors: [], ignored: [] }));
  }
};

const score: Run = async (given, place, streams) => {
  const file = needed(given, 'answers', 'FILE, or - for standard input');
  if (file === '-') return scoreLines(given, place, streams);
  const scorer = readModel(place, given.options.get('model'));
  const answers = readAnswers(place, scorer, file);
  await answer(given, streams, scoreResult(scorer, answers), scoreText(scorer, answers));
  await say(streams, notesOn(file, answers));
};

const target: Run = async (given, place, streams) => {
  const file = needed(given, 'answers', 'FILE');
  const aspect = needed(given, 'aspect', 'ID');
  const level = needed(given, 'level', 'N');
  const scorer = readModel(place, given.options.get('model'));
  const answers = readAnswers(place, scorer, file);
  const result = targetResult(scorer, answers, aspect, level);
  await answer(given, streams, result, targetText(scorer, result));
  await say(streams, notesOn(file, answers));
};

const raters: Run = async (given, place, streams) => {
  const scorer = readModel(place, given.options.get('model'));
  const all = given.files.map((file) => ({ file, answers: readAnswers(place, scorer, file) }));
  const result = ratersResult(scorer, all);
  await answer(given, streams, result, ratersText(scorer, result));
  for (const { file, answers } of all) await say(streams, notesOn(file, answers));
};

const change: Run = async (given, place, streams) => {
  const scorer = readModel(place, given.options.get('model'));
  const [before = '', after = ''] = given.files;
  const old = readAnswers(place, scorer, before);
  const now = readAnswers(place, scorer, after);
  const present = String(scorer.model['version'] ?? 0);
  const [was, is] = [old.version ?? present, now.version ?? present];
  if (majorOf(was) !== majorOf(is))
    throw new Refusal(
      `${before} answers version ${was} of the model, ${after} version ${is}: another first number means other statements, so they cannot be compared.`,
    );
  const result = changeResult(scorer, old, now);
  await answer(given, streams, result, changeText(scorer, result));
  await say(streams, [...notesOn(before, old), ...notesOn(after, now)]);
};

/** The pages a model's links can lead to: those of the docs folder, or released version, it lies in. */
function linksIn(file: string, absolute: string, input: unknown): readonly Problem[] {
  const root = /^.*\/(?:docs|versioned_docs\/[^/]+)(?=\/)/.exec(absolute.split(path.sep).join('/'));
  if (root === null) return [];
  const pages = filesUnder(root[0], '.').filter(
    (page) => page.endsWith('.mdx') && !isStarter(page),
  );
  return dataLinkProblems(file, input, new Set(pages.map((page) => page.replace(/\.mdx$/, ''))));
}

const validate: Run = async (given, place, streams) => {
  const [file = ''] = given.files;
  const input = dataOf(place, file);
  const links = linksIn(file, path.resolve(place.from, file), input);
  const problems = [...modelProblems(file, input), ...links];
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join('\n'));
  await write(streams.stdout, `${file} is a valid maturity model.\n`);
};

const MODEL_AND = (...options: readonly string[]): Omit<Form, 'files'> => ({
  options: ['model', ...options],
  prints: 'text or json',
});
const COMMANDS: Readonly<Record<string, Command>> = {
  score: { ...MODEL_AND('answers'), files: [0, 0], run: score },
  target: { ...MODEL_AND('answers', 'aspect', 'level'), files: [0, 0], run: target },
  raters: { ...MODEL_AND(), files: [1, Infinity], run: raters },
  change: { ...MODEL_AND(), files: [2, 2], run: change },
  validate: { options: [], prints: 'text', files: [1, 1], run: validate },
};

/** `handbook maturity …`: the self-assessment without a browser. Answers the exit code; never throws. */
export async function maturity(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const run = async (command: Command, rest: readonly string[]) => {
    await command.run(readArgs(command, rest), place, streams);
    return 0;
  };
  return dispatch({ usage: USAGE, commands: COMMANDS, run }, args, streams);
}
