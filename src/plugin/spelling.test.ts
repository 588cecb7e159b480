import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

/** What `npm run spell` says of a file, as if it stood at that place. */
async function said(file: string, body: string): Promise<readonly string[]> {
  const options = ['--no-progress', '--no-summary', '--no-color', '--show-suggestions'];
  const child = spawn(process.execPath, [
    'node_modules/cspell/bin.mjs',
    'lint',
    ...options,
    `stdin://${file}`,
  ]);
  child.stdin.end(body);
  return (await text(child.stdout)).split('\n').filter(Boolean);
}

const PAGE = `---
title: A page
---

Teams recieve 0.5 core, wich Harbourline's platform team sets with kubectl.

\`\`\`sh
kubectl gte pods
\`\`\`

Run \`kubctl\` as https://exmaple.com/recieve shows.
`;

const ERROR = `---
title: A quota is exausted
patterns:
  - kind: template
    value: the alloted time
means: >-
  The namespace has no more pods
not_this:
  - text: 'canceling statement
      due to timout'
    why: The databse ended it
---
`;

describe('spelling', { timeout: 60_000 }, () => {
  it('names file, line, word and the nearest right one; code and addresses are left alone', async () => {
    const [first = '', second = '', ...more] = await said('docs/do/bad.mdx', PAGE);
    expect(first).toMatch(/docs\/do\/bad\.mdx:5:7 .*\(recieve\).*\[receive/);
    expect(second).toMatch(/docs\/do\/bad\.mdx:5:\d+ .*\(wich\).*which/);
    expect(more).toEqual([]);
  });

  it('reads what we say of an error, not what the machine says', async () => {
    const found = await said('errors/plt-999.mdx', ERROR);
    expect(found.map((line) => /\((\w+)\)/.exec(line)?.[1])).toEqual(['exausted', 'databse']);
  });

  it('has words of its own, one a line in the order of the alphabet', () => {
    const words = readFileSync('cspell-words.txt', 'utf8').trimEnd().split('\n');
    const low = words.map((word) => word.toLowerCase());
    expect(low).toEqual([...new Set(low)].sort());
    expect(words.filter((word) => !/^[A-Za-z]{3,}$/.test(word))).toEqual([]);
  });
});
