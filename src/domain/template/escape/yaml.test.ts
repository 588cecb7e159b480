import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { file, line, passage, read } from './trial';

describe('YAML', () => {
  const CONTEXTS: readonly (readonly [string, string, (value: string) => unknown])[] = [
    ['a value', 'k: [[ x ]]\nz: 1\n', (v) => ({ k: read(v), z: 1 })],
    ['a value before a comment', 'k: [[ x ]] # note\n', (v) => ({ k: read(v) })],
    ['an entry', 'k:\n  - [[ x ]]\n  - z\n', (v) => ({ k: [read(v), 'z'] })],
    ['a value in an entry', '- k: [[ x ]]\n  z: 1\n', (v) => [{ k: read(v), z: 1 }]],
    ['a key', '[[ x ]]_: 1\n', (v) => ({ [`${v}_`]: 1 })],
    ['a part', 'k: pre-[[ x ]]-post\n', (v) => ({ k: `pre-${v}-post` })],
    ['two parts', 'k: a [[ x ]] b [[ x ]]\n', (v) => ({ k: `a ${v} b ${v}` })],
    ['double quotes', 'k: "a [[ x ]]"\n', (v) => ({ k: `a ${v}` })],
    ['single quotes', "k: 'a [[ x ]]'\n", (v) => ({ k: `a ${v}` })],
    ['a list on one line', 'k: [a, [[ x ]], "z"]\n', (v) => ({ k: ['a', read(v), 'z'] })],
    ['a part in a list', 'k: [a, v-[[ x ]]]\n', (v) => ({ k: ['a', `v-${v}`] })],
    ['a map on one line', 'k: {a: [[ x ]], b: 1}\n', (v) => ({ k: { a: read(v), b: 1 } })],
    ['a comment', '# [[ x ]]\nk: 1\n', () => ({ k: 1 })],
    ['a block', 'k: |\n  a [[ x ]]\nz: 1\n', (v) => ({ k: `a ${v}\n`, z: 1 })],
    ['a block in an entry', '- k: |\n    a [[ x ]]\n  z: 1\n', (v) => [{ k: `a ${v}\n`, z: 1 }]],
    ['after a tag', 'k: !!str [[ x ]]\n', (v) => ({ k: v })],
    ['quotes over lines', 'k: "a\n  [[ x ]]"\n', (v) => ({ k: `a ${v}` })],
  ];

  it.each(CONTEXTS)('keeps a value a value as %s', (_, source, expected) => {
    fc.assert(
      fc.property(line, (value) => {
        const text = file('a.yaml', source, value);
        expect(parse(text), text).toEqual(expected(value));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every line of a passage, in a block, in quotes, bare and in a comment', () => {
    fc.assert(
      fc.property(passage, (y) => {
        const source =
          '# [[ y ]]\na: [[ y ]]\nb: "[[ y ]]"\nc:\n  - d: |\n      x\n      [[ y ]]\n    e: 1\nf: \'[[ y ]]\'\n';
        const text = file('a.yml', source, 'x', y);
        expect(parse(text), text).toEqual({
          ...{ a: read(y), b: y, c: [{ d: `x\n${y}\n`, e: 1 }], f: y },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves harmless answers without quotes, so that a file reads as its author wrote it', () => {
    const source = 'k: [[ x ]]\nimage: repo/[[ x ]]:1\n';
    expect(file('a.yaml', source, 'checkout-service')).toBe(
      'k: checkout-service\nimage: repo/checkout-service:1\n',
    );
    expect(file('a.yaml', 'replicas: [[ x ]]\n', '3')).toBe('replicas: 3\n');
    expect(file('a.yaml', 'version: [[ x ]]\n', '1.10')).toBe('version: "1.10"\n');
    expect(file('a.yaml', 'country: [[ x ]]\n', 'NO')).toBe('country: "NO"\n');
  });

  it('takes several documents and nested lists', () => {
    const source = '---\nk:\n- - [[ x ]]\n  - b\n---\nk: [[ x ]]\n';
    fc.assert(
      fc.property(line, (value) => {
        const documents = parseAllDocuments(file('a.yaml', source, value));
        expect(documents.map((one): unknown => one.toJS())).toEqual([
          { k: [[read(value), 'b']] },
          { k: read(value) },
        ]);
      }),
    );
  });
});

describe('a GitHub workflow', () => {
  const SOURCE = `name: [[ x ]]
on: { push: { branches: [main] } }
jobs:
  deploy:
    runs-on: \${{ matrix.os }}
    if: \${{ github.ref_name == '[[ x ]]' }}
    env:
      TARGET: [[ x ]]
    steps:
      - run: deploy [[ x | shell ]] "\${{ github.sha }}"
      - run: |
          if [[ -f go.mod ]]; then echo "\${HOME}"; fi
          deploy [[ x | shell ]]
`;

  it('keeps its own braces, and an answer runs neither as YAML, nor as an expression, nor in the shell', () => {
    const text = file('.github/workflows/x.yml', SOURCE, "a: b' ${{ secrets.X }} $(id)");
    expect(parse(text)).toEqual({
      name: "a: b' ${{ '${{' }} secrets.X }} $(id)",
      on: { push: { branches: ['main'] } },
      jobs: {
        deploy: {
          'runs-on': '${{ matrix.os }}',
          if: "${{ github.ref_name == 'a: b'' ${{ secrets.X }} $(id)' }}",
          env: { TARGET: "a: b' ${{ '${{' }} secrets.X }} $(id)" },
          steps: [
            {
              run: `deploy 'a: b'\\'' \${{ '\${{' }} secrets.X }} $(id)' "\${{ github.sha }}"`,
            },
            {
              run: `if [[ -f go.mod ]]; then echo "\${HOME}"; fi\ndeploy 'a: b'\\'' \${{ '\${{' }} secrets.X }} $(id)'\n`,
            },
          ],
        },
      },
    });
  });
});

describe('a Helm chart', () => {
  it('keeps its own braces, and answers are no template to it', () => {
    const source =
      '{{- if .Values.on }}\nname: {{ include "[[ x ]].name" . }}-[[ x ]]\nlabel: [[ x ]]\n{{- end }}\n';
    expect(file('templates/a.yaml', source, 'shop')).toBe(
      '{{- if .Values.on }}\nname: {{ include "shop.name" . }}-shop\nlabel: shop\n{{- end }}\n',
    );
    expect(file('templates/a.yaml', source, 'a: "{{ x }}"')).toBe(
      '{{- if .Values.on }}\n' +
        'name: "{{ include "a: \\"{{ `{{` }} x }}\\".name" . }}-a: \\"{{ `{{` }} x }}\\""\n' +
        'label: "a: \\"{{ `{{` }} x }}\\""\n{{- end }}\n',
    );
  });
});
