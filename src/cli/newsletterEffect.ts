import { addressKey } from '../domain/newsletter/addresses';
import {
  type Effect,
  EFFECT_DAYS,
  effectOf,
  type Start,
  staggered,
} from '../domain/newsletter/effect';
import { halves } from '../domain/newsletter/halves';
import type { Ratio } from '../domain/statistics/rateRatio';
import { readWritten } from '../domain/records/written';
import type { Zone } from '../domain/records/zone';
import { type Given, needed, readArgs, Refusal } from './args';
import { printable, write } from './lines';
import { countOf, instantOf, type Io, readTableFile, zoneOf } from './metricsInput';
import type { NewsletterCommand } from './newsletter';
import { readIssue } from './newsletterIssue';
import { listOf } from './newsletterSendInput';

const USAGE = `Usage: npm run -s handbook -- newsletter effect SLUG --events CSV [options]

  Starts of what the issue asked for in the ${EFFECT_DAYS} days before and after it went out, and how many times as many.
  CSV has a column "at" with a day or an instant, and a row for each start. Nothing about readers is counted.

  --sent DATE        when it went out; the day of the issue when left out
  --timezone ZONE    the zone of days and of times without one; UTC when left out
  --to FILE --seed NUMBER --second DATE
                     the list and the seed of "send --half", and when the second half was sent: the halves are compared
                     in the days in which only the first had the issue; CSV then needs a column "who", an address or a team
  --json             one line of JSON
`;

const HOW =
  'The interval is exact (90 %) if starts come independently of each other. Before and after differ in more than the issue: a holiday, a release. Halves that are drawn do not.';

type Events = { readonly starts: readonly Start[]; readonly notes: readonly string[] };

async function eventsOf(io: Io, file: string, zone: Zone | null): Promise<Events> {
  const { columns, rows, bad } = await readTableFile(io, file);
  const at = ['at', 'time', 'date'].find((name) => columns.includes(name));
  if (at === undefined)
    throw new Refusal(`${file} has no column "at"; it has ${columns.join(', ')}.`);
  const who = ['who', 'team', 'address'].find((name) => columns.includes(name));
  const notes = bad.map(({ row, reason }) => `line ${row} is not counted: ${reason}`);
  const starts = rows.flatMap(({ row, cells }): readonly Start[] => {
    const written = readWritten(cells[at] ?? '');
    const name = who === undefined ? '' : (cells[who] ?? '');
    if (written.is === 'instant') return [{ at: written.instant, who: name }];
    if (written.is === 'local') {
      const instant = zone?.instant(written.local).instant;
      if (instant !== undefined) return [{ at: instant, who: name }];
    }
    notes.push(`line ${row} is not counted: "${cells[at] ?? ''}" is no time`);
    return [];
  });
  return { starts, notes };
}

function times(value: number | null): string {
  return value === null ? 'no end' : value.toFixed(2);
}

function ratioText(ratio: Ratio | null): string {
  if (ratio === null) return 'no start at all, so there is nothing to compare';
  const { low, high } = ratio;
  const around = `90 % interval ${times(low)} to ${times(high)}`;
  const reading =
    low > 1
      ? 'more'
      : high !== null && high < 1
        ? 'fewer'
        : 'no difference that could be told from chance';
  return `${ratio.ratio === null ? 'none before' : `${times(ratio.ratio)} times as many`} (${around}): ${reading}`;
}

function effectLines(title: string, { before, after, ratio }: Effect): readonly string[] {
  return [`${title}: ${before} starts before, ${after} after; ${ratioText(ratio)}.`];
}

function halvesOf(
  io: Io,
  given: Given,
  starts: readonly Start[],
  first: number,
  zone: Zone | null,
) {
  if (given.options.get('second') === undefined) return null;
  const seed = countOf('seed', needed(given, 'seed', '7'));
  const second = instantOf(given, 'second', zone);
  if (second <= first) throw new Refusal('--second has to be later than the first sending.');
  const { recipients } = listOf(io.place, given);
  const drawn = halves(recipients, seed);
  const teams = new Map(recipients.map(({ address, team }) => [addressKey(address), team]));
  const halfOf = (who: string) => drawn.get(teams.get(addressKey(who)) ?? who);
  const count = (half: string) => recipients.filter(({ team }) => drawn.get(team) === half).length;
  const people = { first: count('first'), second: count('second') };
  const each = (half: string, sent: number) =>
    effectOf(
      starts.filter(({ who }) => halfOf(who) === half),
      sent,
    );
  return {
    people,
    between: staggered(starts, { first, second }, people, halfOf),
    first: each('first', first),
    second: each('second', second),
  };
}

/** `handbook newsletter effect SLUG --events CSV`. Throws a Refusal. */
export const effect: NewsletterCommand = async (place, args, streams) => {
  if (args.includes('--help')) {
    await write(streams.stdout, USAGE);
    return 0;
  }
  const options = ['events', 'sent', 'second', 'timezone', 'to', 'seed', 'not'];
  const given = readArgs({ options, prints: 'text or json', files: [1, 1] }, args);
  const io = { place, streams };
  const { letter, front } = readIssue(place.siteDir, given.files[0] ?? '');
  const zone = zoneOf({ ...given, options: new Map([['timezone', 'UTC'], ...given.options]) });
  const sent = given.options.has('sent')
    ? instantOf(given, 'sent', zone)
    : Date.parse(`${letter.day}T00:00:00Z`);
  const { starts, notes } = await eventsOf(io, needed(given, 'events', 'CSV'), zone);
  const all = effectOf(starts, sent);
  const drawn = halvesOf(io, given, starts, sent, zone);
  if (given.print === 'json') {
    await write(
      streams.stdout,
      `${JSON.stringify({ kind: 'newsletter-effect', slug: letter.slug, days: EFFECT_DAYS, all, halves: drawn, notCounted: notes })}\n`,
    );
    return 0;
  }
  const lines = [
    `${letter.title}: "${front.ask.label}"`,
    ...effectLines(`${EFFECT_DAYS} days`, all),
    ...(drawn === null
      ? []
      : [
          ...effectLines(`First half, ${drawn.people.first} people`, drawn.first),
          ...effectLines(`Second half, ${drawn.people.second} people`, drawn.second),
          `In the ${drawn.between.days} days in which only the first half had it: ${drawn.between.first} starts there, ${drawn.between.second} in the second half, ${drawn.between.others} of nobody on the list; ${ratioText(drawn.between.ratio)}.`,
        ]),
    HOW,
    ...notes,
  ];
  await write(streams.stdout, printable(`${lines.join('\n')}\n`));
  return 0;
};
