// What a tick costs on a checklist of 200 items, a letter in a template of 20 files and 30 fields, and a letter in a
// runbook's variable: the longest stretch of main-thread work per key, in CPU time × 4 (a phone), beside a letter in a
// bare field. A frame has 16 ms. The two big pages are added to a copy of the site, which is built: node bench/tools.mjs
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { bareField, cost, opened, openSite, row } from './mainThread.mjs';

const LEFT_OUT = ['.git', 'node_modules', 'build', '.docusaurus', 'test-results'];
const count = (/** @type {number} */ length) => Array.from({ length }, (_, index) => index);

const copy = mkdtempSync(join(tmpdir(), 'handbook-tools-'));
cpSync('.', copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
const write = (/** @type {string} */ path, /** @type {string} */ text) =>
  writeFileSync(join(copy, path), text);

const front = (/** @type {string} */ type, more = '') => `---
title: A big ${type}
description: A ${type} of 200 parts, for the benchmark of 1 key.
type: ${type}
audience: [platform]
owner: '#platform-help'
last_reviewed: 2026-11-22
review_in: 6
time: 10
metric: time-to-value
sources: []
${more}---

The benchmark of 1 key opens this page in its own copy of the site.

<DoThisNow>
  Press one key. 1 minute. [Press it](#now)
</DoThisNow>

## Now
`;
const items = (/** @type {number} */ group) =>
  count(20).map((index) => {
    const id = `chk-big-${String(group * 20 + index + 1).padStart(3, '0')}`;
    return `      - id: ${id}
        title: Item ${id}
        done_when: Somebody looked at it and wrote down what it showed.
        why: Because it broke once before.
        who: [application-team]
        minutes: 2`;
  });
const groups = count(10).map(
  (group) => `  - id: g${group}\n    title: Group ${group}\n    items:\n${items(group).join('\n')}`,
);
write(
  'docs/checklists/big.yaml',
  `kind: checklist
id: big
version: '1.0'
title: A big checklist
gate: go-live
run: {label: Service and date, example: 'checkout-api, 8 December 2026'}
groups:
${groups.join('\n')}
`,
);
write(
  'docs/checklists/big.mdx',
  `${front('checklist', 'gate: go-live\n')}
import list from './big.yaml';

<Checklist list={list} />
`,
);

mkdirSync(join(copy, 'templates/big'));
const fields = count(30).map(
  (index) =>
    `  - {id: f${index}, label: Field ${index}, type: line, max: 200, required: true, example: word ${index}}`,
);
const files = count(20).map((index) => `  - {from: part-${index}.md, to: part-${index}.md}`);
write(
  'templates/big/template.yaml',
  `kind: template
id: big
version: 1.0.0
title: A big template
summary: Twenty files from thirty fields.
audience: [platform]
tags: [incident]
fields:
${fields.join('\n')}
files:
${files.join('\n')}
examples:
  - id: words
    title: Thirty words
    note: Made up for the benchmark.
    answers:
${count(30)
  .map((index) => `      f${index}: value ${index}`)
  .join('\n')}
`,
);
const lines = count(30).map((field) => `The line about [[ f${field} ]] says a good deal of text.`);
for (const part of count(20)) write(`templates/big/part-${part}.md`, `${lines.join('\n')}\n`);
write(
  'docs/templates/big.mdx',
  `${front('template', 'file: big\nsample: true\n')}
import template from '@templates/big/template.yaml';

<TemplateForm template={template} />
`,
);

const program = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
execFileSync(process.execPath, [program, 'build'], {
  cwd: copy,
  env: { ...process.env, DOCUSAURUS_NO_PERSISTENT_CACHE: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});

const { context, close } = await openSite(join(copy, 'build'));
const plain = await bareField(context);
row('a letter in a bare field', plain, plain);

const list = await opened(context, '/next/checklists/big/');
await list.getByRole('checkbox').nth(3).focus();
row('a tick among 200', await cost(list, () => list.keyboard.press('Space')), plain);

const form = await opened(context, '/next/templates/big/');
await form.getByRole('textbox').first().focus();
row('a letter in a template of 20 files', await cost(form, () => form.keyboard.type('a')), plain);

const runbook = await opened(context, '/next/runbooks/cost-spike/');
await runbook.getByRole('textbox').first().focus();
row('a letter in a runbook variable', await cost(runbook, () => runbook.keyboard.type('a')), plain);

await close();
rmSync(copy, { recursive: true });
