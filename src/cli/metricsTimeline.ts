import type { DateAsk } from '../domain/timeline/dates';
import { readTimeline, type Told } from '../domain/timeline/read';
import type { Records } from '../domain/timeline/record';
import { timelineReport } from '../domain/timeline/report';
import { type Way, WAYS } from '../domain/timeline/rule';
import { readTargets, type Targets } from '../domain/timeline/targets';
import type { Weibull } from '../domain/timeline/weibull';
import { MAX_SEED } from '../domain/metric/random';
import type { DateOrder } from '../domain/records/times';
import { type Given, needed, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import type { Command } from './metrics';
import { countOf, instantOf, type Io, readTableFile, shareOf, zoneOf } from './metricsInput';
import { timelineText } from './metricsTimelineText';

const USAGE = `Usage: npm run -s handbook -- metrics timeline --records FILE --horizon DATE [options]

  How long things take when some are still open: time to patch, recovery, adoption, environments.
  FILE is a CSV with the columns subject,start,end and, where there are any,
  find,fix,ship,prove,outcome,removed,cost,currency. An empty end is open.
  An outcome is done, failed, unknown, not affected or pilot; empty is done.

  --horizon DATE        up to when the records tell; what is open then is censored, never dropped
  --timezone ZONE       for dates without one, such as Europe/Berlin
  --date-order ORDER    day-first or month-first, for dates such as 03/04/2026
  --as patch|recovery|adoption|environment   what the records are of; patch when left out
  --targets DAYS        such as 3,14,60, or a preset: bod-26-04, bod-22-01, bod-19-02
  --fleet N             how many subjects there are; those without a line count as unknown
  --weibull SHAPE,SCALE a what-if beside the data; the scale is in days
  --goal SHARE@DAYS     such as 90%@14; the exit code is 1 when it is missed
  --before FILE [--before-horizon DATE] [--seed N]   earlier records to compare with
  --json                one line of JSON; "metrics schema timeline" describes it
Exit code: 0 fine, 1 the goal is missed, 2 input that cannot be used, with the reason on standard error.
`;

const OPTIONS = [
  ...['records', 'horizon', 'timezone', 'date-order', 'as', 'targets', 'fleet', 'weibull', 'goal'],
  ...['before', 'before-horizon', 'seed'],
];

function wayOf(given: Given): Way {
  const word = given.options.get('as') ?? 'patch';
  const way = WAYS.find((known) => known === word);
  if (way === undefined) throw unknownWord('what records can be of', word, WAYS);
  return way;
}

function targetsOf(given: Given, way: Way): Targets {
  const text = given.options.get('targets') ?? (way === 'patch' ? 'bod-26-04' : undefined);
  if (text === undefined) return { days: [], preset: null };
  const targets = readTargets(text);
  if (typeof targets === 'string') throw new Refusal(`--targets: ${targets}.`);
  return targets;
}

function daysOf(text: string): number {
  const days = /^\d{1,4}(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!(days > 0)) throw new Refusal(`"${text}" is no number of days above 0; write 14.`);
  return days;
}

function weibullOf(text: string | undefined): Weibull | null {
  if (text === undefined) return null;
  const [shape = NaN, scale = NaN, ...more] = text.split(',').map(Number);
  if (!(shape >= 0.1 && shape <= 10 && scale > 0 && scale <= 36_600) || more.length > 0)
    throw new Refusal(
      `--weibull ${text} is no curve; write a shape from 0.1 to 10 and a scale in days, such as 0.647,158.6.`,
    );
  return { shape, scale };
}

function goalOf(text: string | undefined) {
  if (text === undefined) return null;
  const [share = '', days, ...more] = text.split('@');
  if (days === undefined || more.length > 0)
    throw new Refusal(`--goal ${text} is no goal; write a share and days, such as 90%@14.`);
  return { share: shareOf('goal', share), days: daysOf(days) };
}

function seedOf(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(seed <= MAX_SEED))
    throw new Refusal(`--seed ${text} is no whole number up to ${MAX_SEED}.`);
  return seed;
}

function orderOf(given: Given): DateOrder | null {
  const word = given.options.get('date-order');
  if (word === undefined) return null;
  if (word === 'day-first') return 'day first';
  if (word === 'month-first') return 'month first';
  throw unknownWord('an order of dates', word, ['day-first', 'month-first']);
}

/** What to write on the command line so that a question is answered. */
function askText({ about, row, sample, count }: DateAsk): string {
  const said = `line ${row} says ${JSON.stringify(sample)}`;
  return about === 'zone'
    ? `${said} without a zone, and so do ${count} dates in all; add --timezone, such as Europe/Berlin.`
    : `${said}, which is one of two days; add --date-order day-first or month-first.`;
}

async function recordsIn(io: Io, file: string, told: Told): Promise<Records> {
  const reading = readTimeline(await readTableFile(io, file), told);
  if (reading.state === 'read') return reading.records;
  if (reading.state === 'refused') throw new Refusal(`${file} cannot be used: ${reading.reason}.`);
  throw new Refusal(reading.asks.map((ask) => `${file}: ${askText(ask)}`).join('\n'));
}

async function earlierIn(io: Io, given: Given, told: Told) {
  const file = given.options.get('before');
  if (file === undefined) return null;
  const own = given.options.has('before-horizon');
  const until = own ? instantOf(given, 'before-horizon', told.zone) : told.horizon;
  return { records: await recordsIn(io, file, { ...told, horizon: until }), horizon: until };
}

async function answer(io: Io, given: Given): Promise<number> {
  const way = wayOf(given);
  const zone = zoneOf(given);
  const fleet = given.options.get('fleet');
  const file = needed(given, 'records', 'FILE');
  const horizon = instantOf(given, 'horizon', zone);
  const told = { zone, order: orderOf(given), horizon };
  const options = {
    as: way,
    horizon,
    targets: targetsOf(given, way),
    fleet: fleet === undefined ? null : countOf('fleet', fleet),
    whatIf: weibullOf(given.options.get('weibull')),
    goal: goalOf(given.options.get('goal')),
    before: await earlierIn(io, given, told),
    seed: seedOf(given.options.get('seed') ?? '1'),
  };
  const records = await recordsIn(io, file, told);
  const report = timelineReport(records, options);
  if (typeof report === 'string') throw new Refusal(`--fleet: ${report}.`);
  const text = given.print === 'json' ? `${JSON.stringify(report)}\n` : timelineText(report);
  await write(io.streams.stdout, given.print === 'json' ? text : printable(text));
  return report.goal?.met === false ? 1 : 0;
}

/** `handbook metrics timeline …`. Throws a Refusal. */
export const timeline: Command = async (place, args, streams) => {
  if (args.includes('--help')) {
    await write(streams.stdout, USAGE);
    return 0;
  }
  const form = { options: OPTIONS, prints: 'text or json', files: [0, 0] } as const;
  return answer({ place, streams }, readArgs(form, args));
};
