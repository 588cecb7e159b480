import * as z from 'zod';
import { ID } from '../id';
import { Channel, Day } from '../page/schema';
import { metricProblems } from './check';
import { measuredProblems } from './measured';
import { RANGE_SHAPES } from './value';

/** Where a number comes from: what was read or counted, who answers for it, when it was checked. */
const Source = z.strictObject({ text: z.string().min(1).max(160), owner: Channel, date: Day });

const InputId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,29}$/, 'must be one lower-case word, as it stands in the formula');

const Input = z.strictObject({
  id: InputId,
  label: z.string().min(1).max(60),
  /** Unit for the formula's check, such as h/run; 1 for a pure number, % for a share written in percent. */
  unit: z.string().min(1),
  /** The unit as it stands behind the number: hours. */
  words: z.string().max(20),
  hint: z.string().max(160).optional(),
  /** Inputs of one group stand together under its name. */
  group: z.string().min(1).max(40).optional(),
  /** Exactly one of the six says what is known. */
  point: z.number().optional(),
  range90: z.tuple([z.number(), z.number()]).optional(),
  pert: z.tuple([z.number(), z.number(), z.number()]).optional(),
  triangular: z.tuple([z.number(), z.number(), z.number()]).optional(),
  data: z.array(z.number()).optional(),
  counted: z.tuple([z.int(), z.int()]).optional(),
  /** The shape of a range, when it is not the usual one of its unit. */
  dist: z.enum(RANGE_SHAPES).optional(),
  /** How much the most likely value weighs against the ends in pert; 4 when it is not said. */
  weight: z.number().min(1).max(20).optional(),
  least: z.number().optional(),
  above: z.number().optional(),
  /** Without a source the table says "No source yet". */
  source: Source.optional(),
  /** What to know about the number beside its source. */
  note: z.string().max(160).optional(),
});

const Payback = z.strictObject({
  cost: z.string().min(1),
  gain: z.string().min(1),
  /** What the cost is, after its number: hours to build it. */
  words: z.string().min(1).max(60),
});

/** A price for one unit of the answer, asked for last and never filled in for the reader. */
const Money = z.strictObject({
  label: z.string().min(1).max(60),
  hint: z.string().min(1).max(160),
});

const SampleValue = z.union([
  z.number(),
  z.tuple([z.number(), z.number()]),
  z.tuple([z.number(), z.number(), z.number()]),
  z.strictObject({ triangular: z.tuple([z.number(), z.number(), z.number()]) }),
  z.strictObject({ data: z.array(z.number()) }),
  z.strictObject({ counted: z.tuple([z.int(), z.int()]) }),
]);

/** What money is; sums never cross the three unasked. */
const BenefitLabel = z.enum(['cash', 'capacity', 'risk']);

const line = {
  id: z.string().regex(ID),
  label: z.string().min(1).max(60),
  as: BenefitLabel,
  /** Whether the line counts until a reader switches it. */
  on: z.boolean(),
};

/** Benefits and costs over some years: money/yr for a yearly line, money for one that falls once, at the start. */
const Benefit = z.strictObject({
  years: z.int().min(1).max(10),
  /** Formula of the yearly discount rate, a share. */
  discount: z.string().min(1),
  lines: z
    .array(
      z.strictObject({
        ...line,
        is: z.enum(['benefit', 'cost']),
        when: z.enum(['yearly', 'once']),
        formula: z.string().min(1).max(300),
      }),
    )
    .min(1)
    .max(20),
  /** The dip while people learn (J-curve): a share of `of`, money/yr, for some months. */
  dip: z
    .strictObject({
      ...line,
      of: z.string().min(1),
      depth: z.string().min(1),
      months: z.string().min(1),
    })
    .optional(),
});

/** A worked example: documentation that is recomputed at every check. */
const Example = z.strictObject({
  name: z.string().min(1),
  inputs: z.record(InputId, SampleValue),
  /** The exact answer, when every input is one number. */
  answer: z.number().optional(),
  /** 10th, 50th and 90th percentile with seed 1, to two significant digits, when an input is a range. */
  between: z.tuple([z.number(), z.number(), z.number()]).optional(),
  /** Net present value of each label, when every input is one number, to the whole unit of money. */
  worth: z.partialRecord(BenefitLabel, z.number()).optional(),
});

const Words = z.string().min(1).max(400);

/** What a metric must not spoil: another metric, and the sentence readers see. Version 1 held the sentence alone. */
const Guard = z.union([
  z.string().min(1),
  z.strictObject({ metric: z.string().regex(ID), says: z.string().min(1).max(160) }),
]);

/** A number to reach, in the metric's unit, with its day. */
const Target = z.strictObject({
  is: z.enum(['at least', 'at most']),
  value: z.number(),
  by: Day.optional(),
  why: z.string().min(1).max(160),
});

/** What every metric says about itself. */
const common = {
  kind: z.literal('metric'),
  id: z.string().regex(ID),
  /** Raise it when the rule or the meaning of an input changes. */
  version: z.int().min(1),
  title: z.string().min(1).max(60),
  question: z.string().min(1).max(160),
  unit: z.string().min(1),
  better: z.enum(['higher', 'lower']),
  guard: z.array(Guard),
  pitfalls: z.array(z.string().min(1)),
  targets: z.array(Target).optional(),
};

/** docs/metrics/<id>.yaml: a question that is answered from numbers somebody estimates. */
export const EstimateMetric = z
  .strictObject({
    ...common,
    /** The question type: which engine answers. */
    type: z.literal('estimate'),
    /** Released files of version 1 had none of these three. */
    definition: Words.optional(),
    rule: Words.optional(),
    sources: z.array(z.string()).optional(),
    /** What the numbers are about, in the reader's words. */
    subject: z.strictObject({ label: z.string().min(1), sample: z.string().min(1).max(80) }),
    words: z.string().min(1).max(30),
    /** What a reader must know beside the sentence, such as what is already subtracted. */
    remark: z.string().max(80).optional(),
    inputs: z.array(Input).min(1).max(20),
    formula: z.string().min(1).max(300),
    payback: Payback.optional(),
    money: Money.optional(),
    benefit: Benefit.optional(),
    /** Days after which a source is called stale; 180 when it is not said. */
    fresh: z.int().min(1).max(3_650).optional(),
    examples: z.array(Example).min(1),
  })
  .superRefine((metric, context) => {
    for (const { path, message } of metricProblems(metric)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

const Count = z.number().min(0);

/** A worked example of a measured metric. Times are in the metric's unit, shares are fractions; null is "no data". */
const MeasuredExample = z.strictObject({
  name: z.string().min(1),
  /** share: how many of how many. */
  found: Count.optional(),
  of: Count.optional(),
  /** weighted: shares, each with its weight. */
  parts: z.array(z.strictObject({ weight: Count, found: Count, of: Count })).optional(),
  /** quantile and curve: times that ended; curve: times still open. */
  ended: z.array(Count).optional(),
  open: z.array(Count).optional(),
  /** rate: so many in so many days. */
  count: Count.optional(),
  days: z.number().positive().optional(),
  answer: z.number().nullable(),
  /** share: the Wilson 90 % interval, to four decimals. */
  between: z.tuple([z.number(), z.number()]).optional(),
});

const measured = {
  ...common,
  definition: Words,
  /** The formula in words. */
  rule: Words,
  sources: z.array(z.string()).min(1),
  /** What must be recorded, one sentence each. */
  records: z.array(z.string().min(1)).min(1),
  examples: z.array(MeasuredExample).min(1),
};

const MeasuredMetric = z.discriminatedUnion('type', [
  z.strictObject({
    ...measured,
    type: z.literal('delivery'),
    /** Which of DORA's five it is. */
    number: z.enum([
      'change-lead-time',
      'deployment-frequency',
      'failed-deployment-recovery-time',
      'change-fail-rate',
      'deployment-rework-rate',
    ]),
    measures: z.enum(['quantile', 'rate', 'curve', 'share']),
  }),
  z.strictObject({
    ...measured,
    type: z.literal('timeline'),
    measures: z.literal('curve'),
    /** The two moments that are written down. */
    starts: z.string().min(1),
    ends: z.string().min(1),
  }),
  z.strictObject({
    ...measured,
    type: z.literal('coverage'),
    measures: z.enum(['share', 'weighted']),
    /** What is counted, and of what. */
    passed: z.string().min(1),
    total: z.string().min(1),
  }),
]);

/** docs/metrics/<id>.yaml: a metric of any question type. */
export const Metric = z.discriminatedUnion('type', [
  EstimateMetric,
  ...MeasuredMetric.options.map((option) =>
    option.superRefine((metric, context) => {
      for (const { path, message } of measuredProblems(metric)) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    }),
  ),
]);

export type EstimateMetric = z.infer<typeof EstimateMetric>;
export type MeasuredMetric = z.infer<typeof MeasuredMetric>;
export type Metric = EstimateMetric | MeasuredMetric;
export type Input = z.infer<typeof Input>;
export type Source = z.infer<typeof Source>;
export type Benefit = z.infer<typeof Benefit>;
export type BenefitLabel = z.infer<typeof BenefitLabel>;
