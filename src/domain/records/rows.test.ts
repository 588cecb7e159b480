import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedRows } from './named';
import { namedRows } from './rows';

function read(text: string): NamedRows {
  const table = namedRows(text);
  if (typeof table === 'string') throw new Error(table);
  return table;
}

describe('namedRows', () => {
  it.each([
    ['commas', 'Subject,Start At\na,b\n'],
    ['semicolons', 'subject;start_at\na;b\n'],
    ['tabs', 'subject\tstart-at\na\tb\n'],
    ['a byte order mark and CRLF', '\uFEFFsubject,StartAt\r\na,b\r\n'],
    ['empty columns at the end', 'subject,start_at,,\na,b,,\n'],
  ])('reads %s', (_, text) => {
    const { columns, rows, bad } = read(text);
    expect(columns).toEqual(['subject', 'start_at']);
    expect(rows).toEqual([{ row: 2, cells: { subject: 'a', start_at: 'b' } }]);
    expect(bad).toEqual([]);
  });

  it('counts lines through quotes over lines and blank ones, and leaves a formula text', () => {
    const { rows } = read('subject,end\n"two\nlines",x\n\n=cmd(),y\n');
    expect(rows.map(({ row, cells }) => [row, cells['subject']])).toEqual([
      [2, 'two\nlines'],
      [5, '=cmd()'],
    ]);
  });

  it('drops a row that does not fit, and keeps the rest', () => {
    const { rows, bad } = read('subject,end\na\nb,1,2\nsubject,end\n"c,3\n');
    expect(rows).toEqual([]);
    expect(bad.map(({ row }) => row).sort()).toEqual([2, 3, 4, 5]);
    expect(bad.map(({ reason }) => reason).join()).toContain('it has 1 cells and the header has 2');
  });

  it('says why a file cannot be read at all', () => {
    expect(namedRows('')).toContain('empty');
    expect(namedRows('a\0b')).toContain('no text');
    expect(namedRows('end,start,End\n')).toContain('names "end" twice');
    expect(namedRows('x\n'.repeat(100_002))).toContain('more than 100,000 rows');
    expect(namedRows(' '.repeat(20_000_001))).toContain('larger than 20 MB');
  });

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'",;\t\r\n ab=|\u2028') }), (text) => {
        expect(namedRows(`a,b\n${text}`)).toBeDefined();
      }),
    );
  });
});
