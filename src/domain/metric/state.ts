import { MAX_SEED } from './random';
import {
  extraOf,
  type Extra,
  isNothing,
  NO_EXTRA,
  readExtra,
  type WrittenExtra,
  writtenExtra,
} from './extra';
import { fieldLimits, sampleValue, sampleValues } from './model';
import type { EstimateMetric, Input, Source } from './schema';
import {
  readValue,
  sameValue,
  type Value,
  valueProblem,
  type WrittenValue,
  writtenValue,
} from './value';

/** Everything an estimate consists of. `rate` is the price of one unit, when the reader gave one. */
export type Estimate = {
  readonly subject: string;
  readonly seed: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Sources the reader named, by input id. */
  readonly sources: Readonly<Record<string, ReaderSource>>;
  /** What the reader chose beside the inputs. */
  readonly extra: Extra;
};

/** Where a number comes from, in the reader's words; each part may be empty. */
export type ReaderSource = {
  readonly text: string;
  readonly owner: string;
  readonly date: string;
};

/** What was chosen beside the inputs, as one saved entry. */
type SavedExtra = { readonly extra: WrittenExtra };

/** What stands in a field and cannot be read yet, text by text. */
export type Unread = { readonly kind: string; readonly texts: readonly string[] };

/** The same as one saved entry. */
type SavedUnread = { readonly unread: Unread };

/** One saved entry: the subject, the seed, a value in its short form, a source, what was chosen beside them, or a text that is no value yet. */
export type Saved = string | WrittenValue | ReaderSource | SavedExtra | SavedUnread;

export const LONGEST_SUBJECT = 80;
export const LONGEST_SOURCE = 160;
const DEFAULT_SEED = 1;

const SUBJECT = 'subject';
const SEED = 'seed';
const EXTRA = 'extra';

/** The key an input's value is kept under. */
export function valueKey(id: string): string {
  return `input.${id}`;
}

/** The key an input's source is kept under. */
export function sourceKey(id: string): string {
  return `source.${id}`;
}

const UNREAD = 'unread.';
/** Longest text of a field that is kept as it stands: a pasted list. */
const LONGEST_UNREAD = 40_000;

/** The key under which a field's text is kept while it cannot be read. */
export function unreadKey(field: string): string {
  return `${UNREAD}${field}`;
}

/** A field's text from untrusted JSON. */
function readUnread(json: unknown): Unread | undefined {
  const from: unknown = Reflect.get(Object(json), 'unread');
  const kind = readText(Reflect.get(Object(from), 'kind'), 20);
  const texts: unknown = Reflect.get(Object(from), 'texts');
  if (kind === undefined || !Array.isArray(texts) || texts.length > 3) return undefined;
  const read = texts.filter((text) => typeof text === 'string');
  return read.length === texts.length
    ? { kind, texts: read.map((text) => text.slice(0, LONGEST_UNREAD)) }
    : undefined;
}

/** Every field whose text cannot be read yet, by its name. */
export function unreadFrom(
  saved: Readonly<Record<string, Saved>>,
): Readonly<Record<string, Unread>> {
  const found = Object.entries(saved).flatMap(([key, entry]) => {
    const unread = key.startsWith(UNREAD) ? readUnread(entry) : undefined;
    return unread === undefined ? [] : [[key.slice(UNREAD.length), unread] as const];
  });
  return Object.fromEntries(found);
}

export const KEYS = { subject: SUBJECT, seed: SEED, extra: EXTRA } as const;

/** A seed from untrusted JSON: a whole number from 0 to 4,294,967,295. */
export function readSeed(json: unknown): number | undefined {
  return typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= MAX_SEED
    ? json
    : undefined;
}

/** Text from untrusted JSON on one line, cut to a length. */
export function readText(json: unknown, longest: number): string | undefined {
  if (typeof json !== 'string') return undefined;
  return json.replace(/\p{Cc}+/gu, ' ').slice(0, longest);
}

/** A reader's source from untrusted JSON. */
export function readSource(json: unknown): ReaderSource | undefined {
  const part = (key: string) => readText(Reflect.get(Object(json), key), LONGEST_SOURCE);
  const [text, owner, date] = [part('text'), part('owner'), part('date')];
  return text === undefined || owner === undefined || date === undefined
    ? undefined
    : { text, owner, date };
}

/** What was chosen beside the inputs, as it is saved. */
export function savedExtra(extra: Extra): SavedExtra {
  return { extra: writtenExtra(extra) };
}

/** A saved entry from untrusted JSON; undefined when it has none of the forms. */
export function readSaved(json: unknown): Saved | undefined {
  if (typeof json === 'string') return readText(json, LONGEST_SUBJECT);
  const value = readValue(json);
  if (value !== undefined) return writtenValue(value);
  const unread = readUnread(json);
  if (unread !== undefined) return { unread };
  const extra: unknown = Reflect.get(Object(json), EXTRA);
  return extra === undefined ? readSource(json) : savedExtra(readExtra(extra));
}

/** The sample: what the page shows before anybody changes it. */
export function sampleEstimate(metric: EstimateMetric): Estimate {
  return {
    subject: metric.subject.sample,
    seed: DEFAULT_SEED,
    values: sampleValues(metric),
    sources: {},
    extra: NO_EXTRA,
  };
}

/** The sample with the saved entries laid over it; an entry that no longer fits its input is left out. */
export function estimateFrom(
  metric: EstimateMetric,
  saved: Readonly<Record<string, Saved>>,
): Estimate {
  const sample = sampleEstimate(metric);
  const values: Record<string, Value> = { ...sample.values };
  const sources: Record<string, ReaderSource> = {};
  for (const { id, limits } of fieldLimits(metric)) {
    const value = readValue(saved[valueKey(id)]);
    if (value !== undefined && valueProblem(value, limits) === undefined) values[id] = value;
    const source = readSource(saved[sourceKey(id)]);
    if (source !== undefined) sources[id] = source;
  }
  return {
    subject: readText(saved[SUBJECT], LONGEST_SUBJECT) ?? sample.subject,
    seed: readSeed(saved[SEED]) ?? sample.seed,
    values,
    sources,
    extra: extraOf(metric, values, readExtra(Reflect.get(Object(saved[EXTRA]), EXTRA))),
  };
}

/** The entries by which an estimate differs from the sample. */
export function savedFrom(
  metric: EstimateMetric,
  estimate: Estimate,
): Readonly<Record<string, Saved>> {
  const sample = sampleEstimate(metric);
  const saved: Record<string, Saved> = {};
  if (estimate.subject !== sample.subject) saved[SUBJECT] = estimate.subject;
  if (estimate.seed !== sample.seed) saved[SEED] = estimate.seed;
  for (const [id, value] of Object.entries(estimate.values)) {
    const before = sample.values[id];
    if (before === undefined || !sameValue(before, value))
      saved[valueKey(id)] = writtenValue(value);
  }
  for (const [id, source] of Object.entries(estimate.sources)) saved[sourceKey(id)] = source;
  if (!isNothing(estimate.extra)) saved[EXTRA] = savedExtra(estimate.extra);
  return saved;
}

/** What stands in the assumptions table: the reader's source, else the sample's while its number stands, else none. */
export function sourceOf(input: Input, estimate: Estimate): Source | ReaderSource | undefined {
  const own = estimate.sources[input.id];
  if (own !== undefined && own.text.trim() !== '') return own;
  return isSample(input, estimate) ? input.source : undefined;
}

/** Whether an input still has the sample's number. */
export function isSample(input: Input, estimate: Estimate): boolean {
  const value = estimate.values[input.id];
  return value !== undefined && sameValue(value, sampleValue(input));
}

/** A first range around a number, to be corrected: two thirds to one and a half of it; shares stay between 0 and 100 %. */
export function suggestedRange(input: { readonly unit: string }, point: number): Value {
  const two = (number: number) => Number(number.toPrecision(2));
  if (input.unit === '%') {
    const share = Math.min(Math.max(point, 1), 99);
    return { range90: [two(share * 0.8), two(Math.min(99, share + (100 - share) * 0.5))] };
  }
  if (point <= 0) return { range90: [1, 10] };
  return { range90: [two(point / 1.5), two(point * 1.5)] };
}

/** One number in place of a range: its middle as the engine sees it, to two significant digits. */
export function middleOf(value: Value, inverse: (share: number) => number, scale: number): Value {
  return 'point' in value ? value : { point: Number((inverse(0.5) / scale).toPrecision(2)) };
}
