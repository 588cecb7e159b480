import * as z from 'zod';

/** A number, or null for "never" or "no data". */
const OrNever = z.number().nullable();
const Share = z.number().min(0).max(1);
const Spread = z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number() });
const SpreadOrNever = z.strictObject({ p10: OrNever, p50: OrNever, p90: OrNever });
const Value = z.union([
  z.number(),
  z.array(z.number()),
  z.strictObject({ triangular: z.array(z.number()) }),
  z.strictObject({ data: z.array(z.number()) }),
  z.strictObject({ counted: z.array(z.number()) }),
]);
const Label = z.enum(['cash', 'capacity', 'risk']);

const Answer = z.strictObject({
  ...Spread.shape,
  mean: z.number(),
  /** Every input is one number, so that there is no range. */
  exact: z.boolean(),
  shareBelowZero: Share,
  /** What four of five outcomes keep to, in words. */
  sentence: z.string(),
});

const Decision = z.strictObject({
  against: z.number(),
  shareMissed: Share,
  /** Expected value of perfect information, in the metric's unit. */
  worthKnowing: z.number().min(0),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      /** In the formula's unit (shares as fractions); null when no allowed value brings the answer to the mark. */
      breakEven: OrNever,
      worth: z.number().min(0),
    }),
  ),
});

const Sensitivity = z.strictObject({
  id: z.string(),
  from: z.number(),
  to: z.number(),
  atFrom: z.number(),
  atTo: z.number(),
  share: Share,
});

const Payback = z.strictObject({
  cost: Spread,
  years: SpreadOrNever,
  shareWithinOneYear: Share,
  shareWithinTwoYears: Share,
  shareNever: Share,
  words: z.string(),
});

const Money = z.strictObject({
  currency: z.string(),
  exchange: z
    .strictObject({ to: z.string(), rate: z.number(), day: z.string(), note: z.string() })
    .nullable(),
  years: z.int(),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      is: z.enum(['benefit', 'cost']),
      as: Label,
      when: z.enum(['yearly', 'once', 'dip']),
      counted: z.boolean(),
      amount: Spread,
    }),
  ),
  sums: z.array(
    z.strictObject({
      labels: z.array(Label),
      lines: z.array(z.string()),
      flows: z.array(Spread),
      netPresentValue: z.strictObject({ ...Spread.shape, mean: z.number() }),
      /** The same in the other currency; null without an exchange. */
      exchanged: Spread.nullable(),
      shareLoss: Share,
      paybackMonth: SpreadOrNever,
      shareNever: Share,
      curve: z.array(z.strictObject({ month: z.int(), ...Spread.shape })),
    }),
  ),
});

const Comparison = z.strictObject({
  scenarios: z.array(
    z.strictObject({ name: z.string(), inputs: z.record(z.string(), Value), answer: Answer }),
  ),
  pairs: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      difference: z.strictObject({ ...Spread.shape, mean: z.number() }),
      shareMore: Share,
      shareSame: Share,
    }),
  ),
});

/** What `metrics estimate --json` prints. Amounts are in `unit`; shares are fractions. */
export const EstimateReport = z.strictObject({
  kind: z.literal('estimate-report'),
  metric: z.string(),
  version: z.int(),
  title: z.string(),
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  formula: z.string(),
  /** How the numbers were drawn and summed up, in words. */
  method: z.string(),
  seed: z.int(),
  samples: z.int(),
  optimism: Value.nullable(),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      value: Value,
      /** null is an input without a source. */
      source: z.strictObject({ text: z.string(), owner: z.string(), date: z.string() }).nullable(),
    }),
  ),
  answer: Answer,
  /** null when less is better and no target was given: then there is nothing to miss. */
  decision: Decision.nullable(),
  sensitivity: z.array(Sensitivity),
  payback: Payback.nullable(),
  benefit: Money.nullable(),
  comparison: Comparison.nullable(),
  warnings: z.array(z.string()),
});

export type EstimateReport = z.infer<typeof EstimateReport>;
