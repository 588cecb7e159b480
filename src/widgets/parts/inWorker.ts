/** What a worker says: how far it is, or what came of its task. */
type FromWorker<Result> =
  | { readonly said: 'progress'; readonly done: number; readonly all: number }
  | { readonly said: 'result'; readonly result: Result };

type Progress = (done: number, all: number) => void;

type Running<Result> = {
  /** Rejects when the worker cannot be loaded, or breaks; never settles once stopped. */
  readonly result: Promise<Result>;
  readonly stop: () => void;
};

/**
 * Runs one task in a worker of its own, which ends with it. The page stays free to answer the reader meanwhile.
 * `start` makes the worker: `() => new Worker(new URL('./reading.worker.ts', import.meta.url))`.
 */
export function inWorker<Task, Result>(
  start: () => Worker,
  task: Task,
  onProgress: Progress = () => undefined,
): Running<Result> {
  const worker = start();
  const result = new Promise<Result>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker<Result>>) => {
      if (data.said === 'progress') {
        onProgress(data.done, data.all);
        return;
      }
      worker.terminate();
      resolve(data.result);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'its program could not be loaded'));
    };
    worker.postMessage(task);
  });
  return { result, stop: () => worker.terminate() };
}

/** Inside a worker: answers each task with what `run` makes of it. */
export function answerTasks<Task, Result>(
  run: (task: Task, onProgress: Progress) => Result | Promise<Result>,
): void {
  const say = (message: FromWorker<Result>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<Task>) => {
    const result = await run(data, (done, all) => say({ said: 'progress', done, all }));
    say({ said: 'result', result });
  };
}
