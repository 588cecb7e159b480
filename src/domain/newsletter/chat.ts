import { amount } from './amount';
import { inlineText, type Inline, type Letter, SAMPLE_LABEL } from './letter';

/** Text for Slack: its three control characters become entities, so that no text can mention or link by itself. */
export function slackEscaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Between marks Slack would read `*`, `_`, `~` and a backtick as another mark; a blank of no width keeps them apart. */
function slackWords(text: string): string {
  return slackEscaped(text).replace(/[*_~`]/g, '$&\u200b');
}

function slackInline(parts: readonly Inline[]): string {
  return parts
    .map((part): string => {
      switch (part.is) {
        case 'text':
          return slackWords(part.text);
        case 'code':
          return `\`${slackEscaped(part.text.replaceAll('`', "'"))}\``;
        case 'break':
          return '\n';
        case 'image':
          return slackWords(part.alt);
        case 'link':
          return slackLink(part.href, inlineText(part.inside));
        default:
          return `${MARKS[part.is]}${slackInline(part.inside)}${MARKS[part.is]}`;
      }
    })
    .join('');
}

const MARKS = { strong: '*', emphasis: '_', struck: '~' } as const;

function slackLink(href: string, label: string): string {
  const address = slackEscaped(href).replaceAll('|', '%7C');
  return `<${address}|${slackWords(label).replaceAll('|', '¦')}>`;
}

function openingParts(letter: Letter): readonly (readonly Inline[])[] {
  return letter.opening.flatMap((block) => (block.is === 'paragraph' ? [block.inside] : []));
}

/** The win and the ask as a post for Slack, in its own mark-up. */
export function chatSlack(letter: Letter): string {
  const { win, ask } = letter;
  return `${[
    `*${slackWords(letter.title)}*`,
    `${amount(win.before)} → ${amount(win.after)} ${slackWords(win.unit)}`,
    ...openingParts(letter).map(slackInline),
    `*Do this now, ${ask.minutes} minutes:* ${slackWords(ask.text)}\n${slackLink(ask.href, ask.label)}`,
    slackLink(letter.address, 'How, what it cost and what broke'),
    ...(letter.sample ? [slackWords(SAMPLE_LABEL)] : []),
  ].join('\n\n')}\n`;
}

/** The same as plain text, for any other chat. */
export function chatPlain(letter: Letter): string {
  const { win, ask } = letter;
  return `${[
    letter.title,
    `${amount(win.before)} → ${amount(win.after)} ${win.unit}`,
    ...openingParts(letter).map(inlineText),
    `Do this now, ${ask.minutes} minutes: ${ask.text}\n${ask.href}`,
    `How, what it cost and what broke: ${letter.address}`,
    ...(letter.sample ? [SAMPLE_LABEL] : []),
  ].join('\n\n')}\n`;
}
