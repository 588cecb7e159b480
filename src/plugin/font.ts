import type { HtmlTagObject } from '@docusaurus/types';

/** The heading font, preloaded from the address its face names; a bundled style sheet would give it another one. */
export function fontTags(baseUrl: string): HtmlTagObject[] {
  const href = `${baseUrl}fonts/literata-handbook.woff2`;
  return [
    {
      tagName: 'link',
      attributes: {
        rel: 'preload',
        href,
        as: 'font',
        type: 'font/woff2',
        crossorigin: 'anonymous',
      },
    },
    {
      tagName: 'style',
      innerHTML: `@font-face{font-family:Literata;src:url(${href}) format("woff2");font-weight:400 600;font-display:swap}`,
    },
  ];
}
