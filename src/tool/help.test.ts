import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FILES, SITE } from './sampleCatalogue';
import { trial } from './toolTrial';

const { root, keep, run, end } = trial({ 'a.ts': "export const CODE = 'PLT-110';\n" });
const servers: Server[] = [];
afterAll(() => {
  end();
  for (const server of servers) server.close();
});

/** A handbook on this machine; `answer` gives a file's text, or a number to answer with that status. */
async function handbook(answer: (file: string) => string | number | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const body = answer((request.url ?? '').split('/').at(-1) ?? '') ?? 404;
    response.writeHead(typeof body === 'number' ? body : 200);
    response.end(typeof body === 'number' ? '' : body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/handbook/`;
}

describe('explain', () => {
  it('prints the page of a code, in any spelling, alias or alert name', async () => {
    for (const name of [
      'PLT-101',
      'plt-101',
      'plt101',
      'plt 101',
      'PLT-150',
      'kubequotaexceeded',
      'quota-used-up',
    ]) {
      expect([name, await run(['explain', name])]).toEqual([
        name,
        { code: 0, out: 'PLT-101 The quota is used up\n\nFrom the page.\n', err: '' },
      ]);
    }
  });

  it('says what the index knows when only the index is there', async () => {
    keep('alone/index.json', FILES.get('index.json') ?? '');
    const { code, out } = await run([
      'explain',
      'PLT-114',
      '--index',
      path.join(root, 'alone/index.json'),
    ]);
    expect([code, out]).toEqual([
      0,
      `PLT-114 A volume is nearly full\n\nWhat happened: a volume is nearly full.\n\n${SITE}e/plt-114/\n`,
    ]);
  });

  it('names the nearest for a code that has no page', async () => {
    const { code, out, err } = await run(['explain', 'PLT-1011']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('PLT-1011 has no page in the handbook.\nNearest: PLT-101');
    expect((await run(['explain', '\u001b[31mzz'])).err).toBe(
      '\uFFFD[31mzz has no page in the handbook.\n',
    );
  });
});

describe('open', () => {
  it('prints the address, filled with values', async () => {
    expect((await run(['open', 'plt-101'])).out).toBe(`${SITE}e/plt-101/\n`);
    const { out } = await run(['open', 'PLT-101', 'ns=a b&c', `x=${'y'.repeat(500)}`]);
    expect(out).toBe(`${SITE}e/plt-101/?args.ns=a+b%26c&args.x=${'y'.repeat(120)}\n`);
    expect((await run(['open', 'PLT-101', 'nonsense'])).code).toBe(2);
  });
});

describe('match', () => {
  const message = 'pods "x" is forbidden: exceeded quota: checkout-quota, requested: 2';

  it('reads standard input or a file, and fills the address', async () => {
    keep('work/log.txt', message);
    for (const [args, stdin] of [
      [['match'], message],
      [['match', '-'], message],
      [['match', 'log.txt'], ''],
    ] as const) {
      const { code, out } = await run(args, { stdin });
      expect(code).toBe(0);
      expect(out).toContain('PLT-101 The quota is used up\n');
      expect(out).toContain(`${SITE}e/plt-101/?args.quota=checkout-quota`);
    }
  });

  it('prints JSON for programs', async () => {
    const { code, out } = await run(['match', '--json'], { stdin: message });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      matches: [
        {
          code: 'PLT-101',
          topic: 'quota-used-up',
          confident: true,
          variables: { quota: 'checkout-quota' },
        },
      ],
    });
    const none = await run(['match', '--json'], { stdin: 'tea' });
    expect([none.code, none.out]).toEqual([1, '{"matches":[]}\n']);
  });

  it('says so when nothing fits, and names the code that has no page', async () => {
    expect(await run(['match'], { stdin: 'the coffee machine is empty' })).toEqual({
      code: 1,
      out: '',
      err: 'Nothing in the handbook matches this message.\n',
    });
    expect((await run(['match'], { stdin: 'failed with PLT-110' })).err).toContain(
      'PLT-110 has no page',
    );
    expect((await run(['match', 'nowhere.txt'])).code).toBe(2);
  });
});

describe('new', () => {
  it('fills the starter with the code and today, and refuses a code that is taken', async () => {
    const { code, out, err } = await run(['new', 'plt-203']);
    expect([code, out]).toEqual([0, '---\ncode: PLT-203\nlast_reviewed: 2026-11-22\n---\n']);
    expect(err).toContain('errors/plt-203.mdx');
    expect((await run(['new', 'PLT-104'])).err).toContain('PLT-104 is taken');
    expect((await run(['new', 'nonsense'])).code).toBe(2);
  });
});

describe('the catalogue', () => {
  it('is found at an address, an index file, its folder and a built site', async () => {
    for (const [name, text] of FILES) keep(`site/errors/v1/${name}`, text);
    const address = await handbook((file) => FILES.get(file));
    const places = [
      address,
      address.slice(0, -1),
      `${address}errors/v1/index.json`,
      `${address}errors/v1/`,
      path.join(root, 'v1'),
      path.join(root, 'v1/index.json'),
      path.join(root, 'site'),
      new URL(`file://${root}/v1/index.json`).href,
    ];
    for (const place of places) {
      expect([place, (await run(['check', '--index', place])).code]).toEqual([place, 1]);
      expect([place, (await run(['explain', 'PLT-101', '--index', place])).code]).toEqual([
        place,
        0,
      ]);
    }
    expect((await run(['check'], { env: { HANDBOOK_URL: address } })).code).toBe(1);
  });

  it('comes from the kept copy, with a warning, when the handbook cannot be reached', async () => {
    let state: 'well' | 'down' | 'login' = 'well';
    const address = await handbook((file) =>
      state === 'well' ? FILES.get(file) : state === 'down' ? 503 : '<html>Sign in</html>',
    );
    const before = await run(['check', '--index', address]);
    expect([before.code, before.err]).toEqual([1, '']);
    for (state of ['down', 'login'] as const) {
      const after = await run(['check', '--index', address]);
      expect([after.code, after.out]).toEqual([1, before.out]);
      expect(after.err).toMatch(
        /^warning: .*cannot be used: [\s\S]*Used the copy of \d{4}-\d\d-\d\d/,
      );
    }
  });

  it('answers 75 without a copy, and keeps no page that is none', async () => {
    const login = await handbook(() => '<html>Sign in</html>');
    const down = await handbook(() => 500);
    const gone = await handbook(() => undefined);
    for (const place of [login, down, gone, login, 'http://127.0.0.1:1/']) {
      const { code, out, err } = await run(['check', '--index', place]);
      expect([place, code, out]).toEqual([place, 75, '']);
      expect(err).toContain('No copy is kept on this machine');
    }
    const { code } = await run(['explain', 'PLT-101', '--index', down]);
    expect(code).toBe(75);
  });

  it('is refused with a reason when a local one is not an index', async () => {
    keep('odd/index.json', '{"schema": 2}');
    keep('empty/readme.txt', '');
    keep(
      'lame/index.json',
      JSON.stringify({ schema: 1, site: SITE, entries: [{ code: 'PLT-1' }] }),
    );
    for (const place of ['odd', 'empty', 'lame', 'nowhere']) {
      const { code, err } = await run(['check', '--index', path.join(root, place)]);
      expect([place, code]).toEqual([place, 2]);
      expect(err).toContain(place);
    }
  });

  it('still makes a new page when nobody can be asked whether the code is taken', async () => {
    const { code, out, err } = await run(['new', 'PLT-203', '--index', 'http://127.0.0.1:1/']);
    expect([code, out.includes('PLT-203')]).toEqual([0, true]);
    expect(err).toContain('nobody knows whether PLT-203 is taken');
  });
});

describe('words', () => {
  it('prints its usage, its version and what was meant', async () => {
    expect((await run(['--help'])).out).toContain('Usage:');
    expect((await run(['check', '--help'])).code).toBe(0);
    expect((await run(['--version'])).out).toBe(`handbook-help 1.0.0 for ${SITE}\n`);
    const { code, err } = await run(['chek']);
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      '"chek" is not a command. Did you mean "check"?',
    ]);
    expect((await run(['explain'])).code).toBe(2);
    expect((await run(['explain', 'a', 'b'])).code).toBe(2);
  });
});
