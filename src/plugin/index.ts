import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { errorListing, matchTable } from '../domain/error/table';
import { inLanguage } from '../domain/language';
import { problemText } from '../domain/problem';
import { type Content, readContent } from './content';
import { desk, edition } from './desk';
import { fontTags } from './font';
import { published } from './published';
import { writeSchemas } from './schemas';
import { searchRecords } from './searchRecords';
import { guidePath, writeTool } from './tool';

/** Reads the handbook's data, checks it, and hands it to pages. */
export default function handbook(context: LoadContext): Plugin<Content> {
  const { siteDir, baseUrl } = context;
  let content: Content | undefined;
  return {
    name: 'handbook',

    getPathsToWatch: () =>
      ['docs', 'errors', 'blog', 'templates', 'results', 'handbook.yaml'].map(
        (part) => `${siteDir}/${part}/**`,
      ),

    loadContent() {
      content = readContent(siteDir);
      const { length } = content.problems;
      if (length > 0) {
        const list = content.problems.map(problemText).join('\n  ');
        throw new Error(
          `${length} ${length === 1 ? 'problem' : 'problems'} in the handbook's files:\n  ${list}`,
        );
      }
      return content;
    },

    async allContentLoaded({ allContent, actions }) {
      if (content === undefined)
        throw new Error('Docusaurus asked for indexes before content was read.');
      const site = published(allContent, baseUrl);
      const outlines = new Map(content.pages.map((page) => [page.file, page.outline]));
      const data = new Map(content.entries.map(({ file, input }) => [file, input]));
      const catalogue = content.errors.map(({ entry }) => entry);
      const files = {
        'edition.json': edition(site),
        'desk.json': desk(site, data),
        'errors.json': errorListing(catalogue),
        'match.json': matchTable(catalogue),
        'organisation.json': content.organisation,
        'search.json': searchRecords(site, outlines, data),
      };
      for (const [name, value] of Object.entries(files)) {
        await actions.createData(name, JSON.stringify(value));
      }
    },

    async postBuild({ outDir, siteConfig, routesPaths }) {
      const address = `${siteConfig.url}${siteConfig.baseUrl}`;
      await writeSchemas(outDir, address);
      const guide = `${siteConfig.url}${guidePath(routesPaths, baseUrl)}`;
      await writeTool(siteDir, outDir, { address, guide });
    },

    getClientModules: () => [path.join(siteDir, 'src/widgets/parts/soundHash.ts')],

    injectHtmlTags: () => ({ headTags: fontTags(baseUrl) }),

    configureWebpack: (_config, _isServer, { currentBundler }) => ({
      resolve: {
        alias: {
          '@templates': path.join(siteDir, 'templates'),
          // The look is our own: neither the default style sheet nor the client-side highlighter is shipped.
          [require.resolve('infima/dist/css/default/default.css')]: false,
          [require.resolve('@docusaurus/theme-classic/lib/prism-include-languages')]: false,
        },
      },
      module: {
        rules: [
          {
            test: /template\.yaml$/,
            include: path.join(siteDir, 'templates'),
            type: 'json',
            use: [path.join(__dirname, 'templateLoader.cjs')],
          },
          {
            test: /\.yaml$/,
            exclude: path.join(siteDir, 'templates'),
            type: 'json',
            use: [
              {
                loader: path.join(__dirname, 'yamlLoader.cjs'),
                options: { language: context.i18n.currentLocale, inLanguage },
              },
            ],
          },
        ],
      },
      // A changed loader or remark plugin must not meet yesterday's compiled pages.
      ...(currentBundler.name === 'rspack'
        ? { experiments: { cache: { buildDependencies: buildDependencies() } } }
        : {}),
    }),
  };
}

function buildDependencies(): readonly string[] {
  return [
    'index.ts',
    'remarkAddress.ts',
    'remarkTables.ts',
    'remarkWidgets.ts',
    'yamlLoader.cjs',
    'templateLoader.cjs',
    '../domain/language.ts',
  ].map((name) => path.join(__dirname, name));
}
