import { expect, it } from 'vitest';
import { encodingOf } from './encoding';

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const utf16 = (text: string, mark: readonly number[] = []) =>
  bytes(...mark, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

it.each([
  ['plain letters', bytes(0x61, 0x2c, 0x62), 'utf-8'],
  ['UTF-8', new TextEncoder().encode('Größe,日本,🚀'), 'utf-8'],
  ['UTF-8 cut off in a letter', new TextEncoder().encode('Größe').slice(0, 4), 'utf-8'],
  ['UTF-16 with its mark', utf16('id,service', [0xff, 0xfe]), 'utf-16le'],
  ['UTF-16 without', utf16('id,service'), 'utf-16le'],
  ['UTF-16 the other way round', bytes(0xfe, 0xff, 0, 0x61), 'utf-16be'],
  ['a Windows spreadsheet', bytes(0x47, 0x72, 0xf6, 0xdf, 0x65), 'windows-1252'],
  ['nothing', bytes(), 'utf-8'],
])('%s', (_, given, encoding) => {
  expect(encodingOf(given)).toBe(encoding);
});
