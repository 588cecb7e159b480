import type { NamedRows } from '../records/named';
import type { DateOrder } from '../records/times';
import { readWritten } from '../records/written';
import { type Zone, zoneNamed } from '../records/zone';
import type { DateAsk } from './dates';
import { readTimeline } from './read';
import type { Records } from './record';
import { timelineReport } from './report';
import type { TimelineReport } from './reportSchema';
import type { Way } from './rule';
import { readTargets } from './targets';
import type { Weibull } from './weibull';

/** What is asked of records, as plain data. */
export type TimelineQuestion = {
  readonly as: Way;
  /** A day or an instant up to which the records tell. */
  readonly horizon: string;
  /** An IANA name, or null while dates have zones of their own; then a horizon without one is in UTC. */
  readonly zone: string | null;
  readonly order: DateOrder | null;
  /** As `readTargets` has it; empty for none. */
  readonly targets: string;
  readonly fleet: number | null;
  readonly whatIf: Weibull | null;
  readonly beforeHorizon: string;
  readonly seed: number;
};

/** The rows of a file, and those of an earlier one to compare with. */
export type Tables = { readonly records: NamedRows; readonly before: NamedRows | null };

export type Part =
  'records' | 'horizon' | 'zone' | 'targets' | 'fleet' | 'before' | 'before horizon';

export type TimelineAnswer =
  | { readonly state: 'answered'; readonly report: TimelineReport }
  | { readonly state: 'asks'; readonly asks: readonly DateAsk[] }
  | { readonly state: 'refused'; readonly part: Part; readonly reason: string };

/** Why there is no answer; thrown within this file alone. */
class NoAnswer extends Error {
  readonly answer: TimelineAnswer;
  constructor(answer: TimelineAnswer) {
    super(answer.state);
    this.answer = answer;
  }
}

function refuse(part: Part, reason: string): never {
  throw new NoAnswer({ state: 'refused', part, reason });
}

function instantOf(part: Part, text: string, zone: Zone | null): number {
  if (text === '') return refuse(part, 'it is missing');
  const written = readWritten(text);
  if (written.is === 'instant') return written.instant;
  if (written.is !== 'local') return refuse(part, `"${text}" is no day; write 2026-12-31`);
  return zone === null ? written.local : zone.instant(written.local).instant;
}

function zoneOf(name: string | null): Zone | null {
  const zone = name === null ? null : zoneNamed(name);
  if (name !== null && zone === null)
    return refuse('zone', `"${name}" is no time zone; write one such as Europe/Berlin`);
  return zone;
}

function answered(
  task: TimelineQuestion,
  tables: Tables,
  onProgress?: (done: number, all: number) => void,
): TimelineReport {
  const zone = zoneOf(task.zone);
  const asks: DateAsk[] = [];
  const recordsIn = (
    part: 'records' | 'before',
    table: NamedRows,
    horizon: number,
  ): Records | null => {
    const reading = readTimeline(table, { zone, order: task.order, horizon });
    if (reading.state === 'refused') return refuse(part, reading.reason);
    if (reading.state === 'read') return reading.records;
    asks.push(...reading.asks.filter(({ about }) => asks.every((ask) => ask.about !== about)));
    return null;
  };
  const targets = task.targets === '' ? { days: [], preset: null } : readTargets(task.targets);
  if (typeof targets === 'string') return refuse('targets', targets);
  const horizon = instantOf('horizon', task.horizon, zone);
  const records = recordsIn('records', tables.records, horizon);
  const { before } = tables;
  const until = before === null ? NaN : instantOf('before horizon', task.beforeHorizon, zone);
  const old = before === null ? null : recordsIn('before', before, until);
  if (records === null || asks.length > 0) throw new NoAnswer({ state: 'asks', asks });
  const options = {
    ...{ as: task.as, horizon, targets, fleet: task.fleet, whatIf: task.whatIf, seed: task.seed },
    before: old === null ? null : { records: old, horizon: until },
    goal: null,
  };
  const report = timelineReport(records, options, onProgress);
  return typeof report === 'string' ? refuse('fleet', report) : report;
}

/**
 * The report of rows, what a person has to be asked first, or which part cannot be used and why. Never throws for
 * anything a file or a form can hold. The same as `metrics timeline` of the same options.
 */
export function answerTimeline(
  task: TimelineQuestion,
  tables: Tables,
  onProgress?: (done: number, all: number) => void,
): TimelineAnswer {
  try {
    return { state: 'answered', report: answered(task, tables, onProgress) };
  } catch (error) {
    if (error instanceof NoAnswer) return error.answer;
    throw error;
  }
}
