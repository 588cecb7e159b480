/** Longest address that Git hosts take; beyond it the text is left out. */
const MAX_ADDRESS = 7000;

/** An address that opens a new file at the Git host, and whether its text fits into it. */
export type NewFile = { readonly address: string; readonly holdsText: boolean };

/**
 * Where the Git host begins a new file. `pattern` is handbook.yaml's newFile: {path} becomes the file's path, {text} its
 * text, which is left out when the address would be too long.
 */
export function newFile(pattern: string, path: string, text: string): NewFile {
  const filled = (content: string) =>
    pattern
      .replaceAll('{path}', () => encodeURIComponent(path).replaceAll('%2F', '/'))
      .replaceAll('{text}', () =>
        encodeURIComponent(content.replace(/[\ud800-\udfff]/gu, '\ufffd')),
      );
  // A text this long would not fit once encoded; encoding it would only take time.
  const whole = text.length > MAX_ADDRESS ? undefined : filled(text);
  const holdsText =
    pattern.includes('{text}') && whole !== undefined && whole.length <= MAX_ADDRESS;
  return { address: holdsText ? whole : filled(''), holdsText };
}
