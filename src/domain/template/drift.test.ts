import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, update } from './drift';
import { MADE_FILE, madeText, type Making, making, readMade } from './made';
import type { LoadedTemplate } from './render';
import { FIELDS } from './sampleFields';

const ANSWERS = { name: 'shop', level: 'low', start: '2026-11-03T06:00', end: '2026-11-03T06:10' };

function template(
  version: string,
  files: readonly (readonly [from: string, to: string, text: string])[],
): LoadedTemplate {
  return {
    ...{ kind: 'template', id: 'sample', version, title: 'Sample', summary: 'A sample.' },
    ...{ audience: ['app'], fields: [...FIELDS], examples: [] },
    files: files.map(([from, to, text]) => ({ from, to, text })),
  };
}

const LINES = 'one\n[[ name ]]\nthree\nfour\nfive\n';
const FIRST = template('1.0.0', [
  ['a.txt', 'a-[[ name ]].txt', LINES],
  ['b.txt', 'b.txt', 'b\n'],
]);

/** A folder as a map of its files. */
function folder(made: Making, change: Readonly<Record<string, string | undefined>> = {}) {
  const files = new Map<string, string>(made.files.map(({ name, text }) => [name, text]));
  for (const [name, text] of Object.entries(change)) {
    if (text === undefined) files.delete(name);
    else files.set(name, text);
  }
  return (name: string) => files.get(name);
}

describe('what stands beside the files', () => {
  it('comes back as it was written', () => {
    const made = making(FIRST, ANSWERS);
    expect(readMade(JSON.parse(madeText([made, made])))).toEqual({
      ok: true,
      makings: [made, made],
    });
  });

  it.each(['../x', '/etc/passwd', 'a\\b', 'a/../b', '.git/config', MADE_FILE, 'CON.txt', ''])(
    'is refused when it names the file %j',
    (name) => {
      const file = { from: 'a', name, text: '' };
      const json = { kind: 'template-made', made: [{ ...making(FIRST, {}), files: [file] }] };
      expect(readMade(json)).toMatchObject({ ok: false });
    },
  );

  it('is read as hostile input', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (made) => {
        expect(typeof readMade({ kind: 'template-made', made }).ok).toBe('boolean');
        expect(readMade(made).ok).toBe(false);
      }),
    );
  });
});

describe('differences', () => {
  const made = making(FIRST, ANSWERS);

  it('are none in a folder nobody touched', () => {
    expect(differences(made, FIRST, folder(made))).toEqual([]);
  });

  it('are a newer version, a file changed by hand, a missing one, one with a conflict', () => {
    const next = { ...FIRST, version: '1.1.0' };
    expect(
      differences(made, next, folder(made, { 'a-shop.txt': 'x\n', 'b.txt': undefined })),
    ).toEqual([
      { kind: 'newer', version: '1.1.0' },
      { kind: 'changed', name: 'a-shop.txt' },
      { kind: 'missing', name: 'b.txt' },
    ]);
    const conflict = '<<<<<<< yours\na\n=======\nb\n>>>>>>> template 1.1.0\n';
    expect(differences(made, FIRST, folder(made, { 'b.txt': conflict }))).toEqual([
      { kind: 'conflict', name: 'b.txt' },
    ]);
  });

  it('name a template that was changed without a new version', () => {
    const reworded = template('1.0.0', [['b.txt', 'b.txt', 'other\n']]);
    expect(differences(made, reworded, folder(made))).toEqual([{ kind: 'reworded' }]);
  });
});

describe('update', () => {
  const made = making(FIRST, ANSWERS);
  const NEXT = template('1.1.0', [
    ['a.txt', 'a-[[ name ]].txt', LINES.replace('five', 'FIVE')],
    ['c.txt', 'c.txt', 'c\n'],
  ]);

  it('keeps what was changed by hand, adds what is new, leaves what is no longer made', () => {
    const mine = 'ONE\nshop\nthree\nfour\nfive\n';
    const { steps, making: now } = update(
      made,
      NEXT,
      ANSWERS,
      folder(made, { 'a-shop.txt': mine }),
    );
    expect(steps).toMatchObject([
      {
        ...{ name: 'a-shop.txt', kind: 'merged', conflicts: 0 },
        text: 'ONE\nshop\nthree\nfour\nFIVE\n',
        keep: { name: 'a-shop.txt', text: mine },
      },
      { name: 'c.txt', kind: 'new', text: 'c\n' },
      { name: 'b.txt', kind: 'dropped', text: undefined },
    ]);
    expect(now).toEqual(making(NEXT, ANSWERS));
  });

  it('marks lines that both sides changed', () => {
    const mine = LINES.replace('[[ name ]]', 'shop').replace('five', 'mine');
    const [step] = update(made, NEXT, ANSWERS, folder(made, { 'a-shop.txt': mine })).steps;
    expect(step).toMatchObject({ conflicts: 1, kind: 'merged' });
    expect(step?.text).toContain('<<<<<<< yours\nmine\n=======\nFIVE\n>>>>>>> template 1.1.0\n');
  });

  it('follows a file to its new name, and never writes over a file of that name', () => {
    const moved = template('1.1.0', [['b.txt', 'docs/b.txt', 'b\nmore\n']]);
    expect(update(made, moved, ANSWERS, folder(made)).steps[0]).toMatchObject({
      ...{ name: 'docs/b.txt', was: 'b.txt', text: 'b\nmore\n', kind: 'updated' },
    });
    const taken = update(made, moved, ANSWERS, folder(made, { 'docs/b.txt': 'mine\n' })).steps[0];
    expect(taken).toMatchObject({ name: 'docs/b.txt', was: undefined, conflicts: 1 });
    expect(taken?.text).toContain('mine');
  });

  it('loses no line written by hand, whatever the three texts are', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, lines, (base, mine, theirs) => {
        const one = template('1.0.0', [['a', 'a.txt', base.join('\n')]]);
        const two = template('2.0.0', [['a', 'a.txt', theirs.join('\n')]]);
        const own = mine.map((line, at) => `${line}${at}`);
        const [step] = update(making(one, {}), two, {}, () => own.join('\n')).steps;
        const after = (step?.text ?? own.join('\n')).split('\n');
        for (const line of own) expect(after).toContain(line);
      }),
    );
  });
});
