import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import hoursSaved from '../../../docs/metrics/hours-saved.yaml?raw';
import { parse } from 'yaml';
import { EstimateMetric } from './schema';
import {
  estimateFrom,
  readSaved,
  sampleEstimate,
  savedFrom,
  type Unread,
  unreadFrom,
  unreadKey,
} from './state';

const METRIC = EstimateMetric.parse(parse(hoursSaved));

describe('a text that is no value yet', () => {
  const unread: fc.Arbitrary<Unread> = fc.record({
    kind: fc.constantFrom('point', 'range', 'pert', 'data', 'text'),
    texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 3 }),
  });

  it('is kept as it stands, and changes no number', () => {
    fc.assert(
      fc.property(unread, (one) => {
        const stored: unknown = JSON.parse(JSON.stringify({ unread: one }));
        const entry = readSaved(stored);
        if (entry === undefined) throw new Error('Nothing was read');
        const saved = { [unreadKey('teams')]: entry };
        expect(unreadFrom(saved)).toEqual({ teams: one });
        const estimate = estimateFrom(METRIC, saved);
        expect(estimate).toEqual(sampleEstimate(METRIC));
        expect(savedFrom(METRIC, estimate)).toEqual({});
      }),
    );
  });

  it('is read as hostile input', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const parsed: unknown = JSON.parse(text);
        const entry = readSaved({ unread: parsed });
        const found = entry === undefined ? {} : unreadFrom({ [unreadKey('teams')]: entry });
        for (const { texts } of Object.values(found)) expect(texts.length).toBeLessThanOrEqual(3);
      }),
    );
    expect(unreadFrom({ 'input.teams': 3, subject: 'x' })).toEqual({});
  });
});
