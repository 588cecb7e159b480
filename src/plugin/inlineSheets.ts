import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The sheet that all pages share keeps its own file, which a browser has after the first page. */
const OWN = /<link rel="?stylesheet"? href="?([^"\s>]*\/styles-[^"\s>]+\.css)"?\s*\/?>/g;
/** Means another place, or an end, where it stands in a page. */
const BOUND = /<\/|url\((?!["']?(?:\/|data:))/i;

/**
 * Puts the style sheets of a page's widgets into its HTML, where a browser needs no further connection for them. Their
 * addresses stay in `data-href`, by which the bundler's runtime and the router know what is there.
 */
export function inlineSheets(outDir: string, basePath: string): (html: string) => string {
  const texts = new Map<string, string>();
  const textOf = (href: string) => {
    const text =
      texts.get(href) ?? readFileSync(path.join(outDir, href.slice(basePath.length)), 'utf8');
    texts.set(href, text);
    return text;
  };
  return (html) =>
    html.replace(OWN, (link, href) => {
      const text = textOf(String(href));
      return BOUND.test(text) ? link : `<style data-href="${String(href)}">${text}</style>`;
    });
}
