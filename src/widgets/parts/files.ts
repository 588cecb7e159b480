/** Largest file an import reads. Real ones have a few kilobytes. */
export const MAX_IMPORT_BYTES = 2_000_000;

export type FileReading =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Offers a text, or bytes, as a file to save. Nothing leaves the browser. */
export function saveAsFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): void {
  const form = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: form }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Reads a chosen or dropped file as text; a file that is too large is refused before it is read. */
export async function readTextFile(file: File): Promise<FileReading> {
  if (file.size > MAX_IMPORT_BYTES) {
    const megabytes = (file.size / 1_000_000).toFixed(1);
    return {
      ok: false,
      reason: `${file.name} has ${megabytes} MB. Files saved here have a few kilobytes; at most 2 MB are read.`,
    };
  }
  const text = await file.text().catch(() => undefined);
  if (text === undefined) {
    return {
      ok: false,
      reason: `${file.name} could not be read. Is it a folder, or was it moved?`,
    };
  }
  if (text.includes('\u0000')) {
    return { ok: false, reason: `${file.name} is not a text file.` };
  }
  return { ok: true, name: file.name, text };
}

/** JSON from untrusted text, or undefined. */
export function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
