import type { Engine, Hit } from '../domain/search/engine';
import { engineOver } from '../plugin/searchInMemory';
import { readArgs, Refusal } from './args';
import { answerLines, printable, type Streams, write } from './lines';
import type { Place } from './maturityInput';
import { ownIndex } from './searchIndex';

const SHOWN = 10;

function printed({ url, kind, title, score }: Hit) {
  return { url, kind, title, score: Math.round(score * 1000) / 1000 };
}

async function hitsFor(engine: Engine, query: string) {
  return (await engine.full(query)).slice(0, SHOWN).map(printed);
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
  if (perLine) {
    return answerLines(streams.stdin, streams.stdout, 'q', async (q) => ({
      hits: await hitsFor(engine, q),
    }));
  }
  const hits = await hitsFor(engine, given.files.join(' '));
  const text =
    hits.length === 0
      ? 'Nothing here holds these words. Try fewer or other ones.\n'
      : hits.map(({ url, kind, title }) => `${title}  (${kind})\n  ${url}\n`).join('');
  const answer = given.print === 'json' ? `${JSON.stringify({ hits })}\n` : printable(text);
  await write(streams.stdout, answer);
  return 0;
}
