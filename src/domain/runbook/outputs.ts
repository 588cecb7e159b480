import { csvText } from '../csv';
import { plainText } from '../markdownText';
import { clock, dayAt, isoMinute, type OffsetAt } from './times';
import type { Line, Run } from './log';

/** The page a run followed. */
export type Followed = {
  readonly id: string;
  readonly title: string;
  /** Version of the handbook. */
  readonly version: string;
};

/** The words of a line, on one line. */
export function noted(line: Line): string {
  return line.text.replace(/\s+/g, ' ').trim();
}

/** What happened, as one sentence without the time: `Step 3, What was refused?: done`. */
export function eventText(line: Line): string {
  const step = line.title === '' ? '' : `Step ${line.title.replace(/^(\d+) /, '$1, ')}`;
  const words = noted(line);
  if (line.act === 'note') return step === '' ? words : `${step}: ${words}`;
  if (line.act === 'branch') return `${step}: ${words}. On to ${line.toTitle}`;
  return `${step}: ${line.act}`;
}

const ACTS = { started: 'Started', done: 'Done', branch: 'Branch', note: 'Note' } as const;

function words(line: Line): string {
  return line.act === 'branch' ? `${noted(line)}. On to ${line.toTitle}` : noted(line);
}

/** A run's name, or when it began. */
export function runTitle(run: Pick<Run, 'name' | 'began'>, offsetAt: OffsetAt): string {
  if (run.name.trim() !== '') return run.name.trim();
  const offset = offsetAt(run.began);
  return `Run of ${dayAt(run.began, offset)}, ${clock(run.began, offset)}`;
}

/** A run as a Markdown table for an issue, a chat or the record. */
export function runMarkdown(followed: Followed, run: Run, offsetAt: OffsetAt): string {
  const rows = run.lines.map((line) => {
    const offset = offsetAt(line.at);
    const local = `${dayAt(line.at, offset)} ${clock(line.at, offset)}`;
    const utc = `${dayAt(line.at, 0)} ${clock(line.at, 0)}`;
    const cells = [local, utc, plainText(line.title), ACTS[line.act], plainText(words(line))];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${plainText(followed.title)}: ${plainText(runTitle(run, offsetAt))}`,
    '',
    `Runbook ${followed.id}, version ${followed.version}.`,
    '',
    '| Local time | UTC | Step | What | Words |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** A run as CSV, times as ISO 8601. */
export function runCsv(run: Run, offsetAt: OffsetAt): string {
  return csvText([
    ['utc', 'local', 'step', 'what', 'words'],
    ...run.lines.map((line) => [
      isoMinute(line.at, 0),
      isoMinute(line.at, offsetAt(line.at)),
      line.title,
      line.act,
      words(line),
    ]),
  ]);
}
