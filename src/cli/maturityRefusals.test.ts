import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textOf } from '../plugin/read';
import { trial } from './maturityTrial';

const siteDir = process.cwd();
const CNCF = 'docs/assess/cncf-v1.yaml';
const { keep, run, end } = trial(siteDir);
afterAll(end);

describe('validate', () => {
  it('finds the models of the handbook valid', async () => {
    for (const file of [CNCF, 'docs/assess/_starter.yaml']) {
      const { code, out, err } = await run(`validate ${path.join(siteDir, file)}`);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/is a valid maturity model\.\n$/);
    }
  });

  it('names every problem with file, field, reason and what to write instead', async () => {
    const model = textOf(siteDir, CNCF)
      .replace('question:', 'queston:')
      .replace('role: criterion\n', 'role: criterium\n');
    keep('wrong.yaml', model);
    const { code, out, err } = await run('validate wrong.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/wrong\.yaml › aspects\.0\.queston: .*\n {4}Did you mean "question"\?/);
    expect(err).toContain('Did you mean "criterion"? Write one of: criterion, signal.');
  });

  it('follows the links of a model that lies below docs/', async () => {
    const model = textOf(siteDir, CNCF).replace('page: metrics/hours-saved', 'page: metrics/hours');
    keep('docs/metrics/hours-saved.mdx', '');
    keep('docs/assess/model.yaml', model);
    const { code, err } = await run('validate docs/assess/model.yaml');
    expect(code).toBe(2);
    expect(err).toContain('links to the page metrics/hours, which does not exist');
    expect(err).not.toContain('links to the page metrics/hours-saved');
  });
});

describe('bad input ends with 2, a reason and nothing on standard output', () => {
  it.each([
    ['', /A command is missing/],
    ['scroe', /"scroe" is not a command\. Did you mean "score"\?/],
    ['score', /--answers is missing/],
    ['score --answers', /--answers has no value/],
    ['score --answers --json', /--answers has no value/],
    ['score --anwsers=x.json', /"--anwsers" is not an option here\. Did you mean "--answers"\?/],
    ['score --answers no.json', /no\.json cannot be read: there is no such file/],
    ['score --answers .', /\. cannot be read: it is a folder/],
    ['score --answers half.json', /half\.json › line 2: is not valid JSON/],
    ['score --answers half.yaml', /half\.yaml › line 3: is not valid YAML/],
    ['score --answers alias.yaml', /alias\.yaml: is not valid YAML: Unresolved alias/],
    ['score --answers empty.yaml', /empty\.yaml is empty/],
    ['score --answers list.json', /list\.json holds no answers/],
    ['score --answers kind.yaml', /a file of the kind "checklist"/],
    ['score --model list.json --answers kind.yaml', /list\.json/],
    ['score --answers a.json --answers b.json', /--answers stands twice/],
    ['score --answers a.json b.json', /"b\.json" is one word too many/],
    ['raters', /at least 1 file is needed/],
    ['change a.json', /2 files are needed/],
    ['validate', /1 file is needed/],
    ['validate list.json', /list\.json/],
  ])('%s', async (words, reason) => {
    keep('half.json', '{\n"a": }');
    keep('half.yaml', 'a: b\nc: [\n');
    keep('alias.yaml', 'a: *b\n');
    keep('empty.yaml', ' \n');
    keep('list.json', []);
    keep('kind.yaml', 'kind: checklist\n');
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('shows control characters of a file instead of sending them to the terminal', async () => {
    keep('steer.json', { '\u009b31m': 'yes' });
    expect((await run('score --answers steer.json')).err).toContain('�31m');
  });
});

describe('the command itself', () => {
  it('prints one JSON result and nothing else on standard output', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/jiti/lib/jiti-cli.mjs', 'src/cli/handbook.ts', 'maturity', 'score'].concat([
        '--answers',
        '-',
      ]),
      { input: '{}\n', encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ notAssessed: 5, errors: [], ignored: [] });
  });

  it('says how it is used', async () => {
    const { code, out } = await run('help');
    expect([code, out.startsWith('Usage: npm run -s handbook -- maturity')]).toEqual([0, true]);
  });
});
