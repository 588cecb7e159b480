import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import platformBenefit from '../../../docs/metrics/platform-benefit.yaml?raw';
import { isNothing, NO_EXTRA, readExtra, writtenExtra } from './extra';
import { estimateLink, LONGEST_LINK, readLink } from './link';
import { EstimateMetric } from './schema';
import { sampleEstimate } from './state';

const METRIC = EstimateMetric.parse(parse(platformBenefit));
const SAMPLE = sampleEstimate(METRIC);

describe('what was chosen beside the inputs', () => {
  it('is nothing until something is chosen', () => {
    expect(isNothing(NO_EXTRA)).toBe(true);
    expect(isNothing({ ...NO_EXTRA, lines: { revenue: false } })).toBe(false);
    expect(isNothing({ ...NO_EXTRA, target: 0 })).toBe(false);
  });

  it('is read from anything without throwing, and what is read is written as it was', () => {
    const written = fc.record(
      {
        target: fc.anything(),
        scenarios: fc.oneof(
          fc.anything(),
          fc.array(
            fc.record({
              name: fc.oneof(fc.string(), fc.anything()),
              inputs: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
            }),
          ),
        ),
        lines: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.boolean())),
        together: fc.oneof(fc.anything(), fc.array(fc.constantFrom('cash', 'risk', 'x'))),
        currency: fc.oneof(fc.anything(), fc.constantFrom('EUR', 'eur', 'XX')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), written), (json) => {
        const extra = readExtra(json);
        expect(extra.scenarios.length).toBeLessThanOrEqual(3);
        expect(readExtra(JSON.parse(JSON.stringify(writtenExtra(extra))))).toEqual(extra);
      }),
    );
  });

  it('keeps to the lines and inputs of its metric, and fills a scenario with the form’s numbers', () => {
    const extra = readExtra({
      scenarios: [{ name: 'bold', inputs: { share: [70, 95], gone: 3, teams: -4 } }],
      lines: { revenue: true, gone: true },
    });
    const link = estimateLink(METRIC, { ...SAMPLE, extra });
    const opened = readLink(METRIC, link.fragment ?? '');
    if (opened.state !== 'ok') throw new Error('Expected an estimate');
    expect(opened.estimate.extra).toEqual({
      ...NO_EXTRA,
      scenarios: [{ name: 'bold', values: { ...SAMPLE.values, share: { range90: [70, 95] } } }],
      lines: { revenue: true },
    });
  });

  it('fits into a link with all 18 inputs and three scenarios', () => {
    const scenarios = ['careful', 'bold', 'late'].map((name) => ({
      name,
      values: { ...SAMPLE.values, share: { range90: [60, 80] as const } },
    }));
    const extra = { ...NO_EXTRA, target: 0, scenarios, lines: { revenue: true }, currency: 'CHF' };
    const { fragment, leftOut } = estimateLink(METRIC, { ...SAMPLE, extra });
    expect(leftOut).toEqual([]);
    expect(fragment?.length).toBeLessThan(LONGEST_LINK);
  });
});
