import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Kept = {
  readonly records: Map<string, Record<string, unknown>>;
  readonly settings: Record<string, unknown>;
  readonly synonyms: readonly unknown[];
};

/** A server of our own that speaks as much of Algolia's protocol as sending and searching need. */
export type Trial = {
  readonly host: string;
  readonly indexes: Map<string, Kept>;
  /** Method and path of every request, in order. */
  readonly calls: string[];
  readonly close: () => Promise<void>;
};

type Options = {
  readonly writeKey: string;
  readonly searchKey: string;
  /** Refuses every batch of records with this status. */
  readonly refuse?: number;
};

const LARGEST = 10_000;
const EMPTY = (): Kept => ({ records: new Map(), settings: {}, synonyms: [] });

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(Object(value)));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : fields(JSON.parse(text));
}

function found(kept: Kept, asked: Readonly<Record<string, unknown>>) {
  const words = String(asked['query'] ?? '')
    .toLowerCase()
    .split(/\s+/);
  const filters = list(asked['facetFilters']).map((one) => list(one).map(String));
  const pages = new Set<unknown>();
  return [...kept.records.values()].filter((record) => {
    const text = JSON.stringify(record).toLowerCase();
    const fits = filters.every((any) =>
      any.some((facet) => {
        const [name = '', value = ''] = facet.split(':');
        return [record[name]].flat().includes(value);
      }),
    );
    if (!fits || !words.every((word) => text.includes(word)) || pages.has(record['page']))
      return false;
    pages.add(record['page']);
    return true;
  });
}

/** Starts it on a free port of this machine. */
export async function algoliaTrial({ writeKey, searchKey, refuse }: Options): Promise<Trial> {
  const indexes = new Map<string, Kept>();
  const calls: string[] = [];
  const done = { taskID: 1, updatedAt: '2026-11-22T00:00:00Z', createdAt: '2026-11-22T00:00:00Z' };

  const answer = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const url = new URL(request.url ?? '/', 'http://trial');
    calls.push(`${request.method} ${url.pathname}`);
    const key = request.headers['x-algolia-api-key'] ?? url.searchParams.get('x-algolia-api-key');
    const body = await bodyOf(request);
    const [, , , name = '', what = ''] = url.pathname.split('/').map(decodeURIComponent);
    if (name === '*' && what === 'queries') {
      if (key !== searchKey)
        return [403, { message: 'Invalid Application-ID or API key', status: 403 }];
      const results = list(body['requests']).map((one) => {
        const asked = fields(one);
        const hits = found(indexes.get(String(asked['indexName'])) ?? EMPTY(), asked).map(
          (hit) => ({
            ...hit,
            _snippetResult: {
              text: { value: String(hit['text']).slice(0, 120), matchLevel: 'full' },
            },
          }),
        );
        return {
          hits,
          nbHits: hits.length,
          page: 0,
          nbPages: 1,
          query: asked['query'],
          index: asked['indexName'],
          hitsPerPage: 30,
          processingTimeMS: 1,
          params: '',
          exhaustiveNbHits: true,
        };
      });
      return [200, { results }];
    }
    if (key !== writeKey)
      return [403, { message: 'Method not allowed with this API key', status: 403 }];
    const kept = indexes.get(name) ?? EMPTY();
    if (what === 'task') return [200, { status: 'published', pendingTask: false }];
    if (what === 'settings') indexes.set(name, { ...kept, settings: { ...body } });
    else if (what === 'synonyms') {
      indexes.set(name, {
        ...kept,
        synonyms: list(
          Reflect.get(Object(body), 'length') === undefined ? Object.values(body) : body,
        ),
      });
    } else if (what === 'operation') {
      const to = String(body['destination']);
      const own = {
        ...kept,
        records: body['operation'] === 'copy' ? (indexes.get(to) ?? EMPTY()).records : kept.records,
      };
      indexes.set(to, own);
      if (body['operation'] === 'move') indexes.delete(name);
    } else if (what === 'batch') {
      if (refuse !== undefined)
        return [refuse, { message: 'Record quota exceeded', status: refuse }];
      const bodies = list(body['requests']).map((one) => ({ ...fields(fields(one)['body']) }));
      const large = bodies.find((one) => Buffer.byteLength(JSON.stringify(one)) > LARGEST);
      if (large !== undefined) return [400, { message: 'Record is too big', status: 400 }];
      for (const one of bodies) kept.records.set(String(one['objectID']), one);
      indexes.set(name, kept);
      return [200, { ...done, objectIDs: bodies.map((one) => String(one['objectID'])) }];
    } else if (request.method === 'DELETE') indexes.delete(name);
    else return [404, { message: `Index ${name} does not exist`, status: 404 }];
    return [200, done];
  };

  const server = createServer((request, response: ServerResponse) => {
    const headers = {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
    };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, headers).end();
      return;
    }
    answer(request).then(
      ([status, value]) => response.writeHead(status, headers).end(JSON.stringify(value)),
      (error: unknown) =>
        response.writeHead(400, headers).end(JSON.stringify({ message: String(error) })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    host: `http://127.0.0.1:${port}`,
    indexes,
    calls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
