import { describe, expect, it } from 'vitest';
import { problemText } from '../domain/problem';
import { proseProblems } from '../domain/page/prose';
import { readOutline } from './outline';

const HOW_TO = `In 10 minutes a team does this alone; before, it waited 3 days.

<DoThisNow>
Take one request. 5 minutes.
</DoThisNow>

## Before you start

- Read access to 1 namespace.

## Steps

1. Do this.
2. Then that.

## Check it worked

- One team did it within 10 minutes.

## When not to

- It happens once a year.
- One team has it.

## If it goes wrong

Ask in 1 channel.
`;

const EXPLANATION = `A page does the work of a portal until 3 tasks stand behind it.

<DoThisNow>
Count them. 5 minutes.
</DoThisNow>

## What it costs

Its review, 10 minutes.

## When it is wrong

- The answer changes by the hour.
- Nobody reads it.

## Decide

| You have | Do |
| --- | --- |
| 1 task | A page |

## Next step

Take 1 task.
`;

const RUNBOOK = `One tenant slows 2 others.

## Impact

Slow.

## Stop the bleeding

### Is it CPU?

\`\`\`sh
kubectl top pod -A
\`\`\`

\`\`\`output
NAME
\`\`\`

## Diagnose

## Mitigate

## Verify

## Tell people

## Afterwards
`;

const TYPES = { 'how-to': HOW_TO, explanation: EXPLANATION, runbook: RUNBOOK } as const;

/** What the writing rules say of a page's text. */
function said(type: string, body: string): readonly string[] {
  const { outline } = readOutline({ file: 'docs/x/y.mdx', bodyLine: 1, body, input: {} });
  if (outline === undefined) throw new Error('The page of this test is not valid MDX.');
  return proseProblems('docs/x/y.mdx', type, outline).map(problemText);
}

describe.each(Object.entries(TYPES))('a good %s', (type, body) => {
  it('has no problem', () => {
    expect(said(type, body)).toEqual([]);
  });
});

const WORDS_29 = `It is ${'so '.repeat(26)}far.`;

describe.each([
  ['how-to', 'an opening without a number', /^In .*$/m, 'A team does this.', 'has no number'],
  ['how-to', 'a long opening', /^In .*$/m, `In 1 ${'day. So '.repeat(30)}`, 'the opening has 6'],
  ['how-to', 'a heading before the opening', /^/, '## First\n\n', 'does not open with a paragraph'],
  ['how-to', 'no first action', /<DoThisNow>[^]*<\/DoThisNow>/, 'Go.', 'is not <DoThisNow>'],
  ['how-to', 'a missing heading', '## When not to', '## Never', 'misses "## When not to"'],
  ['explanation', 'no table to decide by', '## Decide', '## Well', 'misses "## Decide"'],
  ['runbook', 'a missing heading', '## Verify\n', '', 'misses "## Verify"'],
  [
    'runbook',
    'headings in another order',
    /## Mitigate\n\n## Verify/,
    '## Verify\n\n## Mitigate',
    'stand in another order',
  ],
  ['how-to', 'no steps', /1\. Do this\.\n2\. Then that\./, 'Do this.', 'has no steps'],
  ['how-to', 'one case only', '- One team has it.\n', '', 'has fewer than 2 cases'],
  ['explanation', 'one case only', '- Nobody reads it.\n', '', 'has fewer than 2 cases'],
  ['how-to', 'a long sentence', 'It happens once a year.', WORDS_29, 'has 29 words'],
  ['how-to', 'a word that says nothing', 'Do this.', 'Simply do this.', '"Simply" says nothing'],
  ['how-to', 'a list that trails off', 'Do this.', 'Do this, etc.', '"etc." says nothing'],
  ['how-to', 'a travel', 'Do this.', 'Start the journey.', '"journey" says nothing'],
  [
    'how-to',
    'not only but also',
    'Do this.',
    'It is not only fast but also cheap.',
    '"not only … but" says one thing twice',
  ],
  ['how-to', 'a shout', 'Do this.', 'Do this!', 'has an exclamation mark'],
  ['how-to', 'an emoji', 'Do this.', 'Do this 🚀.', 'has an emoji'],
  ['how-to', 'a long dash', 'Do this.', 'Do this — now.', 'has a long dash'],
  ['how-to', 'American spelling', 'Do this.', 'Do these behaviors.', 'Write "behaviours"'],
  ['how-to', 'an American ending', 'Do this.', 'Start prioritizing.', 'Write "prioritising"'],
  ['how-to', 'a word that stands twice', 'Do this.', 'Do the the rest.', '"the the" stands twice'],
  ['how-to', 'a second title', '## Steps', '# Title\n\n## Steps', 'second page title'],
  ['how-to', 'a picture without words', 'Do this.', '![](./x.svg)', 'no alternative text'],
  ['runbook', 'a prompt', 'kubectl top', '$ kubectl top', 'has a "$" prompt'],
  [
    'runbook',
    'a command without its output',
    /```output\nNAME\n```/,
    '### Next\n\n### And next',
    'is not followed by what one should see',
  ],
  ['how-to', 'too many words', 'Do this.', 'Take 1 day. '.repeat(310), 'more than a how-to should'],
  ['how-to', 'too few numbers', 'Do this.', 'Take a day. '.repeat(290), 'numbers in 9'],
] as const)('a %s with %s', (type, _name, from, to, reason) => {
  it(`is refused: ${reason}`, () => {
    const bad = TYPES[type].replace(from, to);
    expect(bad).not.toBe(TYPES[type]);
    const found = said(type, bad);
    expect(found.join('\n')).toContain(reason);
  });
});

describe('the words of others', () => {
  it.each([
    'The post is called "It is just a journey".',
    'Run `kubectl get events` on the `color` of `organization`.',
    'Size, prizes and seized goods are resized.',
    'Ask the Center for the Catalog.',
    'A finalizer holds it.',
    'Draw the user journey.',
  ])('and of machines stand as they are: %s', (sentence) => {
    expect(said('how-to', HOW_TO.replace('Do this.', sentence))).toEqual([]);
  });
});
