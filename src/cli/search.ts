import { Refusal, unknownWord } from './args';
import { printable, type Streams, write } from './lines';
import type { Place } from './maturityInput';

const USAGE = `Usage: npm run -s handbook -- search <command>

  query [--json] [--version VERSION] WORDS
      what the search on the site finds, best first
  query --ndjson [--version VERSION]
      the same for many: reads {"id":…,"q":…} a line, prints {"id":…,"hits":[…]} a line
  index --report [--json] [--version VERSION]
      records, pieces and bytes of the index
  push [--send] [--versions 1.2,next] [--host URL]
      records of every version, settings, synonyms and rules for Algolia; without --send nothing is sent, only counted
      needs search in handbook.yaml, and for --send ALGOLIA_WRITE_KEY in the environment
      what was changed in Algolia's dashboard is replaced: synonyms.yaml and relevance.yaml are the place for it
      a request that is put off is sent again after 1, 2, 5, 15 and 30 s; a push that broke is started again

Exit code: 0 fine, whether something is found or not; 1 Algolia refused; 2 input that cannot be used.
`;

/** One command: prints its answer and answers the exit code. Throws a Refusal for input that cannot be used. */
type Command = (place: Place, args: readonly string[], streams: Streams) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  query: async (...call) => (await import('./searchQuery')).query(...call),
  index: async (...call) => (await import('./searchReport')).report(...call),
  push: async (...call) => (await import('./searchPush')).push(...call),
};

/** `handbook search …`: the search without a browser. Answers the exit code; never throws. */
export async function search(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const [name = '', ...rest] = args;
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    await write(streams.stdout, USAGE);
    return 0;
  }
  try {
    if (name === '') throw new Refusal(`A command is missing.\n\n${USAGE}`);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw unknownWord('a command', name, Object.keys(COMMANDS));
    return await command(place, rest, streams);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const said = error instanceof Refusal ? reason : `This failed, unexpectedly: ${reason}`;
    await write(streams.stderr, `${printable(said)}\n`);
    return 2;
  }
}
