import type { SearchKind } from './kinds';
import type { SearchRecord } from './schema';

/** A part of a page that has an address of its own; the first one is the page's opening, without heading. */
export type Section = {
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
  readonly code: string;
};

/** What the local engine ranks: a page with its sections, or an item with an address of its own. */
export type SearchPage = {
  readonly url: string;
  readonly kind: SearchKind;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly asks: readonly string[];
  readonly version: string;
  readonly audience: readonly string[];
  readonly weight: number;
  readonly sections: readonly Section[];
};

/** `/do/quota/#steps` → `/do/quota/`. */
export function pageOf(url: string): string {
  return url.replace(/#.*$/, '');
}

function anchorOf(url: string): string {
  return /#.*$/.exec(url)?.[0] ?? '';
}

/**
 * Records put together to pages, in their order. A record with an anchor is a section of the page before it when that
 * page has its kind; one of another kind, such as an item of a checklist, is found by itself.
 */
export function pagesOf(records: readonly SearchRecord[]): readonly SearchPage[] {
  const pages = new Map<string, SearchPage & { readonly sections: Section[] }>();
  for (const record of records) {
    const { url, headings, text, code, title, kind, aliases, asks, version, audience, weight } =
      record;
    const section = { anchor: anchorOf(url), heading: headings.at(-1) ?? '', text, code };
    const key = `${version} ${pageOf(url)}`;
    const page = pages.get(key);
    if (page?.kind === kind) page.sections.push(section);
    else {
      const own = { url, kind, title, aliases, asks, version, audience, weight };
      const first = { ...section, anchor: '', heading: '' };
      pages.set(page === undefined ? key : `${version} ${url}`, { ...own, sections: [first] });
    }
  }
  return [...pages.values()];
}
