import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { questionProblems, readQuestions } from './searchQuestions';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A project with this file of questions; without text it has none. */
function projectWith(text?: string): string {
  const siteDir = mkdtempSync(path.join(tmpdir(), 'handbook-questions-'));
  folders.push(siteDir);
  if (text === undefined) return siteDir;
  mkdirSync(path.join(siteDir, 'search'));
  writeFileSync(path.join(siteDir, 'search/questions.yaml'), text);
  return siteDir;
}

const RELEASED = new Set(['/do/quota/']);
const COMING = new Set(['/do/quota/', '/do/lease-a-cluster/']);

function problems(text?: string) {
  return questionProblems(projectWith(text), [RELEASED, COMING]);
}

const VALID = `kind: questions
pages:
  /do/quota/:
    - our pods are turned away
    - ask for more room
  /do/lease-a-cluster/:
    - a cluster for two weeks
`;

describe('questions that pages answer', () => {
  it('are read by address, in their order', () => {
    expect(problems(VALID)).toEqual([]);
    expect([...readQuestions(projectWith(VALID))]).toEqual([
      ['/do/quota/', ['our pods are turned away', 'ask for more room']],
      ['/do/lease-a-cluster/', ['a cluster for two weeks']],
    ]);
  });

  it('may be for a page that only the coming version has, not for one that none has', () => {
    const text = VALID.replace('/do/quota/', '/do/qouta/');
    expect(problems(text)).toEqual([
      {
        file: 'search/questions.yaml',
        field: '/do/qouta/',
        reason: 'no page has this address',
        instead: 'Write the address of a page without its version, such as /do/quota/.',
      },
    ]);
  });

  it.each([
    ['an address without its slashes', VALID.replace('/do/quota/', 'do/quota'), /do\/quota/],
    ['an address with an anchor', VALID.replace('/do/quota/:', '/do/quota/#steps:'), /do\/quota/],
    ['a page without questions', 'kind: questions\npages:\n  /do/quota/: []\n', /do\/quota/],
    ['a question too short', 'kind: questions\npages:\n  /do/quota/: [ab]\n', /do\/quota\/\.0/],
    [
      'a question too long',
      `kind: questions\npages:\n  /do/quota/: [${'a'.repeat(121)}]\n`,
      /do\/quota\/\.0/,
    ],
    ['another kind', 'kind: answers\npages: {}\n', /kind/],
    ['a field of its own', 'kind: questions\npages: {}\nnotes: none\n', /notes|^$/],
    ['a list instead of pages', 'kind: questions\npages: []\n', /pages/],
    ['broken YAML', 'kind: questions\npages:\n  /do/quota/: [a question\n', /line \d/],
    ['nothing', '', /^$/],
  ])('are refused whole, with the place, when the file holds %s', (_name, text, field) => {
    const found = problems(text);
    expect(found.map(({ file }) => file)).toContain('search/questions.yaml');
    expect(found.some((one) => field.test(one.field))).toBe(true);
    for (const { reason, instead } of found) {
      expect(reason).not.toBe('');
      expect(instead).not.toBe('');
    }
    expect(readQuestions(projectWith(text)).size).toBe(0);
  });

  it('need not be there', () => {
    expect(problems()).toEqual([]);
    expect(readQuestions(projectWith()).size).toBe(0);
  });
});
