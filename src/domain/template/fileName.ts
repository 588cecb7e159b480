/** True for a relative path of plain names: no `..`, no drive, no backslash, no leading slash, no line break. */
export function isSafePath(path: string): boolean {
  const withoutHoles = path.replace(/\[\[ [a-z0-9.-]+ \]\]/g, 'hole');
  return (
    /^[A-Za-z0-9._/-]+$/.test(withoutHoles) &&
    withoutHoles.split('/').every((name) => name !== '' && !/^\.+$/.test(name))
  );
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
