import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../tool/check/finding';
import { FILES, SITE } from '../tool/sampleCatalogue';
import { writeTool } from './tool';

const PAGE = readFileSync('docs/do/link-errors-to-help.mdx', 'utf8');
const root = mkdtempSync(path.join(os.tmpdir(), 'handbook-page-'));
const work = path.join(root, 'work');
afterAll(() => rmSync(root, { recursive: true, force: true }));

function keep(name: string, text: string) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(async () => {
  await writeTool(process.cwd(), work, { address: SITE, guide: SITE });
  for (const [name, text] of FILES) keep(path.join('v1', name), text);
});
beforeEach(() => {
  rmSync(path.join(work, 'src'), { recursive: true, force: true });
});

/** The YAML of the page for one file, parsed. */
function snippet(file: string): unknown {
  const block = PAGE.split('```yaml title="').find((part) => part.startsWith(`${file}"\n`));
  return parse(block?.slice(file.length + 2).split('```')[0] ?? '');
}

function part(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
}

function shell(command: unknown, handbook = path.join(root, 'v1')) {
  return spawnSync('sh', ['-e', '-c', String(command)], {
    cwd: work,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HANDBOOK_URL: handbook,
      XDG_CACHE_HOME: path.join(root, 'no-cache'),
    },
  });
}

const NOWHERE = 'http://127.0.0.1:1/';

// Node starts anew for each command; a busy machine needs more than the usual five seconds.
describe('the page about the check', { timeout: 60_000 }, () => {
  it('lists every rule with its weight, and counts them', () => {
    const rows = [...PAGE.matchAll(/^\| `([a-z-]+)` \| (\w+) \| (.*) \|$/gm)];
    const told = rows.map(([, rule, level, text]) => [rule, [level, text]]);
    expect(told).toEqual(Object.entries(RULES).map(([rule, said]) => [rule, [...said]]));
    expect(PAGE).toContain(`by ${told.length} rules`);
  });

  it('has a workflow for GitHub that fails on a wrong code and lets network trouble through', () => {
    const workflow = snippet('.github/workflows/error-codes.yml');
    expect(part(workflow, 'on')).toEqual(['push', 'pull_request']);
    expect(part(workflow, 'permissions')).toEqual({ contents: 'read' });
    const run = part(workflow, 'jobs', 'check', 'steps', 2, 'run');
    expect(shell(run).status).toBe(0);
    keep('work/src/a.ts', "throw new Problem('PLT-110');\n");
    const { status, stdout } = shell(run);
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=src/a.ts,line=1,col=20,title=unknown-code::PLT-110');
    expect(shell(run, NOWHERE).status).toBe(0);
  });

  it('has a job for GitLab that may fail with 75 alone', () => {
    const job = part(snippet('.gitlab-ci.yml'), 'error-codes');
    const script = part(job, 'script', 0);
    expect(part(job, 'allow_failure', 'exit_codes')).toBe(75);
    expect(shell(script).status).toBe(0);
    keep('work/src/a.ts', "throw new Problem('PLT-110');\n");
    expect(shell(script).status).toBe(1);
    expect(shell(script, NOWHERE).status).toBe(75);
  });

  it('has a hook for pre-commit that looks at the files it is given', () => {
    const hook = part(snippet('.pre-commit-config.yaml'), 'repos', 0, 'hooks', 0);
    expect([part(hook, 'language'), part(hook, 'types')]).toEqual(['system', ['text']]);
    keep('work/src/a file.ts', "throw new Problem('PLT-110');\n");
    keep('work/src/b.ts', "throw new Problem('PLT-101');\n");
    const entry = String(part(hook, 'entry'));
    expect(shell(`${entry} src/b.ts`).status).toBe(0);
    expect(shell(`${entry} src/b.ts 'src/a file.ts'`).stdout).toContain('src/a file.ts:1:20');
    expect(shell(`${entry} src/b.ts 'src/a file.ts'`).status).toBe(1);
    expect(shell(`${entry} 'src/a file.ts'`, NOWHERE).status).toBe(0);
  });

  it('sets today’s findings aside with its two commands', () => {
    keep('work/src/a.ts', "throw new Problem('PLT-110');\n");
    const commands = /```sh\n(.*--format json.*)\n(.*--baseline.*)\n```/.exec(PAGE);
    expect(shell(commands?.[1]).status).toBe(1);
    expect(shell(commands?.[2]).status).toBe(0);
    keep('work/src/b.ts', "throw new Problem('PLT-111');\n");
    expect(shell(commands?.[2]).stdout).toContain('src/b.ts:1:20: error [unknown-code] PLT-111');
    rmSync(path.join(work, '.handbook-known.json'));
  });

  it('works without a network from the list alone', () => {
    keep('work/errors.json', FILES.get('index.json') ?? '');
    keep('work/src/a.ts', "throw new Problem('PLT-104');\n");
    const command = /\n(node tools\/help\.mjs check --index errors\.json)\n/.exec(PAGE)?.[1];
    const { status, stdout } = shell(command, NOWHERE);
    expect([status, stdout]).toEqual([1, expect.stringContaining('PLT-104 is retired')]);
    expect(stdout).toContain('1 error and 0 warnings in 1 file.');
  });
});
