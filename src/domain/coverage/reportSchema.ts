import * as z from 'zod';
import { COVERAGES } from './record';

/** The published form of `metrics coverage --json`. Shares are fractions, null is "no data". */
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const Note = z.strictObject({ row: count, reason: z.string() });

const Share = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.enum(['count', 'money']),
  passed: z.number(),
  total: z.number(),
  share: share.nullable(),
  interval: z.strictObject({ low: share, high: share }).nullable(),
});

const Change = z.strictObject({
  id: z.string(),
  title: z.string(),
  before: share.nullable(),
  after: share.nullable(),
  /** Later minus earlier; of counts alone. */
  difference: z
    .strictObject({ difference: z.number(), low: z.number(), high: z.number() })
    .nullable(),
});

export const CoverageReport = z.strictObject({
  kind: z.literal('coverage-report'),
  version: z.literal(1),
  what: z.enum(COVERAGES),
  rule: list(z.string()),
  shares: list(Share),
  figures: list(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      unit: z.enum(['share', 'ratio', 'money', 'money each']),
      value: z.number().nullable(),
      word: z.string(),
    }),
  ),
  lists: list(z.strictObject({ id: z.string(), title: z.string(), items: list(z.string()) })),
  breakdown: list(
    z.strictObject({
      name: z.string(),
      values: list(z.strictObject({ id: z.string(), value: z.number().nullable() })),
    }),
  ),
  currency: z.string().nullable(),
  excluded: list(Note),
  notes: list(z.string()),
  change: z.strictObject({ shares: list(Change), excluded: list(Note) }).nullable(),
  /** Met when every share, or the score where there is one, is at least this; no data is not met. */
  goal: z.strictObject({ share, met: z.boolean() }).nullable(),
});
export type CoverageReport = z.infer<typeof CoverageReport>;
