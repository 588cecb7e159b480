import type { FileRead } from '../records/read';
import { changeOf } from './compare';
import { fleetOf } from './fleet';
import { gather } from './left';
import { numbersOf } from './numbers';
import { daysIn, type Options, type Window } from './options';
import type { DeliveryReport } from './reportSchema';
import { studyOf } from './study';
import { windowReport } from './window';

function hintsOf(
  report: Pick<DeliveryReport, 'together'>,
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
    hints: hintsOf({ together }, options, study.link),
    excluded: left.rows,
  };
}
