import type { ErrorFrontMatter } from '../../domain/error/schema';

/** The build has checked every error page's front matter against the schema: one field of it is proof enough here. */
function isChecked(frontMatter: object): frontMatter is ErrorFrontMatter {
  return 'code' in frontMatter && 'escalate' in frontMatter;
}

/** The structured part of an error page. Throws when the page is none. */
export function errorEntry(frontMatter: object): ErrorFrontMatter {
  if (!isChecked(frontMatter)) throw new Error('This page has no front matter of an error.');
  return frontMatter;
}

/** `0` as `A`: the letter of a fix. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
