import { PassThrough, Readable } from 'node:stream';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { helpTool } from './helpTool';

const from = mkdtempSync(path.join(os.tmpdir(), 'handbook-own-'));
afterAll(() => rmSync(from, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const streams = { stdin: Readable.from([]), stdout, stderr };
  const code = await helpTool({ siteDir: process.cwd(), from }, args, streams);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

// All pages are read for each command; a busy machine needs more than the usual five seconds.
describe('handbook help', { timeout: 60_000 }, () => {
  it('explains a code from the pages of this repository, before they are published', async () => {
    const { code, out } = await run('explain', 'plt-101');
    expect(code).toBe(0);
    expect(out).toContain('PLT-101');
    expect(out).toContain('kubectl describe resourcequota');
  });

  it('checks files against them, from the folder a person stands in', async () => {
    writeFileSync(path.join(from, 'a.ts'), "throw new Problem('PLT-132', 'PLT-101');\n");
    const { code, out } = await run('check', 'a.ts');
    expect(code).toBe(1);
    expect(out).toContain('a.ts:1:20: error [unknown-code] PLT-132');
    expect(out).toContain('1 error and 0 warnings in 1 file.');
  });

  it('gives the starter for a code that is free', async () => {
    expect((await run('new', 'PLT-999')).out).toContain('\ncode: PLT-999\n');
    expect((await run('new', 'PLT-101')).code).toBe(1);
  });
});
