import { startTransition, useEffect, useState } from 'react';
import type { Extra } from '../../../domain/metric/extra';
import type { Asked, Results } from '../../../domain/metric/results';
import type { EstimateMetric } from '../../../domain/metric/schema';
import type { Said } from './question';
import { steadyWorker } from './steadyWorker';

/** What was computed, and from what. */
export type Computed = { readonly asked: Asked; readonly results: Results };

export type CurrentResults = {
  /** The latest there is; undefined before the first. */
  readonly computed: Computed | undefined;
  /** The numbers have changed since, and the new results take longer than a moment. */
  readonly isLate: boolean;
  readonly failure: { readonly reason: string; readonly again: () => void } | undefined;
};

/** Quicker than this nobody has to be told. */
const MOMENT = 300;

function keyOf({ values, seed, extra }: Asked): string {
  return JSON.stringify([values, seed, extra]);
}

/** True once something has been pending for a moment. */
function useLate(isPending: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setTimeout(() => setLate(true), MOMENT);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isPending]);
  return isPending && isLate;
}

/** Everything below the answer, computed in a worker whenever the numbers change. */
export function useResults(
  metric: EstimateMetric,
  values: Asked['values'],
  seed: number,
  extra: Extra,
): CurrentResults {
  const [worker] = useState(steadyWorker);
  const [asked, setAsked] = useState<Asked>({ values, seed, extra });
  const [computed, setComputed] = useState<Computed>();
  const [failed, setFailed] = useState<{ readonly asked: Asked; readonly reason: string }>();
  const now = { values, seed, extra };
  // Equal numbers in a new object, as after a letter of the task's name, need no new results.
  if (keyOf(now) !== keyOf(asked)) setAsked(now);
  useEffect(() => {
    const done = (said: Said) => {
      if (said.said === 'failed') setFailed({ asked, reason: said.reason });
      if (said.said !== 'results') return;
      startTransition(() => setComputed({ asked, results: said.it }));
    };
    worker.ask({ metric, asked: { ...asked, what: 'results' } }, done);
  }, [worker, metric, asked]);
  useEffect(() => () => worker.stop(), [worker]);
  const isFailed = failed?.asked === asked;
  const isLate = useLate(computed?.asked !== asked && !isFailed);
  return {
    computed,
    isLate,
    failure: isFailed
      ? { reason: failed.reason, again: () => setAsked({ ...asked }) }
      : undefined,
  };
}
