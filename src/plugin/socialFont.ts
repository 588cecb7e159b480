import { brotliDecompressSync } from 'node:zlib';

/** A point of an outline, in the font's own units, y upward. */
export type Point = { readonly x: number; readonly y: number; readonly on: boolean };
export type Contour = readonly Point[];

/** A face, read: what is needed to set a line of text. */
export type Face = {
  readonly unitsPerEm: number;
  /** The glyph of a character; 0 when the face lacks it. */
  readonly glyphOf: (character: string) => number;
  readonly advanceOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => readonly Contour[];
};

/** Reads numbers one after the other. */
class Stream {
  private readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  u8(): number {
    return this.bytes.readUInt8(this.at++);
  }

  i8(): number {
    return this.bytes.readInt8(this.at++);
  }

  u16(): number {
    return this.u8() * 256 + this.u8();
  }

  i16(): number {
    const value = this.u16();
    return value < 0x8000 ? value : value - 0x10000;
  }

  u32(): number {
    return this.u16() * 0x10000 + this.u16();
  }

  /** UIntBase128 of WOFF2. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = this.u8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new Error('The font has a number that is too long.');
  }

  /** 255UInt16 of WOFF2. */
  short(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 255) return this.u8() + 253;
    return code === 254 ? this.u8() + 506 : code;
  }
}

const TAGS = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
].concat(['glyf', 'loca']);

type Table = { readonly bytes: Buffer; readonly transform: number };

/** The tables of a WOFF2 file, section 4 of the recommendation. */
function tablesOf(file: Buffer): ReadonlyMap<string, Table> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('The font is no WOFF2 file.');
  const count = file.readUInt16BE(12);
  const compressed = file.readUInt32BE(20);
  const stream = new Stream(file, 48);
  const entries = Array.from({ length: count }, () => {
    const flags = stream.u8();
    const index = flags & 0x3f;
    const transform = flags >> 6;
    const tag =
      index === 63
        ? String.fromCharCode(stream.u8(), stream.u8(), stream.u8(), stream.u8())
        : (TAGS[index] ?? `table ${index}`);
    const original = stream.base128();
    const isGlyphs = tag === 'glyf' || tag === 'loca';
    const isTransformed = isGlyphs ? transform !== 3 : transform !== 0;
    return { tag, transform, length: isTransformed ? stream.base128() : original };
  });
  const data = brotliDecompressSync(file.subarray(stream.at, stream.at + compressed));
  const tables = new Map<string, Table>();
  let at = 0;
  for (const { tag, transform, length } of entries) {
    tables.set(tag, { bytes: data.subarray(at, at + length), transform });
    at += length;
  }
  return tables;
}

type Shape = { readonly contours: readonly Contour[]; readonly parts: readonly Part[] };
type Part = { readonly glyph: number; readonly map: (point: Point) => Point };

function signed(flag: number, value: number): number {
  return (flag & 1) === 1 ? value : -value;
}

/** One step from point to point, section 5.2 of the recommendation. */
function triplet(flag: number, bytes: Stream): readonly [dx: number, dy: number] {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + bytes.u8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + bytes.u8()), 0];
  if (flag < 84) {
    const [b0, b1] = [flag - 20, bytes.u8()];
    const dy = 1 + ((b0 & 0x0c) << 2) + (b1 & 0x0f);
    return [signed(flag, 1 + (b0 & 0x30) + (b1 >> 4)), signed(flag >> 1, dy)];
  }
  if (flag < 120) {
    const b0 = flag - 84;
    const dx = signed(flag, 1 + (Math.floor(b0 / 12) << 8) + bytes.u8());
    return [dx, signed(flag >> 1, 1 + (((b0 % 12) >> 2) << 8) + bytes.u8())];
  }
  if (flag < 124) {
    const [b0, b1, b2] = [bytes.u8(), bytes.u8(), bytes.u8()];
    return [signed(flag, (b0 << 4) + (b1 >> 4)), signed(flag >> 1, ((b1 & 0x0f) << 8) + b2)];
  }
  const dx = signed(flag, bytes.u16());
  return [dx, signed(flag >> 1, bytes.u16())];
}

function fixed(bytes: Stream): number {
  return bytes.i16() / 0x4000;
}

/** The glyphs a composite glyph is put together from. */
function partsOf(bytes: Stream, read: { hints: boolean }): readonly Part[] {
  const parts: Part[] = [];
  for (;;) {
    const flags = bytes.u16();
    const glyph = bytes.u16();
    const isWide = (flags & 1) !== 0;
    const dx = isWide ? bytes.i16() : bytes.i8();
    const dy = isWide ? bytes.i16() : bytes.i8();
    let [a, b, c, d] = [1, 0, 0, 1];
    if ((flags & 0x08) !== 0) a = d = fixed(bytes);
    else if ((flags & 0x40) !== 0) [a, d] = [fixed(bytes), fixed(bytes)];
    else if ((flags & 0x80) !== 0)
      [a, b, c, d] = [fixed(bytes), fixed(bytes), fixed(bytes), fixed(bytes)];
    const map = ({ x, y, on }: Point) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on });
    parts.push({ glyph, map });
    if ((flags & 0x100) !== 0) read.hints = true;
    if ((flags & 0x20) === 0) return parts;
  }
}

/** Every glyph's shape from the transformed table, section 5.1 of the recommendation. */
function shapesOf({ bytes, transform }: Table): readonly Shape[] {
  if (transform === 3) throw new Error('The font’s outlines are not in the usual WOFF2 form.');
  const head = new Stream(bytes, 4);
  const count = head.u16();
  head.at += 2;
  const sizes = Array.from({ length: 7 }, () => head.u32());
  let at = head.at;
  const [contours, points, flags, glyphs, composites] = sizes.map((size) => {
    const stream = new Stream(bytes, at);
    at += size;
    return stream;
  });
  if (!contours || !points || !flags || !glyphs || !composites) throw new Error('An empty font.');
  return Array.from({ length: count }, (): Shape => {
    const number = contours.i16();
    if (number < 0) {
      const read = { hints: false };
      const parts = partsOf(composites, read);
      if (read.hints) glyphs.short();
      return { contours: [], parts };
    }
    const lengths = Array.from({ length: number }, () => points.short());
    let [x, y] = [0, 0];
    const own = lengths.map((length) =>
      Array.from({ length }, (): Point => {
        const flag = flags.u8();
        const [dx, dy] = triplet(flag & 0x7f, glyphs);
        x += dx;
        y += dy;
        return { x, y, on: flag < 0x80 };
      }),
    );
    if (number > 0) glyphs.short();
    return { contours: own, parts: [] };
  });
}

/** Characters to glyphs, from the table's Unicode part (format 4 or 12). */
function glyphMap(cmap: Buffer): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index++) {
    const at = cmap.readUInt32BE(8 + index * 8);
    const format = cmap.readUInt16BE(at);
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
        const place = at + 16 + group * 12;
        const [from, to, glyph] = [0, 4, 8].map((more) => cmap.readUInt32BE(place + more));
        for (let code = from ?? 0; code <= (to ?? -1); code++)
          found.set(code, (glyph ?? 0) + code - (from ?? 0));
      }
    }
    if (format !== 4) continue;
    const twice = cmap.readUInt16BE(at + 6);
    for (let pair = 0; pair < twice; pair += 2) {
      const end = cmap.readUInt16BE(at + 14 + pair);
      const start = cmap.readUInt16BE(at + 16 + twice + pair);
      const delta = cmap.readUInt16BE(at + 16 + twice * 2 + pair);
      const place = at + 16 + twice * 3 + pair;
      const offset = cmap.readUInt16BE(place);
      for (let code = start; code <= end && code < 0xffff; code++) {
        const raw = offset === 0 ? code : cmap.readUInt16BE(place + offset + (code - start) * 2);
        if (raw !== 0) found.set(code, (raw + delta) % 0x10000);
      }
    }
  }
  return found;
}

/** Reads a face from a WOFF2 file. Throws when it is none, or has outlines of another kind. */
export function readFace(file: Buffer): Face {
  const tables = tablesOf(file);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`The font has no table ${tag}.`);
    return found;
  };
  const metrics = table('hmtx');
  const many = table('hhea').bytes.readUInt16BE(34);
  const [first, step] = metrics.transform === 1 ? [1, 2] : [0, 4];
  const shapes = shapesOf(table('glyf'));
  const map = glyphMap(table('cmap').bytes);
  const outlineOf = (glyph: number): readonly Contour[] => {
    const { contours = [], parts = [] } = shapes[glyph] ?? {};
    const put = parts.flatMap((part) => outlineOf(part.glyph).map((one) => one.map(part.map)));
    return [...contours, ...put];
  };
  return {
    unitsPerEm: table('head').bytes.readUInt16BE(18),
    glyphOf: (character) => map.get(character.codePointAt(0) ?? -1) ?? 0,
    advanceOf: (glyph) => metrics.bytes.readUInt16BE(first + step * Math.min(glyph, many - 1)),
    outlineOf,
  };
}
