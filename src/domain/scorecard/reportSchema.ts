import * as z from 'zod';
import { Scorecard } from './fileSchema';

const end = z.number().nullable();
const share = z.number().min(0).max(1);

const Change = z.strictObject({
  state: z.enum(['one number', 'no data', 'bare', 'known']),
  /** Later minus earlier: fractions, seconds, a week, or the row's unit. */
  difference: end,
  low: end,
  high: end,
  /** Confidence of the interval in percent; null without one. */
  sure: z.union([z.literal(80), z.literal(90)]).nullable(),
  verdict: z.enum(['better', 'worse', 'unclear']).nullable(),
  /** How the interval was computed, or why there is none. */
  how: z.string(),
  says: z.string(),
});

const Standing = z.strictObject({
  state: z.enum(['met', 'missed', 'no data']),
  /** Chance that the target is met, of an estimate alone. */
  chance: share.nullable(),
  daysLeft: z.int().nullable(),
  says: z.string(),
});

/** What `metrics scorecard --json` prints: the scorecard, and what follows from it on a day. */
export const ScorecardReport = z.strictObject({
  kind: z.literal('scorecard-report'),
  version: z.literal(1),
  today: z.iso.date(),
  scorecard: Scorecard,
  rows: z.array(
    z.strictObject({
      id: z.string(),
      change: Change,
      target: Standing.nullable(),
      guards: z.array(
        z.strictObject({
          metric: z.string(),
          state: z.enum(['held', 'wrong way', 'perhaps wrong way', 'missing', 'no data']),
          says: z.string(),
        }),
      ),
      /** Why before and after may not be comparable. */
      warnings: z.array(z.string()),
    }),
  ),
});

export type ScorecardReport = z.infer<typeof ScorecardReport>;
