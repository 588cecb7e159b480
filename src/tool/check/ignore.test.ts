import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoreLines, isIgnored } from './ignore';

describe('.handbookignore', () => {
  it('reads lines as .gitignore does', () => {
    const lines = ignoreLines(
      '# made\n\ndocs/\n*.min.js\n/top.ts\na/**/z.ts\n!keep.min.js\nsrc/*/gen?.ts\n',
    );
    const cases = [
      ['docs', 'folder', true],
      ['x/docs', 'folder', true],
      ['docs', 'file', false],
      ['x/y.min.js', 'file', true],
      ['x/keep.min.js', 'file', false],
      ['top.ts', 'file', true],
      ['x/top.ts', 'file', false],
      ['a/z.ts', 'file', true],
      ['a/b/c/z.ts', 'file', true],
      ['src/x/gen1.ts', 'file', true],
      ['src/x/y/gen1.ts', 'file', false],
      ['made', 'file', false],
    ] as const;
    for (const [path, what, expected] of cases) {
      expect([path, what, isIgnored(path, what, lines)]).toEqual([path, what, expected]);
    }
  });

  it('ignores a name that is written out, whatever signs it holds', () => {
    const name = fc
      .stringMatching(/^[a-z.*?()[\]+^$]{1,20}$/)
      .filter((text) => !text.startsWith('!'));
    fc.assert(
      fc.property(name, (text) => {
        expect(isIgnored(`x/${text}`, 'file', ignoreLines(text))).toBe(true);
      }),
    );
  });

  it('ends with many stars', () => {
    const lines = ignoreLines(`${'*a'.repeat(60)}b`);
    expect(isIgnored('a'.repeat(5000), 'file', lines)).toBe(false);
  });
});
