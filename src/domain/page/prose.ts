import type { Problem } from '../problem';
import type { Outline, OutlineBlock } from './outline';
import { shapeProblems, wordCount } from './shape';
import { emptyWordFaults, type WordingFault, wordingFaults } from './wording';

/** Headings a type must have, in this order; others may stand between them. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  'how-to': ['Before you start', 'Check it worked', 'When not to', 'If it goes wrong'],
  explanation: ['What it costs', 'When it is wrong', 'Decide', 'Next step'],
  talk: ['What was shown', 'What was asked', 'Transcript'],
  runbook: [
    'Impact',
    'Stop the bleeding',
    'Diagnose',
    'Mitigate',
    'Verify',
    'Tell people',
    'Afterwards',
  ],
};

const NOW_FIRST = new Set(['how-to', 'explanation', 'checklist']);
const FREE = new Set(['reference', 'landing']);

/** Longest sentence, in words. */
export const MAX_SENTENCE_WORDS = 28;
/** Longest opening paragraph, in words. */
export const MAX_OPENING_WORDS = 55;

/** Sentences of a passage. Abbreviations and numbers with a point do not end one. */
export function sentences(text: string): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?:;])\s+(?=[\p{Lu}“"'(])|(?<=[:;])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function at(file: string, line: number, reason: string, instead: string): Problem {
  return { file, field: `line ${line}`, reason, instead };
}

function openingProblems(file: string, outline: Outline): readonly Problem[] {
  const [first] = outline.blocks;
  if (first?.kind !== 'paragraph') {
    return [
      at(
        file,
        first?.line ?? 1,
        'the page does not open with a paragraph',
        'Open with the outcome and a number, before any heading: who can do what, in how long.',
      ),
    ];
  }
  const count = wordCount(first.text);
  const problems: Problem[] = [];
  if (count > MAX_OPENING_WORDS) {
    problems.push(
      at(file, first.line, `the opening has ${count} words`, `Cut it to ${MAX_OPENING_WORDS}.`),
    );
  }
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|twice|once)\b/i.test(first.text)
  ) {
    problems.push(
      at(
        file,
        first.line,
        'the opening has no number',
        'Say how long, how many or compared with what.',
      ),
    );
  }
  return problems;
}

function nowProblems(file: string, outline: Outline): readonly Problem[] {
  const second = outline.blocks[1];
  if (second?.label === 'DoThisNow') return [];
  return [
    at(
      file,
      second?.line ?? 1,
      'the second element is not <DoThisNow>',
      'After the opening, give one action under 15 minutes inside <DoThisNow>.',
    ),
  ];
}

function headingProblems(file: string, type: string, outline: Outline): readonly Problem[] {
  const must = HEADINGS[type] ?? [];
  const present = outline.headings.filter((heading) => heading.depth === 2).map(({ text }) => text);
  const missing = must.filter((heading) => !present.includes(heading));
  if (missing.length > 0) {
    return [
      {
        file,
        field: 'headings',
        reason: `misses ${missing.map((heading) => `"## ${heading}"`).join(', ')}`,
        instead: `A ${type} has, in this order: ${must.join(' · ')}.`,
      },
    ];
  }
  const order = must.map((heading) => present.indexOf(heading));
  const sorted = [...order].sort((a, b) => a - b);
  if (order.join() === sorted.join()) return [];
  return [
    {
      file,
      field: 'headings',
      reason: 'stand in another order',
      instead: `Put them in this order: ${must.join(' · ')}.`,
    },
  ];
}

function longSentences(text: string): readonly WordingFault[] {
  return sentences(text).flatMap((sentence) => {
    const count = wordCount(sentence);
    if (count <= MAX_SENTENCE_WORDS) return [];
    const start = sentence.split(' ').slice(0, 6).join(' ');
    const instead = `Split it; at most ${MAX_SENTENCE_WORDS} words.`;
    return [{ reason: `"${start} …" has ${count} words`, instead }];
  });
}

/** Empty words and long sentences of one text. */
export function proseFaults(text: string): readonly WordingFault[] {
  return [...emptyWordFaults(text), ...longSentences(text)];
}

function passageProblems(file: string, outline: Outline): readonly Problem[] {
  return outline.passages.flatMap(({ text, said, line }) =>
    [...wordingFaults(said), ...longSentences(text)].map(({ reason, instead }) =>
      at(file, line, reason, instead),
    ),
  );
}

function markupProblems(file: string, outline: Outline): readonly Problem[] {
  const titles = outline.headings
    .filter((heading) => heading.depth === 1)
    .map(({ line }) =>
      at(
        file,
        line,
        'has a second page title',
        'Remove the "# …" line; the title stands in the front matter.',
      ),
    );
  const alts = outline.images
    .filter(({ alt }) => alt.trim() === '')
    .map(({ url, line }) =>
      at(
        file,
        line,
        `the picture ${url} has no alternative text`,
        'Write the finding: ![What the picture shows](…).',
      ),
    );
  const traps = outline.passages
    .filter(({ text }) => /^:::\w+[ \t]+\S/m.test(text))
    .map(({ line }) =>
      at(file, line, 'the title of the box would be printed as text', 'Write :::note[Title].'),
    );
  const imports = outline.imports
    .filter(
      ({ from }) => !/^\.{1,2}\/[\w./-]+\.yaml$|^@templates\/[\w-]+\/template\.yaml$/.test(from),
    )
    .map(({ from, line }) =>
      at(
        file,
        line,
        `imports ${from}`,
        'Import data beside the page (./x.yaml) or @templates/<id>/template.yaml; use widgets by their name alone.',
      ),
    );
  return [...titles, ...alts, ...traps, ...imports];
}

function isShell(block: OutlineBlock): boolean {
  return block.kind === 'code' && block.label === 'sh';
}

function commandProblems(file: string, type: string, outline: Outline): readonly Problem[] {
  return outline.blocks.flatMap((block, index) => {
    if (!isShell(block)) return [];
    if (/^\s*\$ /m.test(block.text)) {
      return [
        at(
          file,
          block.line,
          'a command has a "$" prompt',
          'Remove it: commands are pasted as they stand.',
        ),
      ];
    }
    const next = outline.blocks.slice(index + 1, index + 3);
    const seen = next.some((after) => after.kind === 'paragraph' || after.label === 'output');
    return type === 'runbook' && !seen
      ? [
          at(
            file,
            block.line,
            'a command is not followed by what one should see',
            'Add a fenced block ```output title="You should see …" after it.',
          ),
        ]
      : [];
  });
}

/** What the writing rules hold against one page: opening, first action, headings, sentences, words, pictures, commands, length, numbers. */
export function proseProblems(file: string, type: string, outline: Outline): readonly Problem[] {
  return [
    ...(FREE.has(type) ? [] : openingProblems(file, outline)),
    ...(NOW_FIRST.has(type) ? nowProblems(file, outline) : []),
    ...headingProblems(file, type, outline),
    ...passageProblems(file, outline),
    ...markupProblems(file, outline),
    ...commandProblems(file, type, outline),
    ...shapeProblems(file, type, outline),
  ];
}
