import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problemText } from '../problem';
import { entryProseProblems } from './prose';
import { ErrorFrontMatter } from './schema';
import { occasionProblems, relatedProblems } from './shelves';

const starter = readFileSync(new URL('../../../errors/_starter.mdx', import.meta.url), 'utf8');
const base = ErrorFrontMatter.parse(parse(starter.split(/^---$/m)[1] ?? ''));
const entry: ErrorFrontMatter = {
  ...base,
  alertnames: ['DiskIsFull'],
  related: { runbooks: ['disk-full'], checklists: ['launch'] },
};
const file = 'errors/plt-999.mdx';

const shelf = { runbooks: ['disk-full'], checklists: ['launch'], templates: [] };
const runbook = {
  file: 'docs/runbooks/disk-full.mdx',
  id: 'disk-full',
  signal: 'Alert DiskIsFull or code PLT-999',
  alerts: ['DiskIsFull'],
};

describe('related pages', () => {
  it('are there in every version that readers will see', () => {
    const both = [
      { name: 'version 1.1', ...shelf },
      { name: 'the coming version', ...shelf },
    ];
    expect(relatedProblems([{ file, entry }], both)).toEqual([]);
    const missing = [
      { name: 'version 1.1', ...shelf },
      { name: 'the coming version', ...shelf, runbooks: ['disk-fill'] },
    ];
    expect(relatedProblems([{ file, entry }], missing).map(problemText)).toEqual([
      'errors/plt-999.mdx › related.runbooks: the coming version has no runbook "disk-full"\n    Did you mean "disk-fill"?',
    ]);
  });
});

describe('a runbook', () => {
  it('and its code lead to each other', () => {
    expect(occasionProblems([runbook], [entry])).toEqual([]);
    const silent = { ...entry, related: {} };
    expect(occasionProblems([runbook], [silent]).map(({ field }) => field)).toEqual([
      'alert_ids',
      'signal',
    ]);
  });

  it('names codes that have a page', () => {
    const wrong = { ...runbook, signal: 'code PLT-998 or UTF-8' };
    expect(occasionProblems([wrong], [entry]).map(problemText).join()).toContain(
      'PLT-998 has no page\n    Did you mean PLT-999?',
    );
  });

  it('has its alerts alone', () => {
    const other = { ...runbook, file: 'docs/runbooks/other.mdx', signal: 'a call' };
    expect(occasionProblems([runbook, other], [entry]).map(problemText).join()).toContain(
      'DiskIsFull stands more than once: docs/runbooks/disk-full.mdx and docs/runbooks/other.mdx',
    );
  });
});

describe('the prose in front matter', () => {
  it('is held to the rules of all prose', () => {
    expect(entryProseProblems(file, entry)).toEqual([]);
    const long = `It waits${' and waits'.repeat(14)}.`;
    const wordy = { ...entry, means: long, causes: [{ ...entry.causes[0], text: 'Simply late' }] };
    const said = entryProseProblems(file, ErrorFrontMatter.parse(wordy)).map(problemText).join();
    expect(said).toContain('means: "It waits and waits and waits …" has 30 words');
    expect(said).toContain('causes.0.text: "Simply" says nothing');
  });

  it('counts a command in a sentence as one word', () => {
    const command = `\`kubectl get ${'x '.repeat(30)}\``;
    const quoting = { ...entry, means: `What it means: run ${command} and read what it says.` };
    expect(entryProseProblems(file, quoting)).toEqual([]);
  });
});
