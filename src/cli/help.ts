import { Refusal, unknownWord } from './args';
import { printable, type Streams, write } from './lines';
import type { Place } from './maturityInput';

const USAGE = `Usage: npm run -s handbook -- help <command>

  match [--json] [FILE|-]
      the error pages that fit a message: a log line, an event, a stack trace, an alert
  match --ndjson [FILE|-]
      the same for many: reads {"id":…,"message":…} a line, prints {"id":…,"matches":[…]} a line
  explain CODE
      the page of a code, as plain text
  check [PATHS]
      codes, links of alerts, SARIF files and addresses in other repositories, held against these pages
  new CODE, open CODE [name=value]
      the beginning of a page; the address of one

Exit code of match: 0 fine, whether a page fits or not; 2 input that cannot be used, with the reason on standard error.
The others are the site's own tool on this repository's pages: help check --help says more.
`;

/** One command: prints its answer and answers the exit code. Throws a Refusal for input that cannot be used. */
type Command = (place: Place, args: readonly string[], streams: Streams) => Promise<number>;

/** One command of the tool that the site serves, run on this repository's pages. */
function served(name: string): Command {
  return async (place, args, streams) =>
    (await import('./helpTool')).helpTool(place, [name, ...args], streams);
}

const COMMANDS: Readonly<Record<string, Command>> = {
  match: async (...call) => (await import('./helpMatch')).match(...call),
  explain: served('explain'),
  check: served('check'),
  new: served('new'),
  open: served('open'),
};

/** `handbook help …`: the error pages without a browser. Answers the exit code; never throws. */
export async function help(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const [name = '', ...rest] = args;
  if (['--help', '-h'].includes(name) || (name === 'match' && rest.includes('--help'))) {
    await write(streams.stdout, USAGE);
    return 0;
  }
  try {
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
