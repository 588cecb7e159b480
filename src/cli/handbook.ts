const USAGE = `Usage: npm run handbook -- <command>

  new <kind> <id>    starter files for a page, runbook, checklist, template, error, metric, model, newsletter
  check              every rule of the content, overdue reviews included
  release <version>  freezes docs/ as a released version, such as 1.1
  maturity <command> the self-assessment without a browser: score, target, raters, change, validate
  metrics <command>  numbers without a browser: estimate, delivery, timeline, coverage, check
  help <command>     the error pages without a browser: match, explain, check, new, open
  search <command>   the search without a browser: query, index, push`;

/** The folder a person stands in: npm itself moves to the project's root. */
function standsIn(): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return script === 'handbook' && INIT_CWD !== undefined ? INIT_CWD : process.cwd();
}

/** Each command is loaded only when it is called: scoring does not wait for the reader of pages. */
async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const siteDir = process.cwd();
  if (command === 'new') return (await import('./new')).create(siteDir, rest);
  if (command === 'check') return (await import('./check')).check(siteDir);
  if (command === 'release') return (await import('./release')).release(siteDir, rest);
  if (command === 'maturity') {
    const { maturity } = await import('./maturity');
    return maturity({ siteDir, from: standsIn() }, rest, process);
  }
  if (command === 'metrics') {
    const { metrics } = await import('./metrics');
    return metrics({ siteDir, from: standsIn() }, rest, process);
  }
  if (command === 'search') {
    const { search } = await import('./search');
    return search({ siteDir, from: standsIn() }, rest, process);
  }
  if (command === 'help' && rest.length > 0) {
    const { help } = await import('./help');
    return help({ siteDir, from: standsIn() }, rest, process);
  }
  console.error(USAGE);
  return command === undefined || command === 'help' ? 0 : 2;
}

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', () => process.exit());

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
