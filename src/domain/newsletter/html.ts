import { xml } from '../picture';
import { barLengths, barsOf } from './bars';
import { amount } from './amount';
import { type Spread, SPREAD_COLUMNS, spreadCells, spreadPlaces, spreadsOf } from './spread';
import { type Block, type Inline, type Letter, NO_COUNTING, SAMPLE_LABEL } from './letter';

const TAGS = { strong: 'strong', emphasis: 'em', struck: 's' } as const;

/** Parts of a line as HTML. */
export function inlineHtml(parts: readonly Inline[]): string {
  return parts.map(onePart).join('');
}

function onePart(part: Inline): string {
  switch (part.is) {
    case 'text':
      return xml(part.text);
    case 'code':
      return `<code>${xml(part.text)}</code>`;
    case 'break':
      return '<br>';
    case 'image':
      return imageHtml(part);
    case 'link':
      return `<a href="${xml(part.href)}">${inlineHtml(part.inside)}</a>`;
    default:
      return `<${TAGS[part.is]}>${inlineHtml(part.inside)}</${TAGS[part.is]}>`;
  }
}

/** A mail's column within its margins, which old Outlook keeps to only when the picture says so itself. */
const WIDEST = 560;

function imageHtml({ src, alt, width }: Extract<Inline, { is: 'image' }>): string {
  const wide = width === null ? '' : ` width="${Math.min(width, WIDEST)}"`;
  return `<img src="${xml(src)}" alt="${xml(alt)}"${wide} style="max-width:100%;height:auto;border:0">`;
}

/** Where blocks are printed: a feed reader drops styles, so nothing is drawn there. */
type Form = 'mail' | 'feed';

const DRAWING =
  '<table role="presentation" class="drawing" cellpadding="0" cellspacing="0" border="0" width="100%"><tr>';

function barsHtml({ title, unit, rows }: Drawn, form: Form): string {
  const bars = barsOf(rows);
  if (typeof bars === 'string') throw new Error(bars);
  const lengths = barLengths(bars);
  const body = bars
    .map(({ label, value }, at) => {
      const width = Math.max(1, lengths[at] ?? 0);
      const bar = `<td class="drawn">${DRAWING}<td class="bar" width="${width}%">&nbsp;</td><td>&nbsp;</td></tr></table></td>`;
      return `<tr><th scope="row">${xml(label)}</th><td class="number">${amount(value)}</td>${form === 'mail' ? bar : ''}</tr>`;
    })
    .join('');
  const drawn = form === 'mail' ? '<th scope="col">Drawn</th>' : '';
  return `<table class="data"><caption>${xml(title)}</caption><thead><tr><th scope="col">What</th><th scope="col" class="right">${xml(unit)}</th>${drawn}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A box from a quarter to three quarters, cut at the middle, between thin lines to the lowest and the highest. */
function boxHtml(places: Omit<Spread, 'label'>): string {
  const { lowest, quarter, middle, threeQuarters, highest } = places;
  const part = (kind: string, from: number, to: number) => {
    const width = Math.round((to - from) * 10) / 10;
    const inside = kind === 'whisker' ? '<div class="line">&nbsp;</div>' : '&nbsp;';
    return width <= 0 ? '' : `<td class="${kind}" width="${width}%">${inside}</td>`;
  };
  return `${DRAWING}${part('gap', 0, lowest)}${part('whisker', lowest, quarter)}${part('bar', quarter, middle)}<td class="cut" width="3">&nbsp;</td>${part('bar', middle, threeQuarters)}${part('whisker', threeQuarters, highest)}${part('gap', highest, 100)}</tr></table>`;
}

function spreadHtml({ title, unit, rows }: Drawn, form: Form): string {
  const spreads = spreadsOf(rows);
  if (typeof spreads === 'string') throw new Error(spreads);
  const places = spreadPlaces(spreads);
  const body = spreads
    .map((spread, at) => {
      const cells = spreadCells(spread).map((text) => `<td class="number">${text}</td>`);
      const place = places[at];
      const drawn =
        form === 'feed' || place === undefined
          ? ''
          : `<tr><td class="box" colspan="4">${boxHtml(place)}</td></tr>`;
      return `<tr class="${drawn === '' ? 'whole' : 'over'}"><th scope="row">${xml(spread.label)}</th>${cells.join('')}</tr>${drawn}`;
    })
    .join('');
  const columns = [
    `<th scope="col">${xml(unit)}</th>`,
    ...SPREAD_COLUMNS.map((text) => `<th scope="col" class="right">${text}</th>`),
  ];
  return `<table class="data tight"><caption>${xml(title)}</caption><thead><tr>${columns.join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

type Drawn = Extract<Block, { is: 'bars' | 'spread' }>;
type Table = Extract<Block, { is: 'table' }>;

function tableHtml({ align, head, rows }: Table): string {
  const cells = (tag: 'th' | 'td', row: Table['head']) => {
    const each = row.map((cell, at) => {
      const side = align[at] == null ? '' : ` align="${align[at]}" class="${align[at]}"`;
      const scope = tag === 'th' ? ' scope="col"' : '';
      return `<${tag}${scope}${side}>${inlineHtml(cell)}</${tag}>`;
    });
    return `<tr>${each.join('')}</tr>`;
  };
  const body = rows.map((row) => cells('td', row)).join('');
  return `<table class="data"><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table>`;
}

/** Blocks as HTML, without a frame. */
export function blocksHtml(blocks: readonly Block[], form: Form): string {
  return blocks.map((block) => oneBlock(block, form)).join('\n');
}

function oneBlock(block: Block, form: Form): string {
  switch (block.is) {
    case 'heading':
      return `<h2>${inlineHtml(block.inside)}</h2>`;
    case 'paragraph':
      return `<p>${inlineHtml(block.inside)}</p>`;
    case 'code': {
      const caption = block.caption === '' ? '' : `<p class="caption">${xml(block.caption)}</p>`;
      return block.text === '' ? caption : `${caption}<pre>${xml(block.text)}</pre>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${itemHtml(item, form)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
    case 'quote': {
      const title = block.title === '' ? '' : `<p><strong>${xml(block.title)}</strong></p>`;
      return `<blockquote>${title}${blocksHtml(block.inside, form)}</blockquote>`;
    }
    case 'bars':
      return barsHtml(block, form);
    case 'spread':
      return spreadHtml(block, form);
    case 'rule':
      return '<hr>';
  }
}

/** An item's first paragraph stands beside its mark, without the space of a paragraph of its own. */
function itemHtml(item: readonly Block[], form: Form): string {
  const [first, ...rest] = item;
  return first?.is === 'paragraph'
    ? `${inlineHtml(first.inside)}${blocksHtml(rest, form)}`
    : blocksHtml(item, form);
}

/** What stands under the text of an issue: refusals, the talk, the label of a sample, where to reply. */
export function footHtml(letter: Letter): string {
  const { saidNoTo, talk, sample, channel, address, archive } = letter;
  const list = saidNoTo.map((text) => `<li>${xml(text)}</li>`).join('');
  const refused = list === '' ? '' : `<h2>We said no to</h2><ul>${list}</ul>`;
  const seen = talk === null ? '' : `<p><a href="${xml(talk)}">See it as a talk</a></p>`;
  const label = sample ? `${SAMPLE_LABEL} ` : '';
  return `${refused}${seen}
<p class="end">${xml(label)}Reply in ${xml(channel)}. <a href="${xml(address)}">Read it on the web</a>, or <a href="${xml(archive)}">all issues</a>. ${NO_COUNTING}</p>`;
}

/** A whole issue as HTML for a feed reader: every address absolute, no style, no script. */
export function feedHtml(letter: Letter): string {
  const { win, ask } = letter;
  return `<p><strong>${amount(win.before)} → ${amount(win.after)} ${xml(win.unit)}</strong></p>
${blocksHtml(letter.opening, 'feed')}
<p>${xml(win.small)}</p>
${blocksHtml(letter.blocks, 'feed')}
<h2>Do this now</h2>
<p>${xml(ask.text)} ${ask.minutes} minutes. <a href="${xml(ask.href)}">${xml(ask.label)}</a></p>
${footHtml(letter)}`;
}
