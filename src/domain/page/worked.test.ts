import { describe, expect, it } from 'vitest';
import { figureText, workedText, workedValue } from './worked';

describe('a worked figure', () => {
  it('gives the numbers of the newsletter', () => {
    expect(workedValue('times', [38, 26])).toBe(988);
    expect(workedValue('times', [3, 7, 35])).toBe(735);
    expect(workedValue('minus', [912, 735, 24])).toBe(153);
  });

  it('is printed as the reader would write it', () => {
    expect(workedText('times', [38, 26])).toBe('38 × 26');
    expect(workedText('minus', [988, 76])).toBe('988 − 76');
  });

  it('refuses a sum of nothing', () => {
    expect(() => workedValue('times', [])).toThrow('at least one value');
  });
});

describe('a figure with its unit', () => {
  it('shows long minutes as hours', () => {
    expect(figureText(700, 'minutes')).toBe('11 h 40 min');
    expect(figureText(41, 'minutes')).toBe('41 minutes');
    expect(figureText(80, '%')).toBe('80 %');
  });
});
