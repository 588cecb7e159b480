import type { HtmlTagObject } from '@docusaurus/types';

/**
 * The heading font, named in the page, since a bundled style sheet would give it another address. Headings stand at once
 * in a fallback of the same width (src/css/custom.css); `boot` lets the font come after the first paint, or with it when
 * the browser has it from a page before. A page without scripts asks for it by itself.
 */
export function fontTags(baseUrl: string, isBuilt: boolean): HtmlTagObject[] {
  return [
    {
      tagName: 'style',
      attributes: { 'data-font': '', media: isBuilt ? '(scripting: none)' : 'all' },
      innerHTML: `@font-face{font-family:Literata;src:url(${baseUrl}fonts/literata-handbook.woff2) format("woff2");font-weight:400 600;font-display:swap}`,
    },
  ];
}
