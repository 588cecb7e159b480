import * as z from 'zod';
import { ID } from '../id';
import { Channel, Day } from '../page/schema';
import { metricProblems } from './check';

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
  /** Exactly one of the three says what is known. */
  point: z.number().optional(),
  range90: z.tuple([z.number(), z.number()]).optional(),
  pert: z.tuple([z.number(), z.number(), z.number()]).optional(),
  dist: z.enum(['lognormal', 'normal', 'logitnormal']).optional(),
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
]);

/** A worked example: documentation that is recomputed at every check. */
const Example = z.strictObject({
  name: z.string().min(1),
  inputs: z.record(InputId, SampleValue),
  /** The exact answer, when every input is one number. */
  answer: z.number().optional(),
  /** 10th, 50th and 90th percentile with seed 1, to two significant digits, when an input is a range. */
  between: z.tuple([z.number(), z.number(), z.number()]).optional(),
});

/** docs/metrics/<id>.yaml: a question that is answered from numbers somebody estimates. */
export const EstimateMetric = z
  .strictObject({
    kind: z.literal('metric'),
    id: z.string().regex(ID),
    /** Raise it when the formula or an input's meaning changes. */
    version: z.int().min(1),
    /** The question type: which engine answers. */
    type: z.literal('estimate'),
    title: z.string().min(1).max(60),
    question: z.string().min(1).max(160),
    /** What the numbers are about, in the reader's words. */
    subject: z.strictObject({ label: z.string().min(1), sample: z.string().min(1).max(80) }),
    unit: z.string().min(1),
    words: z.string().min(1).max(30),
    /** What a reader must know beside the sentence, such as what is already subtracted. */
    remark: z.string().max(80).optional(),
    better: z.enum(['higher', 'lower']),
    inputs: z.array(Input).min(1).max(12),
    formula: z.string().min(1).max(300),
    payback: Payback.optional(),
    money: Money.optional(),
    guard: z.array(z.string().min(1)),
    pitfalls: z.array(z.string().min(1)),
    examples: z.array(Example).min(1),
  })
  .superRefine((metric, context) => {
    for (const { path, message } of metricProblems(metric)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

export type EstimateMetric = z.infer<typeof EstimateMetric>;
export type Input = z.infer<typeof Input>;
export type Source = z.infer<typeof Source>;
