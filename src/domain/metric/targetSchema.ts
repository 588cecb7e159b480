import * as z from 'zod';
import { ID } from '../id';
import { Day } from '../page/schema';

const Known = z.union([
  z.number(),
  z.array(z.number()).min(2).max(3),
  z.strictObject({ data: z.array(z.number()) }),
  z.strictObject({ counted: z.tuple([z.int(), z.int()]) }),
]);

/** One number to reach: of an estimate, or measured and read from a JSON report of `metrics`. */
const MetricTarget = z
  .strictObject({
    metric: z.string().regex(ID),
    /** Exactly one of the two, in the metric's unit; shares of a report are fractions. */
    at_least: z.number().optional(),
    at_most: z.number().optional(),
    by: Day.optional(),
    /** Estimates: how many of 100 outcomes must keep to it. */
    sure: z.number().min(1).max(100).optional(),
    /** Estimates: values other than those of the metric's file. */
    inputs: z.record(z.string(), Known).optional(),
    seed: z.int().min(0).max(4_294_967_295).optional(),
    /** Measured: the report, beside this file, and where in it the number stands: services.0.lead.p50. */
    from: z.string().min(1).optional(),
    at: z.string().min(1).optional(),
  })
  .superRefine((target, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((target.at_least === undefined) === (target.at_most === undefined)) {
      problem('at_least', 'is no single mark; write either at_least or at_most');
    }
    if ((target.from === undefined) !== (target.at === undefined)) {
      problem('from', 'stands alone; write from and at together');
    }
    if (target.from !== undefined && (target.sure ?? target.inputs ?? target.seed) !== undefined) {
      problem('from', 'is for a measured number; remove sure, inputs and seed');
    }
  });

/** A file of targets: what `metrics check` reads. */
export const MetricTargets = z.strictObject({
  kind: z.literal('metric-targets'),
  targets: z.array(MetricTarget).min(1),
});

export type MetricTargets = z.infer<typeof MetricTargets>;
export type MetricTarget = z.infer<typeof MetricTarget>;
