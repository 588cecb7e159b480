import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { askedText, changesSince, renamesIn, underList } from '../domain/checklist/changes';
import { runCsv } from '../domain/checklist/csv';
import { entriesOf, itemsOf, renamedLedger } from '../domain/checklist/entries';
import { RUN_SCHEMA, runFile } from '../domain/checklist/file';
import { runCalendar } from '../domain/checklist/ics';
import { runMarkdown } from '../domain/checklist/markdown';
import type { Checklist } from '../domain/checklist/schema';
import { progressOf } from '../domain/checklist/state';
import { progressText } from '../domain/checklist/words';
import { type Ledger, lastWritten, values } from '../domain/ledger';
import { readSite } from '../plugin/site';
import { type Form, type Given, readArgs, Refusal, unknownWord } from './args';
import { listIdIn, readList, readLists, readSaved, releasedList } from './checklistInput';
import { dispatch } from './dispatch';
import { printable, type Streams, write } from './lines';
import type { Place } from './maturityInput';

const USAGE = `Usage: npm run -s handbook -- checklist <command>

  list [--json]
      the checklists of docs/: id, version, how many items, what they gate
  render ID [--format markdown|csv|json|ics] [--run FILE]
      a list as a task list, a table, a run file, or a calendar of due days; with a run's ticks and evidence
  merge OLD.json [--id ID] [--out FILE] [--json]
      brings a saved run up to today's list: says what was added, changed and removed, keeps every entry.
      --out writes the run; a file that exists is never overwritten.

A run is a file saved on the list's page with "Save as file".
Exit code: 0 fine, 2 input that cannot be used, with the reason on standard error.
`;

type Command = Form & {
  readonly run: (given: Given, place: Place, streams: Streams) => Promise<void>;
};

function schemaAddress({ siteDir }: Place): string {
  const { address, basePath } = readSite(siteDir);
  return `${address}${basePath}${RUN_SCHEMA}`;
}

async function list(given: Given, place: Place, { stdout }: Streams): Promise<void> {
  const all = readLists(place).map(({ file, list: one }) => {
    const items = itemsOf(one);
    const blockers = items.filter(({ blocks }) => blocks === true).length;
    const { id, version, title, gate } = one;
    return { id, version, title, gate, items: items.length, blockers, file };
  });
  const text = all.map(
    ({ id, version, title, gate, items, blockers }) =>
      `${id} ${version}: ${title}. ${items} items, ${blockers} block ${gate}.\n`,
  );
  await write(
    stdout,
    given.print === 'json' ? `${JSON.stringify(all)}\n` : printable(text.join('')),
  );
}

const FORMATS = ['markdown', 'csv', 'json', 'ics'];

function rendered(place: Place, of: Checklist, ledger: Ledger<string>, format: string): string {
  const entries = entriesOf(ledger, of.renamed);
  if (format === 'markdown') return printable(runMarkdown(of, entries));
  if (format === 'csv') return runCsv(of, entries);
  if (format === 'json') return runFile(of, ledger, schemaAddress(place));
  if (format !== 'ics') throw unknownWord('a format', format, FORMATS);
  const calendar = runCalendar(of, entries, Date.now());
  if (calendar === undefined)
    throw new Refusal('There is nothing for a calendar: no open item has a due day.');
  return calendar;
}

async function render(given: Given, place: Place, { stdout }: Streams): Promise<void> {
  const [id = ''] = given.files;
  const of = readList(place, id);
  const file = given.options.get('run');
  const ledger = file === undefined ? {} : readSaved(place, of, file).ledger;
  await write(stdout, rendered(place, of, ledger, given.options.get('format') ?? 'markdown'));
}

function shown(title: string, lines: readonly string[]): string {
  return `${title}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

async function merge(given: Given, place: Place, { stdout }: Streams): Promise<void> {
  const [file = ''] = given.files;
  const today = readList(place, given.options.get('id') ?? listIdIn(place, file));
  const saved = readSaved(place, today, file);
  const was = releasedList(place, today.id, saved.version);
  // The list of that time knows what early ticks confirmed, and which items there were.
  const ledger = was === undefined ? saved.ledger : underList(saved.ledger, was);
  const entries = entriesOf(ledger, today.renamed);
  const changes = changesSince(today, entries, saved.version);
  const renamed = renamesIn(today, ledger);
  const out = given.options.get('out');
  if (out !== undefined) {
    const at = { value: askedText(today), at: (lastWritten(ledger) ?? 0) + 1 };
    const whole = { ...renamedLedger(ledger, today.renamed), asked: at };
    keep(path.resolve(place.from, out), out, runFile(today, whole, schemaAddress(place)));
  }
  const result = {
    checklist: today.id,
    from: changes.from ?? null,
    to: today.version,
    kept: Object.keys(values(ledger)).filter((key) => key !== 'asked').length,
    added: changes.added.map(({ id, title }) => ({ id, title })),
    changed: changes.changed.map(({ id, title }) => ({ id, title })),
    removed: changes.removed.map(({ id, title, state }) => ({ id, title, state })),
    renamed: Object.fromEntries(renamed),
    progress: progressText(progressOf(today, entries), today.gate),
  };
  const text = [
    `${today.id}: version ${result.from ?? 'unknown'} to ${result.to}. ${result.kept} entries kept.\n`,
    shown(
      'Added',
      result.added.map(({ id, title }) => `${id} ${title}`),
    ),
    shown(
      'Changed, asked again',
      result.changed.map(({ id, title }) => `${id} ${title}`),
    ),
    shown(
      'Removed, entries kept',
      result.removed.map(({ id, title, state }) => `${id} ${title}: ${state}`),
    ),
    shown(
      'Renamed',
      renamed.map(([old, now]) => `${old} is now ${now}`),
    ),
    `${result.progress}\n`,
  ].join('');
  await write(stdout, given.print === 'json' ? `${JSON.stringify(result)}\n` : printable(text));
}

/** Writes a new file; one that exists is left alone. Throws a Refusal. */
function keep(target: string, named: string, text: string): void {
  try {
    writeFileSync(target, text, { flag: 'wx' });
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (code === 'EEXIST')
      throw new Refusal(`${named} exists and is left as it is; name another file with --out.`);
    throw new Refusal(
      `${named} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

const COMMANDS: Readonly<Record<string, Command>> = {
  list: { options: [], prints: 'text or json', files: [0, 0], run: list },
  render: { options: ['format', 'run'], prints: 'text', files: [1, 1], run: render },
  merge: { options: ['id', 'out'], prints: 'text or json', files: [1, 1], run: merge },
};

/** `handbook checklist …`: lists and runs without a browser. Answers the exit code; never throws. */
export async function checklist(
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
