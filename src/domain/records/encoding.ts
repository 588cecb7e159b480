export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How many bytes follow the first of a UTF-8 character; -1 when none can start with it. */
function following(first: number): number {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first < 0xe0) return 1;
  if (first >= 0xe0 && first < 0xf0) return 2;
  return first >= 0xf0 && first < 0xf5 ? 3 : -1;
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const more = following(bytes[at] ?? 0);
    if (more === -1) return false;
    // A character cut off by the end of the file is a broken end, not another encoding.
    const end = Math.min(at + more, bytes.length - 1);
    for (let next = at + 1; next <= end; next++) {
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += more + 1;
  }
  return true;
}

/**
 * The encoding of a file's bytes, for whoever decodes them: told by its byte order mark, by every second byte
 * being zero, or by being sound UTF-8. What is left is taken for the Windows encoding of Western Europe.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length > 3 && a === 0 && bytes[2] === 0) return 'utf-16be';
  if (bytes.length > 3 && b === 0 && bytes[3] === 0) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
