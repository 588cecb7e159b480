/** Names that Windows keeps for devices, whatever their ending; git's own folder, and our record of what was made. */
const RESERVED =
  /^(?:(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?|\.git|\.handbook-template\.json)$/i;
/** Longest name most file systems take, with room for what a tool adds. */
const MAX_NAME = 200;

/**
 * True for a relative path of plain names: no `..`, no drive, no backslash, no leading slash, no line break, no name
 * that a system keeps for itself.
 */
export function isSafePath(path: string): boolean {
  const withoutHoles = path.replace(/\[\[ [a-z0-9.-]+ \]\]/g, 'hole');
  return (
    /^[A-Za-z0-9._/-]+$/.test(withoutHoles) &&
    withoutHoles
      .split('/')
      .every((name) => name !== '' && !name.endsWith('.') && !RESERVED.test(name))
  );
}

/** A path made of answers with every name in it usable: `con.md` becomes `con_.md`, a dot at the end goes. */
export function soundPath(path: string): string {
  return path
    .split('/')
    .map((name) => {
      const short = name.slice(-MAX_NAME).replace(/\.+$/, '') || 'file';
      return RESERVED.test(short) ? short.replace(/^(\.?[^.]*)/, '$1_') : short;
    })
    .join('/');
}

/** An answer as a part of a file name: letters, digits, `.`, `_` and `-`, at most 60 characters, never a dot first. */
export function asFileName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 60)
    .replace(/^[.-]+|[.-]+$/g, '');
}
