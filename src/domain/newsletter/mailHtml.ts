import { INK, LINE, PETROL, QUIET, WASH, xml } from '../picture';
import { dayText } from '../page/review';
import { amount } from './amount';
import { blocksHtml, footHtml } from './html';
import type { Letter } from './letter';

/** A mail client such as Gmail hides what is longer, by second-hand tests at about 102 kB. */
export const MOST_BYTES = 80_000;
/** From here on the writer is told. */
export const MANY_BYTES = 40_000;

const STYLE = `
body { margin: 0; padding: 0; background: #fcfbf8; color: ${INK}; }
.sheet { width: 100%; max-width: 600px; }
.cell { padding: 24px 20px; font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 17px; line-height: 27px; color: ${INK}; }
h1 { font-family: Georgia, 'Times New Roman', serif; font-size: 30px; line-height: 38px; margin: 0 0 16px; color: ${INK}; }
h2 { font-family: Georgia, 'Times New Roman', serif; font-size: 22px; line-height: 30px; margin: 32px 0 8px; color: ${INK}; }
p { margin: 0 0 14px; }
ul, ol { margin: 0 0 14px; padding-left: 24px; }
li ul, li ol { margin: 6px 0 0; }
li { margin: 0 0 6px; }
a { color: ${PETROL}; }
img { max-width: 100%; height: auto; font-style: italic; }
pre { margin: 0 0 14px; padding: 12px; background: #f4f1ea; color: ${INK}; font-family: Menlo, Consolas, monospace; font-size: 14px; line-height: 21px; white-space: pre-wrap; word-break: break-word; }
code { font-family: Menlo, Consolas, monospace; font-size: 15px; }
blockquote { margin: 0 0 14px; padding: 4px 0 0 14px; border-left: 4px solid ${PETROL}; }
hr { border: 0; border-top: 1px solid ${LINE}; margin: 24px 0; }
.data { width: 100%; border-collapse: collapse; margin: 0 0 14px; font-size: 15px; line-height: 22px; }
.data th, .data td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid ${LINE}; }
.data td.number { white-space: nowrap; }
.data td.number, .data th.right, .data td.right { text-align: right; }
.data th.center, .data td.center { text-align: center; }
.data caption { text-align: left; font-weight: bold; padding: 0 0 6px; }
.data td.drawn { width: 45%; vertical-align: middle; }
.data.tight { font-size: 14px; }
.data.tight th, .data.tight td { padding-right: 5px; }
.data .over th, .data .over td { border: 0; padding-bottom: 2px; }
.data td.box { padding: 0 0 10px; }
.data .drawing td { padding: 0; border: 0; line-height: 12px; font-size: 10px; vertical-align: middle; }
.drawing td.bar { background: ${PETROL}; }
.line { border-top: 2px solid ${QUIET}; height: 0; line-height: 0; font-size: 0; }
.small, .caption, .end { font-size: 14px; line-height: 20px; color: ${QUIET}; }
.figure { font-family: Georgia, 'Times New Roman', serif; font-size: 52px; line-height: 60px; margin: 0; color: ${INK}; }
.unit { font-size: 18px; margin: 0 0 12px; color: ${QUIET}; }
.lead { font-size: 20px; line-height: 30px; }
.ask { background: ${WASH}; padding: 18px 20px; color: ${INK}; }
.ask h2 { margin-top: 0; }
.button { background: ${PETROL}; padding: 12px 20px; }
.button a { color: #fcfbf8; font-weight: bold; text-decoration: none; }
.end { border-top: 1px solid ${LINE}; padding-top: 16px; margin-top: 32px; }
`;

const DARK = `
@media (prefers-color-scheme: dark) {
  body, .paper { background: #14171a !important; }
  .cell, h1, h2, p, li, td, th, caption, .figure { color: #e8e6e1 !important; }
  .small, .caption, .end, .unit { color: #a5a7ab !important; }
  a { color: #7cc7c4 !important; }
  pre { background: #1c2024 !important; color: #e8e6e1 !important; }
  .ask { background: #183033 !important; }
  .button, .drawing td.bar { background: #7cc7c4 !important; }
  blockquote { border-color: #7cc7c4 !important; }
  .line { border-color: #a5a7ab !important; }
  .button a { color: #0e1b1d !important; }
  .data th, .data td, .end, hr { border-color: #2c3136 !important; }
}
`;

/** Hidden words after the subject in a list of mails; the blanks keep the body out of that line. */
function preheader(text: string): string {
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${xml(text)}${'&#847;&zwnj;&nbsp;'.repeat(40)}</div>`;
}

/**
 * An issue as the HTML of a mail, before its styles are written into the elements: tables for the frame, absolute
 * addresses, a block for dark mail clients. It loads nothing but the pictures of the issue.
 */
export function mailHtml(letter: Letter): string {
  const { title, description, win, day, site, ask } = letter;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${xml(title)}</title>
<style>${STYLE}</style>
<style data-embed>${DARK}</style>
</head>
<body class="paper">
${preheader(description)}
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" cellpadding="0" cellspacing="0" border="0"><tr><td class="cell" align="left">
<p class="small">${xml(site)}: newsletter, ${dayText(day)}</p>
<p class="figure">${amount(win.before)} → ${amount(win.after)}</p>
<p class="unit">${xml(win.unit)}</p>
<h1>${xml(title)}</h1>
<div class="lead">${blocksHtml(letter.opening, 'mail')}</div>
<p class="small">${xml(win.small)}</p>
${blocksHtml(letter.blocks, 'mail')}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="ask">
<h2>Do this now</h2>
<p>${xml(ask.text)} ${ask.minutes} minutes.</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button"><a href="${xml(ask.href)}">${xml(ask.label)}</a></td></tr></table>
</td></tr></table>
${footHtml(letter)}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}
