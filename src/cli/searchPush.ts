import {
  algoliaRecords,
  algoliaRules,
  algoliaSettings,
  algoliaSynonyms,
} from '../domain/search/algoliaIndex';
import { readContent } from '../plugin/content';
import { readSynonyms } from '../plugin/searchFiles';
import { searchedVersions } from '../plugin/searchIndexes';
import { searchRecords } from '../plugin/searchRecords';
import { readRelevance } from '../plugin/searchRelevance';
import { readSite } from '../plugin/site';
import { readArgs, Refusal, unknownWord } from './args';
import { type Streams, write } from './lines';
import type { Place } from './maturityInput';
import { saidByAlgolia, send } from './searchSend';

const LARGEST = 10_000;

/** The versions asked for, or every one that readers can choose. Throws a Refusal for one that is not there. */
function versionsAsked(siteDir: string, asked: string | undefined): readonly string[] {
  const known = searchedVersions(siteDir);
  if (asked === undefined) return known;
  return asked.split(',').map((version) => {
    if (!known.includes(version)) throw unknownWord('a version', version, known);
    return version;
  });
}

function loadOf(siteDir: string, versions: readonly string[]) {
  const content = readContent(siteDir);
  const { length } = content.problems;
  if (length > 0)
    throw new Refusal(`The content has ${length} problems; npm run check names them.`);
  const own = versions.map((version) => searchRecords(siteDir, content, version));
  const records = algoliaRecords(own.flat(), LARGEST);
  // An empty list would empty the index that readers use.
  if (records.length === 0)
    throw new Refusal('There is nothing to send; the index stays as it is.');
  return {
    records,
    synonyms: algoliaSynonyms(readSynonyms(siteDir)),
    rules: algoliaRules(readRelevance(siteDir), records, versions[0] ?? ''),
    settings: algoliaSettings,
  };
}

/** `handbook search push [--send] [--versions LIST] [--host URL]`: the index for Algolia. Without --send nothing leaves this machine. */
export async function push(
  place: Place,
  args: readonly string[],
  { stdout, stderr }: Streams,
): Promise<number> {
  const isSending = args.includes('--send');
  const given = readArgs(
    { options: ['host', 'versions'], prints: 'text', files: [0, 0] },
    args.filter((arg) => arg !== '--send'),
  );
  const { search } = readSite(place.siteDir);
  if (search?.engine !== 'algolia') {
    throw new Refusal(
      'handbook.yaml names no Algolia index; write search: { engine: algolia, appId: …, searchKey: …, index: … }.',
    );
  }
  const key = process.env['ALGOLIA_WRITE_KEY'];
  if (isSending && (key === undefined || key === ''))
    throw new Refusal('ALGOLIA_WRITE_KEY is not set; --send needs a key that may write.');
  const versions = versionsAsked(place.siteDir, given.options.get('versions'));
  const load = loadOf(place.siteDir, versions);
  const { records, synonyms, rules } = load;
  const counted = `${records.length} records of ${versions.join(', ')}, ${synonyms.length} groups of synonyms and ${rules.length} rules for ${search.index}`;
  if (!isSending || key === undefined) {
    await write(stdout, `${counted}. Nothing was sent; write --send to send them.\n`);
    return 0;
  }
  const host = given.options.get('host') ?? search.host;
  const target = { appId: search.appId, key, index: search.index, host };
  try {
    await send(target, load, {
      wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
      say: (text) => stderr.write(`${text}\n`),
    });
  } catch (error) {
    await write(stderr, `${saidByAlgolia(error)}\n`);
    return 1;
  }
  await write(stdout, `${counted} were sent; readers find them now.\n`);
  return 0;
}
