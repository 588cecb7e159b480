/** Longest fragment that is read; anything longer is refused before it is looked at. */
export const MAX_FRAGMENT = 20_000;

/** What a shared address holds: which tool it is for, which version of the form, and the text. */
export type Shared = { readonly kind: string; readonly version: number; readonly payload: string };

export type SharedReading =
  | { readonly state: 'none' }
  | { readonly state: 'foreign'; readonly kind: string }
  | { readonly state: 'damaged'; readonly reason: string }
  | { readonly state: 'ok'; readonly shared: Shared };

const FORM = /^#([a-z]+)=(\d{1,3})\.([A-Za-z0-9._~-]*)$/;

/** The address fragment of a share link, such as `#maturity=1.ynp`. Throws when the payload holds other characters than `A-Z a-z 0-9 . _ ~ -`. */
export function fragment(shared: Shared): string {
  const text = `#${shared.kind}=${shared.version}.${shared.payload}`;
  if (!FORM.test(text)) throw new Error(`Not a shareable payload: ${text.slice(0, 80)}`);
  return text;
}

/** Reads an address fragment as hostile input. A plain anchor (`#diagnose`) is `none`. */
export function readFragment(hash: string, kind: string): SharedReading {
  if (!hash.includes('=')) return { state: 'none' };
  if (hash.length > MAX_FRAGMENT) {
    return {
      state: 'damaged',
      reason: `it is ${hash.length} characters long; at most ${MAX_FRAGMENT} are read`,
    };
  }
  const parts = FORM.exec(hash);
  const [, found, version, payload] = parts ?? [];
  if (found === undefined || version === undefined || payload === undefined) {
    return {
      state: 'damaged',
      reason: 'it holds characters that our links never hold, or was cut off',
    };
  }
  if (found !== kind) return { state: 'foreign', kind: found };
  return { state: 'ok', shared: { kind: found, version: Number(version), payload } };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else {
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
    }
  }
  return bytes;
}

/** JSON as base64url text (RFC 4648 section 5, no padding), safe inside an address fragment. */
export function packJson(value: unknown): string {
  const bytes = utf8(JSON.stringify(value));
  let text = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const [a = 0, b, c] = bytes.slice(start, start + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    if (b !== undefined) text += ALPHABET.charAt((group >> 6) & 63);
    if (c !== undefined) text += ALPHABET.charAt(group & 63);
  }
  return text;
}

function percentEncoded(text: string): string | undefined {
  let bits = 0;
  let held = 0;
  let result = '';
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      result += `%${((held >> bits) & 255).toString(16).padStart(2, '0')}`;
    }
    held &= 0xff;
  }
  return result;
}

/** The JSON value in base64url text, or undefined when the text is damaged. */
export function unpackJson(text: string): unknown {
  const encoded = percentEncoded(text);
  if (encoded === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(decodeURIComponent(encoded));
    return value;
  } catch {
    return undefined;
  }
}
