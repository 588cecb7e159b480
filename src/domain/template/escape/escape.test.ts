import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainText, rendered } from '../render';
import { parsed } from '../syntax';
import { escaped } from './escape';
import { FIELDS, file, line, passage, read } from './trial';

describe('JSON', () => {
  it('keeps a value a value, in quotes and bare', () => {
    fc.assert(
      fc.property(passage, (y) => {
        const text = file('a.json', '{"a": "v [[ y ]]", "b": [[ y ]], "c": ["[[ y ]]"]}', 'x', y);
        expect(JSON.parse(text), text).toEqual({ a: `v ${y}`, b: read(y), c: [y] });
      }),
    );
  });
});

describe('shell', () => {
  const SCRIPT = `# [[ y ]]
show() { printf '%s\\0' "$@"; }
show [[ y ]]
show a-[[ y ]]-b
show "a [[ y ]] b"
show 'a [[ y ]] b'
show $'[[ y ]]'
show "$(printf %s "[[ y ]]"; printf x)"
show "$(printf %s '[[ y ]]'; printf x)" # [[ x ]]
cat <<EOF
[[ y ]]
EOF
cat <<'EOF'
[[ y ]]
EOF
`;

  it('keeps a value one word, whatever quotes it stands in, and runs nothing of it', () => {
    // A line that ends a here-document cannot stand inside it.
    for (const y of fc.sample(passage, 40)) {
      const { stdout, stderr, status } = spawnSync('bash', ['-s'], {
        input: file('a.sh', SCRIPT, 'x', y),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', HOME: '/nowhere' },
      });
      expect([stderr, status]).toEqual(['', 0]);
      const words = [y, `a-${y}-b`, `a ${y} b`, `a ${y} b`, y, `${y}x`, `${y}x`];
      expect(stdout).toBe(`${words.map((word) => `${word}\0`).join('')}${y}\n${y}\n`);
    }
  });
});

describe('Markdown', () => {
  it('never changes prose', () => {
    fc.assert(
      fc.property(passage, (y) => {
        const source =
          '# T\n\n[[ y ]]\n\n- [[ y ]]\n\n```\n| [[ y ]] | https://a.example/[[ y ]]\n```\n\n> [[ y ]]\n';
        expect(file('a.md', source, 'x', y)).toBe(source.replaceAll('[[ y ]]', () => y));
      }),
    );
  });

  it('keeps a value in its cell and in its part of an address', () => {
    const source =
      '| a | [[ y ]] |\n\n[t](https://a.example/?q=[[ x ]]&n=1) [u]([[ x ]]) <https://a.example/[[ x ]]>\n';
    expect(file('a.md', source, 'a/b c)&d', 'x | y\nz')).toBe(
      '| a | x \\| y<br>z |\n\n' +
        '[t](https://a.example/?q=a%2Fb%20c%29%26d&n=1) [u](a/b%20c%29&d) <https://a.example/a%2Fb%20c%29%26d>\n',
    );
  });

  it('reads front matter as YAML', () => {
    fc.assert(
      fc.property(line, (value) => {
        const text = file(
          'a.md',
          '---\ntitle: [[ x ]]\ntags: [a, [[ x ]]]\n---\n\n# [[ x ]]\n',
          value,
        );
        // A value may end in `---` too: the front matter ends at a line of its own.
        const [, head = '', body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
        expect(parse(head)).toEqual({ title: read(value), tags: ['a', read(value)] });
        expect(body).toBe(`\n# ${value}\n`);
      }),
    );
  });
});

describe('other kinds', () => {
  it.each([
    [
      'a.html',
      '<p title="[[ x ]]">[[ x ]]</p>',
      `<"a'&`,
      '<p title="&lt;&quot;a&#39;&amp;">&lt;&quot;a&#39;&amp;</p>',
    ],
    ['a.csv', '[[ x ]],"[[ x ]]"\n', 'a,"b', '"a,""b","a,""b"\n'],
    [
      'a.tf',
      'a = "x-[[ x ]]" # [[ x ]]\nb = [[ x ]]\n',
      '${var.x}"',
      'a = "x-$${var.x}\\"" # ${var.x}"\nb = "$${var.x}\\""\n',
    ],
    [
      'a.tf',
      'a = <<EOT\n[[ x ]]\nEOT\nb = [[ x ]]\n',
      '${x}',
      'a = <<EOT\n$${x}\nEOT\nb = "$${x}"\n',
    ],
    [
      'a.toml',
      'a = "[[ x ]]" # [[ x ]]\nb = [[ x ]]\n',
      'a"\\',
      'a = "a\\"\\\\" # a"\\\nb = "a\\"\\\\"\n',
    ],
    ['a.txt', '[[ x ]] [[ x | json ]] [[ x | url ]]\n', 'a "b"', 'a "b" "a \\"b\\"" a%20%22b%22\n'],
    ['Makefile', 'run:\n\tdeploy [[ x | shell ]]\n', 'a b', "run:\n\tdeploy 'a b'\n"],
    ['a.md', '[[ x | slug ]] `[[ x | raw ]]`\n', 'Größe Nr. 3', 'gro-e-nr.-3 `Größe Nr. 3`\n'],
    ['a.sh', 'X=[[ x | raw ]]\n', '$(id)', 'X=$(id)\n'],
    ['a.yaml', 'a: [[ x | json ]]\nb: "[[ x | url ]]"\n', 'a b', 'a: "a b"\nb: "a%20b"\n'],
  ])('%s: %j', (name, source, value, expected) => {
    expect(file(name, source, value)).toBe(expected);
  });

  it('leaves the template’s own text and open holes as they are, in every kind of file', () => {
    const source = 'a: "b" \'c\' [[ x ]] ${d} {{ e }} ${{ f }} | $(g) <h> \\ # i\n';
    for (const name of ['a.yaml', 'a.json', 'a.sh', 'a.md', 'a.html', 'a.tf', 'a.csv', 'a']) {
      const pieces = rendered(parsed(source).nodes, FIELDS, {});
      expect(plainText(escaped(name, pieces))).toBe(source);
    }
  });
});
