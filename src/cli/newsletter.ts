import { asksForHelp, dispatch } from './dispatch';
import type { Streams } from './lines';
import type { Place } from './maturityInput';

const USAGE = `Usage: npm run -s handbook -- newsletter <command>

  build SLUG --out DIR
      one issue as mail (HTML, text, .eml) and as chat posts; blog/YYYY-MM-DD-SLUG.mdx is read
  send SLUG --to FILE --smtp URL [--for-real]
      sends it; without --for-real it only says what it would do; "newsletter send --help" names the rest
  preview [SLUG] [--port 4848]
      the issue on the web, as a mail in light and dark, and as text, side by side on this machine
  effect SLUG --events CSV
      starts of what the issue asked for, before and after; "newsletter effect --help" names the rest
  draft ID
      a starter of the next issue, from what was merged since the last one and from blog/_notes

Exit code: 0 fine, 1 some were not reached, 2 input that cannot be used, with the reason on standard error.
`;

/** Where a newsletter command runs, what it was told, and where it writes. */
export type NewsletterCommand = (
  place: Place,
  args: readonly string[],
  streams: Streams,
) => Promise<number>;

/** The commands, each loaded when it is called. */
const COMMANDS: Readonly<Record<string, NewsletterCommand>> = {
  build: async (...call) => (await import('./newsletterBuild')).build(...call),
  send: async (...call) => (await import('./newsletterSend')).send(...call),
  preview: async (...call) => (await import('./newsletterPreview')).preview(...call),
  effect: async (...call) => (await import('./newsletterEffect')).effect(...call),
  draft: async (...call) => (await import('./newsletterDraft')).draft(...call),
};

/** Commands with a help of their own. */
const WITH_HELP = new Set(['send', 'effect']);

/** `handbook newsletter …`. Answers the exit code; never throws. */
export function newsletter(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  return dispatch(
    {
      usage: USAGE,
      commands: COMMANDS,
      isAsked: (name, rest) =>
        asksForHelp(name) || (rest.includes('--help') && !WITH_HELP.has(name)),
      run: (command, rest) => command(place, rest, streams),
    },
    args,
    streams,
  );
}
