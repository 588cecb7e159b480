import type { Change, Incident } from '../records/record';
import type { Left } from './left';
import type { Options } from './options';
import type { Deployed, Production } from './production';

const HOUR = 3_600_000;
const UNKNOWN = ['unknown deployment', 'it is not in the deployments'] as const;

/** A change that reached production. */
export type Landed = {
  readonly change: Change;
  readonly deployed: Deployed;
  readonly deployedAt: number;
};

/** An incident and the deployment that caused it. */
export type Caused = { readonly incident: Incident; readonly deployed: Deployed };

/**
 * Of several records with one id the one that a sort puts first, so that the order of rows decides nothing.
 * `onTwin` hears of each other one, and may answer the first with something of the twin put into it.
 */
function single<Kind extends Change | Incident>(
  records: readonly Kind[],
  order: (a: Kind, b: Kind) => number,
  onTwin: (twin: Kind, first: Kind) => Kind,
): readonly Kind[] {
  const byId = new Map<string, Kind[]>();
  for (const record of records) {
    const before = byId.get(record.id);
    if (before === undefined) byId.set(record.id, [record]);
    else before.push(record);
  }
  return [...byId.values()].flatMap((same) => {
    const [first, ...twins] = same.sort(order);
    return first === undefined ? [] : [twins.reduce((one, twin) => onTwin(twin, one), first)];
  });
}

const late = (instant: number | null) => instant ?? Infinity;

function order(...pairs: readonly (readonly [number, number])[]): number {
  for (const [a, b] of pairs) if (a !== b) return a < b ? -1 : 1;
  return 0;
}

/** Each change with the deployment that brought it to production: named by id, else by its commit. */
export function landedOf(
  changes: readonly Change[],
  production: Production,
  left: Left,
): readonly Landed[] {
  const byCommit = new Map<string, Deployed>();
  if (changes.length === 0) return [];
  for (const deployed of production.deployed.values()) {
    for (const commit of deployed.commits) {
      const before = byCommit.get(commit);
      if (before === undefined || deployed.finishedAt < before.finishedAt)
        byCommit.set(commit, deployed);
    }
  }
  const twin = (change: Change, first: Change) => {
    left.add('changes', change, 'duplicate id', `${change.id} stands in the file more than once`);
    return first;
  };
  const ordered = (a: Change, b: Change) =>
    order(
      [late(a.firstCommitAt), late(b.firstCommitAt)],
      [late(a.deployedAt), late(b.deployedAt)],
      [late(a.mergedAt), late(b.mergedAt)],
    ) || (a.deploymentId < b.deploymentId ? -1 : 1);
  return single(changes, ordered, twin).flatMap((change) => {
    const { deploymentId: id, commit } = change;
    const deployed = production.deployed.get(id) ?? (id === '' ? byCommit.get(commit) : undefined);
    if (deployed === undefined) {
      const [why, words] = production.refused.get(id) ?? UNKNOWN;
      const reason =
        id === ''
          ? 'no deployment to production is named, nor is its commit one that was deployed'
          : `its deployment ${id} is not counted: ${words}`;
      left.add('changes', change, why === 'another service' ? why : 'unmatched change', reason);
      return [];
    }
    const own = deployed.services.get(change.service);
    return [{ change, deployed, deployedAt: change.deployedAt ?? own ?? deployed.finishedAt }];
  });
}

type Finish = { readonly at: number; readonly deployed: Deployed };

/** The successful deployments of each service by their finish. */
function finishesOf(production: Production): ReadonlyMap<string, readonly Finish[]> {
  const byService = new Map<string, Finish[]>();
  for (const deployed of production.deployed.values()) {
    for (const [service, at] of deployed.services) {
      const before = byService.get(service);
      if (before === undefined) byService.set(service, [{ at, deployed }]);
      else before.push({ at, deployed });
    }
  }
  for (const finishes of byService.values()) {
    finishes.sort((a, b) => a.at - b.at || (a.deployed.id < b.deployed.id ? -1 : 1));
  }
  return byService;
}

/** The last of ascending finishes that is not after an instant. */
function latest(finishes: readonly Finish[], instant: number): Finish | undefined {
  let [low, high] = [0, finishes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((finishes[middle]?.at ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  return finishes[low - 1];
}

/** Each incident with the deployment that caused it, by its link or, where chosen, by the hours before it. */
export function causedOf(
  incidents: readonly Incident[],
  production: Production,
  { attribution, services }: Options,
  left: Left,
): readonly Caused[] {
  if (incidents.length === 0) return [];
  const finishes = finishesOf(production);
  const twin = (incident: Incident, first: Incident): Incident => {
    // A stream of events that was cut into files tells the start in one and the end in another.
    if (first.startedAt === null && incident.startedAt !== null) {
      return { ...first, startedAt: incident.startedAt };
    }
    const reason = `${incident.id} stands in the file more than once`;
    left.add('incidents', incident, 'duplicate id', reason);
    return first;
  };
  const ordered = (a: Incident, b: Incident) =>
    order(
      [late(a.resolvedAt), late(b.resolvedAt)],
      [late(a.startedAt), late(b.startedAt)],
      [a.causedBy === '' ? 1 : 0, b.causedBy === '' ? 1 : 0],
    ) || (a.causedBy < b.causedBy ? -1 : 1);
  return single(incidents, ordered, twin).flatMap((incident) => {
    const { causedBy, service, startedAt } = incident;
    if (causedBy !== '') {
      const deployed = production.deployed.get(causedBy);
      if (deployed !== undefined) return [{ incident, deployed }];
      const [why, words] = production.refused.get(causedBy) ?? UNKNOWN;
      const reason = `it names deployment ${causedBy}, which is not counted: ${words}`;
      left.add(
        'incidents',
        incident,
        why === 'another service' ? why : 'unknown deployment',
        reason,
      );
      return [];
    }
    if (services.length > 0 && service !== '' && !services.includes(service)) {
      const reason = `its service is ${service}, which was not asked for`;
      left.add('incidents', incident, 'another service', reason);
      return [];
    }
    if (attribution.rule === 'linked') {
      const reason = 'it names no deployment that caused it';
      left.add('incidents', incident, 'no link to a deployment', reason);
      return [];
    }
    if (startedAt === null) {
      left.add(
        'incidents',
        incident,
        'no start time',
        'it has no start time and names no deployment',
      );
      return [];
    }
    const found = latest(finishes.get(service) ?? [], startedAt);
    if (found === undefined) {
      const reason = `no deployment of ${service === '' ? 'its service' : service} finished before it began`;
      left.add('incidents', incident, 'incident before first deployment', reason);
      return [];
    }
    if (startedAt > found.at + attribution.hours * HOUR) {
      const reason = `no deployment of ${service} finished in the ${attribution.hours} hours before it began`;
      left.add('incidents', incident, 'no deployment in the hours before', reason);
      return [];
    }
    return [{ incident, deployed: found.deployed }];
  });
}
