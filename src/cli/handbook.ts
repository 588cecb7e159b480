const USAGE = `Usage: npm run handbook -- <command>

  new <kind> <id>      starter files for a page, runbook, checklist, template, error, metric, model, talk, newsletter
  check                every rule of the content, overdue reviews included
  release <version>    freezes docs/ as a released version, such as 1.1
  maturity <command>   the self-assessment without a browser: score, target, raters, change, validate
  metrics <command>    numbers without a browser: estimate, delivery, timeline, coverage, check
  checklist <command>  checklists without a browser: list, render, merge
  template <command>   fill-in documents without a browser: list, render, check, update, issue-form
  newsletter <command> one issue as mail, chat and feed: build, send, preview, effect, draft
  search <command>     the search without a browser: query, index, push
  help <command>       the error pages without a browser: match, explain, check, new, open`;

/** The folder a person stands in: npm itself moves to the project's root. */
function standsIn(): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  return script === 'handbook' && INIT_CWD !== undefined ? INIT_CWD : process.cwd();
}

/** Commands with commands of their own. Each is loaded only when it is called: scoring does not wait for the reader of pages. */
const FAMILIES = {
  maturity: async () => (await import('./maturity')).maturity,
  metrics: async () => (await import('./metrics')).metrics,
  template: async () => (await import('./template')).template,
  checklist: async () => (await import('./checklist')).checklist,
  newsletter: async () => (await import('./newsletter')).newsletter,
  search: async () => (await import('./search')).search,
  help: async () => (await import('./help')).help,
};

function isFamily(word: string): word is keyof typeof FAMILIES {
  return Object.hasOwn(FAMILIES, word);
}

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const siteDir = process.cwd();
  if (command === 'new') return (await import('./new')).create(siteDir, rest);
  if (command === 'check') return (await import('./check')).check(siteDir);
  if (command === 'release') return (await import('./release')).release(siteDir, rest);
  const asksForUsage = command === undefined || (command === 'help' && rest.length === 0);
  if (!asksForUsage && isFamily(command)) {
    const run = await FAMILIES[command]();
    return run({ siteDir, from: standsIn() }, rest, process);
  }
  console.error(USAGE);
  return asksForUsage ? 0 : 2;
}

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', () => process.exit());

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
