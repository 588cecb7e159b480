import { existsSync } from 'node:fs';
import type { Config } from '@docusaurus/types';
import type * as Preset from '@docusaurus/preset-classic';
import type * as Docs from '@docusaurus/plugin-content-docs';
import { mayKeepBuild, releasedVersions } from './src/plugin/files';
import { frontMatterIn } from './src/plugin/frontMatter';
import { withContent } from './src/plugin/newsletterFeed';
import { readSite } from './src/plugin/site';
import { rehypeDrawn } from './src/plugin/rehypeDrawn';
import { remarkAddress } from './src/plugin/remarkAddress';
import { rehypeForeign, remarkForeign } from './src/plugin/remarkForeign';
import { remarkGlossary } from './src/plugin/remarkGlossary';
import { remarkTables } from './src/plugin/remarkTables';
import { remarkWidgets } from './src/plugin/remarkWidgets';
import { sidebarItems } from './src/plugin/sidebarItems';
import { ssrTemplate } from './src/plugin/ssrTemplate';
import { remarkKeptTree } from './src/plugin/tree';

const site = readSite(__dirname);
const editUrl = ({
  docPath,
  versionDocsDirPath,
}: {
  docPath: string;
  versionDocsDirPath: string;
}) => site.repository.edit.replace('{path}', `${versionDocsDirPath}/${docPath}`);
const mdx = {
  beforeDefaultRemarkPlugins: [
    remarkKeptTree,
    [remarkForeign, { siteDir: __dirname }],
    [remarkWidgets, { siteDir: __dirname }],
    [remarkAddress, { address: `${site.address}${site.basePath}` }],
    remarkTables,
    [remarkGlossary, { siteDir: __dirname }],
  ],
  beforeDefaultRehypePlugins: [rehypeForeign],
  rehypePlugins: [rehypeDrawn],
  admonitions: { keywords: ['note', 'warning'], extendDefaults: false },
} satisfies Partial<Docs.Options>;

const config: Config = {
  title: site.name,
  tagline: site.tagline,
  favicon: 'img/favicon.svg',
  url: site.address,
  baseUrl: site.basePath,
  // Its inline script would be one more that the Content-Security-Policy has to allow.
  baseUrlIssueBanner: false,
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  i18n: { defaultLocale: site.locale, locales: [site.locale] },
  future: { v4: true, faster: { rspackPersistentCache: mayKeepBuild(__dirname) } },
  ssrTemplate: ssrTemplate(),
  markdown: {
    // .md is plain Markdown, as other people's pages are written.
    format: 'detect',
    emoji: false,
    parseFrontMatter: frontMatterIn(__dirname),
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          sidebarItemsGenerator: sidebarItems,
          breadcrumbs: false,
          // Before the first release the coming version is what readers see.
          versions: { current: { label: 'next', path: existsSync('versions.json') ? 'next' : '' } },
          editUrl,
          ...mdx,
        },
        blog: {
          blogTitle: 'Newsletters',
          blogDescription: 'One measured win an issue: what changed, what it cost, what broke.',
          blogSidebarCount: 0,
          archiveBasePath: null,
          showReadingTime: false,
          postsPerPage: 'ALL',
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          onUntruncatedBlogPosts: 'throw',
          feedOptions: {
            type: 'all',
            title: `${site.name}: newsletters`,
            description: 'One measured win an issue: what changed, what it cost, what broke.',
            limit: false,
            createFeedItems: async ({ defaultCreateFeedItems, ...params }) =>
              withContent(__dirname, params.blogPosts, await defaultCreateFeedItems(params)),
          },
          ...mdx,
        },
        pages: false,
        theme: { customCss: ['./src/css/custom.css', './src/css/base.css', './src/css/print.css'] },
        // Search engines are sent to the newest version; the older ones stay reachable by link.
        sitemap: {
          lastmod: null,
          changefreq: null,
          priority: null,
          ignorePatterns: releasedVersions(__dirname)
            .slice(1)
            .map((version) => `**/${version}/**`),
        },
      } satisfies Preset.Options,
    ],
  ],
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        id: 'errors',
        path: 'errors',
        routeBasePath: 'e',
        sidebarPath: './sidebars.errors.ts',
        sidebarItemsGenerator: sidebarItems,
        breadcrumbs: false,
        docItemComponent: '@site/src/pages/_ErrorPage.tsx',
        editUrl,
        ...mdx,
      } satisfies Docs.Options,
    ],
    './src/plugin/index.ts',
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { versionPersistence: 'none' },
  } satisfies Preset.ThemeConfig,
};

export default config;
