import type { Part } from './place';

/** One line: its fixed text with one `mark` for each value or open hole, and these in order. */
export type Line = { readonly signs: string; readonly inner: readonly Part[] };

export type Lines = { readonly mark: string; readonly lines: readonly Line[] };

/** A sign that the fixed text does not hold. */
function unused(parts: readonly Part[]): string {
  const fixed = parts.filter(({ piece }) => piece.kind === 'text').map(({ text }) => text);
  for (let code = 0xe000; ; code++) {
    const sign = String.fromCharCode(code);
    if (fixed.every((text) => !text.includes(sign))) return sign;
  }
}

/** A file's parts as its lines, before any value is written. */
export function linesOf(parts: readonly Part[]): Lines {
  const mark = unused(parts);
  const lines: { signs: string; inner: Part[] }[] = [{ signs: '', inner: [] }];
  for (const part of parts) {
    const isText = part.piece.kind === 'text';
    const [first = '', ...rest] = isText ? part.text.split('\n') : [mark];
    const last = lines.at(-1);
    if (last === undefined) continue;
    last.signs += first;
    if (!isText) last.inner.push(part);
    lines.push(...rest.map((signs) => ({ signs, inner: [] })));
  }
  return { mark, lines };
}

/** The lines as parts again. `written` holds what was put in place of single signs, line by line. */
export function partsOf(
  { mark, lines }: Lines,
  written: readonly ReadonlyMap<number, string>[],
): readonly Part[] {
  const result: Part[] = [];
  let text = '';
  const fixed = () => {
    if (text !== '') result.push({ kind: 'fixed', text, piece: { kind: 'text', text } });
    text = '';
  };
  lines.forEach(({ signs, inner }, index) => {
    const own = written[index];
    if (index > 0) text += '\n';
    if (inner.length === 0) {
      text += signs;
      return;
    }
    const values = inner.values();
    for (let at = 0; at < signs.length; at++) {
      const sign = signs.charAt(at);
      const put = own?.get(at);
      if (sign !== mark) {
        text += put ?? sign;
        continue;
      }
      const part = values.next().value;
      if (part === undefined) continue;
      fixed();
      result.push({ ...part, kind: 'fixed', text: put ?? part.text });
    }
  });
  fixed();
  return result;
}
