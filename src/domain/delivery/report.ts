import type { FileRead } from '../records/read';
import { fleetOf } from './fleet';
import { gather, type Left } from './left';
import { type Caused, causedOf, type Landed, landedOf } from './link';
import { type Known, numbersOf, type Selection } from './numbers';
import { daysIn, isIn, type Options } from './options';
import { type Deployed, productionOf } from './production';
import type { DeliveryReport, ExcludedRow } from './reportSchema';

/** What stands outside the window, told once for all services. */
function tellOutside(
  deployed: Iterable<Deployed>,
  landed: readonly Landed[],
  caused: readonly Caused[],
  { window }: Options,
  left: Left,
): void {
  const kind = 'outside the window';
  for (const { finishedAt, rows } of deployed) {
    if (isIn(window, finishedAt)) continue;
    for (const row of rows) left.add('deployments', row, kind, 'it finished outside the window');
  }
  for (const { change, deployedAt } of landed) {
    if (!isIn(window, deployedAt))
      left.add('changes', change, kind, 'it was deployed outside the window');
  }
  for (const { incident, deployed } of caused) {
    if (isIn(window, deployed.finishedAt)) continue;
    left.add('incidents', incident, kind, 'its deployment finished outside the window');
  }
}

/** Which services something belongs to: its own where its deployment has that, else all of its deployment. */
function servicesOf(own: string, { services }: Deployed): readonly string[] {
  return services.has(own) ? [own] : [...services.keys()];
}

function byService<Kind>(
  things: Iterable<Kind>,
  services: (thing: Kind) => readonly string[],
): ReadonlyMap<string, readonly Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const thing of things) {
    for (const service of services(thing)) {
      const before = found.get(service);
      if (before === undefined) found.set(service, [thing]);
      else before.push(thing);
    }
  }
  return found;
}

/** Why failures are not known: an absent file, or incidents that cannot meet these deployments. */
function whyNoFailures(
  files: readonly FileRead[],
  caused: readonly Caused[],
  services: ReadonlyMap<string, unknown>,
  { attribution }: Options,
): string | null {
  if (!files.some(({ layout }) => layout === 'incidents')) return 'no incidents were read';
  const incidents = files.flatMap((file) => file.incidents);
  if (incidents.length === 0 || caused.length > 0) return null;
  if (attribution.rule === 'linked') return 'no incident names one of these deployments';
  const meet = incidents.some(({ service }) => services.has(service));
  return meet ? null : 'no incident names one of these deployments or services';
}

function hintsOf(
  report: Pick<DeliveryReport, 'together'>,
  options: Options,
  isThinLink: boolean,
): string[] {
  const hints = [
    'Calendar time throughout: nights and weekends count.',
    'More deployments lower the change fail rate without fewer failures; look at failures a week beside it.',
    'Recovery counts incidents that a deployment caused; the recovery time of all incidents is another number.',
  ];
  if (daysIn(options.window) < 28) {
    hints.unshift('The window is shorter than 4 weeks, so no interval is printed.');
  }
  if (isThinLink) {
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
 */
export function deliveryReport(files: readonly FileRead[], options: Options): DeliveryReport {
  const left = gather(files.flatMap(({ excluded }) => excluded));
  const runs = files.flatMap(({ deployments }) => deployments);
  const changes = files.flatMap((file) => file.changes);
  const incidents = files.flatMap((file) => file.incidents);
  const production = productionOf(runs, options, left);
  const landed = landedOf(changes, production, left);
  const caused = causedOf(incidents, production, options, left);
  tellOutside(production.deployed.values(), landed, caused, options, left);

  const deployedIn = byService(production.deployed.values(), ({ services }) => [
    ...services.keys(),
  ]);
  const known: Known = {
    hasChanges: files.some(({ layout }) => layout === 'changes'),
    noFailures: whyNoFailures(files, caused, deployedIn, options),
  };
  const landedIn = byService(landed, (one) => servicesOf(one.change.service, one.deployed));
  const causedIn = byService(caused, (one) => servicesOf(one.incident.service, one.deployed));
  const leftIn = byService<ExcludedRow>(left.rows, ({ service }) => [service]);
  const services = [...deployedIn.keys()].sort().map((service) => {
    const selection: Selection = {
      deployed: deployedIn.get(service) ?? [],
      landed: landedIn.get(service) ?? [],
      caused: causedIn.get(service) ?? [],
      finishOf: (deployed) => deployed.services.get(service) ?? deployed.finishedAt,
      leftOut: leftIn.get(service) ?? [],
    };
    return { service, numbers: numbersOf(selection, known, options, gather([])) };
  });
  const all: Selection = {
    deployed: [...production.deployed.values()],
    ...{ landed, caused },
    finishOf: ({ finishedAt }) => finishedAt,
    leftOut: [],
  };
  const together = numbersOf(all, known, options, left);
  const days = daysIn(options.window);
  return {
    kind: 'delivery-report',
    version: 1,
    window: {
      from: new Date(options.window.from).toISOString(),
      to: new Date(options.window.to).toISOString(),
      zone: options.window.zone.name,
      days,
      weeks: days / 7,
    },
    files: files.map(({ file, layout, source, rows, notices }) => {
      return { file, layout, source, rows, notices: [...notices] };
    }),
    services,
    fleet: fleetOf(services),
    together,
    hints: hintsOf(
      { together },
      options,
      caused.length > 0 && caused.length * 2 < incidents.length,
    ),
    excluded: left.rows,
  };
}
