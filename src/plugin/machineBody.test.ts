import { describe, expect, it } from 'vitest';
import { plainBody } from './machineBody';

const frame = {
  address: (url: string) => (url.startsWith('./') ? `https://docs.example/${url.slice(2)}` : url),
  widget: ({ name, inside }: { readonly name: string; readonly inside: string }) =>
    `[${name}] ${inside}`.trim(),
  code: (text: string) => text,
  steps: 'plain',
} as const;

describe('a page as plain Markdown', () => {
  it('drops imports, comments and tags, and keeps the rest letter for letter', () => {
    const body = [
      "import list from './a.yaml';",
      '',
      'Opening  with *its* own `spaces`.',
      '',
      '{/* a note to writers */}',
      '',
      '<DoThisNow>',
      '  One step. [Go](./there)',
      '</DoThisNow>',
      '',
      '<div>',
      '',
      '## Inside',
      '',
      '</div>',
    ].join('\n');
    expect(plainBody(body, frame)).toBe(
      [
        'Opening  with *its* own `spaces`.',
        '[DoThisNow] One step. [Go](https://docs.example/there)',
        '## Inside',
      ].join('\n\n'),
    );
  });

  it('writes links in full, also around code and within tables', () => {
    const body =
      '| a |\n| --- |\n| [`x`](./b) |\n\nSee [*it*](./c "title") and <https://d.example>.';
    expect(() => plainBody(body, frame)).toThrow();
    const table = '| a |\n| --- |\n| [`x`](./b) |\n\nSee [*it*](./c "title").';
    expect(plainBody(table, frame)).toBe(
      '| a |\n| --- |\n| [`x`](https://docs.example/b) |\n\nSee [*it*](https://docs.example/c).',
    );
  });

  it('says above a block what it is: output to compare, a message to fill in, a file', () => {
    const body =
      '```output title="You should see a row"\nx\n```\n\n```message\ny\n```\n\n```yaml title="a.yml"\nz: 1\n```';
    expect(plainBody(body, frame)).toBe(
      'You should see a row:\n\n```text\nx\n```\n\nFill in, and paste:\n\n```text\ny\n```\n\n`a.yml`:\n\n```yaml\nz: 1\n```',
    );
  });

  it('keeps a block within its list item', () => {
    const body = '1. One:\n\n   ```sh\n   echo 1\n   ```\n\n2. Two';
    expect(plainBody(body, frame)).toBe(body);
  });

  it('turns a box into a quotation, and numbers the steps of a runbook', () => {
    const body = '### Look\n\n:::warning[Ask first]\nIt may hurt.\n:::\n\n### Mend at 07:20';
    expect(plainBody(body, { ...frame, steps: 'numbered' })).toBe(
      '### 1 Look\n\n> **Ask first**\n>\n> It may hurt.\n\n### 2 Mend at 07:20',
    );
  });

  it('refuses what it cannot say', () => {
    expect(() => plainBody('{1 + 1}', frame)).toThrow('{1 + 1} has no form in Markdown');
  });
});
