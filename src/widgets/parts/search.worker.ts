import {
  filterOf,
  searchHit,
  type SearchHit,
  type SearchRequest,
} from '../../domain/search/client';
import { Engine } from '../../domain/search/engine';
import { extractOf } from '../../domain/search/extract';

/** What the page asks: the address of the index comes with every question. */
export type WorkerQuestion = {
  readonly id: number;
  readonly place: string;
  readonly depth: 'titles' | 'everything';
  readonly request: SearchRequest;
};

export type WorkerAnswer =
  | { readonly id: number; readonly hits: readonly SearchHit[]; readonly all: number }
  | { readonly id: number; readonly failed: true };

/** Hits that show words of their page; the others show their title. */
const EXTRACTS = 8;
const SHOWN = 30;

async function piece(address: string) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.json();
}

const opened = new Map<string, Promise<Engine>>();

async function open(place: string): Promise<Engine> {
  return new Engine(await piece(`${place}first.json`), {
    head: () => piece(`${place}head.json`),
    terms: (number) => piece(`${place}terms-${number}.json`),
    page: (number) => piece(`${place}page-${number}.json`),
  });
}

/** An index is opened once; when its first piece does not come, the next question tries again. */
function engineAt(place: string): Promise<Engine> {
  const known = opened.get(place);
  if (known !== undefined) return known;
  const opening = open(place);
  opened.set(place, opening);
  opening.catch(() => opened.delete(place));
  return opening;
}

async function answer({ id, place, depth, request }: WorkerQuestion): Promise<WorkerAnswer> {
  const engine = await engineAt(place);
  const { query, facetFilters, hitsPerPage = SHOWN } = request;
  const filter = filterOf(facetFilters);
  if (depth === 'titles') {
    const found = engine.quick(query, filter);
    return { id, hits: found.slice(0, hitsPerPage).map(searchHit), all: found.length };
  }
  const found = await engine.full(query, filter);
  const hits = found.slice(0, hitsPerPage).map(async (hit, place): Promise<SearchHit> => {
    const plain = searchHit(hit);
    if (place >= EXTRACTS) return plain;
    // A page's words that do not come cost its extract, not the hit.
    const words = await engine.words(hit.page).catch(() => undefined);
    if (words === undefined) return plain;
    const { anchor, heading, text } = extractOf(words.sections, query);
    const headings = heading === '' ? [] : [hit.title, heading];
    return { ...plain, url: hit.url + anchor, headings, extract: text };
  });
  return { id, hits: await Promise.all(hits), all: found.length };
}

self.onmessage = async ({ data }: MessageEvent<WorkerQuestion>) => {
  const said = await answer(data).catch((): WorkerAnswer => ({ id: data.id, failed: true }));
  self.postMessage(said);
};
