import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemText } from '../domain/problem';
import { filesUnder } from './files';
import { readTemplates, templateFolderProblems } from './templates';

const root = mkdtempSync(path.join(tmpdir(), 'templates-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function said(name: string, content: string): string {
  const folder = path.join(root, 'templates/sample');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const definition = {
    ...{ kind: 'template', id: 'sample', version: '1.0.0', title: 'Sample' },
    ...{ summary: 'One answer becomes one file.', audience: ['app'] },
    fields: [{ id: 'name', label: 'Name', type: 'line', required: true }],
    files: [{ from: name, to: name }],
    examples: [{ id: 'one', title: 'One', note: 'Invented.', answers: { name: 'shop' } }],
  };
  writeFileSync(path.join(folder, 'template.yaml'), JSON.stringify(definition));
  writeFileSync(path.join(folder, name), content);
  return templateFolderProblems(root, filesUnder(root, 'templates')).map(problemText).join('\n');
}

describe('templates/', () => {
  it.each([
    ['a.yaml', 'name: [[ name ]]\nlist: [a, x-[[ name ]]]\nrun: |\n  echo [[ name | shell ]]\n'],
    ['a.json', '{"name": "[[ name ]]", "[[ name ]]": [[ name ]]}'],
    ['a.yaml', '{{- if .Values.x }}\nname: {{ include "a" . }}-[[ name ]]\n{{- end }}\n'],
    ['a.md', '# [[ name ]]\n'],
  ])('takes %s, whose values stay values: %j', (name, content) => {
    expect(said(name, content)).toBe('');
    expect(readTemplates(root).map(({ id, files }) => [id, files[0]?.text])).toEqual([
      ['sample', content],
    ]);
  });

  it.each([
    ['a.yaml', 'name: [[ name | raw ]]\n'],
    ['a.yaml', 'a: some\n  text and [[ name ]]\n'],
    ['a.json', '{"name": "[[ name | raw ]]"}'],
  ])('refuses %s, which an answer could break: %j', (name, content) => {
    expect(said(name, content)).toContain(
      `templates/sample/${name}: a colon, a quote or a line break in an answer would break this file`,
    );
    expect(readTemplates(root)).toEqual([]);
  });
});
