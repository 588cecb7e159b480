import type { SearchAnswer, SearchClient, SearchRequest } from '../../domain/search/client';
import type { SearchedVersion } from '../../domain/search/versions';
import type { WorkerAnswer, WorkerQuestion } from './search.worker';

type Waiting = { readonly resolve: (answer: WorkerAnswer) => void; readonly reject: () => void };

/** The version that a request asks for, or the first. */
function folderOf(places: readonly SearchedVersion[], { facetFilters = [] }: SearchRequest) {
  const asked = facetFilters.flat();
  const place = places.find(({ version }) => asked.includes(`version:${version}`)) ?? places[0];
  return place?.folder ?? '';
}

/** The site's own engine, in a worker; `base` is the site's base path. Each version has an index of its own. */
export function localClient(base: string, places: readonly SearchedVersion[]): SearchClient {
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
      const folder = folderOf(places, request);
      const address = new URL(`${base}search/${folder}/`, window.location.href).href;
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
