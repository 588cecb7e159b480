import { wilson } from '../statistics/wilson';
import type { Share } from './record';

/** A share of counted things, with its 90 % Wilson interval; none of nothing is no data. Throws for no counts. */
export function counted(id: string, title: string, passed: number, total: number): Share {
  const interval = wilson(passed, total);
  return {
    id,
    title,
    unit: 'count',
    passed,
    total,
    share: total === 0 ? null : passed / total,
    interval,
  };
}

/** A share of money. Credits are negative; when they leave no sum, or a part larger than it, there is no share. */
export function ofMoney(id: string, title: string, part: number, sum: number): Share {
  const share = sum > 0 && part >= 0 && part <= sum ? part / sum : null;
  return { id, title, unit: 'money', passed: part, total: sum, share, interval: null };
}
