import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PAGE = readFileSync('docs/reference/error-clients.mdx', 'utf8');
const ADDRESS = 'https://handbook.harbourline.example/';
const root = mkdtempSync(path.join(os.tmpdir(), 'handbook-clients-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The helper a reader copies: the first code block below the heading. */
function helper(language: string): string {
  const block = new RegExp(`\n## ${language}\n+\`\`\`\\w+\n([\\s\\S]*?)\n\`\`\`\n`).exec(PAGE);
  return block?.[1] ?? '';
}

/** Standard input is JSON: `{code, title, detail, values}`. Standard output is `url` and, below it, message and problem. */
type Ran = { readonly url: string; readonly message: string; readonly problem: unknown };
type Call = {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly values: Readonly<Record<string, string>>;
};

const TS_DRIVER = `
const call = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const error = new PlatformError(call.code, call.title, call.detail, call.values);
console.log(JSON.stringify({ url: helpUrl(call.code, call.values), message: error.message, problem: error.toProblem(403) }));
`;
const PYTHON_DRIVER = `
import json, pickle, sys
call = json.load(sys.stdin)
error = PlatformError(call["code"], call["title"], call["detail"], **call["values"])
assert pickle.loads(pickle.dumps(error)).problem(403) == error.problem(403)
print(json.dumps({"url": help_url(call["code"], **call["values"]), "message": str(error), "problem": error.problem(403)}))
`;
/** What Node's own types say of the two globals used. */
const GLOBALS = `
declare const process: { readonly env: Record<string, string | undefined> };
declare class URLSearchParams { constructor(from: string[][]); toString(): string }
`;
/** Java reads no JSON by itself: code, title, detail, then names and values, one argument each. */
const JAVA_DRIVER = `
import java.util.*;
public class Driver {
  static String quoted(Object value) {
    if (value instanceof Integer) return value.toString();
    return '"' + value.toString().replace("\\\\", "\\\\\\\\").replace("\\"", "\\\\\\"") + '"';
  }
  public static void main(String[] given) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int at = 3; at + 1 < given.length; at += 2) values.put(given[at], given[at + 1]);
    PlatformException error = new PlatformException(given[0], given[1], given[2], values, null);
    StringJoiner problem = new StringJoiner(",", "{", "}");
    error.toProblem(403).forEach((key, value) -> problem.add(quoted(key) + ":" + quoted(value)));
    System.out.println("{\\"url\\":" + quoted(PlatformException.helpUrl(given[0], values))
        + ",\\"message\\":" + quoted(error.getMessage()) + ",\\"problem\\":" + problem + "}");
  }
}
`;
const SHELL_DRIVER = `
code=$1 title=$2
shift 2
help_url "$code" "$@"
echo
platform_error "$code" "$title" "$@" 2>&1
`;

function write(name: string, text: string): string {
  const file = path.join(root, name);
  writeFileSync(file, text);
  return file;
}

function output(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: root, LC_ALL: 'C.UTF-8', ...env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status} ${stderr}`);
  return stdout;
}

function isHere(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

type Language = {
  readonly name: string;
  readonly isHere: boolean;
  readonly prepare: () => void;
  readonly run: (call: Call, env: Readonly<Record<string, string>>) => Ran;
};

function parsed(text: string): Ran {
  const data: Ran = JSON.parse(text);
  return data;
}

const LANGUAGES: readonly Language[] = [
  {
    name: 'TypeScript',
    isHere: true,
    prepare: () => {
      const { outputText } = ts.transpileModule(helper('TypeScript'), {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
      });
      write('client.cjs', outputText.replace(/^export /gm, '') + TS_DRIVER);
    },
    run: (call, env) => parsed(output(process.execPath, ['client.cjs'], env, JSON.stringify(call))),
  },
  {
    name: 'Python',
    isHere: isHere('python3', '--version'),
    prepare: () => void write('client.py', helper('Python') + PYTHON_DRIVER),
    run: (call, env) => parsed(output('python3', ['client.py'], env, JSON.stringify(call))),
  },
  {
    name: 'Java',
    isHere: isHere('javac', '-version') && isHere('java', '-version'),
    prepare: () => {
      write('PlatformException.java', helper('Java'));
      write('Driver.java', JAVA_DRIVER);
      output(
        'javac',
        [
          '-Xlint:all',
          '-Werror',
          '-Xlint:-serial',
          '-encoding',
          'UTF-8',
          'PlatformException.java',
          'Driver.java',
        ],
        {},
      );
    },
    run: ({ code, title, detail, values }, env) => {
      const words = [code, title, detail, ...Object.entries(values).flat()];
      return parsed(
        output(
          'java',
          ['-Dfile.encoding=UTF-8', '-Dsun.jnu.encoding=UTF-8', 'Driver', ...words],
          env,
        ),
      );
    },
  },
  {
    name: 'Shell',
    isHere: isHere('sh', '-c', 'command -v awk'),
    prepare: () => void write('client.sh', helper('Shell') + SHELL_DRIVER),
    run: ({ code, title, detail, values }, env) => {
      const pairs = Object.entries(values).map(([name, value]) => `${name}=${value}`);
      const lines = output(
        'sh',
        ['-eu', 'client.sh', code, `${title}: ${detail}`, ...pairs],
        env,
      ).split('\n');
      return { url: lines[0] ?? '', message: lines[1] ?? '', problem: undefined };
    },
  },
  {
    name: 'Go',
    isHere: isHere('go', 'version'),
    prepare: () => {
      const main = helper('Go')
        .replace('package help', 'package main')
        .replace('import (', 'import (\n\t"encoding/json"');
      write('go.mod', 'module client\n\ngo 1.18\n');
      write(
        'main.go',
        `${main}
func main() {
	var call struct {
		Code, Title, Detail string
		Values              map[string]string
	}
	if err := json.NewDecoder(os.Stdin).Decode(&call); err != nil {
		panic(err)
	}
	e := &Error{call.Code, call.Title, call.Detail, call.Values, nil}
	out, _ := json.Marshal(map[string]any{"url": URL(call.Code, call.Values), "message": e.Error(), "problem": e.Problem(403)})
	fmt.Println(string(out))
}
`,
      );
      output('go', ['build', '-o', 'client', '.'], { GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local' });
    },
    run: (call, env) => parsed(output('./client', [], env, JSON.stringify(call))),
  },
];

const CALL: Call = {
  code: 'PLT-101',
  title: 'The namespace has used its whole quota',
  detail: 'No CPU is left',
  values: { ns: 'checkout prod', log: 'a&b=c?#%/é€"\'<script>', long: 'x'.repeat(500) },
};
const here = LANGUAGES.filter((language) => language.isHere).map(({ name }) => name);
const missing = LANGUAGES.filter((language) => !language.isHere).map(({ name }) => name);
const notRun =
  missing.length === 0 ? 'none' : `${missing.join(', ')} (no toolchain on this machine)`;

describe(`helpers of the page, executed: ${here.join(', ')}; not executed: ${notRun}`, () => {
  it('shows one for every language of its table, at most 30 lines each', () => {
    const table = [...PAGE.matchAll(/^\| \[(\w+)\]\(#/gm)].map(([, name]) => name);
    expect(table.toSorted()).toEqual(LANGUAGES.map(({ name }) => name).toSorted());
    for (const { name } of LANGUAGES) {
      const lines = helper(name)
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect([name, lines.length > 10 && lines.length <= 30]).toEqual([name, true]);
      expect(helper(name)).toContain(ADDRESS);
      expect(helper(name)).not.toMatch(/fetch\(|http\.Get|urlopen|HttpClient|curl|wget/);
    }
  });

  it('TypeScript: passes the strict compiler', { timeout: 60_000 }, () => {
    const file = write('strict.ts', helper('TypeScript'));
    const globals = write('globals.d.ts', GLOBALS);
    const program = ts.createProgram([file, globals], {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
      skipLibCheck: true,
    });
    const wrong = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(wrong).toEqual([]);
  });

  for (const { name, prepare, run } of LANGUAGES.filter((language) => language.isHere)) {
    // A compiler on a busy machine needs more than the usual five seconds.
    beforeAll(prepare, 60_000);

    it(
      `${name}: says code, title and address, and fills the values in`,
      { timeout: 60_000 },
      () => {
        const { url, message, problem } = run(CALL, {});
        const { origin, pathname, searchParams } = new URL(url);
        expect(`${origin}${pathname}`).toBe(`${ADDRESS}e/plt-101/`);
        expect([...searchParams].toSorted()).toEqual([
          ['args.log', CALL.values['log']],
          ['args.long', 'x'.repeat(120)],
          ['args.ns', 'checkout prod'],
        ]);
        expect(message).toBe(`PLT-101 ${CALL.title}: ${CALL.detail} ${url}`);
        expect(url).toMatch(/^[\x21-\x7e]+$/);
        expect(url).not.toMatch(/["'<>]/);
        const { title, detail, code } = CALL;
        const type = `${ADDRESS}e/plt-101/`;
        if (name !== 'Shell') expect(problem).toEqual({ type, title, status: 403, detail, code });
      },
    );

    it(
      `${name}: takes the address from HANDBOOK_URL, and a code never leaves /e/`,
      { timeout: 60_000 },
      () => {
        for (const handbook of ['https://h.example/handbook/', 'https://h.example/handbook']) {
          const { url } = run({ ...CALL, values: {} }, { HANDBOOK_URL: handbook });
          expect(url).toBe('https://h.example/handbook/e/plt-101/');
        }
        expect(run({ ...CALL, values: {} }, { HANDBOOK_URL: '' }).url).toBe(`${ADDRESS}e/plt-101/`);
        const { url } = run({ ...CALL, code: '../X?y#z', values: {} }, {});
        expect(new URL(url).href).toMatch(
          /^https:\/\/handbook\.harbourline\.example\/e\/[^/?#]+\/$/,
        );
      },
    );
  }
});
