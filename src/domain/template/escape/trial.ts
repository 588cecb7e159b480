import fc from 'fast-check';
import { plainText, rendered } from '../render';
import type { Field } from '../schema';
import { parsed } from '../syntax';
import { escaped } from './escape';

/** What the tests of escaping share: two questions, hostile answers, and a file made of them. */
export const FIELDS: readonly Field[] = [
  { id: 'x', label: 'X', type: 'line', required: true },
  { id: 'y', label: 'Y', type: 'text', required: true },
];

export function file(name: string, source: string, x: string, y = 'y'): string {
  return plainText(escaped(name, rendered(parsed(source).nodes, FIELDS, { x, y })));
}

/** What breaks files: signs of YAML, JSON, shell, tables and addresses, and words that YAML reads as something else. */
const HOSTILE = [
  ...['a: b', '- a', '# a', 'a # b', 'a #', 'a:', ':', '?', '? a', '-', '---', '...', '%x', '@a'],
  ...['`id`', '$(id)', '${HOME}', '$HOME', "it's", '"', "'", '\\', '\\n', 'a\\', '"; rm -rf /; "'],
  ...[
    "'; id; '",
    '{a: b}',
    '[a, b]',
    '{',
    '}',
    '[',
    ']',
    ',',
    '|',
    '>',
    '| a |',
    '!x',
    '!!x',
    '&x',
  ],
  ...['*x', 'true', 'No', 'null', '~', '1.10', '007', '1e3', '0x1f', '.inf', '12:30', '2026-11-22'],
  ...['{{ .Values.x }}', '${{ secrets.X }}', '[[ x ]]', '[% raw %]', '<b>&amp;', '*/', '!', '=1+1'],
  ...[
    'a  b',
    'é ü 漢 😀',
    '\u0085',
    '\u2028',
    '\ufeff',
    'a\tb',
    '.',
    '..',
    '0',
    '-3',
    '10',
    'a, b',
  ],
];
export const line = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc
      .array(fc.constantFrom(...HOSTILE, 'a', ' '), { minLength: 1, maxLength: 4 })
      .map((all) => all.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  // What an answer on one line is before it reaches a file: its ends trimmed, its spaces single.
  .map((text) =>
    text
      .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text));
export const passage = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));

/** A whole number stays one; everything else is read back as text. */
export function read(value: string): unknown {
  return /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
}
