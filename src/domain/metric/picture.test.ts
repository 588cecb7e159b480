import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import hoursSaved from '../../../docs/metrics/hours-saved.yaml?raw';
import { answerOf } from './answer';
import { estimateModel } from './model';
import { pictureSvg } from './picture';
import { EstimateMetric } from './schema';
import { simulate } from './simulate';
import { sampleEstimate } from './state';

const METRIC = EstimateMetric.parse(parse(hoursSaved));
const SAMPLE = sampleEstimate(METRIC);
const model = estimateModel(METRIC);
const ANSWER = answerOf(model, simulate(model, SAMPLE.values, 1));

describe('the picture', () => {
  it('says the sentence, and has twenty dots', () => {
    const svg = pictureSvg(METRIC, SAMPLE, ANSWER, 'EUR');
    expect(svg).toContain(
      '<title>Between 250 and 1,100 hours a year, with 590 in the middle.</title>',
    );
    expect(svg.match(/<circle /g)).toHaveLength(20);
    expect(svg).not.toMatch(/NaN|undefined|class=|href=/);
  });

  it('holds what a reader typed as text, never as marks', () => {
    const subject = '</text><script>x()</script>&"\u0000\ud800';
    const svg = pictureSvg(METRIC, { ...SAMPLE, subject }, ANSWER, 'EUR');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;x()&lt;/script&gt;&amp;&quot;  <');
    expect(svg).not.toContain('<script');
  });
});
