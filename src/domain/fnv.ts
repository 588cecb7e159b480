/** FNV-1a, 32 bit, base 36: notices a changed letter, keeps no secret. */
export function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
