import type { Measured, Reading, Row, Scorecard } from './fileSchema';
import { dayOrNone, type Guard, list, nullable, number, object, one } from './guards';
import { optional, text, whole } from './guards';
import { LARGEST, LONGEST, LONGEST_ID, MOST, ROW_ID } from './limits';
import { MOST_ASSUMPTIONS, MOST_ROWS, MOST_SCENARIOS } from './limits';
import { isForward, readingProblem } from './sound';

const amount = number(-LARGEST, LARGEST);
const count = whole(LARGEST);
const share = number(0, 1);
const end = nullable(amount);

function isId(json: unknown): json is string {
  return typeof json === 'string' && json.length <= LONGEST_ID && ROW_ID.test(json);
}

const FORMS = [
  object({ is: one('share'), passed: count, total: count }),
  object({
    is: one('middle'),
    p50: amount,
    interval: nullable(object({ low: end, high: end })),
    n: count,
    open: optional(count),
  }),
  object({ is: one('rate'), count, days: number(Number.MIN_VALUE, LARGEST) }),
  object({
    is: one('estimate'),
    ...{ p10: amount, p50: amount, p90: amount },
    missed: optional(object({ against: amount, share })),
  }),
  object({ is: one('figure'), value: amount, n: nullable(count) }),
] as const;

function isReading(json: unknown): json is Reading {
  return FORMS.some((isForm) => isForm(json) && readingProblem(json) === undefined);
}

const source = object({
  text: text(LONGEST.source),
  owner: text(LONGEST.owner),
  day: dayOrNone,
});

const measuredFields = object({
  from: dayOrNone,
  to: dayOrNone,
  reading: nullable(isReading),
  why: optional(text(LONGEST.rule)),
  rule: list(text(LONGEST.rule), MOST.rules),
  source,
});

function measured(json: unknown): json is Measured {
  return measuredFields(json) && isForward(json);
}

const title = text(LONGEST.title, 1);

/** Whether untrusted JSON is one row of a scorecard. */
export const isRow: Guard<Row> = object({
  id: isId,
  metric: isId,
  title,
  about: text(LONGEST.about),
  quantity: one('share', 'time', 'rate', 'amount'),
  unit: text(LONGEST.unit),
  better: one('higher', 'lower'),
  before: optional(measured),
  after: optional(measured),
  own: optional(
    object({
      difference: amount,
      low: end,
      high: end,
      sure: one(80, 90),
      how: text(LONGEST.rule),
    }),
  ),
  target: optional(object({ is: one('at least', 'at most'), value: amount, by: dayOrNone })),
  guard: list(object({ metric: isId, says: text(LONGEST.says) }), MOST.guards),
  assumptions: optional(
    list(object({ label: title, value: text(LONGEST.value), source }), MOST_ASSUMPTIONS),
  ),
  scenarios: optional(
    object({
      answers: list(
        object({ name: title, p10: amount, p50: amount, p90: amount }),
        MOST_SCENARIOS,
        2,
      ),
      pairs: list(object({ a: title, b: title, more: share, same: share }), MOST.pairs),
    }),
  ),
});

/** A scorecard without what only its file says. */
export type Card = Pick<Scorecard, 'name' | 'rows'>;

export type CardReading =
  { readonly ok: true; readonly card: Card } | { readonly ok: false; readonly reason: string };

const isName = text(LONGEST.name, 1);

function no(reason: string): CardReading {
  return { ok: false, reason };
}

/** A scorecard from untrusted JSON, or why it is none. Rows are named by their place, from 1. */
export function readCard(json: unknown): CardReading {
  const part = (key: string): unknown => Reflect.get(Object(json), key);
  if (part('kind') !== 'scorecard') return no('It is no scorecard.');
  if (part('version') !== 1) return no('It was made by a newer version of this page.');
  const [name, rows] = [part('name'), part('rows')];
  if (!isName(name)) return no('It has no name.');
  if (!Array.isArray(rows)) return no('It has no rows.');
  if (rows.length > MOST_ROWS)
    return no(`It has ${rows.length} rows; at most ${MOST_ROWS} fit on a page.`);
  const wrong = rows.findIndex((row) => !isRow(row));
  if (wrong !== -1) return no(`Its row ${wrong + 1} is damaged.`);
  const read = rows.filter(isRow);
  if (new Set(read.map(({ id }) => id)).size < read.length) return no('A row stands in it twice.');
  return { ok: true, card: { name, rows: read } };
}
