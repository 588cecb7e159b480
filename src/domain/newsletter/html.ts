import { xml } from '../picture';
import { barLengths, barsOf } from './bars';
import { amount } from './amount';
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
      return `<img src="${xml(part.src)}" alt="${xml(part.alt)}" style="max-width:100%;height:auto;border:0">`;
    case 'link':
      return `<a href="${xml(part.href)}">${inlineHtml(part.inside)}</a>`;
    default:
      return `<${TAGS[part.is]}>${inlineHtml(part.inside)}</${TAGS[part.is]}>`;
  }
}

function barsHtml(title: string, unit: string, rows: string): string {
  const bars = barsOf(rows);
  if (typeof bars === 'string') throw new Error(bars);
  const lengths = barLengths(bars);
  const body = bars
    .map(({ label, value }, at) => {
      const width = Math.max(1, lengths[at] ?? 0);
      const bar = `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td class="bar" width="${width}%">&nbsp;</td><td>&nbsp;</td></tr></table>`;
      return `<tr><th scope="row">${xml(label)}</th><td class="number">${value}</td><td class="drawn">${bar}</td></tr>`;
    })
    .join('');
  return `<table class="data"><caption>${xml(title)}</caption><thead><tr><th scope="col">What</th><th scope="col">${xml(unit)}</th><th scope="col">Drawn</th></tr></thead><tbody>${body}</tbody></table>`;
}

function cells(tag: string, row: readonly (readonly Inline[])[]): string {
  return `<tr>${row.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag.split(' ')[0] ?? tag}>`).join('')}</tr>`;
}

/** Blocks as HTML, without a frame. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(oneBlock).join('\n');
}

function oneBlock(block: Block): string {
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
      return `<${tag}>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table class="data"><thead>${cells('th scope="col"', block.head)}</thead><tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
    case 'quote': {
      const title = block.title === '' ? '' : `<p><strong>${xml(block.title)}</strong></p>`;
      return `<blockquote>${title}${blocksHtml(block.inside)}</blockquote>`;
    }
    case 'bars':
      return barsHtml(block.title, block.unit, block.rows);
    case 'rule':
      return '<hr>';
  }
}

function itemHtml(item: readonly Block[]): string {
  const [only] = item;
  return item.length === 1 && only?.is === 'paragraph' ? inlineHtml(only.inside) : blocksHtml(item);
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
${blocksHtml(letter.opening)}
<p>${xml(win.small)}</p>
${blocksHtml(letter.blocks)}
<h2>Do this now</h2>
<p>${xml(ask.text)} ${ask.minutes} minutes. <a href="${xml(ask.href)}">${xml(ask.label)}</a></p>
${footHtml(letter)}`;
}
