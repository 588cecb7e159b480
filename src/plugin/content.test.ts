import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Problem, problemText } from '../domain/problem';
import { readContent } from './content';
import { textOf } from './read';

const PARTS = ['docs', 'errors', 'blog', 'templates', 'src/widgets', 'handbook.yaml'];
const RUNBOOK = 'docs/runbooks/quota-exhausted.mdx';
const CHECKLIST = 'docs/checklists/production-readiness.yaml';

let site = '';

beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'handbook-'));
  for (const part of PARTS) cpSync(part, path.join(site, part), { recursive: true });
});

afterEach(() => rmSync(site, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(path.join(site, file), text);
}

/** Changes one text of a file, and fails when it does not stand there. */
function change(file: string, from: string | RegExp, to: string): void {
  const before = textOf(site, file);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  write(file, after);
}

function problems(): readonly Problem[] {
  return readContent(site).problems;
}

/** The one problem there is, as the writer sees it. */
function onlyProblem(): string {
  const found = problems().map(problemText);
  expect(found).toHaveLength(1);
  return found.join('\n');
}

describe('the handbook as it stands', () => {
  it('has no problem', () => {
    expect(problems().map(problemText)).toEqual([]);
  });
});

describe('bad input is named with file, field, reason and what to write instead', () => {
  it('an unknown front-matter key', () => {
    change(RUNBOOK, 'severity:', 'sevirity:');
    const found = problems().map(problemText).join('\n');
    expect(found).toContain(`${RUNBOOK} › sevirity: this key is not known here`);
    expect(found).toContain('Did you mean "severity"?');
    expect(found).toContain(`${RUNBOOK} › severity: is missing`);
  });

  it('a wrong owner: a person instead of a channel', () => {
    change(RUNBOOK, /owner: .*/, 'owner: Ada Lovelace');
    expect(onlyProblem()).toContain('must be a channel such as #platform-help, never a person');
  });

  it('an unknown widget', () => {
    change(RUNBOOK, '<Variables />', '<Variabels />');
    const text = onlyProblem();
    expect(text).toContain('<Variabels> is not a widget');
    expect(text).toContain('Did you mean <Variables>?');
  });

  it('a link to a file that does not exist', () => {
    change(
      RUNBOOK,
      '../templates/post-incident-review.mdx',
      '../templates/post-incident-reviews.mdx',
    );
    const text = onlyProblem();
    expect(text).toMatch(/quota-exhausted\.mdx › line \d+: links to/);
    expect(text).toContain('Did you mean docs/templates/post-incident-review.mdx?');
  });

  it('a link to a heading that does not exist', () => {
    change(RUNBOOK, '(#tell-people)', '(#tell-peple)');
    expect(onlyProblem()).toContain('Did you mean #tell-people?');
  });

  it('a picture without alternative text', () => {
    change(RUNBOOK, '## Impact', '![](./quota.svg)\n\n## Impact');
    expect(onlyProblem()).toContain('has no alternative text');
  });

  it('an id that stands twice', () => {
    const first =
      /- id: ([a-z0-9-]+)/.exec(textOf(site, CHECKLIST).split('items:')[1] ?? '')?.[1] ?? '';
    const last = [...textOf(site, CHECKLIST).matchAll(/- id: ([a-z0-9-]+)/g)].at(-1)?.[1] ?? '';
    change(CHECKLIST, `- id: ${last}`, `- id: ${first}`);
    expect(problems().map(problemText).join('\n')).toContain('stands twice');
  });

  it('malformed YAML, with its line', () => {
    write('docs/checklists/broken.yaml', 'kind: checklist\ntitle: "half\n');
    expect(onlyProblem()).toMatch(/docs\/checklists\/broken\.yaml › line \d: is not valid YAML/);
  });

  it('malformed MDX, with its line', () => {
    change(RUNBOOK, '## Impact', '<Branches>\n\n## Impact');
    expect(problems().map(problemText).join('\n')).toMatch(/line \d+: is not valid MDX/);
  });

  it('a data file of an unknown kind', () => {
    write('docs/checklists/other.yaml', 'kind: cheklist\n');
    expect(onlyProblem()).toContain('Did you mean "checklist"?');
  });

  it('stray files in every data folder', () => {
    write('docs/checklists/notes.txt', 'x');
    write('errors/Overview.mdx', textOf(site, 'errors/plt-101.mdx'));
    write('blog/draft.md', 'x');
    write('templates/readme.txt', 'x');
    mkdirSync(path.join(site, 'results'));
    write('results/notes.txt', 'x');
    const files = problems()
      .filter(({ reason }) => reason === 'does not belong here')
      .map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining([
        'docs/checklists/notes.txt',
        'errors/Overview.mdx',
        'blog/draft.md',
        'templates/readme.txt',
        'results/notes.txt',
      ]),
    );
  });

  it('a link from a data file to a page that does not exist', () => {
    change('docs/assess/cncf-v1.yaml', 'page: metrics/hours-saved', 'page: metrics/hour-saved');
    expect(onlyProblem()).toContain('Did you mean metrics/hours-saved?');
  });

  it('an import that would break in a released version', () => {
    change(
      RUNBOOK,
      '\n## Impact',
      "\nimport x from '@site/docs/reference/sources.yaml';\n\n## Impact",
    );
    expect(onlyProblem()).toContain('Import data beside the page');
  });

  it('a fact that nobody sourced', () => {
    change(RUNBOOK, 'sources: [', 'sources: [F-99.1, ');
    expect(onlyProblem()).toContain('F-99.1 is not a fact of docs/reference/sources.yaml');
  });

  it('a fact that may not be printed, as a source and in the text', () => {
    change(RUNBOOK, 'sources: [', 'sources: [F-5.4, ');
    change(RUNBOOK, '## Impact\n', '## Impact\n\nMost portals have 1 user (F-2.14).\n');
    const found = problems().map(problemText).join('\n');
    expect(found).toContain('F-5.4 may not be printed: told in many blogs');
    expect(found).toContain('F-2.14 may not be printed: from memory');
  });

  it('a result of a team that was cut off', () => {
    mkdirSync(path.join(site, 'results'));
    write('results/checkout.json', '{"kind":');
    expect(onlyProblem()).toContain(
      `results/checkout.json: is not JSON, or was cut off on the way`,
    );
  });

  it('an error code that was published and is deleted', () => {
    rmSync(path.join(site, 'errors/plt-801.mdx'));
    const found = problems().map(problemText).join('\n');
    expect(found).toContain('PLT-801 was published and has no page');
  });

  it('an alert name that was published and leads nowhere', () => {
    change('errors/plt-101.mdx', 'KubeQuotaExceeded]', 'KubeQuotaOver]');
    expect(problems().map(problemText).join('\n')).toContain(
      '"KubeQuotaExceeded" led to PLT-101 and leads nowhere now',
    );
  });

  it('a related page that does not exist', () => {
    change('errors/plt-101.mdx', 'runbooks: [quota-exhausted]', 'runbooks: [quota-exhaust]');
    expect(problems().map(problemText).join('\n')).toContain('Did you mean "quota-exhausted"?');
  });

  it('a record of published errors that is cut off', () => {
    write('errors/published.json', '{"kind":');
    expect(onlyProblem()).toContain('errors/published.json');
  });

  it('a wrong address in handbook.yaml', () => {
    change('handbook.yaml', /address: .*/, 'address: handbook.example.com');
    expect(onlyProblem()).toContain('must be a scheme and a host without a path');
  });

  it('everything at once', () => {
    change(RUNBOOK, 'severity:', 'sevirity:');
    change('handbook.yaml', 'currency: EUR', 'currency: euro');
    write('blog/draft.md', 'x');
    expect(problems().length).toBeGreaterThanOrEqual(4);
  });
});

describe('writing rules', () => {
  it('hold an opening to a number and 55 words', () => {
    change('docs/do/self-serve.mdx', /(\n---\n\n)[^\n]+/, '$1It is about tickets.');
    expect(onlyProblem()).toContain('the opening has no number');
  });

  it('want what one should see after a runbook’s command', () => {
    change(RUNBOOK, /```output[\s\S]*?```\n/, '## Aside\n\n## More\n');
    expect(problems().map(problemText).join('\n')).toContain(
      'is not followed by what one should see',
    );
  });

  it('refuse empty words and long sentences', () => {
    const long = `Word${' word'.repeat(29)}`;
    change(RUNBOOK, '## Impact\n', `## Impact\n\nSimply wait. ${long}.\n`);
    const found = problems().map(problemText).join('\n');
    expect(found).toContain('"Simply" says nothing');
    expect(found).toContain('has 30 words');
  });

  it('leave the words of an imported page alone, and not its links', () => {
    const imported = (body: string) =>
      write(
        'docs/reference/theirs.mdx',
        `---
title: Theirs
description: A page of another documentation, as it is.
type: reference
audience: [platform]
owner: '#platform-help'
last_reviewed: 2026-11-22
review_in: 12
time: 5
imported: true
---

${body}
`,
      );
    imported('You can simply utilize this robust color!');
    expect(problems().map(problemText)).toEqual([]);
    imported('Read [more](./nowhere.mdx).');
    expect(onlyProblem()).toContain('links to docs/reference/nowhere.mdx, which does not exist');
  });

  it('refuse a box title that would be printed as text', () => {
    change(RUNBOOK, ':::warning[', ':::warning Ask first [');
    expect(problems().map(problemText).join('\n')).toContain('Write :::note[Title].');
  });
});
