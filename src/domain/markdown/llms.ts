import { blocks, listText, quoted } from './write';

/** One page in the list for machines. `copy` is the full address of its Markdown copy. */
export type Listed = {
  readonly title: string;
  readonly copy: string;
  readonly description: string;
};

export type Section = { readonly title: string; readonly pages: readonly Listed[] };

function line({ title, copy, description }: Listed): string {
  const words = title.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
  return `[${words}](${copy}): ${description.replace(/\s+/g, ' ').trim()}`;
}

/**
 * The site's list for machines, in the shape of llmstxt.org: a title, a summary as a quotation, how to read it, then
 * sections of links with one line each. Sections without pages are left out.
 */
export function llmsText(
  site: { readonly name: string; readonly summary: string; readonly about: string },
  sections: readonly Section[],
): string {
  const parts = sections
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => `## ${title}\n\n${listText(pages.map(line))}`);
  return `${blocks([`# ${site.name}`, quoted(site.summary), site.about, ...parts])}\n`;
}
