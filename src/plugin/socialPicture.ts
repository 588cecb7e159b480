import { Resvg } from '@resvg/resvg-js';
import { create, type Font as Face, type Glyph } from 'fontkit';

/** What stands on a page's picture. */
export type Card = {
  readonly kind: string;
  /** Empty where the kind says it already. */
  readonly section: string;
  readonly title: string;
  readonly site: string;
  readonly host: string;
};

const SIZE = { width: 1200, height: 630 };
const LEFT = 80;
const WIDTH = SIZE.width - 2 * LEFT;

/** The light tokens of custom.css. */
const PAPER = '#fcfbf8';
const INK = '#1c1d20';
const QUIET = '#5b5d62';
const PETROL = '#0f5c63';
const LINE = '#e4e0d8';

/** A title is set as large as fits in its lines, from left to right. */
const STEPS = [
  { size: 84, lines: 3 },
  { size: 72, lines: 4 },
  { size: 60, lines: 4 },
] as const;
const LEAD = 1.16;

/** Reads a face from a font file. Throws when it is none, or a collection of several. */
export function readFace(file: Buffer): Face {
  const face = create(file);
  if ('fonts' in face) throw new Error('The font file holds several faces; give one.');
  return face;
}

/** Characters of a text that the face has no shape for. */
export function missingIn(face: Face, text: string): readonly string[] {
  return [...new Set(text)].filter(
    (sign) => !/\s/.test(sign) && !face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
  );
}

/** A text's width in pixels. */
export function widthOf(face: Face, text: string, size: number): number {
  return (face.layout(text).advanceWidth * size) / face.unitsPerEm;
}

/** A word cut where it is wider than a line. */
function cut(face: Face, word: string, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && widthOf(face, part + sign, size) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

/** A text in lines that are no wider than `width`; a longer word is cut. */
export function linesOf(face: Face, text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter(Boolean);
  for (const word of words.flatMap((one) => cut(face, one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(face, longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The title in its largest size that fits; what does not fit in the smallest ends in three dots. */
export function titleLines(face: Face, title: string) {
  for (const { size, lines } of STEPS) {
    const set = linesOf(face, title, size, WIDTH);
    if (set.length <= lines) return { size, lines: set };
  }
  const { size, lines } = STEPS[2];
  const set = linesOf(face, title, size, WIDTH).slice(0, lines);
  let last = set[lines - 1] ?? '';
  while (last !== '' && widthOf(face, `${last}...`, size) > WIDTH) last = last.slice(0, -1);
  return { size, lines: [...set.slice(0, -1), `${last.trimEnd()}...`] };
}

type Place = { readonly x: number; readonly y: number; readonly size: number };

const outlines = new WeakMap<Face, Map<number, string>>();

/** A letter's outline; the same few dozen letters make up every title. */
function outline(face: Face, glyph: Glyph): string {
  const known = outlines.get(face) ?? new Map<number, string>();
  outlines.set(face, known);
  const drawn = known.get(glyph.id) ?? glyph.path.toSVG();
  known.set(glyph.id, drawn);
  return drawn;
}

/** A line of text as shapes: letters are drawn and not written, so the picture needs no font of the machine. */
function shapes(face: Face, text: string, { x, y, size }: Place, colour: string): string {
  const { glyphs, positions } = face.layout(text);
  let pen = 0;
  const letters = glyphs.map((glyph, place) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[place] ?? {};
    const at = pen + xOffset;
    pen += xAdvance;
    return `<path transform="translate(${at} ${yOffset})" d="${outline(face, glyph)}"/>`;
  });
  const scale = size / face.unitsPerEm;
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
}

type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

function box({ left, top, width, height }: Box, colour: string): string {
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colour}"/>`;
}

/** The largest size at which a line fits. */
function fitting(face: Face, text: string, size: number, width: number): number {
  return Math.min(size, (size * width) / Math.max(1, widthOf(face, text, size)));
}

/** A page's picture as a PNG of 1200 × 630 pixels: kind and section on the strip, title, the handbook's name. */
export function picture(face: Face, card: Card): Buffer {
  const { size, lines } = titleLines(face, card.title);
  const tab = widthOf(face, card.kind, 34) + 48;
  const tabWidth = Math.round(tab);
  const top = 330 - (lines.length * size * LEAD) / 2 + size * 0.85;
  const name = fitting(face, card.site, 34, WIDTH / 2 - 40);
  const host = fitting(face, card.host, 28, WIDTH / 2);
  const right = LEFT + WIDTH - widthOf(face, card.host, host);
  const parts = [
    box({ left: 0, top: 0, ...SIZE }, PAPER),
    box({ left: 0, top: 0, width: SIZE.width, height: 12 }, PETROL),
    box({ left: 0, top: 118, width: SIZE.width, height: 2 }, LINE),
    box({ left: LEFT, top: 56, width: tabWidth, height: 62 }, PETROL),
    box({ left: LEFT, top: 522, width: WIDTH, height: 2 }, LINE),
    shapes(face, card.kind, { x: LEFT + 24, y: 98, size: 34 }, PAPER),
    shapes(face, card.section, { x: LEFT + tab + 28, y: 98, size: 34 }, QUIET),
    ...lines.map((text, place) =>
      shapes(face, text, { x: LEFT, y: top + place * size * LEAD, size }, INK),
    ),
    shapes(face, card.site, { x: LEFT, y: 576, size: name }, INK),
    shapes(face, card.host, { x: right, y: 576, size: host }, QUIET),
  ];
  const { width, height } = SIZE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
