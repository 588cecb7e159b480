import { expect, test } from 'vitest';
import changed from './changedLoader.cjs';

const through = (source: string, ...words: readonly (readonly [string, string])[]) =>
  changed.call({ resourcePath: '/client/App.js', getOptions: () => ({ words }) }, source);

test('each place where the words stand is changed', () => {
  expect(through('a(1); b(1); a(2)', ['a(', 'c('], ['b(1); ', ''])).toBe('c(1); c(2)');
});

test('a file without the words ends the build and is named', () => {
  expect(() => through('other()', ['a(', 'c('])).toThrow(/\/client\/App\.js holds no "a\("/);
});
