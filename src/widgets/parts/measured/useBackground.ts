import { useEffect, useState } from 'react';
import { inWorker } from '../inWorker';

/** A task that runs in a worker: how far it is, what came of it, or that it broke. */
export type Background<Result> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly all: number }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly again: () => void };

type Held<Task, Result> = {
  readonly task: Task;
  readonly attempt: number;
  readonly now: Exclude<Background<Result>, { readonly state: 'failed' }> | 'failed';
};

/** Whoever still types is not answered at every key. */
const PAUSE = 250;

/** Runs each new task in a worker, once it has stood for a moment; the one before is stopped. */
export function useBackground<Task, Result>(
  start: () => Worker,
  task: Task | null,
): Background<Result> {
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<Task, Result>>();
  useEffect(() => {
    if (task === null) return undefined;
    let stop = (): void => undefined;
    const timer = setTimeout(() => {
      const hold = (now: Held<Task, Result>['now']) => setHeld({ task, attempt, now });
      const running = inWorker<Task, Result>(start, task, (done, all) =>
        hold({ state: 'running', done, all }),
      );
      stop = running.stop;
      running.result.then(
        (result) => hold({ state: 'done', result }),
        () => hold('failed'),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [start, task, attempt]);
  if (task === null) return { state: 'idle' };
  if (held === undefined || held.task !== task || held.attempt !== attempt)
    return { state: 'running', done: 0, all: 0 };
  if (held.now === 'failed') return { state: 'failed', again: () => setAttempt(attempt + 1) };
  return held.now;
}
