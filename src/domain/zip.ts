/** A file to pack; `name` is a relative path with forward slashes. */
export type ZipEntry = { readonly name: string; readonly text: string };

/** 1 January 1980, 00:00: the first moment the format knows (APPNOTE 4.4.6). Every zip of the same files has the same bytes. */
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** Unix, a plain file that everybody reads and its owner writes. */
const MADE_BY = 0x0300 | VERSION;
const MODE = (0o100644 << 16) >>> 0;
const MAX_ENTRIES = 65_535;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip and PNG use it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers as little-endian bytes: `[value, how many bytes]`. */
function fields(...numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const bytes = numbers.flatMap(([value, length]) =>
    Array.from({ length }, (_, at) => Math.floor(value / 2 ** (8 * at)) & 0xff),
  );
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Files as a zip archive, stored without compression, in the order of their names and with a fixed time: the same files
 * are the same bytes on every machine. `encode` makes UTF-8. Throws when there are more than 65,535 files.
 */
export function zip(
  entries: readonly ZipEntry[],
  encode: (text: string) => Uint8Array,
): Uint8Array<ArrayBuffer> {
  if (entries.length > MAX_ENTRIES) throw new Error(`Too many files for a zip: ${entries.length}`);
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of sorted) {
    const [path, content] = [encode(name), encode(text)];
    const common = fields(
      ...([
        [VERSION, 2],
        [UTF8_NAMES, 2],
        [0, 2],
        [0, 2],
        [DOS_DATE, 2],
      ] as const),
      ...([
        [crc32(content), 4],
        [content.length, 4],
        [content.length, 4],
      ] as const),
      ...([
        [path.length, 2],
        [0, 2],
      ] as const),
    );
    local.push(fields([0x04034b50, 4]), common, path, content);
    central.push(fields([0x02014b50, 4], [MADE_BY, 2]), common);
    central.push(fields([0, 2], [0, 2], [0, 2], [MODE, 4], [offset, 4]), path);
    offset += 4 + common.length + path.length + content.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = fields(
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [sorted.length, 2],
      [sorted.length, 2],
    ] as const),
    ...([
      [size, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  );
  return joined([...local, ...central, end]);
}
