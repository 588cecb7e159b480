import { check } from './check';
import { create } from './new';
import { release } from './release';

const USAGE = `Usage: npm run handbook -- <command>

  new <kind> <id>    starter files for a page, runbook, checklist, template, error, metric, model, newsletter
  check              every rule of the content, overdue reviews included
  release <version>  freezes docs/ as a released version, such as 1.1`;

function main(args: readonly string[]): number {
  const [command, ...rest] = args;
  if (command === 'new') return create(process.cwd(), rest);
  if (command === 'check') return check(process.cwd());
  if (command === 'release') return release(process.cwd(), rest);
  console.error(USAGE);
  return command === undefined || command === 'help' ? 0 : 2;
}

process.exitCode = main(process.argv.slice(2));
