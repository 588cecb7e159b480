import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryProblems } from '../entry';
import { problemText } from '../problem';
import { templateProblems } from './check';
import { holeCount, outputName, plainText, rendered } from './render';
import { FIELDS } from './sampleFields';
import { Template } from './schema';
import { stamp } from './stamp';
import { parsed } from './syntax';

const ROOT = path.join(import.meta.dirname, '../../../templates');

function sample(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    kind: 'template',
    id: 'sample',
    version: '1.0.0',
    title: 'Sample',
    summary: 'One answer becomes one line of text.',
    audience: ['app'],
    fields: [{ id: 'name', label: 'Name', type: 'line', required: true }],
    files: [{ from: 'a.md', to: 'a.md' }],
    examples: [{ id: 'one', title: 'One', note: 'Invented.', answers: { name: 'x' } }],
    ...change,
  };
}

function said(text: string | undefined, change: Readonly<Record<string, unknown>> = {}) {
  const template = Template.parse(sample(change));
  return templateProblems('templates/sample/template.yaml', template, () => text).map(problemText);
}

const WIDE = {
  fields: FIELDS,
  examples: [
    {
      id: 'one',
      title: 'One',
      note: 'Invented.',
      answers: { name: 'x', level: 'low', start: '2026-11-03T06:00', end: '2026-11-03T06:10' },
    },
  ],
};

describe('templateProblems', () => {
  it('finds nothing wrong with a file that uses every question', () => {
    expect(said('Hello [[ name ]]\n')).toEqual([]);
  });

  it('names an unknown hole with file, line and what was meant', () => {
    const [problem] = said('[[ name ]]\n\n[[ nmae ]]\n');
    expect(problem).toBe(
      'templates/sample/a.md › line 3: [[ nmae ]] is no question of this template\n' +
        '    Did you mean "name"? Names here: name.',
    );
  });

  it('names a question that stands in no file', () => {
    expect(said('nothing\n')[0]).toContain('fields.0: "name" is asked, but stands in no file');
  });

  it('finds holes that were written almost right', () => {
    expect(said('[[ name ]] [[name]]\n')[0]).toContain('line 1: [[name]] looks like a hole');
  });

  it('says when a file is not there', () => {
    expect(said(undefined)[0]).toContain('files.0.from: a.md is not there');
  });

  it('refuses an optional answer outside its condition, a list as a hole, a wrong answer in a condition', () => {
    const problems = said(
      '[[ note ]]\n[[ steps ]]\n[% if level == "hihg" %][% endif %]\n[[ why ]]\n[[ name to end ]]\n',
      WIDE,
    ).join('\n');
    expect(problems).toContain('line 1: [[ note ]] may have no answer');
    expect(problems).toContain('line 2: [[ steps ]] is a list');
    expect(problems).toContain('line 3: "hihg" is no answer to "level"');
    expect(problems).toContain('line 4: [[ why ]] may have no answer');
    expect(problems).toContain('line 5: [[ name to end ]] needs two days or two times');
  });

  it('accepts a conditional answer inside its condition', () => {
    const text = said('[% if level == "high" %][[ why ]][% endif %]', WIDE).join('\n');
    expect(text).not.toContain('[[ why ]]');
  });

  it('finds an example that is not complete', () => {
    const text = said(
      '[% for step in steps %][[ step.what ]][[ step.due ]][% endfor %]',
      WIDE,
    ).join('\n');
    expect(text).toContain('"one" leaves holes in a.md: [[ step.what ]][[ step.due ]]');
  });

  it('counts a question that stands in a file name or decides about a file', () => {
    const fields = [
      { id: 'name', label: 'Name', type: 'line', required: true },
      { id: 'more', label: 'More', type: 'yes-no', required: true },
    ];
    const examples = [
      { id: 'one', title: 'One', note: 'Invented.', answers: { name: 'x', more: 'no' } },
    ];
    const files = [
      { from: 'a.md', to: '[[ name ]].md' },
      { from: 'b.md', to: 'b.md', when: { field: 'more', is: 'yes' } },
    ];
    expect(said('text', { fields, examples, files })).toEqual([]);
  });

  it('knows what is asked in a file that is made only sometimes', () => {
    const when = { field: 'level', is: 'high' };
    const files = (is: unknown) => ({
      ...WIDE,
      files: [{ from: 'a.md', to: 'a.md', when: { ...when, is } }],
    });
    expect(said('[[ why ]]', files('high')).join('\n')).not.toContain('[[ why ]]');
    expect(said('[[ why ]]', files(['high', 'low'])).join('\n')).toContain(
      '[[ why ]] may have no answer',
    );
  });

  it('names a way to write that it does not know, and leaves raw text alone', () => {
    expect(said('[[ name ]] [[ name | shel ]]')[0]).toContain('"shel" is no way to write a value');
    expect(said('[[ name | shell ]]')).toEqual([]);
    expect(said('[[ name ]]\n[% raw %]\n[[name]] [[ Name ]]\n[% endraw %]\n')).toEqual([]);
  });

  it('asks for double quotes in TOML, whose apostrophes know no escapes', () => {
    const files = [{ from: 'a.toml', to: 'a.toml' }];
    expect(said("a = '[[ name ]]'\n", { files })[0]).toContain('Put it in double quotes');
    expect(said('a = "[[ name ]]"\n', { files })).toEqual([]);
  });

  it('finds two files of one name', () => {
    const files = [
      { from: 'a.md', to: 'a-[[ name ]].md' },
      { from: 'b.md', to: 'A-x.md' },
    ];
    expect(said('[[ name ]]', { files }).join('\n')).toContain('saves two files as A-x.md');
  });
});

describe('template.yaml', () => {
  function fieldsOf(change: Readonly<Record<string, unknown>>): readonly string[] {
    return entryProblems('t.yaml', sample(change)).map(({ field }) => field);
  }

  it.each([
    '../secret.md',
    '/etc/passwd',
    'a/../../b.md',
    'a\\b.md',
    './a.md',
    '',
    'con.md',
    '.git/hooks',
    'a.',
  ])('refuses the path %j', (from) => {
    expect(fieldsOf({ files: [{ from, to: 'a.md' }] })).toEqual(['files.0.from']);
    expect(fieldsOf({ files: [{ from: 'a.md', to: from }] })).toEqual(['files.0.to']);
  });

  it('accepts hidden folders and holes in a name', () => {
    expect(
      fieldsOf({ files: [{ from: 'ci.yml', to: '.github/workflows/[[ name ]].yml' }] }),
    ).toEqual([]);
  });

  it('checks conditions, orders, duplicates and examples against the fields, all at once', () => {
    const fields = [
      { id: 'name', label: 'Name', type: 'line', required: true, when: { field: 'nam', is: 'x' } },
      { id: 'name', label: 'Day', type: 'day', notBefore: 'name' },
    ];
    const examples = [{ id: 'one', title: 'One', note: 'Invented.', answers: { nmae: 'x' } }];
    const files = [{ from: 'a.md', to: 'a.md', when: { field: 'nobody', is: 'x' } }];
    expect(fieldsOf({ fields, examples, files })).toEqual([
      'fields',
      'fields.0.when',
      'fields.1.notBefore',
      'files.0.when',
      'examples.0.answers.nmae',
    ]);
  });

  it('suggests the key that was meant', () => {
    const fields = [{ id: 'name', label: 'Name', type: 'line', requierd: true }];
    const [problem] = entryProblems('t.yaml', sample({ fields }));
    expect(problem).toMatchObject({ field: 'fields.0.requierd' });
  });
});

describe.each(readdirSync(ROOT))('templates/%s', (id) => {
  const folder = path.join(ROOT, id);
  const file = `templates/${id}/template.yaml`;
  const input: unknown = parse(readFileSync(path.join(folder, 'template.yaml'), 'utf8'));
  const text = (from: string) =>
    existsSync(path.join(folder, from)) ? readFileSync(path.join(folder, from), 'utf8') : undefined;

  it('is valid, and its files use every question', () => {
    expect(entryProblems(file, input)).toEqual([]);
    expect(templateProblems(file, Template.parse(input), text)).toEqual([]);
  });

  it('renders every example without a hole, stamped with its version', () => {
    const template = Template.parse(input);
    for (const example of template.examples) {
      for (const { from, to } of template.files) {
        const pieces = rendered(parsed(text(from) ?? '').nodes, template.fields, example.answers);
        expect(holeCount(pieces)).toBe(0);
        const name = outputName(to, template.fields, example.answers);
        expect(`${name}\n${plainText(pieces)}${stamp(name, template)}`).toMatchSnapshot();
      }
    }
  });
});
