import type { Engine, Hit } from '../domain/search/engine';
import { engineOver } from '../plugin/searchInMemory';
import { readArgs, Refusal } from './args';
import { linesOf, printable, type Streams, write } from './lines';
import type { Place } from './maturityInput';
import { ownIndex } from './searchIndex';

const SHOWN = 10;

function printed({ url, kind, title, score }: Hit) {
  return { url, kind, title, score: Math.round(score * 1000) / 1000 };
}

async function hitsFor(engine: Engine, query: string) {
  return (await engine.full(query)).slice(0, SHOWN).map(printed);
}

function rowOf(line: string): { readonly id: unknown; readonly q: string } | undefined {
  try {
    const row: unknown = JSON.parse(line);
    const q: unknown = Reflect.get(Object(row), 'q');
    const id: unknown = Reflect.get(Object(row), 'id');
    return typeof q === 'string' ? { id: id ?? null, q } : undefined;
  } catch {
    return undefined;
  }
}

/** One answer a line; a line that cannot be used is answered with an error, and the code is 2. */
async function many(engine: Engine, { stdin, stdout }: Streams): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number += 1;
    if (line.trim() === '') continue;
    const row = rowOf(line);
    if (row === undefined) code = 2;
    const answer =
      row === undefined
        ? { id: null, error: `Line ${number} is not {"id":…,"q":"…"}.` }
        : { id: row.id, hits: await hitsFor(engine, row.q) };
    await write(stdout, `${JSON.stringify(answer)}\n`);
  }
  return code;
}

/** `handbook search query [--json|--ndjson] [--version VERSION] [WORDS]`: the site's search, without a browser. */
export async function query(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const perLine = args.includes('--ndjson');
  const given = readArgs(
    { options: ['version'], prints: 'text or json', files: perLine ? [0, 0] : [1, 100] },
    args.filter((arg) => arg !== '--ndjson'),
  );
  if (perLine && given.print === 'json')
    throw new Refusal('--json answers one query, --ndjson one a line; write one of them.');
  const engine = engineOver(ownIndex(place.siteDir, given.options.get('version')).index);
  if (perLine) return many(engine, streams);
  const hits = await hitsFor(engine, given.files.join(' '));
  const text =
    hits.length === 0
      ? 'Nothing here holds these words. Try fewer or other ones.\n'
      : hits.map(({ url, kind, title }) => `${title}  (${kind})\n  ${url}\n`).join('');
  const answer = given.print === 'json' ? `${JSON.stringify({ hits })}\n` : printable(text);
  await write(streams.stdout, answer);
  return 0;
}
