import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import vectors from '../domain/maturity/scoring-vectors.json';
import { maturity } from './maturity';

/** A folder and a terminal for tests to try `handbook maturity` in; `fixture.json` lies there. */
export function trial(siteDir: string) {
  const from = mkdtempSync(path.join(tmpdir(), 'maturity-'));

  /** Writes a file, as JSON unless it is text, and answers its name. */
  function keep(name: string, content: unknown): string {
    const file = path.join(from, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  }

  /** Calls the command; words are split at spaces. */
  async function run(words: string, stdin: string | readonly string[] = '') {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const [out, err] = [text(stdout), text(stderr)];
    const streams = { stdin: Readable.from([stdin].flat()), stdout, stderr };
    const code = await maturity({ siteDir, from }, words.split(' ').filter(Boolean), streams);
    stdout.end();
    stderr.end();
    return { code, out: await out, err: await err };
  }

  keep('fixture.json', vectors.fixtureModel);
  return { keep, run, end: () => rmSync(from, { recursive: true, force: true }) };
}
