import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeText, fenced, hanging, listText, quoted, tableText } from './write';

describe('Markdown that is written', () => {
  it('keeps code within its fence, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n', ' ', '~') }), (text) => {
        const lines = fenced(text, 'sh').split('\n');
        const fence = lines.at(-1) ?? '';
        expect(lines[0]).toBe(`${fence}sh`);
        expect(lines.slice(1, -1).some((line) => line.trimStart().startsWith(fence))).toBe(false);
        expect(lines.slice(1, -1).join('\n')).toBe(text.replace(/\n$/, ''));
      }),
    );
  });

  it('keeps code in a sentence together, also with backticks in it', () => {
    expect(codeText('kubectl get pod')).toBe('`kubectl get pod`');
    expect(codeText('a `b`\nc')).toBe('`` a `b` c ``');
  });

  it('gives a table as many cells in each row as its head has', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const lines = tableText(['One', 'Two'], rows).split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines)
          expect(line.replaceAll('\\|', '').split('|').length).toBeGreaterThanOrEqual(4);
      }),
    );
    expect(tableText(['One'], [['a | b\nc']])).toBe('| One |\n| --- |\n| a \\| b c |');
    expect(tableText(['One'], [])).toBe('');
  });

  it('keeps the lines of an item and of a quotation where they belong', () => {
    expect(listText(['one\ntwo\n\nthree', 'four'])).toBe('- one\n  two\n\n  three\n- four');
    expect(quoted('one\n\ntwo')).toBe('> one\n>\n> two');
    expect(hanging('a\nb', 3)).toBe('a\n   b');
  });
});
