import { type Baked, help } from './help';

/** Stands at the head of the shipped file, written by the build. */
declare const HANDBOOK: Baked;

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', () => process.exit());

void help(process.argv.slice(2), HANDBOOK, {
  env: process.env,
  from: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
