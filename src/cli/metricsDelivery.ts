import { NEWEST_BANDS, YEARS } from '../domain/delivery/bands';
import {
  type Attribution,
  type Options,
  PRODUCTION,
  type Window,
} from '../domain/delivery/options';
import { deliveryReport } from '../domain/delivery/report';
import { windowOf } from '../domain/delivery/window';
import { zoneNamed } from '../domain/records/zone';
import { type Given, needed, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import type { Command } from './metrics';
import { deliveryText } from './metricsDeliveryText';
import { readNamed } from './metricsFiles';

const USAGE = `Usage: npm run -s handbook -- metrics delivery --deployments FILE --from DAY --to DAY --timezone ZONE

  --changes FILE, --incidents FILE   without them lead time, failures and recovery are "no data"
  --json                             the whole report; "metrics schema delivery" describes it
  --from DAY --to DAY                such as 2026-04-01 and 2026-07-01; the second day is not part of it
  --timezone ZONE                    whose days they are, such as Europe/Berlin
  --attribution linked               incidents count when they name their deployment (this is the default)
  --attribution linked-or-window --hours H
                                     else the latest deployment of the same service, finished at most H hours before
  --production A,B                   environments that count; default production,prod
  --services A,B                     only these services
  --rework "hotfix/*,revert*"        branches, tags or titles of rework; default is the column rework
  --year YEAR                        report year of the bands; default ${NEWEST_BANDS}

About the files: CSV with our columns, CSV of others, or JSON of GitHub, GitLab, Bitbucket, Azure DevOps, Jenkins,
Argo CD, DevLake, PagerDuty, Jira, Opsgenie and CDEvents.
  --records-timezone ZONE            for dates that name no zone
  --date-order day-first|month-first for dates such as 03/04/2026
  --workflow NAME                    the workflow whose GitHub Actions runs are deployments
  --environment NAME, --service NAME for all deployments, where the file does not say
  --mapping FILE                     which of their columns fills ours
  --preset NAME                      a mapping we bring along: jira-csv, devlake-deployments-csv
`;

const FORM = {
  options: [
    ...['deployments', 'changes', 'incidents', 'from', 'to', 'timezone', 'attribution', 'hours'],
    ...['production', 'services', 'rework', 'year', 'records-timezone', 'date-order', 'workflow'],
    ...['environment', 'service', 'mapping', 'preset'],
  ],
  prints: 'text or json',
  files: [0, 0],
} as const;

function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function attributionOf(given: Given): Attribution {
  const rule = given.options.get('attribution') ?? 'linked';
  const hours = given.options.get('hours');
  if (rule === 'linked') {
    if (hours !== undefined) throw new Refusal('--hours needs --attribution linked-or-window.');
    return { rule };
  }
  if (rule !== 'linked-or-window') {
    throw unknownWord('a rule of attribution', rule, ['linked', 'linked-or-window']);
  }
  const number = Number(hours ?? '');
  if (!(number > 0 && Number.isFinite(number))) {
    throw new Refusal('--hours is missing or no number above 0; write --hours 24.');
  }
  return { rule, hours: number };
}

function yearOf(given: Given): number {
  const text = given.options.get('year') ?? String(NEWEST_BANDS);
  if (!YEARS.map(String).includes(text)) {
    throw unknownWord('a report year', text, YEARS.map(String));
  }
  return Number(text);
}

/** The window that is asked for, up to now when it is not over: what is open then was never seen any later. */
function windowUpTo(now: number, asked: Window): Window {
  if (asked.from >= now) throw new Refusal('The window lies in the future.');
  return { ...asked, to: Math.min(asked.to, now) };
}

function optionsOf(given: Given, now: number): Options {
  const name = needed(given, 'timezone', 'ZONE, such as Europe/Berlin');
  const zone = zoneNamed(name);
  if (zone === null)
    throw new Refusal(`"${name}" is no time zone; write one such as Europe/Berlin.`);
  const window = windowOf(
    needed(given, 'from', 'DAY, such as 2026-04-01'),
    needed(given, 'to', 'DAY, such as 2026-07-01'),
    zone,
  );
  if (typeof window === 'string') throw new Refusal(`${window}.`);
  const production = listed(given.options.get('production'));
  const patterns = listed(given.options.get('rework'));
  return {
    window: windowUpTo(now, window),
    production: production.length === 0 ? PRODUCTION : production,
    services: listed(given.options.get('services')),
    attribution: attributionOf(given),
    rework: patterns.length === 0 ? { rule: 'flag' } : { rule: 'pattern', patterns },
    year: yearOf(given),
  };
}

/** `metrics delivery`: DORA's five numbers from files of records. */
export const delivery: Command = async (place, args, { stdout, stderr }) => {
  if (args.includes('--help')) {
    await write(stdout, USAGE);
    return 0;
  }
  const given = readArgs(FORM, args);
  needed(given, 'deployments', 'FILE');
  const now = Date.now();
  const options = optionsOf(given, now);
  const files = [
    ...readNamed(place, 'deployments', given, now),
    ...readNamed(place, 'changes', given, now),
    ...readNamed(place, 'incidents', given, now),
  ];
  const report = deliveryReport(files, options);
  const text =
    given.print === 'json' ? `${JSON.stringify(report)}\n` : printable(deliveryText(report));
  await write(stdout, text);
  if (options.window.to === now) {
    await write(stderr, `The window is not over; it is counted up to now, ${report.window.to}.\n`);
  }
  return 0;
};
