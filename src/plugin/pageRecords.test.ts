import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { chainsOf, routesIn, writePageRecords } from './pageRecords';

const ROUTES = `
import React from 'react';
import ComponentCreator from '@docusaurus/ComponentCreator';

export default [
  {
    path: '/blog/',
    component: ComponentCreator('/blog/', 'b1'),
    exact: true
  },
  {
    path: '/',
    component: ComponentCreator('/', 'r1'),
    routes: [
      {
        path: '/',
        component: ComponentCreator('/', 'r2'),
        routes: [
          {
            path: '/do/quota/',
            component: ComponentCreator('/do/quota/', 'q1'),
            exact: true,
            sidebar: "do"
          }
        ]
      }
    ]
  },
  {
    path: '*',
    component: ComponentCreator('*'),
  },
];
`;
const PROPS = '@generated/docusaurus-plugin-content-docs/default/p/index-466.json';
const REGISTRY = {
  aa: '@theme/DocsRoot',
  bb: '@theme/DocVersionRoot',
  cc: '@theme/DocItem',
  dd: '@site/docs/do/quota.mdx',
  ee: PROPS,
  ff: '@theme/BlogListPage',
};
const doc = (id: string) => ({ id, title: `Title of ${id}`, description: 'Words' });
const VERSION = {
  version: {
    label: '1.2',
    docs: Object.fromEntries(['do/quota', 'do/hire', 'choose/kcp'].map((id) => [id, doc(id)])),
    docsSidebars: { do: [{ type: 'link', href: '/do/quota/' }], choose: [] },
  },
};
const page = (text: string) =>
  `<head><script data-scripts="/js/1.a.js /js/7.c.js /js/main.b.js">boot()</script></head>` +
  `<body><a href=/choose/kcp/>Everywhere</a><article>${text}</article></body>`;

let folder = '';
const put = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
const recordOf = (name: string): unknown => {
  const html = readFileSync(path.join(folder, 'out', name), 'utf8');
  return JSON.parse(/id="page-record">([^<]*)</.exec(html)?.[1] ?? 'null');
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'records-'));
  const lines = Object.entries(REGISTRY).map(
    ([name, of]) => `  "${name}": [() => import("${of}"), "${of}", require.resolveWeak("${of}")],`,
  );
  put('gen/routes.js', ROUTES);
  put('gen/registry.js', `export default {\n${lines.join('\n')}};\n`);
  put(
    'gen/routesChunkNames.json',
    JSON.stringify({
      '/blog/-b1': { __comp: 'ff' },
      '/-r1': { __comp: 'aa' },
      '/-r2': { __comp: 'bb', __props: 'ee' },
      '/do/quota/-q1': { __comp: 'cc', content: 'dd' },
    }),
  );
  put(
    'gen/client-manifest.json',
    JSON.stringify({
      origins: { [PROPS]: ['7'] },
      assets: { 7: { js: [{ file: 'js/7.c.js' }] } },
      modules: Object.fromEntries(Object.values(REGISTRY).map((of, index) => [of, index + 1])),
    }),
  );
  put('gen/docusaurus-plugin-content-docs/default/p/index-466.json', JSON.stringify(VERSION));
  const docs = (root: string) =>
    ['do/quota', 'do/hire', 'choose/kcp'].map((id) => ({ id, path: `${root}/${id}` }));
  const versions = [
    { name: '1.2', docs: docs('') },
    { name: '1.1', docs: docs('/1.1') },
  ];
  put(
    'gen/globalData.json',
    JSON.stringify({ 'docusaurus-plugin-content-docs': { default: { versions } } }),
  );
  put('out/blog/index.html', page('News'));
  put('out/do/quota/index.html', page('<a href="/do/hire/#people">Hire</a>'));
  put('out/404.html', page('Nothing'));
});

describe('the list of all pages', () => {
  it('gives every page with its layouts, from the outside in', () => {
    const chains = chainsOf(routesIn(ROUTES));
    expect(chains.map(({ page: at, routes }) => [at, routes.length])).toEqual([
      ['/blog/', 1],
      ['/do/quota/', 3],
    ]);
  });
});

describe('the record a page carries', () => {
  it('holds its layouts, its modules and, of its version, what it shows', () => {
    writePageRecords(path.join(folder, 'gen'), path.join(folder, 'out'), '/');
    const hire = { id: 'do/hire', title: 'Title of do/hire' };
    const quota = { id: 'do/quota', title: 'Title of do/quota' };
    expect(recordOf('do/quota/index.html')).toEqual({
      steps: [
        { path: '/', parts: { __comp: 1 } },
        {
          path: '/',
          parts: { __comp: 2 },
          given: {
            version: {
              label: '1.2',
              docs: { 'do/quota': quota, 'do/hire': hire },
              docsSidebars: { do: [{ type: 'link', href: '/do/quota/' }] },
            },
          },
        },
        { path: '/do/quota/', exact: true, sidebar: 'do', parts: { __comp: 3, content: 4 } },
      ],
      pages: [
        ['default', '1.2', 'do/quota', '/do/quota'],
        ['default', '1.2', 'do/hire', '/do/hire'],
        ['default', '1.1', 'do/quota', '/1.1/do/quota'],
      ],
    });
  });

  it('is the layouts alone where no page is found', () => {
    writePageRecords(path.join(folder, 'gen'), path.join(folder, 'out'), '/');
    expect(recordOf('404.html')).toMatchObject({
      steps: [{ parts: { __comp: 1 } }, { parts: { __comp: 2 } }],
    });
  });

  it('takes the place of the script with the titles of all pages', () => {
    writePageRecords(path.join(folder, 'gen'), path.join(folder, 'out'), '/');
    const html = readFileSync(path.join(folder, 'out/blog/index.html'), 'utf8');
    expect(html).toContain('data-scripts="/js/1.a.js /js/main.b.js"');
  });

  it('names the module it cannot find', () => {
    put('gen/client-manifest.json', JSON.stringify({ origins: {}, assets: {}, modules: {} }));
    expect(() => writePageRecords(path.join(folder, 'gen'), path.join(folder, 'out'), '/')).toThrow(
      '@theme/BlogListPage',
    );
  });
});
