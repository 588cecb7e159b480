import { textOf } from './read';

/** The starter of an error page without its comments: what a link to a new file is filled with. */
export function newErrorPage(siteDir: string): string {
  return textOf(siteDir, 'errors/_starter.mdx')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .map((line) => line.replace(/\s+# .*$/, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trimEnd();
}
