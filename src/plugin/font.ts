import type { HtmlTagObject } from '@docusaurus/types';
import type { Plugin } from 'postcss';

/** On the root element once the heading font may come. */
const MAY_COME = '[data-literata]';

/**
 * The heading font, named in the page, since a bundled style sheet would give it another address. Headings stand at once
 * in a fallback of the same width (src/css/custom.css); `boot` lets the font come after the first paint, or with it when
 * the browser has it from a page before. A page without scripts asks for it by itself.
 */
export function fontTags(baseUrl: string, isBuilt: boolean): HtmlTagObject[] {
  const asked = ':root:root{--serif:var(--literata)}';
  return [
    {
      tagName: 'style',
      innerHTML: `@font-face{font-family:Literata;src:url(${baseUrl}fonts/literata-handbook.woff2) format("woff2");font-weight:400 600;font-display:swap}${isBuilt ? `@media (scripting:none){${asked}}` : asked}`,
    },
  ];
}

/**
 * A second rule behind each that says `var(--serif)`, for when the heading font may come. It touches only what is set in
 * that font: a `@font-face` or a variable of the root that changes has every word of the page laid out again.
 */
export const headingFont: Plugin = {
  postcssPlugin: 'heading-font',
  OnceExit(sheet) {
    sheet.walkDecls(/^font(-family)?$/, (declaration) => {
      const rule = declaration.parent;
      if (rule?.type !== 'rule' || !declaration.value.includes('var(--serif)')) return;
      rule.after(
        rule.clone({
          selectors: rule.selectors.map((selector) => `:where(${MAY_COME}) ${selector}`),
          nodes: [declaration.clone({ prop: 'font-family', value: 'var(--literata)' })],
        }),
      );
    });
  },
};
