import { answerOf } from '../../../domain/metric/answer';
import { type EstimateModel, estimateModel } from '../../../domain/metric/model';
import { resultsOf } from '../../../domain/metric/results';
import { simulate } from '../../../domain/metric/simulate';
import type { Posted, Said } from './question';

let model: EstimateModel | undefined;

function answered({ metric, asked }: Posted): Said {
  try {
    if (metric !== undefined) model = estimateModel(metric);
    if (model === undefined) throw new Error('No metric was given');
    return asked.what === 'answer'
      ? { said: 'answer', it: answerOf(model, simulate(model, asked.values, asked.seed)) }
      : { said: 'results', it: resultsOf(model, asked) };
  } catch (error) {
    return { said: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<Posted>) => self.postMessage(answered(data));
