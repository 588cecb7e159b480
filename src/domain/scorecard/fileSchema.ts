import * as z from 'zod';
import { LARGEST, LONGEST, LONGEST_ID, MOST, ROW_ID } from './limits';
import { MOST_ASSUMPTIONS, MOST_ROWS, MOST_SCENARIOS } from './limits';
import { isForward, readingProblem } from './sound';

const number = z.number().min(-LARGEST).max(LARGEST);
const count = z.int().min(0).max(LARGEST);
const text = (longest: number) => z.string().max(longest);
const named = (longest: number) => z.string().min(1).max(longest);
const dayOrNone = z.union([z.literal(''), z.iso.date()]);
const id = z.string().regex(ROW_ID).max(LONGEST_ID);
const end = number.nullable().describe('null when the data do not reach this end');

const Reading = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('share'), passed: count, total: count }),
    z
      .strictObject({
        is: z.literal('middle'),
        p50: number,
        interval: z.strictObject({ low: end, high: end }).nullable(),
        n: count,
        open: count.optional().describe('how many were still open; left out when not known'),
      })
      .describe('a median in seconds with its 90 % interval'),
    z.strictObject({ is: z.literal('rate'), count, days: number.positive() }),
    z
      .strictObject({
        is: z.literal('estimate'),
        p10: number,
        p50: number,
        p90: number,
        missed: z
          .strictObject({ against: number, share: z.number().min(0).max(1) })
          .optional()
          .describe('share of the outcomes on the wrong side of a mark'),
      })
      .describe('percentiles of what was estimated'),
    z
      .strictObject({ is: z.literal('figure'), value: number, n: count.nullable() })
      .describe('a number without an interval'),
  ])
  .superRefine((reading, context) => {
    const message = readingProblem(reading);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const Source = z.strictObject({
  text: text(LONGEST.source),
  owner: text(LONGEST.owner).describe('a channel or a role'),
  day: dayOrNone.describe('when it was read, counted or checked'),
});

const Measured = z
  .strictObject({
    from: dayOrNone.describe('first day of the period'),
    to: dayOrNone.describe('last day of the period'),
    reading: Reading.nullable().describe('null is no data'),
    why: text(LONGEST.rule).optional().describe('why there is no data, or no interval'),
    rule: z.array(text(LONGEST.rule)).max(MOST.rules).describe('what was counted, and how'),
    source: Source,
  })
  .refine(isForward, 'ends before it begins');

const Row = z.strictObject({
  id,
  metric: id.describe('id of its definition; one of your own is fine'),
  title: named(LONGEST.title),
  about: text(LONGEST.about).describe('a service, a task, a year; may be empty'),
  quantity: z
    .enum(['share', 'time', 'rate', 'amount'])
    .describe('shares are fractions, times seconds, rates a week, amounts in the unit'),
  unit: text(LONGEST.unit).describe('what is counted, in words; empty for shares and times'),
  better: z.enum(['higher', 'lower']),
  before: Measured.optional(),
  after: Measured.optional(),
  own: z
    .strictObject({
      difference: number,
      low: end,
      high: end,
      sure: z.union([z.literal(80), z.literal(90)]),
      how: text(LONGEST.rule),
    })
    .optional()
    .describe('the difference as the report of the records gives it'),
  target: z
    .strictObject({ is: z.enum(['at least', 'at most']), value: number, by: dayOrNone })
    .optional(),
  guard: z
    .array(z.strictObject({ metric: id, says: text(LONGEST.says) }))
    .max(MOST.guards)
    .describe('what must not get worse meanwhile'),
  assumptions: z
    .array(
      z.strictObject({
        label: named(LONGEST.title),
        value: text(LONGEST.value),
        source: Source,
      }),
    )
    .max(MOST_ASSUMPTIONS)
    .optional()
    .describe('what an estimate rests on'),
  scenarios: z
    .strictObject({
      answers: z
        .array(
          z.strictObject({ name: named(LONGEST.title), p10: number, p50: number, p90: number }),
        )
        .min(2)
        .max(MOST_SCENARIOS),
      pairs: z
        .array(
          z.strictObject({
            a: named(LONGEST.title),
            b: named(LONGEST.title),
            more: z.number().min(0).max(1).describe('chance that a gives more than b'),
            same: z.number().min(0).max(1),
          }),
        )
        .max(MOST.pairs),
    })
    .optional(),
});

/** A scorecard as the page saves it and as a data file beside a page holds it. */
export const Scorecard = z
  .strictObject({
    $schema: z.string().optional().describe('The address of this form.'),
    kind: z.literal('scorecard'),
    version: z.literal(1),
    name: named(LONGEST.name),
    saved: z.iso.datetime().optional(),
    rows: z.array(Row).max(MOST_ROWS),
  })
  .describe('Numbers of a platform before and after, with targets, guards, rules and sources.');

export type Scorecard = z.infer<typeof Scorecard>;
export type Row = z.infer<typeof Row>;
export type Measured = z.infer<typeof Measured>;
export type Reading = z.infer<typeof Reading>;
export type Source = z.infer<typeof Source>;
