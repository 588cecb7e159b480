import { startTransition, useEffect, useState } from 'react';
import { type Answer, answerOf } from '../../../domain/metric/answer';
import { estimateModel } from '../../../domain/metric/model';
import type { SampledMetric } from '../../../domain/metric/sampled';
import type { EstimateMetric } from '../../../domain/metric/schema';
import { simulate } from '../../../domain/metric/simulate';
import { type Estimate, sampleEstimate } from '../../../domain/metric/state';
import { steadyWorker } from './steadyWorker';

type Numbers = Pick<Estimate, 'values' | 'seed'>;

/** The latest answer there is, and whether it is the one of the numbers asked about. */
type Answered = { readonly answer: Answer; readonly isAnswered: boolean };

function computedHere(metric: EstimateMetric, { values, seed }: Numbers): Answer {
  const model = estimateModel(metric);
  return answerOf(model, simulate(model, values, seed));
}

function keyOf({ values, seed }: Numbers): string {
  return JSON.stringify([values, seed]);
}

/**
 * An estimate's answer: the sample's, which the page carries, until a worker has said another, so that nothing is ever
 * held up by 20,000 samples. Where no worker can run, and for a page without its answer, it is computed here.
 */
export function useAnswer(metric: SampledMetric, { values, seed }: Estimate): Answered {
  const [worker] = useState(steadyWorker);
  const { sampled } = metric;
  const [asked, setAsked] = useState<Numbers>(() =>
    sampled === undefined ? { values, seed } : sampleEstimate(metric),
  );
  const [shown, setShown] = useState(() => ({
    asked,
    answer: sampled ?? computedHere(metric, asked),
  }));
  const now = { values, seed };
  const isAsked = keyOf(now) === keyOf(asked);
  if (!isAsked) setAsked(now);
  const isShown = shown.asked === asked;
  useEffect(() => {
    if (isShown) return;
    worker.ask({ metric, asked: { ...asked, what: 'answer' } }, (said) => {
      const answer = said.said === 'answer' ? said.it : computedHere(metric, asked);
      startTransition(() => setShown({ asked, answer }));
    });
  }, [worker, metric, asked, isShown]);
  useEffect(() => () => worker.stop(), [worker]);
  return { answer: shown.answer, isAnswered: isAsked && isShown };
}
