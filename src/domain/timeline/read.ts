import { nearest } from '../id';
import { lacks, type NamedRow, type NamedRows, type RowNote } from '../records/named';
import type { DateOrder } from '../records/times';
import type { Zone } from '../records/zone';
import { type DateAsk, type Dates, datesIn, instantIn } from './dates';
import {
  type Clock,
  CLOCKS,
  type Excluded,
  type Interval,
  type Outcome,
  OUTCOMES,
  type Records,
  TIMELINE_COLUMNS,
} from './record';

const NEEDED = ['subject', 'start', 'end'];
const TIMES = ['start', 'end', ...CLOCKS, 'removed'];
const MONEY = /^\d{1,15}(\.\d{1,6})?$/;

/** What a person has said of a file; the horizon is an instant in milliseconds since 1970. */
export type Told = {
  readonly zone: Zone | null;
  readonly order: DateOrder | null;
  readonly horizon: number;
};

/** What came of a file: its records, what has to be asked first, or why none of it can be read. */
export type Reading =
  | { readonly state: 'read'; readonly records: Records }
  | { readonly state: 'asks'; readonly asks: readonly DateAsk[] }
  | { readonly state: 'refused'; readonly reason: string };

function outcomeOf(text: string): Outcome | string {
  const word = text.toLowerCase().replace(/[_-]+/g, ' ');
  const known = OUTCOMES.find((outcome) => outcome === word);
  if (known !== undefined) return known;
  if (text === '') return 'done';
  const meant = nearest(word, OUTCOMES);
  const hint = meant === undefined ? `known: ${OUTCOMES.join(', ')}` : `did you mean "${meant}"?`;
  return `outcome ${JSON.stringify(text.slice(0, 40))} is not known; ${hint}`;
}

function isOutcome(text: string): text is Outcome {
  return OUTCOMES.some((outcome) => outcome === text);
}

type RowRead = { readonly interval: Interval; readonly notes: readonly string[] };

/** One row with times as an interval, or why it is none. */
function intervalOf(
  { row, cells }: NamedRow,
  outcome: Outcome,
  dates: Dates,
  horizon: number,
): RowRead | string {
  const times = new Map<string, number | null>();
  const notes: string[] = [];
  for (const name of TIMES) {
    const { instant, problem, note } = instantIn(name, cells[name] ?? '', dates);
    if (problem !== null) return problem;
    if (note !== null) notes.push(note);
    times.set(name, instant);
  }
  const at = (name: string) => times.get(name) ?? null;
  const [start, end] = [at('start'), at('end')];
  if (start === null) return 'it has no start';
  if (start > horizon) return 'it starts after the horizon';
  if (end !== null && end < start) return 'it ends before it starts';
  const money = cells['cost'] ?? '';
  if (money !== '' && !MONEY.test(money))
    return `cost ${JSON.stringify(money.slice(0, 40))} is no amount; write 1234.50`;
  const seen = (instant: number | null) => (instant !== null && instant > horizon ? null : instant);
  const clock = (name: Clock) => seen(at(name));
  const interval: Interval = {
    row,
    subject: cells['subject'] ?? '',
    start,
    end: seen(end),
    outcome,
    clocks: { find: clock('find'), fix: clock('fix'), ship: clock('ship'), prove: clock('prove') },
    removed: seen(at('removed')),
    cost: money === '' ? null : Number(money),
    currency: cells['currency'] ?? '',
  };
  if (end !== null && end > horizon)
    notes.push('it ends after the horizon, so it counts as open there');
  return { interval, notes };
}

/** Earlier first; of two that start together the one that lasts longer, so that the order of rows does not matter. */
function byStart(a: Interval, b: Interval): number {
  const [endA, endB] = [a.end ?? Infinity, b.end ?? Infinity];
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  return a.start - b.start || (endA === endB ? a.row - b.row : endB - endA);
}

/** Drops intervals during which their subject was open already. One that comes back later is a new interval. */
function withoutOverlaps(intervals: readonly Interval[]) {
  const kept: Interval[] = [];
  const excluded: Excluded[] = [];
  for (const one of [...intervals].sort(byStart)) {
    const before = kept.at(-1);
    const sameSubject = before?.subject === one.subject;
    if (before === undefined || !sameSubject) kept.push(one);
    else if (before.start === one.start) {
      const reason = `it starts with line ${before.row} of the same subject, which counts`;
      excluded.push({ row: one.row, subject: one.subject, reason });
    } else if (before.end === null || before.end > one.start) {
      const reason = `its subject is still open from line ${before.row} when it starts`;
      excluded.push({ row: one.row, subject: one.subject, reason });
    } else kept.push(one);
  }
  return { kept, excluded };
}

/**
 * Reads intervals from rows with the columns subject, start and end, and those of `TIMELINE_COLUMNS` that are there.
 * Each row that cannot count is excluded with its line and a reason. A date without a zone, or one of two days, is
 * never guessed: it is asked about.
 */
export function readTimeline({ columns, rows, bad }: NamedRows, told: Told): Reading {
  const reason = lacks(columns, NEEDED);
  if (reason !== null) return { state: 'refused', reason };
  const dates = datesIn(rows, TIMES, told);
  if (!('says' in dates)) return { state: 'asks', asks: dates };
  return { state: 'read', records: recordsIn({ columns, rows, bad }, dates, told.horizon) };
}

function recordsIn({ columns, rows, bad }: NamedRows, dates: Dates, horizon: number): Records {
  const excluded: Excluded[] = bad.map((row) => ({ ...row, subject: '' }));
  const notes: RowNote[] = [];
  const read: Interval[] = [];
  const apart = new Map<string, { readonly row: number; readonly outcome: Outcome }>();
  const drop = (row: number, subject: string, why: string) =>
    excluded.push({ row, subject, reason: why });
  for (const named of rows) {
    const { row, cells } = named;
    const subject = cells['subject'] ?? '';
    const outcome = outcomeOf(cells['outcome'] ?? '');
    if (subject === '') drop(row, subject, 'it has no subject');
    else if (!isOutcome(outcome)) drop(row, subject, outcome);
    else if (outcome === 'unknown' || outcome === 'not affected') {
      const before = apart.get(subject);
      if (before === undefined) apart.set(subject, { row, outcome });
      else if (before.outcome === outcome) drop(row, subject, `it repeats line ${before.row}`);
      else {
        // Who says both does not know.
        apart.set(subject, { row: before.row, outcome: 'unknown' });
        drop(row, subject, `line ${before.row} says otherwise; the subject counts as unknown`);
      }
    } else {
      const found = intervalOf(named, outcome, dates, horizon);
      if (typeof found === 'string') drop(row, subject, found);
      else {
        read.push(found.interval);
        notes.push(...found.notes.map((note) => ({ row, reason: note })));
      }
    }
  }
  const { kept, excluded: overlapping } = withoutOverlaps(read);
  const withTimes = new Set(kept.map(({ subject }) => subject));
  for (const [subject, { row, outcome }] of apart) {
    if (!withTimes.has(subject)) continue;
    drop(row, subject, `it says ${outcome}, and another line has the subject's times`);
    apart.delete(subject);
  }
  const all = [...excluded, ...overlapping].sort((a, b) => a.row - b.row);
  const out = new Set(overlapping.map(({ row }) => row));
  const having = (wanted: Outcome) =>
    [...apart].flatMap(([subject, { outcome }]) => (outcome === wanted ? [subject] : [])).sort();
  const ours: readonly string[] = TIMELINE_COLUMNS;
  return {
    intervals: kept,
    unknown: having('unknown'),
    notAffected: having('not affected'),
    clocks: CLOCKS.filter((clock) => columns.includes(clock)),
    excluded: all,
    notes: notes.filter(({ row }) => !out.has(row)),
    ignored: columns.filter((name) => !ours.includes(name)),
    removals: columns.includes('removed'),
    readAs: dates.says,
  };
}
