import { evaluate } from '@mdx-js/mdx';
import { MDXProvider, useMDXComponents } from '@mdx-js/react';
import fc from 'fast-check';
import { createElement, type ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { Drawn } from '../widgets/parts/Drawn';
import { rehypeDrawn } from './rehypeDrawn';

type Inside = { readonly children?: ReactNode };

const COMPONENTS = {
  drawn: Drawn,
  h2: ({ children }: Inside) => createElement('h2', { className: 'ours' }, children),
  Box: ({ children }: Inside) => createElement('section', null, children),
};

/** A page as HTML, with or without the plugin; line ends between tags say nothing. */
async function drawn(text: string, rehypePlugins: readonly [] | readonly [typeof rehypeDrawn]) {
  const { default: Page } = await evaluate(text, {
    ...runtime,
    useMDXComponents,
    remarkPlugins: [remarkGfm],
    rehypePlugins: [...rehypePlugins],
  });
  const page = createElement(MDXProvider, { components: COMPONENTS }, createElement(Page));
  return renderToStaticMarkup(page).replace(/>\n+</g, '><').trim();
}

const BLOCKS = [
  'Some *words* and `code`, a [link](https://example.com "Title"), "quotes", it’s \\<tag\\> & more.',
  '## A heading',
  '> Quoted\n> twice',
  '1. one\n2. two\n   - deep\n\n   A second paragraph.',
  '3. three',
  '- [x] done\n- [ ] open',
  '| a | b |\n| :- | -: |\n| 1 | **2** |',
  '```sh title="run"\nkubectl get pods | grep "x"\n\techo \'y\'\n```',
  'A note.[^1]\n\n[^1]: The note.',
  '---',
  'Sum: {1 + 1}, nothing: {/* nothing */}.',
  '{/* a whole line of nothing */}',
  '<Box>\n  **bold** in a box\n</Box>',
  '<Box />',
  '<details open><summary>More</summary>Hidden {[1, 2].map((n) => <b key={n}>{n}</b>)}</details>',
  'A <abbr title="Time to restore">TTR</abbr> in a line.',
  '<p style={{ color: "red" }}>red</p>',
  'Line one  \nline two, <span dangerouslySetInnerHTML={{ __html: "<i>set</i>" }} />',
];

describe('rehypeDrawn', () => {
  it.each(BLOCKS)('draws what MDX draws: %j', async (block) => {
    const expected = await drawn(block, []);
    expect(await drawn(block, [rehypeDrawn])).toBe(expected);
  });

  it('draws what MDX draws, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(BLOCKS, { minLength: 2 }), async (blocks) => {
        const text = blocks.join('\n\n');
        expect(await drawn(text, [rehypeDrawn])).toBe(await drawn(text, []));
      }),
      { numRuns: 30 },
    );
  });

  it('draws with the components of a page that imports this one', async () => {
    const components = { h2: 'h4' } as const;
    const { default: Partial } = await evaluate('## A *heading*', {
      ...runtime,
      useMDXComponents,
      rehypePlugins: [rehypeDrawn],
    });
    const page = createElement(
      MDXProvider,
      { components: COMPONENTS },
      createElement(Partial, { components }),
    );
    expect(renderToStaticMarkup(page)).toBe('<h4>A <em>heading</em></h4>');
  });

  it('leaves a page without a word empty', async () => {
    expect(await drawn('export const a = 1;', [rehypeDrawn])).toBe('');
  });
});
