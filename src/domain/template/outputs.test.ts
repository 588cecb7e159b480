import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFragment } from '../share';
import { newFile } from '../newFile';
import type { Answers } from './answer';
import { finishedFiles } from './document';
import { soundPath, isSafePath } from './fileName';
import { issueForm } from './issueForm';
import { isExample, leftOvers } from './leftOver';
import { answersFragment, readAnswersLink, SHARE_KIND } from './link';
import { isWanted, occurring } from './listing';
import { type LoadedTemplate, outputName } from './render';
import { FIELDS } from './sampleFields';

const FORM = { id: 'sample', version: '1.2.0', fields: FIELDS };

describe('a link with answers', () => {
  const reading = (hash: string) => readAnswersLink(readFragment(hash, SHARE_KIND), FORM);

  it('brings back what it was made of', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(word, word, (name, what) => {
        const answers: Answers = { name, steps: [{ what, due: '2026-12-01' }] };
        expect(reading(answersFragment(FORM, answers) ?? '')).toMatchObject({
          ok: true,
          version: '1.2.0',
        });
      }),
    );
    const answers = { name: 'ü 😀 "x"', sure: 'no' };
    expect(reading(answersFragment(FORM, answers) ?? '')).toMatchObject({ ok: true, answers });
  });

  it('is refused with a reason when it is damaged, of another tool or of another template', () => {
    const whole = answersFragment(FORM, { name: 'a' }) ?? '';
    const other = answersFragment({ ...FORM, id: 'other' }, {}) ?? '';
    for (const hash of [
      whole.replace(/.$/, ''),
      whole.replace('ey', 'ex'),
      '#template=9.x',
      '#maturity=1.x',
      '#template=1.%zz',
      other,
    ]) {
      expect(reading(hash)).toMatchObject({ ok: false, reason: expect.any(String) });
    }
    expect(reading('#when-to-use-it')).toBeUndefined();
  });

  it('is not made of answers too long for an address', () => {
    expect(answersFragment(FORM, { note: 'x'.repeat(20_000) })).toBeUndefined();
  });
});

describe('the new file at the Git host', () => {
  it('carries path and text, encoded, or the path alone when the text is too long', () => {
    const pattern = 'https://git.example/new/main?filename={path}&value={text}';
    expect(newFile(pattern, 'docs/a b.md', '# $& & ü\n')).toEqual({
      address:
        'https://git.example/new/main?filename=docs/a%20b.md&value=%23%20%24%26%20%26%20%C3%BC%0A',
      holdsText: true,
    });
    expect(newFile(pattern, 'a.md', 'x'.repeat(9000))).toEqual({
      address: 'https://git.example/new/main?filename=a.md&value=',
      holdsText: false,
    });
    expect(newFile('https://git.example/{path}', 'a.md', 'x').holdsText).toBe(false);
  });
});

describe('the GitHub issue form', () => {
  it('asks every question once, with what GitHub allows', () => {
    const form: unknown = parse(
      issueForm({ title: 'T: "x"', summary: 'S #1', fields: [...FIELDS] }),
    );
    expect(form).toMatchObject({ name: 'T: "x"', description: 'S #1' });
    const body: unknown[] = Reflect.get(Object(form), 'body');
    expect(
      body.map((one) => [Reflect.get(Object(one), 'type'), Reflect.get(Object(one), 'id')]),
    ).toEqual([
      ['input', 'name'],
      ['dropdown', 'level'],
      ['textarea', 'why'],
      ['textarea', 'note'],
      ['input', 'start'],
      ['input', 'end'],
      ['input', 'day'],
      ['dropdown', 'sure'],
      ['textarea', 'steps'],
    ]);
    expect(body[0]).toMatchObject({
      attributes: { label: 'Name' },
      validations: { required: true },
    });
    expect(body[2]).not.toHaveProperty('validations');
    expect(body[7]).toMatchObject({ attributes: { options: ['yes', 'no'] } });
  });
});

describe('what looks left over', () => {
  it('is found in answers to questions that are asked, one line a question and mark', () => {
    const answers = { name: 'tbd', note: 'ask <your team>', level: 'low', why: 'TODO' };
    const steps = ['???', 'a < b > c', '???'].map((what) => ({ what }));
    expect(leftOvers(FIELDS, { ...answers, steps }, [])).toEqual([
      { target: 'name', mark: 'tbd', count: 1 },
      { target: 'note', mark: '<your team>', count: 1 },
      { target: 'steps.0.what', mark: '???', count: 2 },
    ]);
    expect(leftOvers(FIELDS, { name: 'x' }, [{ answers: { name: 'x' } }])).toEqual([
      { target: 'name', mark: undefined, count: 1 },
    ]);
    expect(leftOvers(FIELDS, { name: 'fine' }, [{ answers: { name: 'x' } }])).toEqual([]);
  });

  it('is what has an example’s words, but not its choices', () => {
    const example = [{ answers: { name: 'Shop', level: 'low', steps: [{ what: 'Move' }] } }];
    const answers: Answers = { name: ' Shop ', level: 'low', steps: [{ what: 'Move' }] };
    const found = ['name', 'level', 'steps.0.what', 'steps.1.what'].filter((target) =>
      isExample(target, FIELDS, answers, example),
    );
    expect(found).toEqual(['name', 'steps.0.what']);
  });
});

describe('file names', () => {
  it.each([
    ['con.md', 'con_.md'],
    ['a/NUL', 'a/NUL_'],
    ['.git/config', '.git_/config'],
    ['a./b', 'a/b'],
    ['lpt1.tar.gz', 'lpt1_.tar.gz'],
    ['console.md', 'console.md'],
  ])('%s becomes %s', (path, sound) => {
    expect(soundPath(path)).toBe(sound);
    expect(isSafePath(soundPath(path))).toBe(true);
  });

  it('stay inside their folder and usable, whatever the answers hold', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '..',
        '../..',
        'con',
        'aux.md',
        '.git',
        '/',
        '\\',
        '.',
        'COM1',
        'a'.repeat(300),
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, note) => {
        for (const to of [
          '[[ name ]]',
          '.[[ name ]]/[[ note ]]',
          'x/[[ name ]][[ note ]].md',
          '[[ name ]].',
        ]) {
          const path = outputName(to, FIELDS, { name, note });
          expect(isSafePath(path), path).toBe(true);
          expect(path.split('/')).toHaveLength(to.split('/').length);
          expect(Math.max(...path.split('/').map((part) => part.length))).toBeLessThanOrEqual(201);
        }
      }),
    );
  });
});

describe('files with a condition', () => {
  const template: LoadedTemplate = {
    ...{ kind: 'template', id: 'sample', version: '1.0.0', title: 'S', summary: 'S' },
    ...{ audience: ['app'], fields: [...FIELDS], examples: [] },
    files: [
      { from: 'a', to: 'a.txt', text: 'a' },
      { from: 'b', to: 'b.txt', text: 'b', when: { field: 'level', is: ['high', 'higher'] } },
      { from: 'c', to: 'c.txt', text: 'c', when: { field: 'sure', is: 'no' } },
    ],
  };
  it.each([
    [{}, ['a.txt']],
    [{ level: 'high' }, ['a.txt', 'b.txt']],
    [{ level: 'low', sure: 'no' }, ['a.txt', 'c.txt']],
  ])('are made when it holds: %j', (answers, names) => {
    expect(finishedFiles(template, answers).map(({ name }) => name)).toEqual(names);
  });
});

describe('the gallery', () => {
  const one = {
    ...{
      id: 'a',
      title: 'A',
      summary: 'S',
      version: '1.0.0',
      questions: 1,
      upTo: false,
      files: ['a.md'],
    },
    ...{ audience: ['app'], tags: ['incident'], minutes: 5, words: 'post-incident review outage' },
  };
  const all = { words: '', tag: '', reader: '' };

  it('finds by words in any order, by tag and by reader', () => {
    expect(isWanted(one, all)).toBe(true);
    expect(isWanted(one, { ...all, words: ' Outage  incident ' })).toBe(true);
    expect(isWanted(one, { ...all, words: 'outage budget' })).toBe(false);
    expect(isWanted(one, { ...all, tag: 'incident', reader: 'app' })).toBe(true);
    expect(isWanted(one, { ...all, reader: 'lead' })).toBe(false);
    expect(occurring([one, { ...one, tags: ['change', 'incident'] }], 'tags')).toEqual([
      'change',
      'incident',
    ]);
  });
});
