import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { template } from './template';
import { writeService } from './templateTrial';

let from = '';
beforeEach(() => {
  from = mkdtempSync(path.join(tmpdir(), 'template-'));
  writeService(from);
});
afterEach(() => rmSync(from, { recursive: true, force: true }));

const at = (name: string) => path.join(from, name);
const textOf = (name: string) => readFileSync(at(name), 'utf8');
function put(name: string, content: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
}

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const code = await template({ siteDir: from, from }, args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const render = (out = 'made') => run('render', 'service', '--example', 'shop', '--out', out);

/** Every file below a folder, with its text. */
function everything(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(at(folder), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(at(folder), file), readFileSync(file, 'utf8')]),
  );
}

/** Version 1.1.0: other steps in the workflow, one more line in the script, no configuration, a new file. */
function newVersion(): void {
  writeService(from, {
    'template.yaml': (all) =>
      all
        .replace('version: 1.0.0', 'version: 1.1.0')
        .replace(/ {2}- \{ from: config.json.*\n/, "  - { from: owners.txt, to: 'OWNERS' }\n"),
    'deploy.yml': (all) => all.replace('checkout@v4', 'checkout@v5'),
    'run.sh': (all) => `${all}echo done\n`,
  });
  put('templates/service/owners.txt', '[[ team ]]\n');
  unlinkSync(at('templates/service/config.json'));
}

describe('template list and issue-form', () => {
  it('name every template, with its files and examples', async () => {
    const { code, out } = await run('list', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { id: 'service', version: '1.0.0', questions: 4, examples: ['shop', 'small'] },
    ]);
    expect((await run('list')).out).toContain('service 1.0.0: Service starter');
    const form: unknown = parse((await run('issue-form', 'service')).out);
    expect(form).toMatchObject({ name: 'Service starter' });
    expect((await run('render', '--help')).out).toMatch(/^Usage: .* template <command>/);
  });
});

describe('template render', () => {
  it('writes every file, with the braces of other systems untouched', async () => {
    const { code, err } = await render();
    expect([code, err]).toEqual([0, '']);
    const made = everything('made');
    expect(Object.keys(made).sort()).toEqual([
      ...['.github/workflows/shop.yml', '.handbook-template.json', 'README.md'],
      ...['chart/templates/deployment.yaml', 'config.json', 'run.sh'],
    ]);
    const workflow = made['.github/workflows/shop.yml'] ?? '';
    expect(workflow).toContain('./deploy shop "${{ github.sha }}" ${TAG:-latest}');
    expect(workflow).toContain('if [[ -f go.mod && "${HOME}" != "" ]]; then');
    expect(parse(workflow)).toMatchObject({ name: 'deploy shop', env: { TEAM: '#team-shop' } });
    const chart = made['chart/templates/deployment.yaml'] ?? '';
    expect(chart).toContain('name: {{ include "app.name" . }}-shop\n');
    expect(chart).toContain('    team: "#team-shop"\n{{- range $key, $value := .Values.env }}\n');
    expect(made['README.md']).toContain('[[ name ]] is a hole and [% if size %] a condition.');
    expect(JSON.parse(made['config.json'] ?? '')).toEqual({ name: 'shop', team: '#team-shop' });
  });

  it('keeps answers values, whatever signs they hold', async () => {
    const name = 'a: b "c" \'d\' $(id) `id` ${{ secrets.X }} | e';
    const answers = { name, team: '{{ .Values.x }} #1', size: 'full', note: 'one | two\nthree' };
    put('mine.json', JSON.stringify(answers));
    const { code, err } = await run('render', 'service', '--answers', 'mine.json', '--out', 'made');
    expect([code, err]).toEqual([0, '']);
    const made = everything('made');
    const file = Object.keys(made).find((one) => one.startsWith('.github'));
    expect(file).toBe('.github/workflows/a-b-c-d-id-id-secrets.X-e.yml');
    const workflow: unknown = parse(made[file ?? ''] ?? '');
    expect(workflow).toMatchObject({
      name: `deploy ${name.replace('${{', "${{ '${{' }}")}`,
      env: { TEAM: answers.team },
    });
    expect(JSON.parse(made['config.json'] ?? '')).toEqual({ name, team: answers.team });
    expect(made['README.md']).toContain('| {{ .Values.x }} #1 | one \\| two<br>three |');
    const script = spawnSync('bash', ['-s', 'tag'], { input: made['run.sh'], encoding: 'utf8' });
    expect([script.stdout, script.stderr]).toEqual([
      `${name}\nteam: ${answers.team}\nit is ${name}\n`,
      '',
    ]);
  });

  it('makes only the files whose condition holds', async () => {
    await run('render', 'service', '--example', 'small', '--out', 'made');
    expect(Object.keys(everything('made'))).not.toContain('config.json');
  });

  it('refuses answers that are missing or do not fit, and writes nothing', async () => {
    put('mine.yaml', 'name: shop\nsize: huge\n');
    const wrong = await run('render', 'service', '--answers', 'mine.yaml', '--out', 'made');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'mine.yaml › size: Choose one of: light, standard, full.\n',
    ]);
    put('mine.yaml', 'name: shop\nsize: light\n');
    const open = await run('render', 'service', '--answers', 'mine.yaml', '--out', 'made');
    expect(open.code).toBe(2);
    expect(open.err).toContain('team (Team): Still empty');
    expect(existsSync(at('made'))).toBe(false);
    const holes = await run(
      ...['render', 'service', '--answers', 'mine.yaml', '--out', 'made', '--with-holes'],
    );
    expect(holes.code).toBe(0);
    expect(textOf('made/run.sh')).toContain('# shop of [[ team ]]');
  });

  it('never writes over a file, and says which', async () => {
    put('made/run.sh', 'mine\n');
    const { code, err } = await render();
    expect([code, err]).toEqual([2, expect.stringContaining('other files of these names: run.sh')]);
    expect(everything('made')).toEqual({ 'run.sh': 'mine\n' });
  });

  it('writes nothing through a link that leads out of the folder', async () => {
    mkdirSync(at('outside'));
    mkdirSync(at('made'));
    symlinkSync(at('outside'), at('made/chart'));
    const { code, err } = await render();
    expect([code, err]).toEqual([2, expect.stringContaining('made/chart is a link')]);
    expect(readdirSync(at('outside'))).toEqual([]);
    unlinkSync(at('made/chart'));
    symlinkSync(at('outside/x'), at('made/run.sh'));
    expect((await render()).err).toContain('made/run.sh is a link');
  });

  it('says what was meant, and what is wrong with a template', async () => {
    const typo = await run('render', 'servce', '--example', 'shop', '--out', 'made');
    expect(typo.err).toContain('Did you mean "service"?');
    expect((await run('render', '../../etc', '--example', 'x', '--out', 'made')).code).toBe(2);
    writeService(from, { 'run.sh': (all) => `${all}[[ nmae ]]\n` });
    const broken = await render();
    expect(broken.err).toContain('[[ nmae ]] is no question of this template');
    expect((await run('rendr')).err).toContain('Did you mean "render"?');
    expect((await run('render')).err).toBe('Write the id of a template after the command.\n');
  });
});

describe('template check and update', () => {
  it('find nothing in a folder nobody touched', async () => {
    await render();
    expect(await run('check', 'made')).toEqual({
      code: 0,
      out: 'service 1.0.0 (5 files)\n  nothing differs\n',
      err: '',
    });
    const before = everything('made');
    expect([(await run('update', 'made')).code, everything('made')]).toEqual([0, before]);
  });

  it('report drift, bring a folder to the new version, and keep what was changed by hand', async () => {
    await render();
    newVersion();
    const script = textOf('made/run.sh').replace('set -eu', 'set -eux');
    put('made/run.sh', script);
    unlinkSync(at('made/README.md'));
    const drift = await run('check', 'made');
    expect([drift.code, drift.out]).toEqual([
      1,
      'service 1.0.0 (5 files)\n' +
        '  another version: the handbook has 1.1.0; run "template update"\n' +
        '  changed by hand: run.sh\n' +
        '  missing: README.md\n',
    ]);
    expect(JSON.parse((await run('check', 'made', '--json')).out)).toMatchObject({
      drift: true,
      made: [{ template: 'service', version: '1.0.0', current: '1.1.0' }],
    });

    const update = await run('update', 'made');
    expect([update.code, update.err]).toEqual([0, '']);
    expect(update.out).toContain('config.json: no longer made by the template, left as it is');
    expect(textOf('made/.github/workflows/shop.yml')).toContain('checkout@v5');
    expect(textOf('made/run.sh')).toContain('set -eux');
    expect(textOf('made/run.sh')).toContain('echo done\n');
    expect(textOf('made/run.sh.orig')).toBe(script);
    expect(textOf('made/OWNERS')).toBe('#team-shop\n');
    expect(existsSync(at('made/README.md'))).toBe(true);
    expect(existsSync(at('made/config.json'))).toBe(true);
    expect((await run('check', 'made', '--allow-changes')).code).toBe(0);
    expect((await run('check', 'made')).code).toBe(1);
  });

  it('mark a conflict as git does, and wait until it is solved', async () => {
    await render();
    newVersion();
    const workflow = 'made/.github/workflows/shop.yml';
    put(workflow, textOf(workflow).replace('checkout@v4', 'checkout@v3'));
    const { code, out } = await run('update', 'made');
    expect(code).toBe(1);
    expect(out).toContain('1 conflict to solve; before: .github/workflows/shop.yml.orig');
    expect(textOf(workflow)).toContain(
      '<<<<<<< yours\n      - uses: actions/checkout@v3\n=======\n      - uses: actions/checkout@v5\n>>>>>>> template 1.1.0\n',
    );
    const marked = everything('made');
    expect((await run('check', 'made')).out).toContain('conflict not solved: .github');
    expect((await run('update', 'made')).err).toContain('is not solved');
    expect(everything('made')).toEqual(marked);
  });

  it('ask for what a new version asks, and take it from a file', async () => {
    await render();
    writeService(from, {
      'template.yaml': (all) =>
        all
          .replace('version: 1.0.0', 'version: 2.0.0')
          .replace(
            'files:\n',
            '  - { id: port, label: Port, type: line, required: true }\nfiles:\n',
          )
          .replaceAll('name: shop,', "name: shop, port: '80',"),
      'chart.yaml': (all) => `${all}port: [[ port ]]\n`,
    });
    const refused = await run('update', 'made');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('port (Port)')]);
    expect((await run('check', 'made')).out).toContain('has 2.0.0');
    put('more.yaml', 'port: 8080\n');
    expect((await run('update', 'made', '--answers', 'more.yaml')).code).toBe(0);
    expect(textOf('made/chart/templates/deployment.yaml')).toContain('port: 8080\n');
    expect((await run('check', 'made')).code).toBe(0);
  });

  it('need neither git nor the old version: a folder moved elsewhere is updated the same', async () => {
    await render();
    renameSync(at('made'), at('moved'));
    newVersion();
    expect((await run('update', 'moved')).code).toBe(0);
    expect((await run('check', 'moved')).code).toBe(0);
  });

  it('keep Windows line ends', async () => {
    await render();
    put('made/run.sh', textOf('made/run.sh').replace(/\n/g, '\r\n'));
    expect((await run('check', 'made')).code).toBe(0);
    newVersion();
    expect((await run('update', 'made')).code).toBe(0);
    expect(textOf('made/run.sh')).toMatch(/echo done\r\n/);
  });

  it('refuse a folder that was not made here, and a record that leads out of it', async () => {
    expect((await run('check', 'empty')).err).toContain('has no .handbook-template.json');
    await render();
    const record = textOf('made/.handbook-template.json');
    put('made/.handbook-template.json', record.replace('"name": "run.sh"', '"name": "../run.sh"'));
    const { code, err } = await run('update', 'made');
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be used')]);
    put('made/.handbook-template.json', '<<<<<<< ');
    expect((await run('check', 'made')).err).toContain('is not valid JSON');
  });
});
