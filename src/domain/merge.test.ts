import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameLines } from './lineDiff';
import { hasConflict, merged } from './merge';

const SIDES = { mine: 'yours', theirs: 'template 1.1.0' };
const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 12 });
const text = lines.map((all) => all.join('\n'));

function join(base: string, mine: string, theirs: string) {
  return merged(base, mine, theirs, SIDES);
}

describe('sameLines', () => {
  it('finds lines that are the same, in order, and as many as there can be', () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      const row = new Array<number>(b.length + 1).fill(0);
      for (const line of a) {
        let corner = 0;
        b.forEach((other, at) => {
          const above = row[at + 1] ?? 0;
          row[at + 1] = line === other ? corner + 1 : Math.max(above, row[at] ?? 0);
          corner = above;
        });
      }
      return row.at(-1) ?? 0;
    };
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        let [x, y, count] = [0, 0, 0];
        for (const found of sameLines(a, b)) {
          expect(found.a).toBeGreaterThanOrEqual(x);
          expect(found.b).toBeGreaterThanOrEqual(y);
          const [left, right] = [found.a + found.length, found.b + found.length];
          expect(a.slice(found.a, left)).toEqual(b.slice(found.b, right));
          [x, y, count] = [left, right, count + found.length];
        }
        expect(count).toBe(longest(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('gives up on texts that share next to nothing instead of taking minutes', () => {
    const [a, b] = ['a', 'b'].map((sign) =>
      Array.from({ length: 5000 }, (_, at) => `${sign}${at}`),
    );
    expect(sameLines(['x', ...(a ?? [])], ['x', ...(b ?? [])])).toEqual([
      { a: 0, b: 0, length: 1 },
    ]);
  });
});

describe('merged', () => {
  it('takes what one side changed and keeps what the other left', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(join(base, other, base)).toEqual({ text: other, conflicts: 0 });
        expect(join(base, base, other)).toEqual({ text: other, conflicts: 0 });
        expect(join(base, other, other)).toEqual({ text: other, conflicts: 0 });
      }),
    );
  });

  it('joins changes in different places', () => {
    expect(join('a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\ne\n')).toEqual({
      text: 'A\nb\nc\nD\ne\n',
      conflicts: 0,
    });
  });

  it('marks what both changed, as git does', () => {
    expect(join('a\nb\nc\n', 'a\nmine\nc\n', 'a\nnew\nc\n')).toEqual({
      text: 'a\n<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> template 1.1.0\nc\n',
      conflicts: 1,
    });
    expect(hasConflict(join('a', 'b', 'c').text)).toBe(true);
    expect(hasConflict('# Title\n=======\n')).toBe(false);
  });

  it('loses no line that either side added', () => {
    fc.assert(
      fc.property(text, lines, lines, (base, mine, theirs) => {
        const [left, right] = [mine.map((line) => `<${line}`), theirs.map((line) => `>${line}`)];
        const all = join(base, left.join('\n'), right.join('\n')).text.split('\n');
        for (const line of [...left, ...right]) expect(all).toContain(line);
      }),
    );
  });

  it('agrees with git where git sees no conflict, and sees one where git does', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'merge-'));
    try {
      const distinct = fc.shuffledSubarray(['1', '2', '3', '4', '5', '6', '7', '8', '9'], {
        minLength: 6,
      });
      for (const [order, a, b] of fc.sample(
        fc.tuple(distinct, fc.nat({ max: 8 }), fc.nat({ max: 8 })),
        40,
      )) {
        const base = order.map((line) => `${line}\n`);
        const mine = base.with(a % base.length, 'mine\n');
        const theirs = base.with(b % base.length, 'theirs\n');
        const names = Object.entries({ base, mine, theirs }).map(([name, all]) => {
          writeFileSync(path.join(folder, name), all.join(''));
          return name;
        });
        expect(names).toHaveLength(3);
        const git = spawnSync(
          'git',
          [
            'merge-file',
            '-p',
            '-L',
            'yours',
            '-L',
            'base',
            '-L',
            'template 1.1.0',
            'mine',
            'base',
            'theirs',
          ],
          { cwd: folder, encoding: 'utf8' },
        );
        if (git.error !== undefined) return;
        const ours = join(base.join(''), mine.join(''), theirs.join(''));
        // git calls changes of neighbouring lines a conflict; so do we, for no line stands between them.
        expect([ours.conflicts, ours.text]).toEqual([git.status, git.stdout]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
