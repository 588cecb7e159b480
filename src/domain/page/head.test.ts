import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineTags, scriptJson, withTags } from './head';
import { structuredData } from './structured';

const site = { name: 'Handbook', url: 'https://docs.example/' };
const page = {
  url: 'https://docs.example/runbooks/a/',
  title: 'A runbook',
  description: 'It helps.',
  language: 'en-GB',
  site,
  crumbs: [site, { name: 'A runbook', url: 'https://docs.example/runbooks/a/' }],
};

function types(...data: readonly object[]): readonly unknown[] {
  return data.map((one) => Reflect.get(one, '@type'));
}

describe('the head of a page for machines', () => {
  it('cannot be closed or commented out by any text, and reads back as it was', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '</SCRIPT ', '&lt;', '"'),
    );
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        const json = scriptJson(texts);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(texts);
      }),
    );
  });

  it('keeps a title with quotes and tags inside its attribute', () => {
    const picture = { url: 'https://docs.example/p.png', alt: 'A "b" <script>&' };
    const tags = machineTags({ copy: 'https://docs.example/index.md', picture, data: [] });
    expect(tags).toContain('content="A &quot;b&quot; &lt;script&gt;&amp;"');
    expect(tags).not.toContain('<script');
    expect(tags).toContain('type="text/markdown" href="https://docs.example/index.md"');
    expect(machineTags({ copy: 'x', picture: undefined, data: [] })).not.toContain('og:image');
  });

  it('puts its tags at the end of the head, with signs that a replacement would read', () => {
    expect(withTags('<head><a></head><body>', '$& $1')).toBe('<head><a>$& $1</head><body>');
    expect(() => withTags('<body>', '')).toThrow('no </head>');
  });

  it('calls a page an article, an issue a posting, and only a page of steps a how-to', () => {
    expect(types(...structuredData(page))).toEqual(['BreadcrumbList', 'TechArticle']);
    const issue = structuredData({ ...page, crumbs: [site], published: '2026-09-15' });
    expect(types(...issue)).toEqual(['BlogPosting']);
    const steps = [{ name: 'Look', url: `${page.url}#look` }];
    const [, , howTo] = structuredData({ ...page, steps, minutes: 10 });
    expect(howTo).toMatchObject({
      '@type': 'HowTo',
      totalTime: 'PT10M',
      step: [{ '@type': 'HowToStep', position: 1, name: 'Look', url: `${page.url}#look` }],
    });
  });

  it('says nothing it does not know', () => {
    expect(JSON.stringify(structuredData(page))).not.toMatch(/undefined|null|date|image/);
  });
});
