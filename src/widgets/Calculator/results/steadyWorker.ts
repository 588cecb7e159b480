import type { Posted, Question, Said } from './question';

type Waiting = { readonly question: Question; readonly done: (said: Said) => void };

/** A worker that stays. */
export type SteadyWorker = {
  /** While it is busy only the newest question waits; `done` of one that was overtaken is never called. */
  readonly ask: (question: Question, done: (said: Said) => void) => void;
  readonly stop: () => void;
};

function start(): Worker {
  return new Worker(new URL('./compute.worker.ts', import.meta.url));
}

/** Computes beside the page, so that typing is never held up. The worker starts with the first question. */
export function steadyWorker(): SteadyWorker {
  let worker: Worker | undefined;
  /** The metric the worker has: it travels once, not with every question. */
  let known: Question['metric'] | undefined;
  let asked: Waiting | undefined;
  let next: Waiting | undefined;

  const settle = (said: Said) => {
    const { done } = asked ?? {};
    asked = undefined;
    // Overtaken: a newer question's answer is on its way, but this one is newer than what is shown.
    done?.(said);
    if (next === undefined) return;
    const following = next;
    next = undefined;
    post(following);
  };
  const stop = () => {
    worker?.terminate();
    worker = undefined;
    known = undefined;
    asked = undefined;
    next = undefined;
  };
  const running = (): Worker => {
    if (worker !== undefined) return worker;
    const fresh = start();
    fresh.onmessage = ({ data }: MessageEvent<Said>) => settle(data);
    fresh.onerror = (event) => {
      const { done } = next ?? asked ?? {};
      stop();
      done?.({ said: 'failed', reason: event.message || 'its program could not be loaded' });
    };
    worker = fresh;
    return fresh;
  };
  const post = (waiting: Waiting) => {
    asked = waiting;
    const { metric, asked: wanted } = waiting.question;
    const posted: Posted = metric === known ? { asked: wanted } : waiting.question;
    running().postMessage(posted);
    known = metric;
  };
  return {
    ask: (question, done) => {
      if (asked === undefined) post({ question, done });
      else next = { question, done };
    },
    stop,
  };
}
