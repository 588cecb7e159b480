import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemsOf, problemText } from '../problem';
import { catalogueProblems } from './catalogue';
import { ErrorFrontMatter } from './schema';

const folder = new URL('../../../errors/', import.meta.url);

function frontMatter(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)[1] ?? '';
}

const starter = frontMatter('_starter.mdx');
// Alone with the starter: without its references to other codes.
const quota = frontMatter('plt-101.mdx')
  .replace(/^ {4}see: PLT-.*\n/gm, '')
  .replace(/^ {2}codes: .*\n/m, '');

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
    [
      'status: active',
      "status: retired\nremoved: '2026-11-22'",
      'needs the code that stands for it now\n    Write replaced_by, or removed_because',
    ],
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

  it('refuses an alias that is the topic of another page, as both are addresses', () => {
    const other = starter.replace(
      '# alertnames: [KubeQuotaFullyUsed]',
      'aliases: [K8s-Quota-Exceeded]',
    );
    expect(catalogue(file(other, 'PLT-999'), file(quota, 'PLT-101'))).toContain(
      '"K8s-Quota-Exceeded" stands more than once: errors/plt-999.mdx › aliases and errors/plt-101.mdx › topic',
    );
  });

  it('lets a retired page keep its messages, which now find the page that stands for it', () => {
    const retired = quota.replace(
      'status: active',
      "status: retired\nremoved: '2026-11-22'\nreplaced_by: PLT-190",
    );
    const next = quota
      .replaceAll('PLT-101', 'PLT-190')
      .replace('topic: k8s-quota-exceeded', 'topic: quota-of-the-namespace')
      .replace(/^alertnames: .*$/m, '');
    expect(catalogue(file(retired, 'PLT-101'), file(next, 'PLT-190'))).toBe('');
    const chained = next.replace(
      'status: active',
      "status: retired\nremoved: '2026-11-22'\nreplaced_by: PLT-101",
    );
    expect(catalogue(file(retired, 'PLT-101'), file(chained, 'PLT-190'))).toContain(
      'PLT-190 is retired itself',
    );
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
