import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf, problemText } from '../problem';
import { catalogueProblems } from './catalogue';
import { changing } from './readOnly';
import { ErrorFrontMatter } from './schema';

const folder = new URL('../../../errors/', import.meta.url);

function frontMatter(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)[1] ?? '';
}

const starter = frontMatter('_starter.mdx');
const quota = frontMatter('plt-101.mdx');

function problems(yaml: string): string {
  return problemsOf('errors/plt-999.mdx', ErrorFrontMatter, parse(yaml))
    .map(problemText)
    .join('\n');
}

function file(yaml: string, code: string) {
  const entry = ErrorFrontMatter.parse(parse(yaml));
  return { file: `errors/${code.toLowerCase()}.mdx`, entry };
}

function catalogue(...files: readonly ReturnType<typeof file>[]): string {
  return catalogueProblems(files).map(problemText).join('\n');
}

describe('an error page', () => {
  it('can be begun by copying the starter', () => {
    expect(problems(starter)).toBe('');
    expect(catalogue(file(starter, 'PLT-999'), file(quota, 'PLT-101'))).toBe('');
  });

  it.each([
    ['severity: error', 'severity: fatal', 'severity: "fatal" is not allowed'],
    ['code: PLT-999', 'code: plt-999', 'It must be capitals, a hyphen and three or four digits'],
    ['code: PLT-999', 'codes: PLT-999', 'Did you mean "code"?'],
    ["owner: '#platform-help'", 'owner: Ada', 'never a person'],
    ["to: '#look'", 'to: https://elsewhere.example/', 'must be /section/page/ or #heading'],
    [
      'causes: [first-cause]',
      'causes: [other]',
      'there is no cause "other"\n    Causes: first-cause.',
    ],
    [
      'run: kubectl get events -n <ns>',
      'run: kubectl get events -n <name>',
      '<name> is not declared',
    ],
    [
      'run: kubectl get events -n <ns>',
      'run: kubectl delete pod -n <ns>',
      '"kubectl delete pod" is not on the list',
    ],
    ['{ns:word}, and what follows', '{ns} {what}, and more', 'two open gaps side by side'],
    [
      "value: 'the words that always stand there, {ns:word}, and what follows'",
      "value: 'no {*} such {*} x'",
      'too few fixed letters',
    ],
    ['status: active', 'status: retired', 'needs the day since when it no longer occurs'],
    ['PLT-999 in <ns> since', 'This in <ns> since', 'must name PLT-999'],
    [
      '# alertnames: [KubeQuotaFullyUsed]',
      'alertnames: [quota]',
      'no ordinary word is taken for it',
    ],
  ])('with "%s" as "%s" is refused', (valid, broken, said) => {
    expect(starter).toContain(valid);
    expect(problems(starter.replace(valid, broken))).toContain(said);
  });
});

describe('the catalogue', () => {
  it('names both pages when a code, an alias or an alert name leads to two', () => {
    const other = starter.replace('# alertnames:', 'alertnames:');
    const said = catalogue(file(other, 'PLT-999'), file(quota, 'PLT-101'));
    expect(said).toContain(
      '"KubeQuotaFullyUsed" stands more than once: errors/plt-999.mdx › alertnames and errors/plt-101.mdx › alertnames',
    );
    expect(catalogue(file(starter, 'PLT-998'))).toContain('not named like its code PLT-999');
  });

  it('refuses an example that another page takes, and one that fits no pattern', () => {
    const taken = starter.replace(
      "- 'WARN 03:04:12 deploy:",
      "- 'is forbidden: exceeded quota: x'\n  - 'never seen by anybody'\n  - 'WARN 03:04:12 deploy:",
    );
    const said = catalogue(file(taken, 'PLT-999'), file(quota, 'PLT-101'));
    expect(said).toContain('examples.1: "is forbidden: exceeded quota: x" finds PLT-101 first');
    expect(said).toContain('examples.2: "never seen by anybody" fits no pattern');
  });

  it('refuses a message under not_this that the page takes for its own', () => {
    const loose = starter.replace(
      "text: 'a message that looks alike and is another error'",
      "text: 'the words that always stand there, x, and what follows'",
    );
    expect(catalogue(file(loose, 'PLT-999'))).toContain('not_this.0');
  });

  it('refuses a related code without a page and says which was meant', () => {
    const related = `${starter}\nrelated: { codes: [PLT-110] }\n`;
    expect(catalogue(file(related, 'PLT-999'), file(quota, 'PLT-101'))).toContain(
      'PLT-110 has no page\n    Did you mean PLT-101?',
    );
  });
});

describe('a command that only looks', () => {
  it.each([
    'kubectl get pods -n <ns> -o wide | grep -v Running',
    "kubectl get secret <secret> -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -enddate",
    'openssl s_client -connect <host>:443 </dev/null 2>/dev/null | openssl x509 -noout -dates',
    'kubectl auth can-i create deployments -n <ns>',
    "kubectl get events --field-selector 'reason=FailedCreate;type!=Normal'",
  ])('may stand: %s', (run) => {
    expect(changing(run)).toBeUndefined();
  });

  it.each([
    'kubectl delete pod <pod>',
    'kubectl get pods; kubectl delete pod <pod>',
    'kubectl get pods | xargs kubectl delete',
    'kubectl get pods > pods.txt',
    'kubectl get pods $(rm -rf .)',
    'kubectl get pods "$(rm -rf .)"',
    'kubectl get pods `rm -rf .`',
    'kubectl get pods & rm -rf .',
    'kubectl get pods\nrm -rf .',
    'kubectl exec <pod> -- ls',
    'kubectl apply -f deploy.yaml',
    'openssl x509 -in a.pem -out b.pem',
    'curl -sI -X DELETE https://harbourline.example',
    'sort -o pods.txt pods.txt',
    'kubectl-delete get pods',
  ])('may not: %s', (run) => {
    expect(changing(run)).toBeDefined();
  });
});
