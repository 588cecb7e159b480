/** Colours of the light page: a picture is put on white paper and slides. */
export const INK = '#1c1d20';
export const QUIET = '#5b5d62';
export const LINE = '#e4e0d8';
export const PETROL = '#0f5c63';
export const WASH = '#e3eeec';

/** Width of a letter against the size of its font, on the wide side. */
export const LETTER = 0.56;

/** Text for XML: what XML 1.0 forbids is dropped, the rest escaped. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export type Style = { readonly size: number; readonly weight?: number; readonly colour?: string };

/** A line of text from its left end and base line. */
export function text(x: number, y: number, words: string, style: Style): string {
  const { size, weight = 400, colour = INK } = style;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${xml(words)}</text>`;
}

/** Words broken into lines that fit `width`; a word that is longer than a line is cut. */
export function wrapped(words: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).flatMap((each) => pieces(each, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && [...longer].length > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, most: number): readonly string[] {
  const letters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += most)
    parts.push(letters.slice(at, at + most).join(''));
  return parts;
}
