import * as z from 'zod';

const Share = z.number().min(0).max(1);
const Count = z.int().min(0);
const Seconds = z.number();
const Instant = z.iso.datetime();

const Interval = z.strictObject({ low: z.number(), high: z.number() }).nullable();

/** What stands beside every number: its rule in words, what was chosen, how many it counts and how many not. */
const Card = z.strictObject({
  rule: z.string(),
  chosen: z.array(z.string()),
  n: Count,
  excluded: Count.describe('rows left out for a reason in themselves'),
  outside: Count.describe('rows outside the window, the services or the workflow asked for'),
  thin: z
    .array(z.string())
    .describe('why there is too little to print an interval; empty when there is not'),
  noData: z.string().nullable().describe('why there is no number; null when there is one'),
});

const Step = z
  .strictObject({ step: z.int().min(1).max(6), words: z.string() })
  .nullable()
  .describe('the answer of the DORA survey that a number falls into; 6 is the best');

const Band = z
  .strictObject({
    year: z.int(),
    source: z.string(),
    words: z.string(),
    levels: z.array(z.string()).describe('levels of that year with exactly this answer'),
    between: z.array(z.string()).describe('the neighbouring levels when none has it'),
    points: z.array(z.strictObject({ level: z.string(), percent: z.number(), apart: z.number() })),
  })
  .nullable();

const Durations = z.strictObject({
  card: Card,
  p50: Seconds.nullable(),
  p75: Seconds.nullable(),
  p90: Seconds.nullable(),
  interval: Interval.describe('90 % interval of the median by order statistics, in seconds'),
});

const Numbers = z.strictObject({
  frequency: z.strictObject({
    card: Card,
    perDay: z.number().nullable(),
    perWeek: z.number().nullable(),
    deployDays: Count.describe('different days of the local calendar'),
    longestGap: Seconds.nullable(),
    fullWeeks: Count,
    weekly: z.array(Count).describe('deployments in each full ISO week, in order'),
    deployDaysPerWeek: z.number().nullable().describe('median over full ISO weeks'),
    step: Step,
    band: Band,
  }),
  leadTime: Durations.extend({
    step: Step,
    band: Band,
    fromMerge: Durations.describe('variant: merged to deployed'),
  }),
  changeFail: z.strictObject({
    card: Card,
    failed: Count.nullable(),
    share: Share.nullable(),
    interval: Interval.describe('90 % Wilson interval'),
    failedPerWeek: z.number().nullable().describe('guard: more deployments lower the share alone'),
    band: Band,
  }),
  recovery: z.strictObject({
    card: Card,
    open: Count.describe('not resolved at the end of the window; censored, never dropped'),
    median: Seconds.nullable().describe('Kaplan-Meier'),
    interval: z
      .strictObject({ low: Seconds.nullable(), high: Seconds.nullable() })
      .nullable()
      .describe('90 % interval of the median by Greenwood; an end that is not reached is null'),
    p90: Seconds.nullable().describe('Kaplan-Meier'),
    step: Step,
    band: Band,
    recoveredOnly: Durations.describe('variant: open ones dropped'),
    fromFinish: z
      .strictObject({ card: Card, open: Count, median: Seconds.nullable() })
      .describe('variant: clock starts when the deployment finished'),
  }),
  rework: z.strictObject({
    card: Card,
    rework: Count.nullable(),
    share: Share.nullable(),
    interval: Interval,
  }),
});

const Difference = z.strictObject({
  difference: z.number().nullable().describe('later minus earlier; null without data in either'),
  low: z.number().nullable(),
  high: z.number().nullable(),
  noInterval: z.string().nullable().describe('why there is no interval; null when there is one'),
});

const Moved = z.strictObject({
  earlier: Numbers.nullable().describe('the same numbers in the earlier window; null without any'),
  differences: z.strictObject({
    deploymentsPerWeek: Difference,
    leadTimeP50: Difference,
    changeFailShare: Difference,
    failedPerWeek: Difference,
    recoveryMedian: Difference,
    reworkShare: Difference,
  }),
});

const Spread = z.strictObject({
  services: Count,
  noData: Count,
  min: z.number().nullable(),
  median: z.number().nullable(),
  max: z.number().nullable(),
});

const ExcludedRow = z.strictObject({
  file: z.string(),
  row: Count.describe('line of the file, or item of its list, from 1'),
  at: z.enum(['line', 'item']),
  layout: z.enum(['deployments', 'changes', 'incidents']),
  service: z.string(),
  kind: z.string(),
  reason: z.string(),
  from: z
    .enum([
      'deployments',
      'changes',
      'lead time',
      'lead time from merge',
      'incidents',
      'recovery',
      'recovery from finish',
    ])
    .describe('what the row is missing from'),
});

const Window = z.strictObject({
  from: Instant,
  to: Instant,
  zone: z.string(),
  days: z.number(),
  weeks: z.number(),
});

/** What `handbook metrics delivery --json` prints. Times are seconds, shares fractions, no data is null. */
export const DeliveryReport = z.strictObject({
  kind: z.literal('delivery-report'),
  version: z.literal(1),
  window: Window,
  files: z.array(
    z.strictObject({
      file: z.string(),
      layout: z.enum(['deployments', 'changes', 'incidents']),
      source: z.string(),
      rows: Count,
      notices: z.array(z.string()),
    }),
  ),
  services: z.array(z.strictObject({ service: z.string(), numbers: Numbers })),
  fleet: z
    .record(z.string(), Spread)
    .describe('each number over the services: the smallest, the middle one and the largest'),
  together: Numbers.describe('all services as one; never without the list above'),
  change: z
    .strictObject({
      window: Window.describe('the earlier window, over the same files'),
      warnings: z.array(z.string()).describe('why the two may not be compared'),
      services: z.array(z.strictObject({ service: z.string(), moved: Moved })),
      together: Moved,
    })
    .nullable()
    .describe('what moved since an earlier window; 90 % intervals of the differences'),
  hints: z.array(z.string()),
  excluded: z.array(ExcludedRow),
});

export type DeliveryReport = z.infer<typeof DeliveryReport>;
export type Numbers = z.infer<typeof Numbers>;
export type Card = z.infer<typeof Card>;
export type Durations = z.infer<typeof Durations>;
export type Step = z.infer<typeof Step>;
export type Band = z.infer<typeof Band>;
export type Difference = z.infer<typeof Difference>;
export type Moved = z.infer<typeof Moved>;
export type ExcludedRow = z.infer<typeof ExcludedRow>;
