import { COVERAGES, type Findings, type What } from '../domain/coverage/record';
import { findingsIn, type FromFile } from '../domain/coverage/findings';
import { coverageReport, findingsOfCount } from '../domain/coverage/report';
import { type Given, needed, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import type { Command } from './metrics';
import { coverageText } from './metricsCoverageText';
import { countOf, type Io, readTableFile, shareOf } from './metricsInput';

const USAGE = `Usage: npm run -s handbook -- metrics coverage <what> --records FILE [options]

  count --passed N --total N   two numbers, no file
        [--passed-before N --total-before N]   the same of an earlier time
  score          impact,passed,total (or weight,passed,total): a weighted score
  boundaries     from,to,declared,joined: tracing across calls between services
  traces         trace,orphans,root: traces without orphans and CLIENT roots
  supply-chain   service,sbom,slsa: software bills of materials and SLSA levels
  allocation     a FOCUS export: effective cost with an owner
                 --owner COLUMN or tags.KEY; owner when left out
                 --per COUNT@NAME for a unit cost, such as 1200@deployment
  efficiency     workload,cpu_usage,cpu_request,cpu_cost,ram_usage,ram_request,ram_cost
  self-service   task,done,without_ticket: each task for itself

  --before FILE  earlier records to compare shares with
  --goal SHARE   such as 90%; the exit code is 1 when a share, or the score, is below it
  --json         one line of JSON; "metrics schema coverage" describes it
Exit code: 0 fine, 1 the goal is missed, 2 input that cannot be used, with the reason on standard error.
`;

const COUNTS = ['passed', 'total', 'passed-before', 'total-before'];
const OPTIONS = ['records', 'before', 'goal', 'owner', 'per', ...COUNTS];

function whatOf(word: string): What {
  const what = COVERAGES.find((known) => known === word);
  if (what === undefined) throw unknownWord('what can be counted', word, COVERAGES);
  return what;
}

function perOf(text: string | undefined) {
  if (text === undefined) return null;
  const match = /^(\d{1,12})@([a-z][a-z ]{0,39})$/.exec(text);
  if (match === null)
    throw new Refusal(
      `--per ${text} is no unit; write a count and a name, such as 1200@deployment.`,
    );
  return { count: Number(match[1]), name: match[2] ?? '' };
}

/** Refuses options that would be ignored without a word. */
function unused(given: Given, names: readonly string[], what: What): void {
  const name = names.find((option) => given.options.has(option));
  if (name !== undefined) throw new Refusal(`--${name} is not used by ${what}; leave it out.`);
}

async function findingsOf(io: Io, given: Given, what: FromFile, file: string): Promise<Findings> {
  const options = {
    owner: given.options.get('owner') ?? 'owner',
    per: perOf(given.options.get('per')),
  };
  const findings = findingsIn(what, await readTableFile(io, file), options);
  if (typeof findings === 'string') throw new Refusal(`${file} cannot be used: ${findings}.`);
  return findings;
}

function typedIn(given: Given, when: '' | '-before'): Findings {
  const count = (name: string) => countOf(`${name}${when}`, needed(given, `${name}${when}`, 'N'));
  const [passed, total] = [count('passed'), count('total')];
  if (passed > total) throw new Refusal(`${passed} of ${total} is more than all.`);
  return findingsOfCount(passed, total);
}

async function beforeOf(io: Io, given: Given, what: What): Promise<Findings | null> {
  if (what === 'count') {
    const has = given.options.has('passed-before') || given.options.has('total-before');
    return has ? typedIn(given, '-before') : null;
  }
  const earlier = given.options.get('before');
  return earlier === undefined ? null : findingsOf(io, given, what, earlier);
}

async function answer(io: Io, what: What, given: Given): Promise<number> {
  if (what !== 'count') unused(given, COUNTS, what);
  else unused(given, ['records', 'before'], what);
  if (what !== 'allocation') unused(given, ['owner', 'per'], what);
  if (what === 'efficiency') unused(given, ['goal'], what);
  const wanted = given.options.get('goal');
  const goal = wanted === undefined ? null : shareOf('goal', wanted);
  const findings =
    what === 'count'
      ? typedIn(given, '')
      : await findingsOf(io, given, what, needed(given, 'records', 'FILE'));
  const before = await beforeOf(io, given, what);
  const report = coverageReport(what, findings, { before, goal });
  const text = given.print === 'json' ? `${JSON.stringify(report)}\n` : coverageText(report);
  await write(io.streams.stdout, given.print === 'json' ? text : printable(text));
  return report.goal?.met === false ? 1 : 0;
}

/** `handbook metrics coverage …`. Throws a Refusal. */
export const coverage: Command = async (place, args, streams) => {
  const [word, ...rest] = args;
  if (word === undefined) throw new Refusal(`What to count is missing.\n\n${USAGE}`);
  if (args.includes('--help')) {
    await write(streams.stdout, USAGE);
    return 0;
  }
  const form = { options: OPTIONS, prints: 'text or json', files: [0, 0] } as const;
  return answer({ place, streams }, whatOf(word), readArgs(form, rest));
};
