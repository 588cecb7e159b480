import { readSynonyms } from '../plugin/searchFiles';
import { readSite } from '../plugin/site';
import { readArgs, Refusal } from './args';
import { type Streams, write } from './lines';
import type { Place } from './maturityInput';
import { algoliaRecords, algoliaSettings, algoliaSynonyms } from '../domain/search/algoliaIndex';
import { ownIndex } from './searchIndex';
import { saidByAlgolia, send } from './searchSend';

const LARGEST = 10_000;

/** `handbook search push [--send] [--host URL]`: the index for Algolia. Without --send nothing leaves this machine. */
export async function push(
  place: Place,
  args: readonly string[],
  { stdout, stderr }: Streams,
): Promise<number> {
  const isSending = args.includes('--send');
  const given = readArgs(
    { options: ['host'], prints: 'text', files: [0, 0] },
    args.filter((arg) => arg !== '--send'),
  );
  const { search } = readSite(place.siteDir);
  if (search?.engine !== 'algolia') {
    throw new Refusal(
      'handbook.yaml names no Algolia index; write search: { engine: algolia, appId: …, searchKey: …, index: … }.',
    );
  }
  const records = algoliaRecords(ownIndex(place.siteDir, undefined).records, LARGEST);
  // An empty list would empty the index that readers use.
  if (records.length === 0)
    throw new Refusal('There is nothing to send; the index stays as it is.');
  const synonyms = algoliaSynonyms(readSynonyms(place.siteDir));
  const counted = `${records.length} records and ${synonyms.length} groups of synonyms for ${search.index}`;
  if (!isSending) {
    await write(stdout, `${counted}. Nothing was sent; write --send to send them.\n`);
    return 0;
  }
  const key = process.env['ALGOLIA_WRITE_KEY'];
  if (key === undefined || key === '')
    throw new Refusal('ALGOLIA_WRITE_KEY is not set; --send needs a key that may write.');
  const host = given.options.get('host') ?? search.host;
  try {
    await send(
      { appId: search.appId, key, index: search.index, host },
      { records, synonyms, settings: algoliaSettings },
    );
  } catch (error) {
    await write(stderr, `${saidByAlgolia(error)}\n`);
    return 1;
  }
  await write(stdout, `${counted} were sent; readers find them now.\n`);
  return 0;
}
