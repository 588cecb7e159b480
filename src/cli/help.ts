import { dispatch } from './dispatch';
import type { Streams } from './lines';
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
  const run = (command: Command, rest: readonly string[]) => command(place, rest, streams);
  const isAsked = (name: string, rest: readonly string[]) =>
    ['--help', '-h'].includes(name) || (name === 'match' && rest.includes('--help'));
  return dispatch({ usage: USAGE, commands: COMMANDS, isAsked, run }, args, streams);
}
