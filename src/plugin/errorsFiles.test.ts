import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { findable } from '../domain/error/listing';
import { findErrors } from '../domain/error/match';
import { newChanges } from '../domain/error/published';
import { ErrorFrontMatter } from '../domain/error/schema';
import { matchTable } from '../domain/error/table';
import { MACHINE_FOLDER } from '../domain/error/machine';
import { type Content, readContent } from './content';
import { type Catalogue, machineFiles, redirectFiles, stubFiles } from './errorsFiles';
import { jsonSchemas } from './schemas';
import { readSite } from './site';

const SITE = 'https://handbook.example/handbook/';
const FROZEN = JSON.parse(readFileSync('src/plugin/frozen/errors-v1.json', 'utf8'));
const FULL = ErrorFrontMatter.parse(parse(readFileSync('src/plugin/frozen/plt-901.yaml', 'utf8')));

const settings = readSite(process.cwd());

function catalogue(part: Partial<Catalogue>): Catalogue {
  return {
    entries: [],
    bodies: new Map(),
    changes: [],
    runbooks: [],
    settings,
    origin: 'https://handbook.example',
    basePath: '/handbook/',
    day: '2026-11-22',
    commit: null,
    ...part,
  };
}

function parsed(files: ReadonlyMap<string, string>, name: string) {
  return JSON.parse(files.get(`${MACHINE_FOLDER}/${name}`) ?? 'null');
}

/** `entries.0.code: string` of every value; all members of a list count as its first. */
function paths(value: unknown, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`];
  const parts = Array.isArray(value)
    ? value.map((part: unknown) => [`${at}[]`, part] as const)
    : Object.entries(value).map(([key, part]) => [`${at}.${key}`, part] as const);
  return [...new Set(parts.flatMap(([path, part]) => paths(part, path)))];
}

let content: Content;
let real: Catalogue;
let realFiles: ReadonlyMap<string, string>;

beforeAll(() => {
  content = readContent(process.cwd());
  const entries = content.errors.map(({ entry }) => entry);
  real = catalogue({ entries, changes: content.published.changes });
  realFiles = machineFiles(real);
}, 60_000);

describe('the machine files', () => {
  it('all fit the forms published beside them, which they name', () => {
    const forms = new Map(
      [...jsonSchemas(SITE)].map(([file, form]) => [
        `${SITE}${file}`,
        z.fromJSONSchema(JSON.parse(JSON.stringify(form))),
      ]),
    );
    const named = new Map([['sarif-rules.json', `${SITE}schemas/error-sarif-rules-1.json`]]);
    expect(realFiles.size).toBe(real.entries.length + 5);
    for (const [path, text] of realFiles) {
      const name = path.slice(`${MACHINE_FOLDER}/`.length);
      const file = JSON.parse(text);
      const address: string = named.get(name) ?? file.$schema;
      expect([...forms.keys()], name).toContain(address);
      const error = forms.get(address)?.safeParse(file).error;
      expect(error, name).toBeUndefined();
    }
  });

  it('name only addresses below the base path, or of others', () => {
    const own = /https:\/\/handbook\.example[^\s"'<>)\\]*/g;
    for (const [path, text] of realFiles) {
      for (const [address] of text.matchAll(own)) {
        expect(address.startsWith(SITE), `${address} in ${path}`).toBe(true);
      }
      expect(text).not.toMatch(/\]\(\//);
    }
  });

  it('agree with each other: index, entries, alerts, rules', () => {
    const files = realFiles;
    const { entries, codePattern } = parsed(files, 'index.json');
    const alerts: Record<string, string> = {};
    for (const line of entries) {
      const own = parsed(files, `${line.code}.json`);
      const { file: _file, sha256: _sha256, ...shared } = line;
      expect(own).toMatchObject(shared);
      expect(own.text).toContain(own.url);
      expect(line.url).toBe(`${SITE}e/${line.code.toLowerCase()}/`);
      expect(line.code).toMatch(new RegExp(codePattern, 'u'));
      for (const name of line.alertnames) alerts[name] = line.url;
    }
    expect(parsed(files, 'prometheus.json').alerts).toEqual(alerts);
    const { rules } = parsed(files, 'sarif-rules.json').runs[0].tool.driver;
    expect(rules.map((rule: { id: string; helpUri: string }) => [rule.id, rule.helpUri])).toEqual(
      entries.map((line: { code: string; url: string }) => [line.code, line.url]),
    );
  });

  it('say the day and commit of the build in the index alone, so that an entry changes with its page', () => {
    const before = realFiles;
    const after = machineFiles({ ...real, day: '2027-01-01', commit: 'a'.repeat(40) });
    const changed = [...after].filter(([path, text]) => before.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual([`${MACHINE_FOLDER}/index.json`]);
  });

  it('lose no field of v1', () => {
    const files = machineFiles(
      catalogue({
        entries: [FULL],
        changes: [
          { day: '2026-11-22', version: '1.0', change: 'added', code: 'PLT-901' },
          { day: '2026-11-22', version: '1.1', change: 'renamed', code: 'PLT-901', to: 'PLT-902' },
        ],
        commit: 'a'.repeat(40),
      }),
    );
    for (const [name, frozen] of Object.entries(FROZEN.files)) {
      const now = new Set(paths(parsed(files, name)));
      expect(
        paths(frozen).filter((path) => !now.has(path)),
        name,
      ).toEqual([]);
    }
  });

  it('lose no code, name or address of the first index', () => {
    // A company that replaced the sample catalogue is held by its own errors/published.json.
    const first = settings.sampleCompany ? FROZEN.codes : [];
    const stubs = stubFiles(real);
    const lines = parsed(realFiles, 'index.json').entries;
    for (const { code, path, names } of first) {
      const line = lines.find((now: { code: string }) => now.code === code);
      expect(line?.url, code).toBe(`${SITE}${path}`);
      for (const name of names) {
        for (const form of [name, name.toLowerCase()]) {
          expect(stubs.get(`e/${form}/index.html`), form).toContain(`/handbook/${path}`);
        }
      }
    }
  });
});

describe('a retired code', () => {
  const retired = {
    ...FULL,
    status: 'retired' as const,
    removed: '2026-11-22',
    replaced_by: 'PLT-902',
  };
  const next = { ...FULL, code: 'PLT-902', topic: 'gate-closed', aliases: [], alertnames: [] };
  const entries = [retired, next];
  const record = { kind: 'published-errors' as const, names: {}, changes: [] };
  const files = machineFiles(
    catalogue({ entries, changes: [...newChanges(entries, record, 'next', '2026-12-01')] }),
  );

  it('stays in the index, with the day and the code that stands for it', () => {
    expect(parsed(files, 'index.json').entries[0]).toMatchObject({
      code: 'PLT-901',
      status: 'retired',
      removed: '2026-11-22',
      replacedBy: 'PLT-902',
    });
    expect(parsed(files, 'PLT-901.json').text).toContain('PLT-901 is retired since 2026-11-22');
  });

  it('stands in the log, once as added and once as renamed', () => {
    expect(parsed(files, 'changes.json').changes).toEqual([
      { day: '2026-12-01', version: 'next', change: 'added', code: 'PLT-901' },
      { day: '2026-12-01', version: 'next', change: 'added', code: 'PLT-902' },
      { day: '2026-11-22', version: 'next', change: 'renamed', code: 'PLT-901', to: 'PLT-902' },
    ]);
  });

  it('is found by its code and names, no longer by its messages', () => {
    const table = matchTable(findable(entries));
    const found = (text: string) => findErrors(text, table)[0];
    for (const name of ['PLT-901', 'GATE-1', 'DeployWindowClosed']) {
      expect(found(`failed with ${name}`)).toMatchObject({ code: 'PLT-901' });
    }
    expect(found('failed with PLT-901')?.summary).toContain(
      'Retired since 2026-11-22. Now: PLT-902.',
    );
    expect(found('deploy to checkout-prod refused: the window is closed')).toMatchObject({
      code: 'PLT-902',
      confidence: 'sure',
    });
  });
});

describe('addresses that lead on', () => {
  it('are the code in capitals, each name as written and in lower case, and the problem', () => {
    expect([...stubFiles(catalogue({ entries: [FULL] })).keys()]).toEqual([
      'e/PLT-901/index.html',
      'e/deploy-window-closed/index.html',
      'e/GATE-1/index.html',
      'e/gate-1/index.html',
      'e/DeployWindowClosed/index.html',
      'e/deploywindowclosed/index.html',
      'problems/plt-901/index.html',
    ]);
  });

  it('work without scripts, and carry one and the same script', () => {
    const stubs = [...stubFiles(real).values()];
    const scripts = new Set(stubs.map((html) => /<script>(.*)<\/script>/.exec(html)?.[1]));
    expect(scripts.size).toBe(1);
    for (const html of stubs) {
      expect(html).toMatch(/http-equiv="refresh" content="0; url=\/handbook\/e\/[a-z0-9-]+\/"/);
      expect(html).toMatch(/rel="canonical" href="https:\/\/handbook\.example\/handbook\/e\//);
      expect(html).toContain('content="noindex"');
    }
  });

  it('keep a title with signs of HTML as text', () => {
    const entry = { ...FULL, title: 'A "<script>alert(1)</script>" & more' };
    const html = [...stubFiles(catalogue({ entries: [entry] })).values()].join('');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot; &amp; more');
  });

  it('never stand where a page stands', () => {
    const pages = new Set(real.entries.map(({ code }) => `e/${code.toLowerCase()}/index.html`));
    expect([...stubFiles(real).keys()].filter((file) => pages.has(file))).toEqual([]);
  });

  it('are the same in the maps for hosts, and none leads to itself or in a circle', () => {
    const files = redirectFiles(real);
    const stubs = [...stubFiles(real).keys()].map(
      (file) => `/handbook/${file.slice(0, -'index.html'.length)}`,
    );
    const simple = lines(files.get('_redirects')).map((line) => line.split(' '));
    const caddy = lines(files.get('redirects/Caddyfile'))
      .filter((line) => line.startsWith('\t\t/'))
      .map((line) => line.trim().split(' '));
    const nginx = lines(files.get('redirects/nginx.map')).map((line) => {
      const [, pattern = '', to = ''] = /^~(\S+) (\S+);$/.exec(line) ?? [];
      return [new RegExp(pattern, 'u'), to] as const;
    });
    expect(simple.map(([from]) => from).filter((from) => from?.endsWith('/'))).toEqual(stubs);
    expect(caddy.map(([from]) => from)).toEqual(simple.map(([from]) => from));
    for (const [from = '', to = ''] of simple) {
      const answers = nginx.filter(([pattern]) => pattern.test(from)).map(([, target]) => target);
      expect(answers, from).toEqual([to]);
      expect(
        nginx.some(([pattern]) => pattern.test(to)),
        to,
      ).toBe(false);
      expect(
        simple.some(([other]) => other === to),
        to,
      ).toBe(false);
    }
  });
});

function lines(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
