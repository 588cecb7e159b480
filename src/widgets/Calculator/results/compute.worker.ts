import { answerOf } from '../../../domain/metric/answer';
import { estimateModel } from '../../../domain/metric/model';
import { resultsOf } from '../../../domain/metric/results';
import { simulate } from '../../../domain/metric/simulate';
import type { Question, Said } from './question';

function answered({ metric, asked }: Question): Said {
  const model = estimateModel(metric);
  try {
    return asked.what === 'answer'
      ? { said: 'answer', it: answerOf(model, simulate(model, asked.values, asked.seed)) }
      : { said: 'results', it: resultsOf(model, asked) };
  } catch (error) {
    return { said: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }: MessageEvent<Question>) => self.postMessage(answered(data));
