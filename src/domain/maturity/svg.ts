import { type About, aboutText } from './about';
import { answerValues } from './answers';
import { FILL_WORDS, type LevelFill } from './fill';
import { type ProfileCell, profileRows, type ProfileRow } from './profile';
import type { MaturityModel } from './schema';
import { scoreModel } from './score';
import type { SheetParts } from './sheet';
import { findingText } from './words';
import { INK, LETTER, LINE, PETROL, QUIET, type Style, text, WASH, wrapped, xml } from '../picture';

const TINTS = ['#eaf1f0', '#c4dcda', '#72a8a8', PETROL] as const;
const ON_DARK = '#ffffff';

const MARGIN = 24;
const ASPECT = 140;
const CELL = 196;
const FACTS = 190;
const PAD = 12;
const ROW_LINE = 19;

/** A circle as full as its level, 16 wide. */
function shape(x: number, y: number, fill: LevelFill): string {
  const ring = (more = '') =>
    `<circle cx="8" cy="8" r="6.5" fill="none" stroke="${PETROL}" stroke-width="1.6"${more}/>`;
  const drawn: Readonly<Record<LevelFill, string>> = {
    none: ring(),
    some: `${ring()}<path d="M8 8V1.5a6.5 6.5 0 0 1 6.5 6.5z" fill="${PETROL}"/>`,
    half: `${ring()}<path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="${PETROL}"/>`,
    whole: `<circle cx="8" cy="8" r="7.2" fill="${PETROL}"/>`,
    open: ring(' stroke-dasharray="2.5 2.6"'),
    'not-asked': `<path d="M3 8h10" stroke="${PETROL}" stroke-width="1.6"/>`,
  };
  return `<g transform="translate(${x} ${y})">${drawn[fill]}</g>`;
}

function flag(x: number, y: number): string {
  return `<path transform="translate(${x} ${y})" d="M1 13V0h9l-2.4 2.8L10 5.6H2.4V13z" fill="${INK}"/>`;
}

type Line = Style & { readonly words: string; readonly mark?: 'flag' };

/** A second text of a cell as small lines. */
function small(words: string | undefined, style: Partial<Style> = {}): readonly Line[] {
  if (words === undefined) return [];
  return wrapped(words, CELL - 2 * PAD, 13).map((line) => ({
    words: line,
    size: 13,
    colour: QUIET,
    ...style,
  }));
}

function targetLines(words: string | undefined): readonly Line[] {
  return words === undefined ? [] : [{ words, size: 13, mark: 'flag' }];
}

function cellLines(cell: ProfileCell): readonly Line[] {
  const weight = cell.within === 'no' ? 400 : 700;
  return [
    ...wrapped(cell.name, CELL - 2 * PAD - 30, 14).map((words) => ({ words, size: 14, weight })),
    ...small(cell.holds),
    ...small(cell.stands, { colour: INK, weight: 700 }),
    ...targetLines(cell.target),
    ...small(cell.placed),
  ];
}

function factLines({ stands, facts }: ProfileRow): readonly Line[] {
  const first = {
    words: stands ?? 'not assessed',
    size: stands === undefined ? 13 : 20,
    weight: 500,
  };
  const rest = facts.flatMap((fact) => wrapped(fact, FACTS - PAD, 13));
  return [first, ...rest.map((words) => ({ words, size: 13, colour: QUIET }))];
}

function block(x: number, y: number, lines: readonly Line[]): string {
  return lines
    .map((line, index) => {
      const at = y + PAD + 14 + index * ROW_LINE;
      if (line.mark !== 'flag') return text(x + PAD, at, line.words, line);
      return flag(x + PAD, at - 11) + text(x + PAD + 16, at, line.words, line);
    })
    .join('');
}

/** The box around the levels where the aspect stands, and where the range breaks. */
function box(cells: readonly ProfileCell[], x: number, y: number, height: number): string {
  const first = cells.findIndex(({ within }) => within === 'only' || within === 'first');
  const count = cells.filter(({ within }) => within !== 'no').length;
  if (first === -1) return '';
  const left = x + first * CELL;
  const breaks = Array.from({ length: count - 1 }, (_, index) => {
    const at = left + (index + 1) * CELL;
    return `<path d="M${at} ${y}v${height}" stroke="${QUIET}" stroke-dasharray="3 3"/>`;
  });
  return `<rect x="${left}" y="${y}" width="${CELL}" height="${height}" fill="${WASH}"/>${breaks.join('')}<rect x="${left + 1.5}" y="${y + 1.5}" width="${count * CELL - 3}" height="${height - 3}" fill="none" stroke="${INK}" stroke-width="3"/>`;
}

function drawnRow(row: ProfileRow, y: number): { readonly drawn: string; readonly height: number } {
  const cells = row.cells.map(cellLines);
  const facts = factLines(row);
  const most = Math.max(facts.length, ...cells.map((lines) => lines.length));
  const height = most * ROW_LINE + 2 * PAD;
  const start = MARGIN + ASPECT;
  const end = start + row.cells.length * CELL;
  const parts = [
    box(row.cells, start, y, height),
    block(MARGIN - PAD, y, [{ words: row.aspect.title, size: 16, weight: 600 }]),
    ...row.cells.map(({ fill }, index) =>
      fill === undefined ? '' : shape(start + (index + 1) * CELL - PAD - 16, y + PAD, fill),
    ),
    ...cells.map((lines, index) => block(start + index * CELL, y, lines)),
    block(end, y, facts),
    `<path d="M${MARGIN} ${y + height}H${end + FACTS}" stroke="${LINE}"/>`,
  ];
  return { drawn: parts.join(''), height };
}

function header({ levels }: MaturityModel, y: number): string {
  const start = MARGIN + ASPECT;
  const cells = levels.map(({ level, name }, index) => {
    const tint = TINTS[Math.min(level, TINTS.length) - 1] ?? PETROL;
    const colour = tint === PETROL ? ON_DARK : INK;
    const x = start + index * CELL;
    return `<rect x="${x}" y="${y}" width="${CELL}" height="52" fill="${tint}"/>${text(x + PAD, y + 21, `Level ${level}`, { size: 13, weight: 700, colour })}${text(x + PAD, y + 40, name, { size: 14, colour })}`;
  });
  const end = start + levels.length * CELL;
  return `${cells.join('')}${text(MARGIN, y + 40, 'Aspect', { size: 13, colour: QUIET })}${text(end + PAD, y + 40, 'Stands at level', { size: 13, colour: QUIET })}<path d="M${MARGIN} ${y + 52}H${end + FACTS}" stroke="${INK}"/>`;
}

function legend(y: number): string {
  let x = MARGIN;
  const parts = FILL_WORDS.map(([fill, words]) => {
    const drawn = shape(x, y - 13, fill) + text(x + 22, y, words, { size: 13, colour: QUIET });
    x += 22 + Math.ceil([...words].length * 13 * LETTER) + 20;
    return drawn;
  });
  return `${parts.join('')}${flag(x, y - 11)}${text(x + 16, y, 'target', { size: 13, colour: QUIET })}`;
}

/** What the picture says, row by row, for readers who hear it. */
function description(finding: string, rows: readonly ProfileRow[]): string {
  const each = rows.map(
    ({ aspect, stands, facts }) =>
      `${aspect.title}: ${[stands === undefined ? 'not assessed' : `level ${stands}`, ...facts].join(', ')}.`,
  );
  return [finding, ...each].join(' ');
}

/**
 * The profile as a picture that stands alone: text labels, shapes, title and description, no script, on white. Text
 * from readers is escaped. Lines are broken by an estimate of letter widths, since nothing is measured here.
 */
export function profileSvg(model: MaturityModel, about: About, sheet: SheetParts): string {
  const rows = profileRows(model, sheet);
  const finding = findingText(model, scoreModel(model, answerValues(sheet.answers)));
  const width = 2 * MARGIN + ASPECT + model.levels.length * CELL + FACTS;
  const title = aboutText(about);
  const top = wrapped(title, width - 2 * MARGIN, 22);
  const said = wrapped(finding, width - 2 * MARGIN, 15);
  const source = wrapped(
    `${model.source.title} ${model.source.version}, our wording ${model.version}. ${model.license.source}. ${model.license.changes}`,
    width - 2 * MARGIN,
    12,
  );
  let y = MARGIN;
  const head = [
    ...top.map((line) => text(MARGIN, (y += 28), line, { size: 22, weight: 600 })),
    ...said.map((line) => text(MARGIN, (y += 23), line, { size: 15 })),
  ];
  y += 18;
  const parts = [...head, header(model, y)];
  y += 52;
  for (const row of rows) {
    const { drawn, height } = drawnRow(row, y);
    parts.push(drawn);
    y += height;
  }
  y += 32;
  parts.push(legend(y));
  y += 14;
  parts.push(...source.map((line) => text(MARGIN, (y += 17), line, { size: 12, colour: QUIET })));
  const height = y + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="Arial, Helvetica, sans-serif"><title id="t">${xml(`Maturity profile: ${title}`)}</title><desc id="d">${xml(description(finding, rows))}</desc><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>\n`;
}
