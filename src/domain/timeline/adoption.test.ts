import { describe, expect, it } from 'vitest';
import { adoptionOf } from './adoption';
import type { Interval } from './record';

const DAY = 86_400_000;

function use(subject: string, end: number | null, removed: number | null, start = 0): Interval {
  const clocks = { find: null, fix: null, ship: null, prove: null };
  return {
    ...{ row: 2, subject, start: start * DAY, end: end === null ? null : end * DAY },
    ...{ outcome: 'done', clocks, cost: null, currency: '' },
    removed: removed === null ? null : removed * DAY,
  };
}

describe('adoptionOf', () => {
  const intervals = [
    use('a', 2, 9),
    use('b', 3, 8),
    use('b', 11, null, 10),
    use('c', 4, null),
    use('d', null, null),
  ];

  it('tells who stopped from who never came, and one who came back is active', () => {
    expect(adoptionOf({ intervals, removals: true }, 30 * DAY, 0)).toMatchObject({
      using: { passed: 3, total: 4 },
      active: { passed: 2, total: 3 },
      stopped: ['a'],
    });
  });

  it('does not say who is active when the rows do not', () => {
    expect(adoptionOf({ intervals, removals: false }, 30 * DAY, 0).active).toBeNull();
  });
});
