import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import hoursSaved from '../../../docs/metrics/hours-saved.yaml?raw';
import { ascending, quantile } from '../statistics/quantile';
import { answerOf } from './answer';
import { resultsCsv, samplesCsv } from './csv';
import { estimateModel } from './model';
import { EstimateMetric } from './schema';
import { SAMPLES, simulate } from './simulate';
import { type Estimate, sampleEstimate } from './state';

const METRIC = EstimateMetric.parse(parse(hoursSaved));
const SAMPLE = sampleEstimate(METRIC);

function answerTo({ values, seed }: Estimate) {
  const model = estimateModel(METRIC);
  return answerOf(model, simulate(model, values, seed));
}

function rows(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
}

describe('results as CSV', () => {
  it('hold the answer unrounded, and every input with its source', () => {
    const answer = answerTo(SAMPLE);
    const all = rows(resultsCsv(METRIC, SAMPLE, answer, 'EUR'));
    const answerRow = all.find(([what]) => what === 'answer');
    expect(answerRow?.slice(5, 8).map(Number)).toEqual([
      answer.spread.p10,
      answer.spread.p50,
      answer.spread.p90,
    ]);
    const manual = all.find(([, id]) => id === 'manual');
    expect(manual).toContain('14 to 44');
    expect(manual).toContain('Harbourline’s audit, 26 h a team on average');
    expect(all.filter(([what]) => what === 'input')).toHaveLength(METRIC.inputs.length);
  });

  it('never hold a cell a spreadsheet would compute', () => {
    const hostile = '=HYPERLINK("https://x.example","a,b")';
    const estimate: Estimate = {
      ...SAMPLE,
      subject: hostile,
      sources: { teams: { text: hostile, owner: '@x', date: '+1' } },
    };
    const all = rows(resultsCsv(METRIC, estimate, answerTo(estimate), 'EUR'));
    expect(all.flat().filter((text) => /^[=+@]/.test(text))).toEqual([]);
    expect(all.flat()).toContain(`'${hostile}`);
  });
});

describe('samples as CSV', () => {
  it('give the percentiles of the sentence again', () => {
    const [head, ...all] = rows(samplesCsv(METRIC, SAMPLE));
    expect(head).toEqual(['sample', 'manual', 'platform', 'run', 'hours-saved']);
    expect(all).toHaveLength(SAMPLES);
    const amounts = ascending(all.map((row) => Number(row[4])));
    expect(quantile(amounts, 0.9)).toBe(answerTo(SAMPLE).spread.p90);
  });
});
