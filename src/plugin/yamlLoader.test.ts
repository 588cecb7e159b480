import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inLanguage } from '../domain/language';
import { answerOf } from '../domain/metric/answer';
import { estimateModel } from '../domain/metric/model';
import { EstimateMetric } from '../domain/metric/schema';
import { simulate } from '../domain/metric/simulate';
import { sampleEstimate } from '../domain/metric/state';
import { withSampled } from './sampled';
import yamlLoader from './yamlLoader.cjs';

function loaded(source: string, language: string, resourceQuery = ''): unknown {
  const context = {
    resourceQuery,
    resourcePath: 'x.yaml',
    getOptions: () => ({ language, inLanguage, withSampled }),
  };
  const data: unknown = JSON.parse(yamlLoader.call(context, source));
  return data;
}

describe('a data file reaches its page', () => {
  it('as it was written', () => {
    const text = 'kind: checklist\ntitle: { en: Ready, de: Bereit }\n';
    expect(loaded(text, 'de')).toEqual({ kind: 'checklist', title: { en: 'Ready', de: 'Bereit' } });
  });

  it('in the page’s language when it is a maturity model', () => {
    const text = 'kind: maturity-model\ntitle: { en: Support, de: Hilfe }\n';
    expect(loaded(text, 'de')).toEqual({ kind: 'maturity-model', title: 'Hilfe' });
    expect(loaded(text, 'en')).toEqual({ kind: 'maturity-model', title: 'Support' });
  });

  it('as the one statement a page shows, in the page’s language', () => {
    const text = `kind: maturity-model
id: own
version: 1.0.0
title: { en: Support, de: Hilfe }
aspects:
  - id: a
    title: A
    levels:
      - level: 2
        name: { en: Begun, de: Begonnen }
        statements: [{ id: a.2.b, role: criterion, text: { en: So it is } }]
`;
    expect(loaded(text, 'de', '?statement=a.2.b')).toMatchObject({
      ...{ model: { title: 'Hilfe' }, level: { name: 'Begonnen' } },
      statement: { id: 'a.2.b', text: 'So it is', lang: 'en' },
    });
  });

  it.each(['hours-saved', 'platform-benefit', 'bill-after-change', 'toil-share'])(
    'with the answer to its sample when it is the estimate %s',
    (id) => {
      const text = readFileSync(`docs/metrics/${id}.yaml`, 'utf8');
      const metric = EstimateMetric.parse(parse(text));
      const { values, seed } = sampleEstimate(metric);
      const model = estimateModel(metric);
      const answer = answerOf(model, simulate(model, values, seed));
      expect(Reflect.get(Object(loaded(text, 'en')), 'sampled')).toEqual(answer);
    },
  );

  it('as the one fact a page cites', () => {
    const text = 'kind: sources\nfacts:\n  - id: F-1\n  - id: F-2\n';
    expect(loaded(text, 'en', '?pick=F-2')).toEqual({ id: 'F-2' });
    expect(() => loaded(text, 'en', '?pick=F-3')).toThrow('x.yaml has no F-3.');
  });
});
