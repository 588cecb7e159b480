import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { headingFont } from './font';

const drawn = (css: string) =>
  postcss([headingFont]).process(css, { from: undefined }).css.replaceAll(/\s+/g, ' ');

describe('what is set in the heading font', () => {
  it('is set in it by a rule of no more weight, once the font may come', () => {
    expect(drawn('.lead, .x > h2 { font: 400 1rem / 1.5 var(--serif); color: red }')).toBe(
      '.lead, .x > h2 { font: 400 1rem / 1.5 var(--serif); color: red }' +
        ':where([data-literata]) .lead, :where([data-literata]) .x > h2 { font-family: var(--literata) }',
    );
  });

  it('stays within its own media, and before the rules that follow', () => {
    expect(
      drawn('@media print { h1 { font-family: var(--serif) } h1 { font-family: serif } }'),
    ).toBe(
      '@media print { h1 { font-family: var(--serif) } ' +
        ':where([data-literata]) h1 { font-family: var(--literata) } h1 { font-family: serif } }',
    );
  });

  it('is nothing else', () => {
    const others = '.a { font: 1rem var(--sans) } @font-face { font-family: X; src: local("X") }';
    expect(drawn(others)).toBe(others);
  });
});
