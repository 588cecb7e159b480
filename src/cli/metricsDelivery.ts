import { NEWEST_BANDS } from '../domain/delivery/bands';
import { CHOICES, type Choices, readChoices } from '../domain/delivery/choices';
import { deliveryReport } from '../domain/delivery/report';
import { PRESETS } from '../domain/records/presets';
import { LAYOUTS } from '../domain/records/record';
import { templateCsv } from '../domain/records/template';
import { type Given, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import type { Command } from './metrics';
import { deliveryText } from './metricsDeliveryText';
import { readNamed, takeFiles } from './metricsFiles';

const USAGE = `Usage: npm run -s handbook -- metrics delivery --deployments FILE --from DAY --to DAY --timezone ZONE

  --changes FILE, --incidents FILE   without them lead time, failures and recovery are "no data"
                                     each may stand several times, such as a file a month
  --template TABLE                   prints an empty deployments, changes or incidents table, and nothing else
  --json                             the whole report; "metrics schema delivery" describes it
  --from DAY --to DAY                such as 2026-04-01 and 2026-07-01; the second day is not part of it
  --timezone ZONE                    whose days they are, such as Europe/Berlin
  --attribution linked               incidents count when they name their deployment (this is the default)
  --attribution linked-or-window --hours H
                                     else the latest deployment of the same service, finished at most H hours before
  --production A,B                   environments that count; default production,prod
  --services A,B                     only these services
  --rework "hotfix/*,revert*"        branches, tags or titles of rework; default is the column rework
  --before-from DAY --before-to DAY  an earlier window over the same files: what moved since, with its interval
  --year YEAR                        report year of the bands; default ${NEWEST_BANDS}

About the files: CSV with our columns, CSV of others, or JSON of GitHub, GitLab, Bitbucket, Azure DevOps, Jenkins,
Argo CD, DevLake, PagerDuty, Jira, Opsgenie and CDEvents.
  --records-timezone ZONE            for dates that name no zone
  --date-order day-first|month-first for dates such as 03/04/2026
  --workflow NAME                    the workflow whose GitHub Actions runs are deployments
  --environment NAME, --service NAME for all deployments, where the file does not say
  --mapping FILE                     which of their columns fills ours
  --preset NAME                      a mapping we bring along: ${PRESETS.map(({ id }) => id).join(', ')}
`;

const FORM = {
  options: [
    ...['template', ...CHOICES],
    ...[
      'records-timezone',
      'date-order',
      'workflow',
      'environment',
      'service',
      'mapping',
      'preset',
    ],
  ],
  prints: 'text or json',
  files: [0, 0],
} as const;

/** What is chosen on the command line. Throws a Refusal that names every option that cannot be used. */
function optionsOf(given: Given, now: number) {
  const written = CHOICES.flatMap((name) => {
    const text = given.options.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const choices: Choices = Object.fromEntries(written);
  const read = readChoices(choices, now);
  if ('problems' in read) {
    throw new Refusal(read.problems.map(({ name, reason }) => `--${name} ${reason}`).join('\n'));
  }
  return read;
}

/** `metrics delivery`: DORA's five numbers from files of records. */
export const delivery: Command = async (place, args, { stdout, stderr }) => {
  if (args.includes('--help')) {
    await write(stdout, USAGE);
    return 0;
  }
  const { named, rest } = takeFiles(args);
  const given = readArgs(FORM, rest);
  const template = given.options.get('template');
  if (template !== undefined) {
    const layout = LAYOUTS.find((name) => name === template);
    if (layout === undefined) throw unknownWord('a table', template, LAYOUTS);
    await write(stdout, templateCsv(layout));
    return 0;
  }
  if (!named.some(([layout]) => layout === 'deployments')) {
    throw new Refusal('--deployments is missing; write --deployments FILE.');
  }
  const now = Date.now();
  const { options, earlier, end } = optionsOf(given, now);
  const files = named.map(([layout, file]) => readNamed(place, layout, file, given, now));
  const report = deliveryReport(files, options, earlier);
  const text =
    given.print === 'json' ? `${JSON.stringify(report)}\n` : printable(deliveryText(report));
  await write(stdout, text);
  if (end === 'now') {
    await write(stderr, `The window is not over; it is counted up to now, ${report.window.to}.\n`);
  }
  return 0;
};
