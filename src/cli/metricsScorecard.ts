import { type MetricFact, metricFact } from '../domain/scorecard/definitions';
import { readReport, REPORTS } from '../domain/scorecard/fromReport';
import { placed, type Side } from '../domain/scorecard/place';
import { scorecardCsv } from '../domain/scorecard/csv';
import { scorecardMarkdown } from '../domain/scorecard/markdown';
import type { Row } from '../domain/scorecard/fileSchema';
import { LONGEST } from '../domain/scorecard/limits';
import type { Offer } from '../domain/scorecard/offered';
import { type Card, readCard } from '../domain/scorecard/read';
import { scorecardReport } from '../domain/scorecard/report';
import type { ScorecardReport } from '../domain/scorecard/reportSchema';
import { type Given, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import { dataOf, type Place } from './maturityInput';
import type { Command } from './metrics';
import { definitions } from './metricsDefinitions';
import { scorecardText } from './metricsScorecardText';

const USAGE = `Usage: npm run -s handbook -- metrics scorecard FILE… [options]

  Numbers before and after on one page, with the interval of each difference, targets and guards.
  FILE is a scorecard saved from the page, or a report printed with --json by metrics delivery,
  timeline, coverage or estimate. Write before=FILE or after=FILE; a report alone is "after".
  Later files fill the rows of earlier ones: q2025.json first as before=, q2026.json as after=.

  --service NAME   the service of a delivery report that has several; all together when left out
  --name TEXT      the name of the scorecard
  --today DAY      the day against which targets and ages are read; today when left out
  --json           one line of JSON; "metrics schema scorecard" describes it
  --markdown       for a newsletter or a decision record
  --csv            a row for each metric, for a spreadsheet
Exit code: 0 fine, 1 a target is missed or has no data, 2 input that cannot be used.
`;

type Named = { readonly file: string; readonly side: Side };

function namedOf(word: string): Named {
  const [, side, file] = /^(before|after)=(.+)$/s.exec(word) ?? [];
  if (file === undefined) return { file: word, side: 'after' };
  return { file, side: side === 'before' ? 'before' : 'after' };
}

/** The rows of a report: of the service asked for, of all together, or its first answer. */
function chosen(file: string, { choices, from }: Offer, service: string | undefined) {
  const names = choices.map(({ name }) => name);
  if (from !== 'delivery') return choices[0]?.rows ?? [];
  if (service === undefined) return choices.at(-1)?.rows ?? [];
  const choice = choices.find(({ name }) => name === service);
  if (choice === undefined) throw unknownWord(`a service of ${file}`, service, names);
  return choice.rows;
}

type Built = { readonly name: string | undefined; readonly rows: readonly Row[] };

function added(built: Built, named: Named, data: unknown, context: Context): Built {
  const { file, side } = named;
  const { facts, service } = context;
  const kind: unknown = Reflect.get(Object(data), 'kind');
  if (kind === 'scorecard') {
    const read = readCard(data);
    if (!read.ok) throw new Refusal(`${file} cannot be used: ${read.reason}`);
    if (built.rows.length > 0)
      throw new Refusal(`${file} is a scorecard; name it before the reports, and only one.`);
    return read.card;
  }
  const read = readReport(data, facts);
  if (!read.ok)
    throw new Refusal(
      `${file} cannot be used: ${read.reason} Kinds that can: scorecard, ${REPORTS.join(', ')}.`,
    );
  const rows = chosen(file, read.offer, service);
  const { rows: all, leftOut } = placed(built.rows, rows, side);
  if (leftOut > 0) throw new Refusal(`${file}: ${leftOut} of its numbers do not fit on the page.`);
  return { ...built, rows: all };
}

type Context = {
  readonly facts: readonly MetricFact[];
  readonly service: string | undefined;
};

function cardOf(place: Place, given: Given): Card {
  const context = {
    facts: definitions(place.siteDir).map(metricFact),
    service: given.options.get('service'),
  };
  let built: Built = { name: undefined, rows: [] };
  for (const word of given.files) {
    const named = namedOf(word);
    built = added(built, named, dataOf(place, named.file), context);
  }
  const name = given.options.get('name') ?? built.name ?? 'Scorecard';
  return { name: name.slice(0, LONGEST.name), rows: built.rows.map((row) => row) };
}

function todayOf(given: Given): string {
  const day = given.options.get('today') ?? new Date().toISOString().slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time))
    throw new Refusal(`--today ${day} is no day; write 2026-11-22.`);
  return day;
}

function printed(print: Given['print'], card: Card, report: ScorecardReport): string {
  if (print === 'json') return `${JSON.stringify(report)}\n`;
  if (print === 'csv') return scorecardCsv(card, report.today);
  if (print === 'markdown') return printable(scorecardMarkdown(card, report.today));
  return printable(scorecardText(card, report));
}

/** `handbook metrics scorecard FILE…`. Throws a Refusal. */
export const scorecard: Command = async (place, args, { stdout }) => {
  if (args.includes('--help')) {
    await write(stdout, USAGE);
    return 0;
  }
  const form = {
    options: ['service', 'name', 'today'],
    prints: 'text, json, markdown or csv',
    files: [1, 20],
  } as const;
  const given = readArgs(form, args);
  const card = cardOf(place, given);
  const report = scorecardReport(card, todayOf(given));
  await write(stdout, printed(given.print, card, report));
  return report.rows.some(({ target }) => target !== null && target.state !== 'met') ? 1 : 0;
};
