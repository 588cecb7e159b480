/** What makes a spreadsheet run a cell instead of showing it, also after spaces or quotes (OWASP, "CSV injection"). */
const RUNS = /^[\s"'\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const QUOTED = /["',;\s]/;

function cell(text: string): string {
  const shown = RUNS.test(text) ? `'${text}` : text;
  return QUOTED.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/**
 * Rows as CSV by RFC 4180: commas, quotes doubled, every line ends with CRLF. A cell that a spreadsheet would take for
 * a formula begins with an apostrophe, so that it is shown and not run.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
