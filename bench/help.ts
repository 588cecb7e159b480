// How well and how fast the finder answers: npx jiti bench/help.ts [FILE…]
// Reads bench/messages/*.jsonl and the files named, a message a line: {"id", "topic" (null: no page), "message", "source"}.
// Patterns are written by hand by people who have read messages, by now those of all these sets, so the shares below
// say that nothing is lost, not how a new message fares. That, the first answers say, each taken before its misses
// were looked at: test.jsonl 92 of 98 right (1 of 121 confidently wrong); real messages that are not kept here, in the
// order they were read, 44 of 52, 34 of 39, 49 of 63, 91 of 98, 34 of 41, 71 of 75, 37 of 42 and, gathered by people
// who knew neither pages nor finder, 81 of 84 and 93 of 96 (3 of 134 of the fourth, 1 of 100 and 2 of 116 of the last two
// confidently wrong, else none); rewritten.jsonl, modelled on threads and so kinder than a paste, 61 of 65 (4 of 100
// confidently wrong). Among three were 81 of the 84 and 95 of the 96. Of those without a page, in the same order, 21 of 23,
// 11 of 15, 16 of 16, 27 of 27, 30 of 36, 17 of 18, 20 of 22, 6 of 7, 14 of 16, 19 of 20 and 31 of 35 found nothing. So
// expect about 96 of 100 to be found, not what the shares below say. dev.jsonl was for tuning.
// To judge the ranking apart from the wording: with the pages as they stood before each of the last five sets was read
// (git archive 1b23621, aa113ad and 62653f3 errors), the finder without a pattern that nearly fits (matchNear.ts) has 279
// of their 319 right and rejects 100 of 110, with it 287 and 99. Thresholds were set on these same sets.
// The page nearest in its vocabulary (matchTopic.ts) came after test.jsonl and the first three of the real ones; with
// the pages as they stood before the third was read (git archive 1b23621 errors) it finds 54 of its 63 instead of 46.
// The cross-validation leaves patterns aside: each message is looked for with the others as the only examples.
// Times are ratios to MiniSearch over the same entries in the same run, so that machines can be compared.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { shapesOf } from '../src/domain/error/grams';
import { indexOf } from '../src/domain/error/lookup';
import { findErrors, type Finding } from '../src/domain/error/match';
import { ErrorFrontMatter } from '../src/domain/error/schema';
import { type MatchEntry, type MatchTable, matchTable } from '../src/domain/error/table';
import { wordsOf } from '../src/domain/error/words';
import { readPage } from '../src/plugin/read';

type Message = { readonly id: string; readonly topic: string | undefined; readonly text: string };

const ROUNDS = 5;
const MANY = 2000;
const root = path.join(__dirname, '..');

function messagesOf(file: string): readonly Message[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    const field = (name: string): unknown => Reflect.get(Object(row), name);
    const topic = field('topic');
    const known = typeof topic === 'string' && topic !== 'none' ? topic : undefined;
    return { id: String(field('id')), topic: known, text: String(field('message')) };
  });
}

const pages = readdirSync(path.join(root, 'errors'))
  .filter((name) => name.endsWith('.mdx') && !name.startsWith('_'))
  .map((name) => ErrorFrontMatter.parse(readPage(root, `errors/${name}`).page?.input));
const table = matchTable(pages);

const own = readdirSync(path.join(__dirname, 'messages')).map((name) =>
  path.join(__dirname, 'messages', name),
);
const sets = [...own, ...process.argv.slice(2)].map((file) => ({
  name: path.basename(file),
  messages: messagesOf(file),
}));

function share(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} % (${part} of ${all})`;
}

type Answer = { readonly message: Message; readonly findings: readonly Finding[] };

const right = ({ message, findings }: Answer, first: number) =>
  findings.slice(0, first).some(({ topic }) => topic === message.topic);
const sure = ({ findings }: Answer) => findings[0]?.confidence === 'sure';

function report(name: string, answers: readonly Answer[]): string {
  const known = answers.filter(({ message }) => message.topic !== undefined);
  const unknown = answers.filter(({ message }) => message.topic === undefined);
  const wrong = answers.filter((answer) => sure(answer) && !right(answer, 1));
  const misses = known.filter((answer) => !right(answer, 1));
  const taken = unknown.filter(({ findings }) => findings.length > 0);
  const line = ({ message, findings: [first] }: Answer) =>
    `  ${message.id} → ${first === undefined ? 'nothing' : `${first.topic} (${first.confidence})`}`;
  return [
    `${name}: ${known.length} messages with a page, ${unknown.length} without`,
    `  first right          ${share(known.filter((one) => right(one, 1)).length, known.length)}`,
    `  among first three    ${share(known.filter((one) => right(one, 3)).length, known.length)}`,
    `  confidently wrong    ${share(wrong.length, answers.length)}`,
    `  without: no page     ${share(unknown.length - taken.length, unknown.length)}`,
    `  without: none sure   ${share(unknown.filter((one) => !sure(one)).length, unknown.length)}`,
    ...[...misses, ...taken].map(line),
    '',
  ].join('\n');
}

function answersFrom(messages: readonly Message[], from: MatchTable): readonly Answer[] {
  return messages.map((message) => ({ message, findings: findErrors(message.text, from) }));
}

/** The table without patterns, with the messages of the set, but for one, as its only examples. */
function leavingOut(out: Message, messages: readonly Message[]): MatchTable {
  const entries = table.entries.map((entry) => ({
    ...entry,
    names: [],
    patterns: [],
    samples: messages
      .filter((one) => one !== out && one.topic === entry.topic)
      .map(({ text }) => shapesOf(wordsOf(text)).shapes.join(' ')),
  }));
  return { version: 1, entries };
}

function crossValidated(messages: readonly Message[]): readonly Answer[] {
  const topics = messages.map(({ topic }) => topic);
  const shared = messages.filter(
    ({ topic }) => topic === undefined || topics.indexOf(topic) !== topics.lastIndexOf(topic),
  );
  return shared.map((message) => ({
    message,
    findings: findErrors(message.text, leavingOut(message, messages)),
  }));
}

/** Milliseconds of each text, the quickest of five: median and 95th of a hundred. */
function timed(texts: readonly string[], answer: (text: string) => unknown) {
  const once = (text: string) => {
    const began = performance.now();
    answer(text);
    return performance.now() - began;
  };
  texts.forEach(once);
  const times = texts
    .map((text) => Math.min(...Array.from({ length: ROUNDS }, () => once(text))))
    .sort((a, b) => a - b);
  const at = (of: number) => times[Math.floor((times.length - 1) * of)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** An entry that shares only half its words with the one it is made from. */
function variant(entry: MatchEntry, number: number): MatchEntry {
  const changed = (text: string) =>
    text.replace(/(?<![{:\w-])[A-Za-z]{5,}(?![}:\w-])/g, (word) =>
      (word.length * 7 + word.charCodeAt(0)) % 2 === 0 ? `${word}x${number}` : word,
    );
  return {
    ...entry,
    code: `PLT-${number}-${entry.code.slice(4)}`,
    topic: `${entry.topic}-${number}`,
    names: [],
    patterns: entry.patterns.map(({ kind, value }) => ({ kind, value: changed(value) })),
    samples: entry.samples.map(changed),
  };
}

const large: MatchTable = {
  version: 1,
  entries: Array.from({ length: MANY }, (_, number) => {
    const entry = table.entries[number % table.entries.length];
    if (entry === undefined) throw new Error('There are no error pages.');
    return number < table.entries.length ? entry : variant(entry, number);
  }),
};

const mini = new MiniSearch<{ readonly id: string; readonly text: string }>({ fields: ['text'] });
mini.addAll(
  table.entries.map(({ code, title, patterns, samples }) => ({
    id: code,
    text: [title, ...patterns.map(({ value }) => value), ...samples].join(' '),
  })),
);

const texts = sets.flatMap(({ messages }) => messages.map(({ text }) => text));
const began = performance.now();
indexOf(large);
const indexed = performance.now() - began;
const plain = timed(texts, (text) => mini.search(text));
const few = timed(texts, (text) => findErrors(text, table));
const many = timed(texts, (text) => findErrors(text, large));
const row = (what: string, { p50, p95 }: ReturnType<typeof timed>) =>
  `${what.padEnd(28)}${[p50, p95].map((ms) => ms.toFixed(2).padStart(9)).join('')}${[
    p50 / plain.p50,
    p95 / plain.p95,
  ]
    .map((ratio) => ratio.toFixed(2).padStart(9))
    .join('')}\n`;
const json = JSON.stringify(table);

process.stdout.write(
  [
    ...sets.map(({ name, messages }) => report(name, answersFrom(messages, table))),
    ...sets.map(({ name, messages }) => {
      const answers = crossValidated(messages);
      return report(`${name}, words alone, each message left out of the examples`, answers);
    }),
    `${texts.length} messages, Node ${process.version}: ms of the median and of the 95th in a hundred; the same to MiniSearch\n`,
    row(`MiniSearch, ${table.entries.length} entries`, plain),
    row(`finder, ${table.entries.length} entries`, few),
    row(`finder, ${large.entries.length} entries`, many),
    `index of ${large.entries.length} entries: ${indexed.toFixed(0)} ms, once\n`,
    `table: ${(json.length / 1000).toFixed(1)} kB, ${(gzipSync(json).length / 1000).toFixed(1)} kB gzip\n`,
  ].join('\n'),
);
