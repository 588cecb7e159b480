import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type {
  BatchResponse,
  GetTaskResponse,
  ListIndicesResponse,
  SearchResponse,
  SearchResponses,
  UpdatedAtResponse,
} from 'algoliasearch';
import { EMPTY, type Fields, fields, found, type Kept, list, unknownName } from './algoliaIndex';

/** A server of our own that speaks as much of Algolia's protocol as sending and searching need. */
export type AlgoliaServer = {
  readonly host: string;
  readonly indexes: Map<string, Kept>;
  /** Method and path of every request, in order. */
  readonly calls: string[];
  readonly close: () => Promise<void>;
};

type Refusal = { readonly status: number; readonly message: string };

type Options = {
  readonly writeKey: string;
  readonly searchKey: string;
  /** Refuses a call, such as `POST /1/indexes/handbook/batch`; told how many calls there were before. */
  readonly refuse?: (call: string, before: number) => Refusal | undefined;
};

type Answer = readonly [status: number, body: unknown];

/** A record that is larger is refused, as on Algolia's small plans. */
const LARGEST = 10_000;
const DAY = '2026-11-22T00:00:00.000Z';
const DONE = { taskID: 1, updatedAt: DAY } satisfies UpdatedAtResponse;

const refusal = (status: number, message: string): Answer => [status, { message, status }];

function hitsOf(indexes: ReadonlyMap<string, Kept>, request: unknown): SearchResponse<Fields> {
  const asked = fields(request);
  const all = found(indexes.get(String(asked['indexName'])) ?? EMPTY, asked);
  const hitsPerPage = Number(asked['hitsPerPage'] ?? 20);
  const wanted = list(asked['attributesToRetrieve']).map(String);
  const hits = all.slice(0, hitsPerPage).map((record) => ({
    ...Object.fromEntries(Object.entries(record).filter(([name]) => wanted.includes(name))),
    objectID: String(record['objectID']),
    _snippetResult: {
      text: { value: String(record['text']).slice(0, 160), matchLevel: 'full' as const },
    },
  }));
  return {
    ...{ hits, nbHits: all.length, page: 0, nbPages: 1, hitsPerPage },
    ...{ query: String(asked['query'] ?? ''), index: String(asked['indexName']) },
    ...{ processingTimeMS: 1, params: '', exhaustiveNbHits: true },
  };
}

/** Starts it on a free port of this machine. */
export async function algoliaServer(options: Options): Promise<AlgoliaServer> {
  const { writeKey, searchKey, refuse = () => undefined } = options;
  const indexes = new Map<string, Kept>();
  const calls: string[] = [];
  const change = (name: string, part: Partial<Kept>): Answer => {
    indexes.set(name, { ...(indexes.get(name) ?? EMPTY), ...part });
    return [200, DONE];
  };

  const search = (body: Fields): Answer => {
    const requests = list(body['requests']);
    const odd = requests.map((one) => unknownName('query', one)).find((one) => one !== undefined);
    if (odd !== undefined) return refusal(400, `Unknown parameter: ${odd}`);
    const results = requests.map((one) => hitsOf(indexes, one));
    return [200, { results } satisfies SearchResponses<Fields>];
  };

  const batch = (name: string, body: Fields): Answer => {
    const odd = unknownName('batch', body);
    if (odd !== undefined) return refusal(400, `Unknown parameter: ${odd}`);
    const sent = list(body['requests']).map((one) => fields(fields(one)['body']));
    const large = sent.find((one) => Buffer.byteLength(JSON.stringify(one)) > LARGEST);
    if (large !== undefined) return refusal(400, `Record ${large['objectID']} is too big`);
    const records = new Map(indexes.get(name)?.records);
    for (const one of sent) records.set(String(one['objectID']), one);
    change(name, { records });
    const objectIDs = sent.map((one) => String(one['objectID']));
    return [200, { taskID: 1, objectIDs } satisfies BatchResponse];
  };

  const operation = (name: string, body: Fields): Answer => {
    const own = indexes.get(name);
    if (own === undefined) return refusal(404, `Index ${name} does not exist`);
    const to = String(body['destination']);
    const isCopy = body['operation'] === 'copy';
    const { settings, synonyms, rules } = own;
    change(to, isCopy ? { settings, synonyms, rules } : own);
    if (!isCopy) indexes.delete(name);
    return [200, DONE];
  };

  const many = (what: 'synonym' | 'rule', name: string, body: unknown): Answer => {
    const sent = list(body).map(fields);
    const odd = sent.map((one) => unknownName(what, one)).find((one) => one !== undefined);
    if (odd !== undefined) return refusal(400, `Unknown parameter: ${odd}`);
    return change(name, what === 'rule' ? { rules: sent } : { synonyms: sent });
  };

  const written = (call: string, name: string, body: unknown): Answer => {
    const [method = '', what = ''] = call.split(' ');
    if (call === 'GET indexes') {
      const items = [...indexes].map(([own, { records }]) => ({
        ...{ name: own, createdAt: DAY, updatedAt: DAY, entries: records.size },
        ...{ dataSize: 0, fileSize: 0, lastBuildTimeS: 0, pendingTask: false },
        numberOfPendingTasks: 0,
      }));
      return [200, { items } satisfies ListIndicesResponse];
    }
    if (what === 'task') return [200, { status: 'published' } satisfies GetTaskResponse];
    if (what === 'settings') {
      const odd = unknownName('settings', body);
      if (odd !== undefined) return refusal(400, `Unknown parameter: ${odd}`);
      return change(name, { settings: fields(body) });
    }
    if (what === 'synonyms') return many('synonym', name, body);
    if (what === 'rules') return many('rule', name, body);
    if (what === 'operation') return operation(name, fields(body));
    if (what === 'batch') return batch(name, fields(body));
    if (method !== 'DELETE') return refusal(404, `${call} is not known here`);
    indexes.delete(name);
    return [200, DONE];
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://algolia');
    const call = `${request.method} ${pathname}`;
    const refused = refuse(call, calls.length);
    calls.push(call);
    if (refused !== undefined) return refusal(refused.status, refused.message);
    const key = request.headers['x-algolia-api-key'] ?? searchParams.get('x-algolia-api-key');
    const sent = await text(request);
    const body: unknown = sent === '' ? {} : JSON.parse(sent);
    const [, , , name = '', what = ''] = pathname.split('/').map(decodeURIComponent);
    if (name === '*' && what === 'queries')
      return key === searchKey ? search(fields(body)) : refusal(403, 'Invalid API key');
    if (key !== writeKey) return refusal(403, 'Method not allowed with this API key');
    return written(`${request.method} ${name === '' ? 'indexes' : what}`, name, body);
  };

  const server = createServer((request, response) => {
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
    ...{ host: `http://127.0.0.1:${port}`, indexes, calls },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
