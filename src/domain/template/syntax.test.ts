import { describe, expect, it } from 'vitest';
import { plainText, rendered } from './render';
import { FIELDS } from './sampleFields';
import { parsed } from './syntax';

function text(source: string, answers = {}): string {
  return plainText(rendered(parsed(source).nodes, FIELDS, answers));
}

const WORKFLOW = `name: deploy
on:
  push:
    branches: [main]
env:
  TOKEN: \${{ secrets.TOKEN }}
jobs:
  build:
    runs-on: \${{ matrix.os }}
    steps:
      - run: |
          if [[ -f package.json ]]; then echo "\${HOME%%/*} $(date)"; fi
          [[ "$CI" == "true" ]] && npm ci
      - run: echo "\${{ format('{0}', '[[') }}"
`;

const HELM = `{{- define "app.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 }}
{{- end }}
annotations: {{ toYaml .Values.annotations | nindent 4 }}
{{- range $key, $value := .Values.env }}
  - name: {{ $key }}
    value: "{{ tpl $value $ }}" # {% not ours %} <% nor this %> 100 % sure
{{- end }}
`;

const OTHERS = `[[package]]
name = "x"
[ [ spaced ] ] $(( 1 + 2 )) \${VAR:-x} #{ruby} @{x} \\[\\[ wiki ]] [[Page|title]] [[ A ]] %]
`;

describe('foreign delimiters', () => {
  it.each([
    ['GitHub workflow', WORKFLOW],
    ['Helm chart', HELM],
    ['TOML, shell, wiki', OTHERS],
  ])('leaves a %s as it is', (_, source) => {
    expect(text(source)).toBe(source);
    expect(parsed(source).faults).toEqual([]);
  });

  it('fills our hole in the middle of them', () => {
    const source = 'image: {{ .Values.image }}:[[ name ]] # ${{ github.sha }}\n';
    expect(text(source, { name: '1.13' })).toBe(
      'image: {{ .Values.image }}:1.13 # ${{ github.sha }}\n',
    );
  });

  it('keeps everything between raw and endraw', () => {
    expect(text('a\n[% raw %]\n[[ name ]] [% if %]\n[% endraw %]\n[[ name ]]', { name: 'b' })).toBe(
      'a\n[[ name ]] [% if %]\nb',
    );
  });
});

describe('tags', () => {
  it('takes the whole line of a tag that stands alone', () => {
    const source = 'a\n  [% if note %]  \n[[ note ]]\n[% endif %]\nb\n';
    expect(text(source, { note: 'x' })).toBe('a\nx\nb\n');
    expect(text(source)).toBe('a\nb\n');
  });

  it('keeps the line of a tag inside a sentence', () => {
    const source = 'We [% if sure == "yes" %]know[% else %]guess[% endif %] it.\n';
    expect(text(source, { sure: 'yes' })).toBe('We know it.\n');
    expect(text(source)).toBe('We guess it.\n');
  });

  it('knows not and !=', () => {
    expect(text('[% if not note %]none[% endif %]')).toBe('none');
    expect(text('[% if level != "low" %]high[% endif %]', { level: 'high' })).toBe('high');
  });

  it('reads Windows line ends', () => {
    expect(text('[% if note %]\r\nx\r\n[% endif %]\r\ny\r\n', { note: '1' })).toBe('x\ny\n');
  });

  it('reports what cannot be read, with its line, and reads the rest', () => {
    const source = 'a\n[% iff note %]\n[% endfor %]\n[% if note %]\n[[ name ]]\n';
    const { faults } = parsed(source);
    expect(faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 [% iff note %] does not fit here',
      '3 [% endfor %] does not fit here',
      '4 [% if … %] is never closed',
    ]);
    expect(parsed('one\n[% raw %]\ntwo').faults).toHaveLength(1);
  });
});
