import { LEAST } from '../statistics/medianInterval';
import { daysBetween } from '../page/review';
import type { Reading, Row } from './fileSchema';
import { aroundOf, countOf, valueOf } from './reading';

/** How a row stands to its target, by its number from after. */
export type Standing = {
  readonly state: 'met' | 'missed' | 'no data';
  /** Chance that the target is met, for an estimate alone. */
  readonly chance: number | null;
  /** Whether that chance was counted from the outcomes, or follows from three percentiles. */
  readonly counted: boolean;
  /** Whether the whole 90 % interval lies on the side of the number. */
  readonly interval: 'on one side' | 'on both sides' | 'none';
  /** Days left until the target's day, negative when past; null without a day. */
  readonly daysLeft: number | null;
};

/**
 * The standard normal distribution function, to about 1e-15 within seven standard deviations.
 * Source: Marsaglia (2004), Evaluating the normal distribution, J. Statistical Software 11(4).
 */
function normalShare(z: number): number {
  if (z < -7) return 0;
  if (z > 7) return 1;
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-0.5 * z * z)) / Math.sqrt(2 * Math.PI);
}

const P90 = 1.2815515655446004;

/** Share of the outcomes below a mark, from three percentiles: two half lognormals, or normals below 0. */
function shareBelow({ p10, p50, p90 }: Extract<Reading, { is: 'estimate' }>, mark: number) {
  if (p10 === p90) return mark > p50 ? 1 : 0;
  if (p10 > 0 && mark <= 0) return 0;
  const at = p10 > 0 ? Math.log : (amount: number) => amount;
  const distance = at(mark) - at(p50);
  const half = distance < 0 ? at(p50) - at(p10) : at(p90) - at(p50);
  if (half === 0) return distance < 0 ? 0 : 1;
  return normalShare((distance / half) * P90);
}

function chanceOf(reading: Reading, target: NonNullable<Row['target']>) {
  if (reading.is !== 'estimate') return { chance: null, counted: false };
  const { missed } = reading;
  if (missed?.against === target.value) return { chance: 1 - missed.share, counted: true };
  const below = shareBelow(reading, target.value);
  return { chance: target.is === 'at least' ? 1 - below : below, counted: false };
}

function sideOf(row: Row, isMet: boolean): Standing['interval'] {
  const { after, target } = row;
  if (after?.reading === undefined || after.reading === null || target === undefined) return 'none';
  const n = countOf(after.reading);
  const found = aroundOf(after);
  if (!found.ok || (n !== null && n < LEAST)) return 'none';
  const { low, high } = found.around;
  const far = isMet === (target.is === 'at most') ? high : low;
  if (far === null) return 'on both sides';
  const farIsMet = target.is === 'at least' ? far >= target.value : far <= target.value;
  return farIsMet === isMet ? 'on one side' : 'on both sides';
}

/**
 * Whether the number from after keeps to the target; an estimate when at least half of its outcomes do.
 * `today` is a day such as 2026-11-22. Undefined without a target.
 */
export function standingOf(row: Row, today: string): Standing | undefined {
  const { after, target } = row;
  if (target === undefined) return undefined;
  const daysLeft = target.by === '' ? null : daysBetween(today, target.by);
  const reading = after?.reading ?? null;
  if (reading === null) {
    return { state: 'no data', chance: null, counted: false, interval: 'none', daysLeft };
  }
  const value = valueOf(reading);
  const { chance, counted } = chanceOf(reading, target);
  const keeps = target.is === 'at least' ? value >= target.value : value <= target.value;
  const isMet = chance === null ? keeps : chance >= 0.5;
  const interval = chance === null ? sideOf(row, isMet) : 'none';
  return { state: isMet ? 'met' : 'missed', chance, counted, interval, daysLeft };
}
