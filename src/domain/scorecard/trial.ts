import type { Measured, Reading, Row } from './fileSchema';

/** A number of a test, in the third quarter of a year. */
export function measured(reading: Reading | null, more: Partial<Measured> = {}): Measured {
  return {
    from: '2026-07-01',
    to: '2026-09-30',
    reading,
    rule: ['Counted once.'],
    source: { text: 'Records', owner: '#platform-wins', day: '2026-10-06' },
    ...more,
  };
}

/** The same quarter a year before. */
export const EARLIER = { from: '2025-07-01', to: '2025-09-30' } as const;

/** A row of a test: a share of which less is better. */
export function rowOf(more: Partial<Row> = {}): Row {
  return {
    id: 'change-fail-rate',
    metric: 'change-fail-rate',
    title: 'Change fail rate',
    about: '',
    quantity: 'share',
    unit: '',
    better: 'lower',
    guard: [],
    ...more,
  };
}
