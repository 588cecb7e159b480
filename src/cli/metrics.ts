import type { Place } from './maturityInput';
import { asksForHelp, dispatch } from './dispatch';
import type { Streams } from './lines';

const USAGE = `Usage: npm run -s handbook -- metrics <command>

  estimate ID [--set INPUT=VALUE]… [--json]
      a number from ranges; "metrics estimate --help" names the other options
  delivery --deployments FILE [--changes FILE] [--incidents FILE] --from DAY --to DAY --timezone ZONE [--json]
      the five DORA numbers from records; "metrics delivery --help" names the other options
  timeline --records FILE --horizon DATE [--json]
      how long things take when some are still open; "metrics timeline --help" names the other options
  coverage WHAT --records FILE [--json]
      how much of a total, with its interval; "metrics coverage count --help" names what can be counted
  scorecard FILE… [--json|--markdown|--csv]
      before and after on one page; "metrics scorecard --help" names the other options
  check [--targets FILE] [--json]
      which targets are met; exit code 1 when one is missed
  schema estimate, schema delivery, schema timeline, schema coverage, schema scorecard
      the JSON Schema of what --json prints

Exit code: 0 fine, 1 a target is missed, 2 input that cannot be used, with the reason on standard error.
`;

/** One command: prints its answer and answers the exit code. Throws a Refusal for input that cannot be used. */
export type Command = (place: Place, args: readonly string[], streams: Streams) => Promise<number>;

/** The commands, each loaded when it is called. */
const COMMANDS: Readonly<Record<string, Command>> = {
  estimate: async (...call) => (await import('./metricsEstimate')).estimate(...call),
  check: async (...call) => (await import('./metricsCheck')).check(...call),
  delivery: async (...call) => (await import('./metricsDelivery')).delivery(...call),
  timeline: async (...call) => (await import('./metricsTimeline')).timeline(...call),
  coverage: async (...call) => (await import('./metricsCoverage')).coverage(...call),
  scorecard: async (...call) => (await import('./metricsScorecard')).scorecard(...call),
  schema: async (...call) => (await import('./metricsSchema')).schema(...call),
};

/** `handbook metrics …`: numbers without a browser. Answers the exit code; never throws. */
export async function metrics(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const run = (command: Command, rest: readonly string[]) => command(place, rest, streams);
  // Each command has a usage of its own. An exit code of 1 is kept for a target that is missed.
  return dispatch({ usage: USAGE, commands: COMMANDS, isAsked: asksForHelp, run }, args, streams);
}
