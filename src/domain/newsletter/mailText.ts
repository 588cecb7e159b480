import { dayText } from '../page/review';
import { amount } from './amount';
import { barsOf } from './bars';
import { type Block, type Inline, type Letter, NO_COUNTING, SAMPLE_LABEL } from './letter';

/** Longest line of a plain mail; an address or a command may be longer. */
const WIDTH = 72;

function wrapped(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(/ +/)) {
        const longer = current === '' ? word : `${current} ${word}`;
        if (current !== '' && indent.length + [...longer].length > WIDTH) {
          lines.push(current);
          current = word;
        } else current = longer;
      }
      return [...lines, current].join(`\n${indent}`);
    })
    .join(`\n${indent}`);
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.is === 'text' || part.is === 'code') return part.text;
      if (part.is === 'break') return '\n';
      if (part.is === 'image') return `[${part.alt}]`;
      const inside = inline(part.inside);
      return part.is === 'link' && inside !== part.href ? `${inside} <${part.href}>` : inside;
    })
    .join('');
}

/** Columns of equal width, so that numbers stand under each other. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => [...(row[at] ?? '')].length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function block(part: Block): string {
  switch (part.is) {
    case 'heading': {
      const text = inline(part.inside);
      return `${text}\n${'-'.repeat([...text].length)}`;
    }
    case 'paragraph':
      return wrapped(inline(part.inside));
    case 'code': {
      const caption = part.caption === '' ? '' : `${wrapped(part.caption)}\n`;
      return `${caption}${part.text.replace(/^/gm, '    ')}`.trimEnd();
    }
    case 'list':
      return part.items
        .map((item, at) => {
          const mark = part.ordered ? `${at + 1}. ` : '- ';
          const indent = ' '.repeat(mark.length);
          const text = item
            .map((each) => block(each))
            .join('\n\n')
            .replaceAll('\n', ' ');
          return mark + wrapped(text, indent);
        })
        .join('\n');
    case 'table':
      return columns([part.head.map(inline), ...part.rows.map((row) => row.map(inline))]);
    case 'quote':
      return `${part.title === '' ? '' : `${part.title}\n`}${blocks(part.inside)}`.replace(
        /^/gm,
        '> ',
      );
    case 'bars': {
      const bars = barsOf(part.rows);
      if (typeof bars === 'string') throw new Error(bars);
      const rows = bars.map(({ label, value }) => [label, `${value} ${part.unit}`]);
      return `${part.title}\n${columns(rows)}`;
    }
    case 'rule':
      return '-'.repeat(WIDTH);
  }
}

function blocks(parts: readonly Block[]): string {
  return parts.map(block).join('\n\n');
}

/** An issue as plain text: lines of at most 72 characters, addresses written out, tables aligned. */
export function mailText(letter: Letter): string {
  const { win, ask, saidNoTo, talk, sample } = letter;
  const parts = [
    wrapped(`${letter.site}: newsletter, ${dayText(letter.day)}`),
    `${letter.title}\n${'='.repeat([...letter.title].length)}`,
    `${amount(win.before)} -> ${amount(win.after)} ${win.unit}`,
    blocks(letter.opening),
    wrapped(win.small),
    blocks(letter.blocks),
    `Do this now\n-----------`,
    wrapped(`${ask.text} ${ask.minutes} minutes.`),
    `${ask.label}: ${ask.href}`,
    ...(saidNoTo.length === 0
      ? []
      : [
          `We said no to\n-------------`,
          saidNoTo.map((text) => `- ${wrapped(text, '  ')}`).join('\n'),
        ]),
    ...(talk === null ? [] : [`See it as a talk: ${talk}`]),
    ...(sample ? [wrapped(SAMPLE_LABEL)] : []),
    `Reply in ${letter.channel}.\nOn the web: ${letter.address}\nAll issues: ${letter.archive}\n${NO_COUNTING}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
