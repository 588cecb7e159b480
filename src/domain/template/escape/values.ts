/** A string's inside in JSON, without its quotes. What YAML takes for a line break is escaped too. */
export function jsonInner(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(
      /[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** A JSON string with its quotes. */
export function jsonString(text: string): string {
  return `"${jsonInner(text)}"`;
}

/** A whole number as people write one: it stays a number where nothing is quoted. `007` and `1.10` are text. */
export function isInteger(text: string): boolean {
  return /^(?:0|-?[1-9]\d{0,14})$/.test(text);
}

/** One word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The inside of a Markdown table's cell: its bars escaped, its line breaks kept as `<br>`. */
export function tableCell(text: string): string {
  return text
    .replace(/(\\*)\|/g, (_, before: string) =>
      before.length % 2 === 0 ? `${before}\\|` : `${before}|`,
    )
    .replace(/\n/g, '<br>');
}

/** A part of an address: everything that has a meaning in one is percent-encoded (RFC 3986). */
export function urlPart(text: string): string {
  // A lone half of a pair has no encoding.
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A whole address inside Markdown's brackets: only what would end it is encoded. */
export function wholeUrl(text: string): string {
  return text.replace(/[\s()<>"'`|\\]/g, (sign) => urlPart(sign));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of HTML or XML, also inside an attribute's quotes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A cell of a CSV file (RFC 4180). */
export function csvCell(text: string): string {
  return /["',;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
