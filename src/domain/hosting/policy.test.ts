import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headersOf, nginxFile } from './headers';
import { inlineOf, policyOf } from './policy';

describe('inlineOf', () => {
  it('reads scripts that run, to the letter, and no others', () => {
    const html = `<head><script>let a = '<b style="x">' && 1;</script><script src=/a.js defer></script>
<script type="application/ld+json">{"a":1}</script><script type=module>import 'b';</script></head>`;
    expect(inlineOf(html)).toEqual({
      scripts: [`let a = '<b style="x">' && 1;`, `import 'b';`],
      styles: [],
      hasStyleAttributes: false,
      handlers: [],
    });
  });

  it('reads style sheets, style attributes however they are quoted, and handlers', () => {
    expect(inlineOf('<style>a{}</style><p>style="no"</p>').styles).toEqual(['a{}']);
    for (const one of ['<i style="left:4%">', "<i class=a style='left:4%'>", '<i style=left:4%>'])
      expect(inlineOf(one).hasStyleAttributes, one).toBe(true);
    for (const one of ['<i data-style="a">', '<p>style="a"</p>', '<i title="a style=b">'])
      expect(inlineOf(one).hasStyleAttributes, one).toBe(false);
    expect(inlineOf('<a title="a onclick=b" data-once>').handlers).toEqual([]);
    expect(inlineOf('<a href="#" onclick="go()">').handlers).toEqual(['onclick']);
  });

  it('finds every script between any texts', () => {
    const text = fc.stringMatching(/^[a-z&"'= ]{1,20}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (scripts) => {
        const html = scripts.map((one) => `<p>x</p><script>${one}</script>`).join('');
        expect(inlineOf(html).scripts).toEqual(scripts);
      }),
    );
  });
});

const NONE = { scripts: [], styles: [], hasStyleAttributes: false, hosts: [] };

describe('policyOf', () => {
  it('allows by hash, and asks only its own address', () => {
    const policy = policyOf({ ...NONE, scripts: ['sha256-a=', 'sha256-b='] });
    expect(policy).toContain("script-src 'self' 'sha256-a=' 'sha256-b=';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it('names a search service, and computed places, only where the pages have them', () => {
    const policy = policyOf({ ...NONE, hasStyleAttributes: true, hosts: ['https://a.example'] });
    expect(policy).toContain("connect-src 'self' https://a.example;");
    expect(policy.match(/'unsafe-[^']*'/g)).toEqual(["'unsafe-inline'"]);
    expect(policy).toContain("style-src-attr 'unsafe-inline'");
  });
});

describe('the files for hosts', () => {
  it('hold values that need no escaping in any of them', () => {
    for (const [name, value] of headersOf(policyOf(NONE)))
      expect(`${name}: ${value}`).toMatch(/^[^"\\$\n{}]+$/);
  });

  it('take a dot of the base path to the letter', () => {
    expect(nginxFile('/v1.2/', '')).toContain('"~^/v1\\.2/assets/"');
  });
});
