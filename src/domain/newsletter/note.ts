/** A note of blog/_notes as one line: front matter, headings' marks and list marks are dropped. */
export function readNote(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:#{1,6}|[-*+])\s+/, '').trim())
    .filter((line) => line !== '')
    .join(' ');
}
