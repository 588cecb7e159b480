/** The three tables that the delivery numbers are counted from. */
export const LAYOUTS = ['deployments', 'changes', 'incidents'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Why a row is left out, as a word to group by. */
export type ExcludedKind =
  | 'malformed row'
  | 'no id'
  | 'not a date'
  | 'future date'
  | 'no finish time'
  | 'unknown status'
  | 'another workflow'
  | 'another kind of record'
  | 'not production'
  | 'another service'
  | 'failed run'
  | 'cancelled'
  | 'not finished'
  | 'duplicate id'
  | 'outside the window'
  | 'unmatched change'
  | 'no first commit time'
  | 'no merge time'
  | 'negative duration'
  | 'no link to a deployment'
  | 'unknown deployment'
  | 'incident before first deployment'
  | 'no deployment in the hours before'
  | 'no start time'
  | 'after the window';

/** Where a row stands: a line of a CSV or NDJSON file from 1, or an item of a JSON list from 1. */
export type Place = {
  readonly file: string;
  readonly row: number;
  readonly at: 'line' | 'item';
};

/** A row that is not counted, and why, in words for a reader. */
export type Excluded = Place & {
  readonly layout: Layout;
  readonly service: string;
  readonly kind: ExcludedKind;
  readonly reason: string;
};

/** One row in our own columns, still text: what a file says, nothing computed. */
export type Row = {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
};

export type RunStatus = 'success' | 'failed' | 'cancelled' | 'not finished';

/** A run of a deployment pipeline. Instants are milliseconds since 1970 in UTC. */
export type Deployment = Place & {
  readonly id: string;
  readonly service: string;
  readonly environment: string;
  /** The kind of environment, where a tool names one beside the name, such as a tier; else empty. */
  readonly environmentType: string;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly status: RunStatus;
  readonly commit: string;
  /** The branch, tag or title that a rework pattern is tried on. */
  readonly ref: string;
  /** Null when the file has no such column. */
  readonly rework: boolean | null;
};

/** A change on its way to production. Instants are milliseconds since 1970 in UTC. */
export type Change = Place & {
  readonly id: string;
  readonly service: string;
  readonly firstCommitAt: number | null;
  readonly mergedAt: number | null;
  readonly deploymentId: string;
  readonly commit: string;
  /** When the file itself says when the change reached production. */
  readonly deployedAt: number | null;
};

/** An incident. Instants are milliseconds since 1970 in UTC; open ones have no end. */
export type Incident = Place & {
  readonly id: string;
  readonly service: string;
  readonly startedAt: number | null;
  readonly resolvedAt: number | null;
  readonly causedBy: string;
};

type Column = {
  readonly name: string;
  readonly needed: 'always' | 'never';
  readonly holds: 'text' | 'time';
  readonly what: string;
};

const column = (
  name: string,
  needed: Column['needed'],
  holds: Column['holds'],
  what: string,
): Column => ({ name, needed, holds, what });

/** Our own columns; a template file, a mapping and the checks all come from this list. */
export const COLUMNS: Readonly<Record<Layout, readonly Column[]>> = {
  deployments: [
    column('deployment_id', 'always', 'text', 'one id a deployment; rows that share it are one'),
    column('service', 'always', 'text', 'what was deployed'),
    column('environment', 'always', 'text', 'where to, such as production'),
    column('environment_type', 'never', 'text', 'the tier, where a tool names one'),
    column('started_at', 'never', 'time', 'when the run began'),
    column('finished_at', 'always', 'time', 'when the new version was in place'),
    column('status', 'always', 'text', 'how the run ended, such as success'),
    column('commit_sha', 'never', 'text', 'the commit that was deployed'),
    column('ref', 'never', 'text', 'branch, tag or title, for a rework pattern'),
    column('rework', 'never', 'text', 'yes when it was unplanned, to fix an incident'),
  ],
  changes: [
    column('change_id', 'always', 'text', 'one id a change, such as a pull request'),
    column('service', 'never', 'text', 'what it changes'),
    column('first_commit_at', 'always', 'time', 'author date of its first commit'),
    column('merged_at', 'never', 'time', 'when it was merged'),
    column('deployment_id', 'never', 'text', 'the deployment that brought it to production'),
    column('commit_sha', 'never', 'text', 'its merged commit, when no deployment is named'),
    column('deployed_at', 'never', 'time', 'when it reached production, if not the finish'),
  ],
  incidents: [
    column('incident_id', 'always', 'text', 'one id an incident'),
    column('service', 'never', 'text', 'what was hit'),
    column('started_at', 'always', 'time', 'when users were first hit'),
    column('resolved_at', 'always', 'time', 'when it was over; empty while open'),
    column('caused_by_deployment', 'never', 'text', 'the deployment that caused it'),
  ],
};

/** The first column of a layout: its id. */
export const ID_COLUMN: Readonly<Record<Layout, string>> = {
  deployments: 'deployment_id',
  changes: 'change_id',
  incidents: 'incident_id',
};
