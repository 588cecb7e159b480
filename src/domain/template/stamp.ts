/** How a comment begins and ends, by file ending. Endings that know no comment (`txt`, `json`, `csv`) carry no stamp. */
const COMMENTS: Readonly<Record<string, readonly [string, string]>> = {
  md: ['<!-- ', ' -->'],
  html: ['<!-- ', ' -->'],
  xml: ['<!-- ', ' -->'],
  yaml: ['# ', ''],
  yml: ['# ', ''],
  toml: ['# ', ''],
  sh: ['# ', ''],
  tf: ['# ', ''],
  py: ['# ', ''],
  js: ['// ', ''],
  ts: ['// ', ''],
  go: ['// ', ''],
  java: ['// ', ''],
  sql: ['-- ', ''],
};

/** The end of a finished file: a blank line, then what it was made with. Empty when the ending knows no comment. */
export function stamp(
  fileName: string,
  template: { readonly id: string; readonly version: string },
): string {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  const comment = Object.hasOwn(COMMENTS, ending) ? COMMENTS[ending] : undefined;
  if (comment === undefined) return '';
  return `\n${comment[0]}Made with the template ${template.id} ${template.version}${comment[1]}\n`;
}
