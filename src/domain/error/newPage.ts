/** The starter's code, which the new page's own replaces. */
const STARTER_CODE = 'PLT-999';

/** Longest address that Git hosts take; beyond it the text is left out. */
const MAX_ADDRESS = 7000;

/** The starter of an error page, filled with its code. */
export function newPageText(starter: string, code: string): string {
  return `${starter.replaceAll(STARTER_CODE, code)}\n`;
}

/**
 * The address that opens a new error page at the Git host. `pattern` is handbook.yaml's newFile: {path} becomes the
 * file, {text} its text.
 */
export function newPageAddress(pattern: string, code: string, text: string): string {
  const path = `errors/${code.toLowerCase()}.mdx`;
  const filled = (content: string) =>
    pattern
      .replaceAll('{path}', encodeURIComponent(path).replaceAll('%2F', '/'))
      .replaceAll('{text}', encodeURIComponent(content));
  const whole = filled(text);
  return whole.length > MAX_ADDRESS ? filled('') : whole;
}
