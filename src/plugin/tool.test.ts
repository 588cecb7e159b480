import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES, SITE } from '../tool/sampleCatalogue';
import { REPOSITORY } from '../tool/sampleRepository';
import { guidePath, writeTool } from './tool';

const root = mkdtempSync(path.join(os.tmpdir(), 'handbook tool '));
const tool = path.join(root, 'tools/help.mjs');

function keep(name: string, text: string) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(async () => {
  await writeTool(process.cwd(), root, {
    address: SITE,
    guide: `${SITE}do/link-errors-to-help/`,
  });
  for (const [name, text] of Object.entries(REPOSITORY)) keep(path.join('work', name), text);
  for (const [name, text] of FILES) keep(path.join('v1', name), text);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The shipped file as other repositories run it: by Node alone, offline. */
function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [tool, ...args], {
    cwd: path.join(root, 'work'),
    env: { HANDBOOK_URL: path.join(root, 'v1'), XDG_CACHE_HOME: path.join(root, 'cache') },
    input,
    encoding: 'utf8',
  });
}

describe('guidePath', () => {
  it('is the page readers see, or the coming one', () => {
    const [now, next] = ['/h/do/link-errors-to-help/', '/h/next/do/link-errors-to-help/'];
    expect(guidePath([next, now], '/h/')).toBe(now);
    expect(guidePath([next], '/h/')).toBe(next);
  });
});

// Node starts anew for each command; a busy machine needs more than the usual five seconds.
describe('/tools/help.mjs', { timeout: 60_000 }, () => {
  it('is one file that needs nothing but Node, and can be read', () => {
    const text = readFileSync(tool, 'utf8');
    const lines = text.split('\n');
    expect(lines[0]).toBe('#!/usr/bin/env node');
    const imported = [...text.matchAll(/^import .*from ["'](.*)["'];$/gm)].map(([, from]) => from);
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((from) => !from?.startsWith('node:'))).toEqual([]);
    expect(text).not.toMatch(/\brequire\(|\bimport\(/);
    // What the tool's own authors wrote stands there as they wrote it; the yaml package is packed.
    const own = lines.slice(lines.indexOf('// From here on, the tool itself.'));
    expect(Math.max(...own.map((line) => line.length))).toBeLessThan(300);
    expect(text).toContain('Copyright Eemeli Aro');
    expect(gzipSync(text).length).toBeLessThan(80_000);
  });

  it('carries its version and the address of its handbook', () => {
    const { version }: { version: unknown } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(run(['--version']).stdout).toBe(`handbook-help ${String(version)} for ${SITE}\n`);
    expect(run(['--help']).stdout).toContain(SITE);
  });

  it('checks a repository offline', () => {
    const { status, stdout, stderr } = run(['check', '--format', 'github']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('::error file=src/codes.ts,line=4,col=25,title=retired-code::PLT-104');
    expect(stdout).toContain('::error file=alerts/broken-rules.yaml,line=7,');
  });

  it('explains, matches and opens offline', () => {
    expect(run(['explain', 'plt-101']).stdout).toContain('From the page.');
    expect(run(['match'], 'exceeded quota: q1, requested: 2').stdout).toContain('PLT-101');
    expect(run(['open', 'PLT-101']).stdout).toBe(`${SITE}e/plt-101/\n`);
  });

  it('writes the starter of this handbook with the code filled in', () => {
    const { status, stdout } = run(['new', 'PLT-999']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^---\n# The file is named[^\n]*\ncode: PLT-999\n/);
    expect(run(['new', 'SEC-203']).stdout).not.toContain('PLT-999');
  });

  it('ends quietly when its reader closes early', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" check | head -n 1', process.execPath, tool],
      {
        cwd: path.join(root, 'work'),
        env: { HANDBOOK_URL: path.join(root, 'v1'), PATH: process.env['PATH'] },
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
  });
});
