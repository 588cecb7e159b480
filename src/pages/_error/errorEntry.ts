import type { ErrorFrontMatter } from '../../domain/error/schema';

/** What an error page shows; what only the finder reads is left out by parseFrontMatter. */
export type ErrorEntry = Omit<ErrorFrontMatter, 'patterns' | 'not_when' | 'examples' | 'sources'>;

/** The build has checked every error page's front matter against the schema: one field of it is proof enough here. */
function isChecked(frontMatter: object): frontMatter is ErrorEntry {
  return 'code' in frontMatter && 'escalate' in frontMatter;
}

/** The structured part of an error page. Throws when the page is none. */
export function errorEntry(frontMatter: object): ErrorEntry {
  if (!isChecked(frontMatter)) throw new Error('This page has no front matter of an error.');
  return frontMatter;
}

/** `0` as `A`: the letter of a fix. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
