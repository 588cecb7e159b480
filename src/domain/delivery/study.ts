import type { FileRead } from '../records/read';
import { gather, type Left } from './left';
import { type Caused, causedOf, type Landed, landedOf } from './link';
import type { Known, Selection } from './numbers';
import { isIn, type Options } from './options';
import { type Deployed, productionOf } from './production';
import type { ExcludedRow } from './reportSchema';

/** Records joined to each other, whenever they happened: what the numbers of any window are counted from. */
export type Study = {
  /** By name, in order. */
  readonly services: ReadonlyMap<string, Selection>;
  readonly all: Selection;
  readonly known: Known;
  readonly left: Left;
  /** More incidents are left out than belong to a deployment. */
  readonly link: 'thin' | 'sound';
};

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
  services: (thing: Kind) => Iterable<string>,
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

/** Joins changes and incidents to deployments, and tells every row that belongs to none or lies outside the window. */
export function studyOf(files: readonly FileRead[], options: Options): Study {
  const left = gather(files.flatMap(({ excluded }) => excluded));
  const runs = files.flatMap(({ deployments }) => deployments);
  const changes = files.flatMap((file) => file.changes);
  const incidents = files.flatMap((file) => file.incidents);
  const production = productionOf(runs, options, left);
  const landed = landedOf(changes, production, left);
  const caused = causedOf(incidents, production, options, left);
  tellOutside(production.deployed.values(), landed, caused, options, left);

  const deployedIn = byService(production.deployed.values(), ({ services }) => services.keys());
  const landedIn = byService(landed, (one) => servicesOf(one.change.service, one.deployed));
  const causedIn = byService(caused, (one) => servicesOf(one.incident.service, one.deployed));
  const leftIn = byService<ExcludedRow>(left.rows, ({ service }) => [service]);
  const services = [...deployedIn.keys()].sort().map((service): [string, Selection] => [
    service,
    {
      deployed: deployedIn.get(service) ?? [],
      landed: landedIn.get(service) ?? [],
      caused: causedIn.get(service) ?? [],
      finishOf: (deployed) => deployed.services.get(service) ?? deployed.finishedAt,
      leftOut: leftIn.get(service) ?? [],
    },
  ]);
  return {
    services: new Map(services),
    all: {
      deployed: [...production.deployed.values()],
      ...{ landed, caused },
      finishOf: ({ finishedAt }) => finishedAt,
      leftOut: [],
    },
    known: {
      hasChanges: files.some(({ layout }) => layout === 'changes'),
      noFailures: whyNoFailures(files, caused, deployedIn, options),
    },
    left,
    link: caused.length > 0 && caused.length * 2 < incidents.length ? 'thin' : 'sound',
  };
}
