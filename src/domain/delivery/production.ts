import type { Deployment, ExcludedKind } from '../records/record';
import type { Left } from './left';
import type { Options } from './options';

/** A deployment to production: all successful rows that share an id. */
export type Deployed = {
  readonly id: string;
  /** When its last row finished, in milliseconds since 1970. */
  readonly finishedAt: number;
  /** When each service's last row finished. */
  readonly services: ReadonlyMap<string, number>;
  readonly commits: readonly string[];
  /** Null when no row tells. */
  readonly rework: boolean | null;
  readonly rows: readonly Deployment[];
};

/** Why a run does not count: a word to group by, and a sentence. */
type Refusal = readonly [kind: ExcludedKind, reason: string];

export type Production = {
  readonly deployed: ReadonlyMap<string, Deployed>;
  /** Ids that do not count, with the reason. */
  readonly refused: ReadonlyMap<string, Refusal>;
};

type Rework = (row: Deployment) => boolean | null;

/** `hotfix/*` as a test of a text, capitals aside; `*` stands for anything. */
function matcher(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}

function reworkTest({ rework }: Options): Rework {
  if (rework.rule === 'flag') return (row) => row.rework;
  const tests = rework.patterns.map(matcher);
  return ({ ref }) => (ref === '' ? null : tests.some((test) => test.test(ref)));
}

function refusal(
  row: Deployment,
  production: ReadonlySet<string>,
  options: Options,
): Refusal | null {
  const { services } = options;
  if (services.length > 0 && !services.includes(row.service)) {
    return ['another service', `its service is ${row.service}, which was not asked for`];
  }
  const { environment, environmentType } = row;
  if (
    !production.has(environment.toLowerCase()) &&
    !production.has(environmentType.toLowerCase())
  ) {
    const named =
      row.environment === '' ? 'it names no environment' : `it went to ${row.environment}`;
    return ['not production', `${named}, which does not count as production`];
  }
  if (row.status === 'failed') {
    return ['failed run', 'the run failed; a failed run is not a failed deployment'];
  }
  if (row.status === 'cancelled') return ['cancelled', 'the run was cancelled'];
  if (row.status === 'not finished') return ['not finished', 'the run is not finished'];
  if (row.finishedAt === null) return ['no finish time', 'it has no finish time'];
  if (row.startedAt !== null && row.startedAt > row.finishedAt) {
    return ['negative duration', 'it finishes before it starts'];
  }
  return null;
}

function isAfter(a: Deployment, b: Deployment): boolean {
  return (a.finishedAt ?? 0) > (b.finishedAt ?? 0);
}

/** The rows of one id; of two that say the same place, the later one stays. */
function withoutTwins(rows: readonly Deployment[], left: Left): readonly Deployment[] {
  const kept = new Map<string, Deployment>();
  for (const row of rows) {
    const place = `${row.service}\n${row.environment}`;
    const before = kept.get(place);
    const later = before === undefined || isAfter(row, before) ? row : before;
    const twin = later === row ? before : row;
    kept.set(place, later);
    if (twin !== undefined) {
      const reason = `${row.id} stands in the file more than once for ${row.service}; the row that finished last counts`;
      left.add('deployments', twin, 'duplicate id', reason);
    }
  }
  return [...kept.values()];
}

/** What nearly every deployment is: one row. The general case below costs several times as much. */
function alone(
  id: string,
  row: Deployment,
  rows: readonly Deployment[],
  isRework: Rework,
): Deployed {
  const finishedAt = row.finishedAt ?? -Infinity;
  return {
    id,
    finishedAt,
    services: new Map([[row.service, finishedAt]]),
    commits: row.commit === '' ? [] : [row.commit],
    rework: isRework(row),
    rows,
  };
}

function together(
  id: string,
  rows: readonly Deployment[],
  kept: readonly Deployment[],
  isRework: Rework,
): Deployed {
  const services = new Map<string, number>();
  for (const { service, finishedAt } of kept) {
    services.set(service, Math.max(services.get(service) ?? -Infinity, finishedAt ?? -Infinity));
  }
  const told = rows.map(isRework).filter((flag) => flag !== null);
  return {
    id,
    finishedAt: Math.max(...services.values()),
    services,
    commits: [...new Set(rows.map(({ commit }) => commit).filter((commit) => commit !== ''))],
    rework: told.length === 0 ? null : told.includes(true),
    rows: kept,
  };
}

/** The deployments to production among the runs, whenever they finished; the others with their reason. */
export function productionOf(
  runs: readonly Deployment[],
  options: Options,
  left: Left,
): Production {
  const names = new Set(options.production.map((name) => name.toLowerCase()));
  const byId = new Map<string, Deployment[]>();
  const refused = new Map<string, Refusal>();
  for (const run of runs) {
    const why = refusal(run, names, options);
    if (why === null) {
      const rows = byId.get(run.id);
      if (rows === undefined) byId.set(run.id, [run]);
      else rows.push(run);
    } else {
      left.add('deployments', run, ...why);
      refused.set(run.id, why);
    }
  }
  const isRework = reworkTest(options);
  const deployed = new Map<string, Deployed>();
  for (const [id, rows] of byId) {
    const [only, second] = rows;
    const one =
      only !== undefined && second === undefined
        ? alone(id, only, rows, isRework)
        : together(id, rows, withoutTwins(rows, left), isRework);
    deployed.set(id, one);
  }
  return { deployed, refused };
}
