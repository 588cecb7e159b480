import place from '@generated/handbook/default/search.json';
import type { SearchAnswer, SearchClient, SearchRequest } from '../../domain/search/client';
import type { WorkerAnswer, WorkerQuestion } from './search.worker';

type Waiting = { readonly resolve: (answer: WorkerAnswer) => void; readonly reject: () => void };

/** The site's own engine, in a worker; `base` is the site's base path. */
export function localClient(base: string): SearchClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  const start = () => {
    const started = new Worker(new URL('./search.worker.ts', import.meta.url));
    started.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    };
    started.onerror = () => {
      for (const { reject } of waiting.values()) reject();
      waiting.clear();
      worker = undefined;
    };
    return started;
  };

  const one = async (request: SearchRequest, depth: WorkerQuestion['depth']) => {
    const id = asked++;
    const said = await new Promise<WorkerAnswer>((resolve, reject) => {
      waiting.set(id, { resolve, reject: () => reject(new Error('the search did not start')) });
      worker ??= start();
      const address = new URL(`${base}search/${place.folder}/`, window.location.href).href;
      worker.postMessage({ id, place: address, depth, request } satisfies WorkerQuestion);
    });
    if ('failed' in said) throw new Error('a piece of the index did not load');
    const { hits, all } = said;
    return { hits, nbHits: all, query: request.query, index: request.indexName };
  };

  const client =
    (depth: WorkerQuestion['depth']): SearchClient['search'] =>
    async ({ requests }): Promise<SearchAnswer> => ({
      results: await Promise.all(requests.map((request) => one(request, depth))),
    });
  return { search: client('everything'), quick: client('titles') };
}
