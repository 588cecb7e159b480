/** What Harbourline's sample is asked: a quarter of whole weeks, and the one before it. */
export const SAMPLE_CHOICES = {
  ...{ from: '2026-08-03', to: '2026-11-02', timezone: 'Europe/Berlin' },
  ...{ 'before-from': '2026-05-04', 'before-to': '2026-08-03' },
} as const;
