import type {
  Change,
  Deployment,
  Excluded,
  ExcludedKind,
  Incident,
  Layout,
  Place,
  Row,
} from './record';
import { ID_COLUMN } from './record';
import { statusOf } from './status';
import { type DateOrder, timeOf } from './times';
import type { Zone } from './zone';

/** How the rows of one file are understood. */
export type Understanding = {
  readonly file: string;
  readonly at: Place['at'];
  readonly zone: Zone | null;
  readonly order: DateOrder | null;
  /** Nothing has happened after this instant. */
  readonly now: number;
};

/** Rows as records, those that cannot be one with the reason, and how many dates fell on a clock change. */
export type Typed<Kind> = {
  readonly records: readonly Kind[];
  readonly excluded: readonly Excluded[];
  /** Rows with such a date, once for each. */
  readonly twice: readonly number[];
  readonly skipped: readonly number[];
};

/** Thrown inside this file for a row that cannot be a record. */
class Unfit extends Error {
  constructor(
    readonly kind: ExcludedKind,
    readonly reason: string,
  ) {
    super(reason);
  }
}

const MAX_SHOWN = 60;
const shown = (text: string) => JSON.stringify(text.slice(0, MAX_SHOWN));

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'rework', 'hotfix']);

type Cells = Row['cells'];
type Times = (column: string) => number | null;

function typed<Kind>(
  layout: Layout,
  rows: readonly Row[],
  how: Understanding,
  record: (cells: Cells, place: Place, time: Times) => Kind,
  onRow: (done: number) => void,
): Typed<Kind> {
  const records: Kind[] = [];
  const excluded: Excluded[] = [];
  const clocks: { readonly [clock: string]: number[] } = { twice: [], skipped: [] };
  const id = ID_COLUMN[layout];
  for (const [index, { row, cells }] of rows.entries()) {
    const place: Place = { file: how.file, row, at: how.at };
    const time: Times = (column) => {
      const text = cells[column] ?? '';
      const read = timeOf(text, how.zone, how.order);
      if (read.is === 'missing') return null;
      if (read.is === 'no date')
        throw new Unfit('not a date', `${column} is no date: ${shown(text)}`);
      if (read.instant > how.now) {
        throw new Unfit('future date', `${column} lies in the future: ${shown(text)}`);
      }
      clocks[read.clock]?.push(row);
      return read.instant;
    };
    try {
      if ((cells[id] ?? '') === '') throw new Unfit('no id', `${id} is empty`);
      records.push(record(cells, place, time));
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      const { kind, reason } = error;
      excluded.push({ ...place, layout, service: cells['service'] ?? '', kind, reason });
    }
    onRow(index + 1);
  }
  return { records, excluded, twice: clocks['twice'] ?? [], skipped: clocks['skipped'] ?? [] };
}

export function deploymentsOf(
  rows: readonly Row[],
  how: Understanding,
  onRow: (done: number) => void,
): Typed<Deployment> {
  const make = (cells: Cells, place: Place, time: Times): Deployment => {
    const word = cells['status'] ?? '';
    const status = statusOf(word);
    if (status === null) {
      const reason =
        word === '' ? 'it has no status' : `its status is no word we know: ${shown(word)}`;
      throw new Unfit('unknown status', reason);
    }
    const rework = cells['rework'];
    return {
      file: place.file,
      row: place.row,
      at: place.at,
      id: cells['deployment_id'] ?? '',
      service: cells['service'] ?? '',
      environment: cells['environment'] ?? '',
      environmentType: cells['environment_type'] ?? '',
      startedAt: time('started_at'),
      finishedAt: time('finished_at'),
      status,
      commit: cells['commit_sha'] ?? '',
      ref: cells['ref'] ?? '',
      rework: rework === undefined ? null : YES.has(rework.toLowerCase()),
    };
  };
  return typed('deployments', rows, how, make, onRow);
}

export function changesOf(
  rows: readonly Row[],
  how: Understanding,
  onRow: (done: number) => void,
): Typed<Change> {
  const make = (cells: Cells, place: Place, time: Times): Change => ({
    file: place.file,
    row: place.row,
    at: place.at,
    id: cells['change_id'] ?? '',
    service: cells['service'] ?? '',
    firstCommitAt: time('first_commit_at'),
    mergedAt: time('merged_at'),
    deploymentId: cells['deployment_id'] ?? '',
    commit: cells['commit_sha'] ?? '',
    deployedAt: time('deployed_at'),
  });
  return typed('changes', rows, how, make, onRow);
}

export function incidentsOf(
  rows: readonly Row[],
  how: Understanding,
  onRow: (done: number) => void,
): Typed<Incident> {
  const make = (cells: Cells, place: Place, time: Times): Incident => ({
    file: place.file,
    row: place.row,
    at: place.at,
    id: cells['incident_id'] ?? '',
    service: cells['service'] ?? '',
    startedAt: time('started_at'),
    resolvedAt: time('resolved_at'),
    causedBy: cells['caused_by_deployment'] ?? '',
  });
  return typed('incidents', rows, how, make, onRow);
}
