import * as z from 'zod';

/** The published form of `metrics timeline --json`. Times are in seconds, shares are fractions, null is "no data". */
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const span = z.number().min(0);

const Around = z.strictObject({ low: share, high: share });
const Span = z.strictObject({ low: span, high: span });
const OpenSpan = z.strictObject({ low: span.nullable(), high: span.nullable() });
const Quantile = z.strictObject({ seconds: span.nullable(), interval: OpenSpan.nullable() });
const Note = z.strictObject({ row: count, reason: z.string() });
const Excluded = z.strictObject({ row: count, subject: z.string(), reason: z.string() });
const COUNT_SHARE = {
  passed: count,
  total: count,
  share: share.nullable(),
  interval: Around.nullable(),
};
const CountShare = z.strictObject(COUNT_SHARE);
const Difference = z.strictObject({ difference: z.number(), low: z.number(), high: z.number() });

const Target = z.strictObject({
  days: span,
  share: share.nullable(),
  interval: Around.nullable(),
  counts: z.strictObject({ passed: count, total: count }).nullable(),
  /** The same when every unknown subject counts as not ended. */
  withUnknown: share.nullable(),
});

const Clock = z.strictObject({
  clock: z.enum(['find', 'fix', 'ship', 'prove']),
  from: z.enum(['start', 'find', 'fix', 'ship', 'prove']),
  n: count,
  ended: count,
  open: count,
  median: Quantile,
  p90: Quantile,
  seen: span,
  excluded: list(Excluded),
});

const Coverage = z.strictObject({
  ...COUNT_SHARE,
  affected: count,
  notAffected: count,
  unknown: count,
  unnamed: count,
});

const Adoption = z.strictObject({
  launch: z.iso.datetime().nullable(),
  first: z.strictObject({ seconds: span, subject: z.string(), row: count }).nullable(),
  using: CountShare,
  pilots: count,
  /** Of those that used it; null when the records do not say who stopped. */
  active: CountShare.nullable(),
  stopped: list(z.string()),
});

const Environments = z.strictObject({
  success: CountShare,
  cleanedUp: CountShare,
  cost: z
    .strictObject({
      total: z.number(),
      days: span,
      perDay: z.number().nullable(),
      currency: z.string(),
      n: count,
    })
    .nullable(),
  noCost: z.string().nullable(),
  excluded: list(Excluded),
});

const Window = z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() });

const Change = z.strictObject({
  n: count,
  median: Quantile,
  /** Later minus earlier, by a seeded bootstrap. */
  difference: z
    .strictObject({
      difference: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      resamples: count,
    })
    .nullable(),
  targets: list(
    z.strictObject({
      days: span,
      before: share.nullable(),
      after: share.nullable(),
      difference: Difference.nullable(),
    }),
  ),
  /** The earlier records reach into the time of the later ones. */
  overlap: z.boolean(),
  /** From the first start to the horizon. */
  windows: z.strictObject({ before: Window, after: Window }),
  /** Why the two may not be alike: a sentence each. */
  warnings: list(z.string()),
  excluded: list(Excluded),
  seed: count,
});

export const TimelineReport = z.strictObject({
  kind: z.literal('timeline-report'),
  version: z.literal(1),
  as: z.enum(['patch', 'recovery', 'adoption', 'environment']),
  horizon: z.iso.datetime(),
  rule: list(z.string()),
  n: count,
  subjects: count,
  ended: count,
  open: count,
  failed: count,
  excluded: list(Excluded),
  notes: list(Note),
  ignored: list(z.string()),
  curve: list(
    z.strictObject({
      time: span,
      atRisk: count,
      events: count,
      open: share,
      interval: Around.nullable(),
    }),
  ),
  /** The longest time watched; nothing is known about later. */
  watched: span,
  median: Quantile,
  p90: Quantile,
  endedOnly: z.strictObject({
    n: count,
    median: span.nullable(),
    interval: Span.nullable(),
  }),
  targets: list(Target),
  /** Who published the target days; null when they are somebody's own. */
  targetsFrom: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      days: list(span),
      date: z.iso.date(),
      note: z.string(),
      source: z.string(),
      sure: z.enum(['read', 'secondary']),
    })
    .nullable(),
  exposure: z.strictObject({ seconds: span, seen: span, until: span }).nullable(),
  tail: z.strictObject({
    cases: list(
      z.strictObject({
        row: count,
        subject: z.string(),
        seconds: span,
        open: z.boolean(),
        failed: z.boolean(),
      }),
    ),
    rest: span.nullable(),
  }),
  clocks: list(Clock),
  coverage: Coverage,
  recurrence: z.strictObject({
    ...COUNT_SHARE,
    intervals: count,
    subjects: list(z.strictObject({ subject: z.string(), intervals: count })),
  }),
  adoption: Adoption.nullable(),
  environments: Environments.nullable(),
  whatIf: z
    .strictObject({
      shape: z.number().positive(),
      scale: span,
      median: span,
      p90: span,
      targets: list(z.strictObject({ days: span, share })),
      exposure: span.nullable(),
    })
    .nullable(),
  change: Change.nullable(),
  goal: z
    .strictObject({
      share,
      days: span,
      /** At least this share by then; unknown subjects count as not ended. */
      reached: share.nullable(),
      met: z.boolean(),
    })
    .nullable(),
});
export type TimelineReport = z.infer<typeof TimelineReport>;
