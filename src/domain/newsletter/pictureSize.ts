function sizeInJpeg(view: DataView): number | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const mark = view.getUint8(at + 1);
    // A frame's header is C0 to CF, without the three that hold tables or settings.
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return view.getUint16(at + 7);
    at += mark === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function begins(view: DataView, bytes: readonly number[]): boolean {
  return view.byteLength >= 24 && bytes.every((byte, at) => view.getUint8(at) === byte);
}

/**
 * How many pixels wide a PNG, GIF or JPEG is, by its first bytes; null for anything else, and for one cut off before it
 * says so.
 */
export function pictureWidth(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(view, [0x89, 0x50, 0x4e, 0x47])) return view.getUint32(16);
  if (begins(view, [0x47, 0x49, 0x46, 0x38])) return view.getUint16(6, true);
  return begins(view, [0xff, 0xd8]) ? sizeInJpeg(view) : null;
}
