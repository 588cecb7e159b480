import { afterAll, describe, expect, it } from 'vitest';
import { listField, textField } from '../field';
import { REPOSITORY } from '../sampleRepository';
import { trial } from '../toolTrial';

const { keep, run, end } = trial(REPOSITORY);
afterAll(end);

async function findings(...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await run(['check', '--format', 'json', ...args]);
  return listField(JSON.parse(out), 'findings').map((finding) => {
    const [rule, level, file, subject] = ['rule', 'level', 'file', 'subject'].map((key) =>
      textField(finding, key),
    );
    return `${file}:${String(Reflect.get(Object(finding), 'line'))} ${level} ${rule} ${subject}`;
  });
}

describe('check', () => {
  it('finds what is wrong in sources', async () => {
    expect(await findings('src')).toEqual([
      'src/codes.ts:1 error unknown-code PLT-997',
      'src/codes.ts:3 error unknown-code PLT-110',
      'src/codes.ts:4 error retired-code PLT-104',
      'src/codes.ts:5 warning deprecated-code PLT-150',
      'src/codes.ts:6 warning deprecated-code PLT-102',
      'src/codes.ts:6 error deprecated-code PLT-103',
      'src/problem.ts:2 error problem-type https://handbook.example/handbook/e/PLT-101',
      'src/problem.ts:6 error unknown-address /e/plt-996/',
      'src/problem.ts:7 warning other-host https://old.example/e/plt-101/',
      'src/problem.ts:8 error problem-type https://handbook.example/handbook/problems/quota',
      'src/problem.ts:9 error unknown-address https://handbook.example/e/plt-101/',
    ]);
  });

  it('finds what is wrong with alerts and their links', async () => {
    expect(await findings('alerts/quota.yaml')).toEqual([
      'alerts/quota.yaml:11 error alert-no-link NoLink',
      'alerts/quota.yaml:16 error alert-other-host KubeQuotaExceeded',
      'alerts/quota.yaml:20 error alert-severity VolumeFillingUp',
      'alerts/quota.yaml:22 error alert-other-page VolumeFillingUp',
      'alerts/quota.yaml:26 error alert-no-page VolumeFillingUp',
      'alerts/quota.yaml:34 error alert-no-page KubeQuotaExceeded',
    ]);
  });

  it('answers broken rule files with a line each', async () => {
    expect(await findings('alerts/resource.yaml', 'alerts/broken-rules.yaml', 'chart')).toEqual([
      'alerts/resource.yaml:7 error broken-rule rules',
      'alerts/resource.yaml:8 error broken-rule the name of the group',
      'alerts/resource.yaml:9 error broken-rule the rule',
      'alerts/resource.yaml:10 error broken-rule alert',
      'alerts/resource.yaml:12 error broken-rule the rule',
      'alerts/resource.yaml:13 error broken-rule expr',
      'alerts/resource.yaml:13 error alert-no-link HasNoExpression',
      'alerts/resource.yaml:14 error broken-rule annotations',
      'alerts/broken-rules.yaml:7 error broken-file YAML',
      'chart/templates/rules.yaml:1 note template-file template',
      'chart/templates/rules.yaml:7 error unknown-address /e/plt-998/',
    ]);
  });

  it('reads policies and SARIF files', async () => {
    expect(await findings('policies', 'results')).toEqual([
      'policies/signed.yaml:8 warning policy-no-code The image is not signed.',
      'policies/signed.yaml:11 error unknown-code SEC-K8S-002',
      'results/cut.sarif:1 error broken-file JSON',
      'results/gate.sarif:15 error sarif-help SEC-K8S-001',
      'results/gate.sarif:22 error unknown-code PLT-105',
    ]);
  });

  it('passes over binary, large, built and ignored files, and says so', async () => {
    const all = (await findings()).join('\n');
    for (const code of ['PLT-995', 'PLT-994', 'PLT-993', 'PLT-992'])
      expect(all).not.toContain(code);
    expect((await run(['check'])).out).toContain('passed over: 1 over 1 MB, 1 binary');
    expect(await findings('generated/codes.ts')).toHaveLength(1);
  });

  it('reads YAML links through aliases and merged maps', async () => {
    keep(
      'work/merged/rules.yaml',
      `common: &common { runbook_url: 'https://handbook.example/handbook/e/plt-101/' }
groups:
  - name: g
    rules:
      - { alert: KubeQuotaExceeded, expr: a, annotations: *common }
      - { alert: KubeQuotaExceeded, expr: a, annotations: { <<: *common, summary: x } }
      - { alert: VolumeFillingUp, expr: a, annotations: { <<: *common } }
`,
    );
    expect(await findings('merged')).toEqual([
      'merged/rules.yaml:1 error alert-other-page VolumeFillingUp',
    ]);
  });

  it('leaves comments out when asked', async () => {
    const lines = await findings('--skip-comments', 'src/codes.ts');
    expect(lines.join('\n')).not.toContain('PLT-997');
    expect(lines).toHaveLength(5);
  });

  it('answers 0 for warnings, 1 for errors, 2 for words it cannot use', async () => {
    keep('work/warned/a.ts', "export const CODE = 'PLT-102';\n");
    expect((await run(['check', 'warned'])).code).toBe(0);
    expect((await run(['check', 'src'])).code).toBe(1);
    for (const args of [
      ['nowhere'],
      ['--format', 'xml'],
      ['--formt', 'json'],
      ['--baseline', 'x'],
    ]) {
      expect([args, (await run(['check', ...args])).code]).toEqual([args, 2]);
    }
  });

  it('knows findings of a baseline again after lines have moved, and shows only new ones', async () => {
    keep('work/moving/a.ts', "export const CODE = 'PLT-110';\n");
    keep('work/known.json', (await run(['check', '--format', 'json', 'moving'])).out);
    keep(
      'work/moving/a.ts',
      "\n\nexport const CODE = 'PLT-110';\nexport const MORE = 'PLT-111';\n",
    );
    expect(await findings('--baseline', 'known.json', 'moving', 'known.json')).toEqual([
      'moving/a.ts:4 error unknown-code PLT-111',
    ]);
    keep('work/moving/a.ts', '');
    const { code, out } = await run(['check', '--baseline', 'known.json', 'moving']);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('1 finding of the baseline no longer'),
    ]);
  });

  it('names the codes of an owner that stand nowhere', async () => {
    expect(await findings('--owner', '#security', 'warned')).toContain(
      '.:1 error unused-code SEC-K8S-001',
    );
    keep('work/signed/a.ts', '// https://handbook.example/handbook/e/sec-k8s-001/\n');
    expect(await findings('--owner', '#security', 'signed')).toEqual([]);
    expect((await run(['check', '--owner', '#nobody', 'signed'])).err).toContain('#security');
  });

  it('passes over copies of the tool and of the machine files', async () => {
    keep(
      'work/copies/index.json',
      `{"$schema":"https://handbook.example/handbook/schemas/x","a":"PLT-998"}`,
    );
    expect(await findings('copies')).toEqual([]);
  });
});
