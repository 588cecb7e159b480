import type { HtmlTagObject } from '@docusaurus/types';

/**
 * The heading font, named in the page, since a bundled style sheet would give it another address. It is not fetched
 * ahead: headings stand at once in a fallback of the same width (src/css/custom.css), and the text of the page comes
 * before the font.
 */
export function fontTags(baseUrl: string): HtmlTagObject[] {
  return [
    {
      tagName: 'style',
      innerHTML: `@font-face{font-family:Literata;src:url(${baseUrl}fonts/literata-handbook.woff2) format("woff2");font-weight:400 600;font-display:swap}`,
    },
  ];
}
