import { dayText } from '../page/review';
import { amount } from './amount';
import { barsOf } from './bars';
import { type Block, type Inline, type Letter, NO_COUNTING, SAMPLE_LABEL } from './letter';
import { SPREAD_COLUMNS, spreadCells, spreadsOf } from './spread';

/** Longest line of a plain mail; an address or a command may be longer. */
const WIDTH = 72;

function length(text: string): number {
  return [...text].length;
}

/** Lines of at most `width` letters; a word that is longer keeps a line of its own. */
function wrapped(text: string, width = WIDTH): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(/ +/)) {
        const longer = current === '' ? word : `${current} ${word}`;
        if (current !== '' && length(longer) > width) {
          lines.push(current);
          current = word;
        } else current = longer;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}

/** Every line but the first moved to the right. */
function hanging(text: string, mark: string): string {
  return `${mark}${text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`;
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.is === 'text' || part.is === 'code') return part.text;
      if (part.is === 'break') return '\n';
      if (part.is === 'image') return `[${part.alt}]`;
      const inside = inline(part.inside);
      // Without its line, struck text would say the opposite.
      if (part.is === 'struck') return `~${inside}~`;
      return part.is === 'link' && inside !== part.href ? `${inside} <${part.href}>` : inside;
    })
    .join('');
}

type Sides = readonly ('left' | 'center' | 'right' | null)[];

/** Columns of equal width, so that numbers stand under each other; where that is too wide, a line for each cell. */
function columns(rows: readonly (readonly string[])[], width: number, sides: Sides): string {
  const [head = []] = rows;
  const widths = head.map((_, at) => Math.max(...rows.map((row) => length(row[at] ?? ''))));
  if (widths.reduce((sum, one) => sum + one + 2, -2) > width) return listed(rows, width);
  const cell = (text: string, at: number) => {
    const blank = ' '.repeat((widths[at] ?? 0) - length(text));
    return sides[at] === 'right' ? `${blank}${text}` : `${text}${blank}`;
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

function listed([head = [], ...rows]: readonly (readonly string[])[], width: number): string {
  const lines = (row: readonly string[]) =>
    row.map((cell, at) => wrapped(`${head[at] ?? ''}: ${cell}`, width - 2));
  return rows.map((row) => hanging(lines(row).join('\n'), '- ')).join('\n');
}

function block(part: Block, width: number): string {
  switch (part.is) {
    case 'heading': {
      const text = inline(part.inside);
      return `${text}\n${'-'.repeat(length(text))}`;
    }
    case 'paragraph':
      return wrapped(inline(part.inside), width);
    case 'code': {
      const caption = part.caption === '' ? '' : `${wrapped(part.caption, width)}\n`;
      return `${caption}${part.text.replace(/^/gm, '    ')}`.trimEnd();
    }
    case 'list':
      return part.items
        .map((item, at) => {
          const mark = part.ordered ? `${at + 1}. ` : '- ';
          const text = item.map((each) => block(each, width - mark.length)).join('\n');
          return hanging(text, mark);
        })
        .join('\n');
    case 'table': {
      const rows = [part.head, ...part.rows].map((row) => row.map(inline));
      return columns(rows, width, part.align);
    }
    case 'quote': {
      const title = part.title === '' ? '' : `${part.title}\n`;
      return `${title}${blocks(part.inside, width - 2)}`.replace(/^/gm, '> ').replace(/ +$/gm, '');
    }
    case 'bars': {
      const bars = barsOf(part.rows);
      if (typeof bars === 'string') throw new Error(bars);
      const rows = bars.map(({ label, value }) => [label, amount(value)]);
      const table = columns([['What', part.unit], ...rows], width, [null, 'right']);
      return `${wrapped(part.title, width)}\n${table}`;
    }
    case 'spread': {
      const spreads = spreadsOf(part.rows);
      if (typeof spreads === 'string') throw new Error(spreads);
      const rows = spreads.map((spread) => [spread.label, ...spreadCells(spread)]);
      const table = columns([[part.unit, ...SPREAD_COLUMNS], ...rows], width, []);
      return `${wrapped(part.title, width)}\n${table}`;
    }
    case 'rule':
      return '-'.repeat(width);
  }
}

function blocks(parts: readonly Block[], width: number): string {
  return parts.map((part) => block(part, width)).join('\n\n');
}

/** An issue as plain text: lines of at most 72 characters, addresses written out, tables aligned. */
export function mailText(letter: Letter): string {
  const { win, ask, saidNoTo, talk, sample } = letter;
  const parts = [
    wrapped(`${letter.site}: newsletter, ${dayText(letter.day)}`),
    `${letter.title}\n${'='.repeat(length(letter.title))}`,
    `${amount(win.before)} -> ${amount(win.after)} ${win.unit}`,
    blocks(letter.opening, WIDTH),
    wrapped(win.small),
    blocks(letter.blocks, WIDTH),
    `Do this now\n-----------`,
    wrapped(`${ask.text} ${ask.minutes} minutes.`),
    `${ask.label}: ${ask.href}`,
    ...(saidNoTo.length === 0
      ? []
      : [
          `We said no to\n-------------`,
          saidNoTo.map((text) => hanging(wrapped(text, WIDTH - 2), '- ')).join('\n'),
        ]),
    ...(talk === null ? [] : [`See it as a talk: ${talk}`]),
    ...(sample ? [wrapped(SAMPLE_LABEL)] : []),
    `Reply in ${letter.channel}.\nOn the web: ${letter.address}\nAll issues: ${letter.archive}\n${NO_COUNTING}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
