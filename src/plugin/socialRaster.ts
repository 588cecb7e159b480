import { deflateSync } from 'node:zlib';
import type { Contour, Point } from './socialFont';

type Spot = { readonly x: number; readonly y: number };

/** Shades between paper and a colour; the eye sees no steps at the size of a preview. */
const SHADES = 16;

/**
 * How much of each pixel a shape covers: signed areas along its edges, summed from left to right
 * (the method of Raph Levien's font-rs).
 */
class Cover {
  private readonly sums: Float32Array;
  private readonly width: number;
  private readonly height: number;

  constructor(width: number, height: number) {
    this.width = width + 2;
    this.height = height;
    this.sums = new Float32Array(this.width * height);
  }

  private add(place: number, area: number): void {
    this.sums[place] = (this.sums[place] ?? 0) + area;
  }

  line(from: Spot, to: Spot): void {
    if (from.y === to.y) return;
    const turn = from.y < to.y ? 1 : -1;
    const [top, low] = turn === 1 ? [from, to] : [to, from];
    const slope = (low.x - top.x) / (low.y - top.y);
    let x = top.y < 0 ? top.x - top.y * slope : top.x;
    const last = Math.min(this.height, Math.ceil(low.y));
    for (let y = Math.max(0, Math.floor(top.y)); y < last; y++) {
      const dy = Math.min(y + 1, low.y) - Math.max(y, top.y);
      const next = x + slope * dy;
      this.row(y * this.width, Math.min(x, next), Math.max(x, next), dy * turn);
      x = next;
    }
  }

  /** One edge within one row, from x0 to x1, as high as `d`. */
  private row(start: number, x0: number, x1: number, d: number): void {
    const first = Math.floor(x0);
    const end = Math.ceil(x1);
    if (end <= first + 1) {
      const middle = (x0 + x1) / 2 - first;
      this.add(start + first, d - d * middle);
      this.add(start + first + 1, d * middle);
      return;
    }
    const share = 1 / (x1 - x0);
    const inFirst = x0 - first;
    const a0 = 0.5 * share * (1 - inFirst) ** 2;
    const inLast = x1 - end + 1;
    const am = 0.5 * share * inLast ** 2;
    this.add(start + first, d * a0);
    if (end === first + 2) this.add(start + first + 1, d * (1 - a0 - am));
    else {
      const a1 = share * (1.5 - inFirst);
      this.add(start + first + 1, d * (a1 - a0));
      for (let x = first + 2; x < end - 1; x++) this.add(start + x, d * share);
      this.add(start + end - 1, d * (1 - a1 - (end - first - 3) * share - am));
    }
    this.add(start + end, d * am);
  }

  /** The shade of each pixel, from 0 to SHADES - 1. */
  shades(use: (place: number, shade: number) => void): void {
    for (let y = 0; y < this.height; y++) {
      let sum = 0;
      for (let x = 0; x < this.width - 2; x++) {
        sum += this.sums[y * this.width + x] ?? 0;
        const shade = Math.round(Math.min(1, Math.abs(sum)) * (SHADES - 1));
        if (shade > 0) use(y * (this.width - 2) + x, shade);
      }
    }
  }
}

function middle(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

const PIECES = 6;

/** A quadratic curve as short straight lines. */
function curve(from: Spot, by: Spot, to: Spot, line: (from: Spot, to: Spot) => void): void {
  let before = from;
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
    const next = { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y };
    line(before, next);
    before = next;
  }
}

/** The edges of one contour: between two points off the curve lies one on it. */
function edges(contour: Contour, line: (from: Spot, to: Spot) => void): void {
  const [first] = contour;
  const last = contour.at(-1);
  if (first === undefined || last === undefined) return;
  const start: Spot = first.on ? first : last.on ? last : middle(first, last);
  let at = start;
  let by: Point | undefined;
  for (const point of contour) {
    if (point.on) {
      if (by === undefined) line(at, point);
      else curve(at, by, point, line);
      [at, by] = [point, undefined];
    } else {
      if (by !== undefined) {
        const between = middle(by, point);
        curve(at, by, between, line);
        at = between;
      }
      by = point;
    }
  }
  if (by === undefined) line(at, start);
  else curve(at, by, start, line);
}

type Colour = readonly [red: number, green: number, blue: number];

/** Shapes of one colour on the colour under them; y downward, in pixels. */
export type Layer = {
  readonly colour: Colour;
  readonly under: Colour;
  readonly contours: readonly Contour[];
};

/** A rectangle with whole pixels for its sides. */
export type Box = {
  readonly colour: Colour;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** CRC-32 of a PNG chunk, annex D of its specification. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) === 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The colours of a picture by number: those of boxes, and the shades of each layer's pair. */
class Palette {
  readonly bytes: number[] = [];
  private readonly known = new Map<string, number>();

  /** The number of the first of these colours. */
  first(colours: readonly Colour[]): number {
    const name = colours.map((colour) => colour.join()).join(';');
    const at = this.known.get(name) ?? this.bytes.length / 3;
    if (!this.known.has(name)) {
      this.known.set(name, at);
      this.bytes.push(...colours.flat());
    }
    return at;
  }
}

function shadesOf({ colour, under }: Layer): readonly Colour[] {
  const mixed = (at: 0 | 1 | 2, share: number) =>
    Math.round(under[at] * (1 - share) + colour[at] * share);
  return Array.from({ length: SHADES - 1 }, (_, shade) => {
    const share = (shade + 1) / (SHADES - 1);
    return [mixed(0, share), mixed(1, share), mixed(2, share)] as const;
  });
}

/** Draws one layer; only the rows it touches are looked at. */
function cover(pixels: Buffer, size: Size, { contours }: Layer, first: number): void {
  const ys = contours.flat().map(({ y }) => y);
  if (ys.length === 0) return;
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const low = Math.min(size.height, Math.ceil(Math.max(...ys)));
  const rows = new Cover(size.width, Math.max(0, low - top));
  const raised = ({ x, y }: Spot) => ({ x, y: y - top });
  for (const contour of contours) edges(contour, (from, to) => rows.line(raised(from), raised(to)));
  const start = top * size.width;
  rows.shades((pixel, shade) => pixels.writeUInt8(first + shade - 1, start + pixel));
}

type Size = { readonly width: number; readonly height: number };

/** A PNG with a palette: paper, boxes on it, then layers. No more than 16 pairs of colours. */
export function drawn(
  size: Size,
  paper: Colour,
  boxes: readonly Box[],
  layers: readonly Layer[],
): Buffer {
  const { width, height } = size;
  const palette = new Palette();
  const pixels = Buffer.alloc(width * height, palette.first([paper]));
  for (const box of boxes) {
    const number = palette.first([box.colour]);
    for (let y = box.top; y < box.top + box.height; y++) {
      const start = y * width + box.left;
      pixels.fill(number, start, start + box.width);
    }
  }
  for (const layer of layers) cover(pixels, size, layer, palette.first(shadesOf(layer)));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.bytes)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
