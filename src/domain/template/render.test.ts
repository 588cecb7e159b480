import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answer';
import { timeBetween } from './duration';
import { isSafePath } from './fileName';
import { holeCount, outputName, plainText, rendered } from './render';
import { FIELDS } from './sampleFields';
import { parsed } from './syntax';

const SOURCE = `[[ name ]] [[ level ]]
[% if level == "high" %]
Why: [[ why ]]
[% endif %]
[% if note %]
Note: [[ note ]]
[% endif %]
[[ start ]], took [[ start to end ]] until [[ end ]].
[% for step in steps %]
- [[ step.what ]] by [[ step.due ]]
[% endfor %]
`;
const { nodes } = parsed(SOURCE);

const COMPLETE: Answers = {
  name: 'A',
  level: 'high',
  why: 'Because.',
  start: '2026-11-03T06:00',
  end: '2026-11-03T06:47',
  steps: [
    { what: 'Move', due: '2026-12-01' },
    { what: '', due: ' ' },
  ],
};

describe('rendered', () => {
  it('puts answers in, drops empty rows, and works out the time between', () => {
    expect(plainText(rendered(nodes, FIELDS, COMPLETE))).toBe(
      `A high
Why: Because.
2026-11-03 06:00, took 47 min until 2026-11-03 06:47.
- Move by 2026-12-01
`,
    );
  });

  it('shows a hole for every answer that is asked and missing, and names its question', () => {
    const pieces = rendered(nodes, FIELDS, { steps: [{ what: 'Move' }] });
    expect(plainText(pieces)).toBe(
      `[[ name ]] [[ level ]]
[[ start ]], took [[ start to end ]] until [[ end ]].
- Move by [[ step.due ]]
`,
    );
    expect(holeCount(pieces)).toBe(6);
    expect(
      pieces.find((piece) => piece.kind === 'hole' && piece.name === 'step.due'),
    ).toMatchObject({
      target: 'steps.0.due',
    });
  });

  it('shows a required list without rows once, with its holes', () => {
    expect(plainText(rendered(nodes, FIELDS, {}))).toContain(
      '- [[ step.what ]] by [[ step.due ]]\n',
    );
  });

  it('does not use the answer to a question that is no longer asked', () => {
    const text = plainText(rendered(nodes, FIELDS, { ...COMPLETE, level: 'low' }));
    expect(text).not.toContain('Because.');
  });

  it('keeps answers text: marks, tags and inherited names are never read as template', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '[[ name ]]',
            '[% raw %]',
            '[% endif %]',
            '[[ constructor ]]',
            '${{ x }}',
          ),
          fc
            .array(fc.constantFrom('[[', ']]', '[%', '%]', ' ', 'name', 'if', '\n'))
            .map((a) => a.join('')),
        ),
        (value) => {
          const pieces = rendered(parsed('<[[ name ]]>').nodes, FIELDS, { name: value });
          const shown = pieces[1];
          if (shown?.kind === 'filled') {
            expect(plainText(pieces)).toBe(`<${shown.text}>`);
            const marks = (text: string) => text.replace(/[^A-Za-z0-9[\]{}%$]+/g, '');
            expect(marks(shown.text)).toBe(marks(value));
          } else {
            expect(shown).toEqual({ kind: 'hole', name: 'name', target: 'name' });
          }
        },
      ),
    );
  });

  it('leaves no hole once every question is answered', () => {
    const word = fc.stringMatching(/^[\w[\]%{}$ -]{0,20}\w$/);
    const day = fc.constantFrom('2026-11-03', '2024-02-29');
    const answers: fc.Arbitrary<Answers> = fc.record({
      name: word,
      level: fc.constantFrom('low', 'high'),
      why: word,
      start: fc.constant('2026-11-03T06:00'),
      end: fc.constantFrom('2026-11-03T06:00', '2027-01-01T23:59'),
      steps: fc.array(fc.record({ what: word, due: day }), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(answers, (given) => {
        expect(holeCount(rendered(nodes, FIELDS, given))).toBe(0);
      }),
    );
  });

  it('drops marks that turn the direction of text around', () => {
    expect(
      plainText(rendered(parsed('[[ name ]]').nodes, FIELDS, { name: 'a\u202eb\u0007c' })),
    ).toBe('abc');
  });
});

describe('timeBetween', () => {
  it.each([
    ['2026-11-03T06:00', '2026-11-03T06:00', '0 min'],
    ['2026-11-03T06:00', '2026-11-03T06:47', '47 min'],
    ['2026-11-03T23:30', '2026-11-04T00:30', '1 h'],
    ['2026-10-21T08:10', '2026-10-21T10:05', '1 h 55 min'],
    ['2026-10-21T08:10', '2026-10-22T15:00', '1 d 6 h'],
    ['2024-02-28', '2024-03-01', '2 days'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(timeBetween(from, to)).toBe(words);
  });

  it('says nothing when the end lies before the start, or one is missing', () => {
    expect(timeBetween('2026-11-03T06:00', '2026-11-03T05:59')).toBeUndefined();
    expect(timeBetween('', '2026-11-03T05:59')).toBeUndefined();
    expect(timeBetween('soon', '2026-11-03T05:59')).toBeUndefined();
  });
});

describe('outputName', () => {
  it('makes a file name of the answer, or says which one is missing', () => {
    expect(outputName('review-[[ name ]].md', FIELDS, { name: 'INC 412 / été' })).toBe(
      'review-INC-412-ete.md',
    );
    expect(outputName('review-[[ name ]].md', FIELDS, {})).toBe('review-name.md');
  });

  it('never leaves its folder, whatever the answer holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('../..', '/etc/passwd', '..\\x', '.'),
        ),
        (name) => {
          const path = outputName('out/[[ name ]].md', FIELDS, { name });
          expect(isSafePath(path)).toBe(true);
          expect(path.split('/')).toHaveLength(2);
        },
      ),
    );
  });
});
