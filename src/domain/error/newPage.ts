import { newFile } from '../newFile';

/** The starter's code, which the new page's own replaces. */
const STARTER_CODE = 'PLT-999';

/** The starter of an error page, filled with its code. */
export function newPageText(starter: string, code: string): string {
  return `${starter.replaceAll(STARTER_CODE, code)}\n`;
}

/**
 * The address that opens a new error page at the Git host. `pattern` is handbook.yaml's newFile: {path} becomes the
 * file, {text} its text.
 */
export function newPageAddress(pattern: string, code: string, text: string): string {
  return newFile(pattern, `errors/${code.toLowerCase()}.mdx`, text).address;
}
