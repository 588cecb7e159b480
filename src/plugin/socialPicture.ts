import type { Contour, Face } from './socialFont';
import { drawn, type Layer } from './socialRaster';

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
const PAPER = [0xfc, 0xfb, 0xf8] as const;
const INK = [0x1c, 0x1d, 0x20] as const;
const QUIET = [0x5b, 0x5d, 0x62] as const;
const PETROL = [0x0f, 0x5c, 0x63] as const;
const LINE = [0xe4, 0xe0, 0xd8] as const;

/** A title is set as large as fits in its lines, from left to right. */
const STEPS = [
  { size: 84, lines: 3 },
  { size: 72, lines: 4 },
  { size: 60, lines: 4 },
] as const;
const LEAD = 1.16;

/** Characters of a text that the face has no shape for. */
export function missingIn(face: Face, text: string): readonly string[] {
  return [...new Set(text)].filter((sign) => !/\s/.test(sign) && face.glyphOf(sign) === 0);
}

/** A text's width in pixels. */
export function widthOf(face: Face, text: string, size: number): number {
  const units = [...text].reduce((sum, sign) => sum + face.advanceOf(face.glyphOf(sign)), 0);
  return (units * size) / face.unitsPerEm;
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

function shapes(face: Face, text: string, { x, y, size }: Place): readonly Contour[] {
  const scale = size / face.unitsPerEm;
  let pen = x;
  return [...text].flatMap((sign) => {
    const glyph = face.glyphOf(sign);
    const at = pen;
    pen += face.advanceOf(glyph) * scale;
    return face
      .outlineOf(glyph)
      .map((contour) =>
        contour.map((point) => ({ x: at + point.x * scale, y: y - point.y * scale, on: point.on })),
      );
  });
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
  const line = (text: string, place: Place, colour: Layer['colour'], under: Layer['under']) => ({
    colour,
    under,
    contours: shapes(face, text, place),
  });
  const right = LEFT + WIDTH - widthOf(face, card.host, host);
  return drawn(
    SIZE,
    PAPER,
    [
      { colour: PETROL, left: 0, top: 0, width: SIZE.width, height: 12 },
      { colour: LINE, left: 0, top: 118, width: SIZE.width, height: 2 },
      { colour: PETROL, left: LEFT, top: 56, width: tabWidth, height: 62 },
      { colour: LINE, left: LEFT, top: 522, width: WIDTH, height: 2 },
    ],
    [
      line(card.kind, { x: LEFT + 24, y: 98, size: 34 }, PAPER, PETROL),
      line(card.section, { x: LEFT + tab + 28, y: 98, size: 34 }, QUIET, PAPER),
      ...lines.map((text, place) =>
        line(text, { x: LEFT, y: top + place * size * LEAD, size }, INK, PAPER),
      ),
      line(card.site, { x: LEFT, y: 576, size: name }, INK, PAPER),
      line(card.host, { x: right, y: 576, size: host }, QUIET, PAPER),
    ],
  );
}
