import { INK, LINE, PETROL, QUIET, text, wrapped, xml } from '../picture';
import { changeOf } from './change';
import type { Row } from './fileSchema';
import type { Card } from './read';
import { type Bar, sideText, stripOf } from './strip';
import { amountText, changeText, rowName, verdictText } from './words';

const MARGIN = 24;
const TITLE = 250;
const STRIP = 330;
const SAYS = 330;
const GAP = 24;
const WIDTH = 2 * MARGIN + TITLE + STRIP + SAYS + 2 * GAP;
const LINE_HEIGHT = 18;
const GREY = '#8e8a82';

/** An interval as a box around its value; a number alone is a dot. */
function bar({ value, low, high }: Bar, left: number, y: number, colour: string): string {
  const x = (place: number) => Math.round((left + place * STRIP) * 10) / 10;
  const box =
    low === null || high === null
      ? ''
      : `<rect x="${x(low)}" y="${y - 5}" width="${Math.max(1, x(high) - x(low))}" height="10" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
  return `${box}<circle cx="${x(value)}" cy="${y}" r="4.5" fill="${colour}"/>`;
}

function strip(row: Row, left: number, y: number): string {
  const places = stripOf(row);
  if (places === undefined) return text(left, y + 18, 'No data', { size: 13, colour: QUIET });
  const { before, after, target, from, to } = places;
  const mark =
    target === undefined
      ? ''
      : `<path d="M${Math.round(left + target * STRIP)} ${y}v44" stroke="${INK}" stroke-width="2" stroke-dasharray="3 3"/>`;
  const end = amountText(row, to);
  return [
    `<path d="M${left} ${y + 11}h${STRIP}M${left} ${y + 33}h${STRIP}" stroke="${LINE}"/>`,
    before === undefined ? '' : bar(before, left, y + 11, GREY),
    after === undefined ? '' : bar(after, left, y + 33, PETROL),
    mark,
    text(left, y + 60, amountText(row, from), { size: 12, colour: QUIET }),
    text(left + STRIP - Math.round([...end].length * 6.4), y + 60, end, {
      size: 12,
      colour: QUIET,
    }),
  ].join('');
}

function block(row: Row, y: number): { readonly drawn: string; readonly height: number } {
  const change = changeOf(row);
  const names = wrapped(rowName(row), TITLE, 15);
  const said = wrapped(changeText(row, change), SAYS, 13);
  const sides = [
    ...wrapped(`Before: ${sideText(row, row.before)}`, TITLE, 12),
    ...wrapped(`After: ${sideText(row, row.after)}`, TITLE, 12),
  ];
  const right = MARGIN + TITLE + STRIP + 2 * GAP;
  const drawn = [
    ...names.map((line, at) =>
      text(MARGIN, y + 20 + at * LINE_HEIGHT, line, { size: 15, weight: 700 }),
    ),
    ...sides.map((line, at) =>
      text(MARGIN, y + 20 + names.length * LINE_HEIGHT + at * 16, line, {
        size: 12,
        colour: QUIET,
      }),
    ),
    strip(row, MARGIN + TITLE + GAP, y + 8),
    text(right, y + 20, verdictText(change), { size: 14, weight: 700 }),
    ...said.map((line, at) => text(right, y + 20 + (at + 1) * LINE_HEIGHT, line, { size: 13 })),
  ].join('');
  const left = 30 + names.length * LINE_HEIGHT + sides.length * 16;
  return { drawn, height: Math.max(84, left, 40 + said.length * LINE_HEIGHT) };
}

/** Before and after of every row as a picture with its words, for slides; light colours, white ground. */
export function scorecardSvg({ name, rows }: Card): string {
  const title = wrapped(name, WIDTH - 2 * MARGIN, 22);
  let y = MARGIN + 24;
  const parts = title.map((line, at) => text(MARGIN, y + at * 28, line, { size: 22, weight: 700 }));
  y += title.length * 28;
  const legend =
    'Before is grey, after is petrol below it, the dashed line is the target. Boxes are 90 % intervals.';
  parts.push(text(MARGIN, y, legend, { size: 12, colour: QUIET }));
  y += 16;
  for (const row of rows) {
    const { drawn, height } = block(row, y);
    parts.push(`<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="${LINE}"/>`, drawn);
    y += height;
  }
  const height = y + MARGIN;
  const description = rows
    .map((row) => `${rowName(row)}: ${changeText(row, changeOf(row))}`)
    .join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d" font-family="Arial, Helvetica, sans-serif"><title id="t">${xml(`Scorecard: ${name}`)}</title><desc id="d">${xml(description)}</desc><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>\n`;
}
