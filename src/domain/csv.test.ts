import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv';

/** A reader of RFC 4180, written from its grammar. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [, quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (end === '') throw new Error(`Not RFC 4180: ${rest.slice(0, 40)}`);
    const length = quoted === undefined ? plain.length : quoted.length + 2;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(length + end.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const piece = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  ' ',
  '"',
  "'",
  ',',
  ';',
  'a',
  '1',
  'é',
  '＝',
);
const cell = fc.oneof(
  fc.string(),
  fc.array(piece).map((pieces) => pieces.join('')),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

describe('a table as CSV', () => {
  it('quotes commas, quotes and line breaks, and ends lines with CRLF', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['1,5', 'say "so"\nnow'],
      ]),
    ).toBe('a,b\r\n"1,5","say ""so""\nnow"\r\n');
  });

  it.each([
    ['=cmd|"/c calc"!A1', `"'=cmd|""/c calc""!A1"\r\n`],
    ['+1', `"'+1"\r\n`],
    ['-1', `"'-1"\r\n`],
    ['@SUM(A1)', `"'@SUM(A1)"\r\n`],
    ['  =1+1', `"'  =1+1"\r\n`],
    [`"=1+1`, `"'""=1+1"\r\n`],
    ['\t=1', `"'\t=1"\r\n`],
    ['\rx', `"'\rx"\r\n`],
    ['＝1', `"'＝1"\r\n`],
  ])('shows %j instead of running it', (text, csv) => expect(csvText([[text]])).toBe(csv));

  it('leaves harmless texts as they are', () => {
    expect(csvText([['2026-11-22', 'a=b', '1½ of 4']])).toBe('2026-11-22,a=b,"1½ of 4"\r\n');
  });

  it('reads back as it was written, but for the apostrophe, and nothing in it runs', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const back = parsed(csvText(table));
        expect(back.map((row) => row.length)).toEqual(table.map((row) => row.length));
        back.forEach((row, at) =>
          row.forEach((text, column) => {
            const given = table[at]?.[column] ?? '';
            expect([given, `'${given}`]).toContain(text);
            expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
