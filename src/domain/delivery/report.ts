import type { FileRead } from '../records/read';
import { changeOf } from './compare';
import { fleetOf } from './fleet';
import { gather } from './left';
import { numbersOf } from './numbers';
import { daysIn, type Options, type Window } from './options';
import type { DeliveryReport } from './reportSchema';
import { studyOf } from './study';
import { windowReport } from './window';

const MOST_NAMED = 5;
const LONGEST_NAME = 60;

/** What the files name in place of production, when nothing counts: a name that only a person can settle. */
function elsewhere(files: readonly FileRead[], { production }: Options): string | null {
  const runs = files.flatMap(({ deployments }) => deployments);
  const names = new Set(runs.map(({ environment }) => environment));
  const all = new Set(runs.flatMap((run) => [run.environment, run.environmentType]));
  const counted = new Set(production.map((name) => name.toLowerCase()));
  names.delete('');
  if (names.size === 0 || [...all].some((name) => counted.has(name.toLowerCase()))) return null;
  const named = [...names].sort().slice(0, MOST_NAMED);
  const more = names.size > named.length ? ' and others' : '';
  const list = named.map((name) => name.slice(0, LONGEST_NAME)).join(', ');
  return `No run went to ${production.join(' or ')}; the files name ${list}${more}. Say which of them are production.`;
}

function hintsOf(
  report: Pick<DeliveryReport, 'together'>,
  files: readonly FileRead[],
  options: Options,
  link: 'thin' | 'sound',
): string[] {
  const hints = [
    'Calendar time throughout: nights and weekends count.',
    'More deployments lower the change fail rate without fewer failures; look at failures a week beside it.',
    'Recovery counts incidents that a deployment caused; the recovery time of all incidents is another number.',
  ];
  if (daysIn(options.window) < 28) {
    hints.unshift('The window is shorter than 4 weeks, so no interval is printed.');
  }
  if (link === 'thin') {
    hints.unshift(
      'More incidents are left out than belong to a deployment; the change fail rate is a lower bound.',
    );
  }
  const named = report.together.frequency.card.n === 0 ? elsewhere(files, options) : null;
  if (named !== null) hints.unshift(named);
  if (report.together.leadTime.card.n > 0) {
    hints.push(
      'A squash or rebase changes commit dates; the author date of the first commit is the least wrong.',
    );
  }
  return hints;
}

/**
 * The five DORA numbers from records, each with its rule, how many it counts and every row it does not.
 * Per service first, the fleet as a spread of its services, and all together beside them.
 * Times in the report are seconds and shares fractions; what cannot be known is null, never 0.
 * `earlier` is a second window over the same files: what changed since, with the interval of each difference.
 */
export function deliveryReport(
  files: readonly FileRead[],
  options: Options,
  earlier: Window | null = null,
): DeliveryReport {
  const study = studyOf(files, options);
  const { known, left } = study;
  const services = [...study.services].map(([service, selection]) => {
    return { service, numbers: numbersOf(selection, known, options, gather([])) };
  });
  const together = numbersOf(study.all, known, options, left);
  return {
    kind: 'delivery-report',
    version: 1,
    window: windowReport(options.window),
    files: files.map(({ file, layout, source, rows, notices }) => {
      return { file, layout, source, rows, notices: [...notices] };
    }),
    services,
    fleet: fleetOf(services),
    together,
    change: earlier === null ? null : changeOf(files, options, study, earlier),
    hints: hintsOf({ together }, files, options, study.link),
    excluded: left.rows,
  };
}
