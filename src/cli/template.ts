import { dispatch } from './dispatch';
import type { Streams } from './lines';
import type { Place } from './maturityInput';
import type { Command } from './metrics';

const USAGE = `Usage: npm run -s handbook -- template <command>

  list [--json]
      every template with its version and the files it makes
  render ID --answers FILE --out DIR [--with-holes]
      fills a template; FILE is one saved from the page, or YAML or JSON with an answer for each question.
      --example NAME instead of --answers takes one of the template's own examples
  check DIR [--json] [--allow-changes]
      what differs between DIR and its templates: a newer version, files changed by hand, files that are gone
  update DIR [--answers FILE]
      brings DIR to the templates of today and keeps what was changed by hand; conflicts are marked as git marks them
  issue-form ID
      the questions as a GitHub issue form, for .github/ISSUE_TEMPLATE/ID.yml

Exit code: 0 fine, 1 DIR differs or has conflicts now, 2 input that cannot be used, with the reason on standard error.
`;

/** The commands, each loaded when it is called. */
const COMMANDS: Readonly<Record<string, Command>> = {
  list: async (...call) => (await import('./templateList')).list(...call),
  render: async (...call) => (await import('./templateRender')).render(...call),
  check: async (...call) => (await import('./templateDrift')).check(...call),
  update: async (...call) => (await import('./templateDrift')).update(...call),
  'issue-form': async (...call) => (await import('./templateList')).form(...call),
};

/** `handbook template …`: fill-in documents without a browser. Answers the exit code; never throws. */
export async function template(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const run = (command: Command, rest: readonly string[]) => command(place, rest, streams);
  return dispatch({ usage: USAGE, commands: COMMANDS, run }, args, streams);
}
