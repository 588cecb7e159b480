import { cpSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { errorListing, findable } from '../domain/error/listing';
import { newChanges } from '../domain/error/published';
import { matchTable } from '../domain/error/table';
import { inLanguage } from '../domain/language';
import type { Desk } from '../domain/page/edition';
import { STAND_IN } from '../domain/offline/protocol';
import { problemText } from '../domain/problem';
import { comingOnly } from './coming';
import { type Content, contentFiles, readContent, warningLines } from './content';
import { deliverySample } from './deliverySample';
import { buildDay, desk, edition } from './desk';
import { buildDependencies, calledOnLoad, SHARED, drawing, standIns, STYLES } from './bundling';
import { commitOf, writeErrorFiles } from './errorsFiles';
import { runbooksOf } from './errorsRead';
import { fontTags, headingFont } from './font';
import { writeHosting } from './hosting';
import { writeMachines } from './machine';
import { Memory } from './memory';
import { metricFacts } from './metricFacts';
import { newErrorPage } from './newErrorPage';
import { writeCalendar } from './newsletterCalendar';
import { winLines } from './newsletterWins';
import { writeOffline } from './offline';
import { PageFiles } from './pageFiles';
import { writePageRecords } from './pageRecords';
import { published } from './published';
import { reloadPromptTag } from './reloadPrompt';
import { writeSchemas } from './schemas';
import { searchProblems } from './searchCheck';
import { searchIndexes, writeSearchIndexes } from './searchIndexes';
import { searchTags } from './searchTags';
import { releasedVersions } from './files';
import { type ServedPage, servedPages } from './served';
import { readSite } from './site';
import { withSampled } from './sampled';
import { templateListings } from './templateListings';
import { guidePath, writeTool } from './tool';
import { treesAhead } from './treesAhead';

type Served = { readonly pages: readonly ServedPage[]; readonly lately: Desk['lately'] };

/** Reads the handbook's data, checks it, and hands it to pages. */
export default function handbook(context: LoadContext): Plugin<Content> {
  const { siteDir, baseUrl } = context;
  let content: Content | undefined;
  let served: Served = { pages: [], lately: [] };
  let searchFolder: string | undefined;
  const pieces = path.join(context.generatedFilesDir, 'search');
  return {
    name: 'handbook',

    getPathsToWatch: () =>
      ['docs', 'errors', 'blog', 'templates', 'results', 'handbook.yaml'].map(
        (part) => `${siteDir}/${part}/**`,
      ),

    async loadContent() {
      await treesAhead(siteDir, contentFiles(siteDir));
      content = readContent(siteDir);
      for (const line of warningLines(content.warnings)) process.stderr.write(`${line}\n`);
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
      const data = new Map(content.entries.map(({ file, input }) => [file, input]));
      const catalogue = content.errors.map(({ entry }) => entry);
      const searched = searchIndexes(siteDir, content);
      const wrong = searchProblems(site, searched[0]?.records ?? []);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      // The whole index is the largest thing here: from now on it is on disk alone, and the bundler has its room.
      writeSearchIndexes(pieces, searched);
      searchFolder = searched[0]?.index.first.folder;
      const front = desk(site, data);
      served = { pages: servedPages(allContent, baseUrl), lately: front.lately };
      const indexes = {
        'edition.json': edition(site),
        'desk.json': front,
        'delivery.json': deliverySample(siteDir),
        'errors.json': errorListing(catalogue),
        'match.json': matchTable(findable(catalogue)),
        'metrics.json': metricFacts(data),
        'newError.json': newErrorPage(siteDir),
        'organisation.json': content.organisation,
        'templates.json': templateListings(siteDir, content.pages),
        'wins.json': winLines(site, data),
        'search.json': searched.map(({ version, index }) => ({
          version,
          folder: index.first.folder,
        })),
      };
      for (const [name, value] of Object.entries(indexes)) {
        await actions.createData(name, JSON.stringify(value));
      }
      actions.addRoute({
        path: `${baseUrl}e/`,
        component: '@site/src/pages/_ErrorCodes.tsx',
        exact: true,
      });
      const [newest] = releasedVersions(siteDir);
      const files = content.pages.map(({ file }) => file);
      for (const id of comingOnly(files, newest)) {
        const page = content.pages.find(({ file }) => file === `docs/${id}.mdx`);
        const title: unknown = Reflect.get(Object(page?.input), 'title');
        actions.addRoute({
          path: `${baseUrl}${id}/`,
          component: '@site/src/pages/_Coming.tsx',
          exact: true,
          props: { to: `/next/${id}/`, title: String(title) },
        });
      }
      actions.addRoute({
        path: `${baseUrl}wins/`,
        component: '@site/src/pages/_Wins.tsx',
        exact: true,
      });
      actions.addRoute({
        path: `${baseUrl}search/`,
        component: '@site/src/pages/_SearchPage.tsx',
        exact: true,
      });
      actions.addRoute({
        path: `${baseUrl}${STAND_IN}`,
        component: '@site/src/pages/_Offline.tsx',
        exact: true,
      });
    },

    async postBuild({ outDir, siteConfig, routesPaths }) {
      const address = `${siteConfig.url}${siteConfig.baseUrl}`;
      writePageRecords(context.generatedFilesDir, outDir, baseUrl);
      await writeSchemas(outDir, address);
      cpSync(pieces, path.join(outDir, 'search'), { recursive: true });
      if (content === undefined) throw new Error('Docusaurus built a site without its content.');
      const { errors, pages, published: record } = content;
      const entries = errors.map(({ entry }) => entry);
      const bodies = new Map(pages.map(({ file, body }) => [file, body]));
      const day = buildDay();
      await writeErrorFiles(outDir, {
        entries,
        bodies: new Map(errors.map(({ file, entry }) => [entry.code, bodies.get(file) ?? ''])),
        changes: [...record.changes, ...newChanges(entries, record, 'next', day)],
        runbooks: runbooksOf(pages),
        settings: readSite(siteDir),
        origin: siteConfig.url,
        basePath: siteConfig.baseUrl,
        day,
        commit: commitOf(siteDir),
      });
      const guide = `${siteConfig.url}${guidePath(routesPaths, baseUrl)}`;
      await writeTool(siteDir, outDir, { address, guide });
      writeCalendar(siteDir, outDir, address, day);
      const told = await writeMachines({
        ...{ siteDir, outDir, content, address, settings: readSite(siteDir) },
        ...served,
      });
      const kept = await writeOffline(
        { siteDir, outDir, basePath: baseUrl },
        { isOn: readSite(siteDir).offline !== false, pages: served.pages, searchFolder },
      );
      await writeHosting(outDir, baseUrl, readSite(siteDir));
      for (const line of [...told, ...kept]) process.stderr.write(`${line}\n`);
    },

    getClientModules: () =>
      ['pageHead', 'registerOffline', 'soundHash'].map((name) =>
        path.join(siteDir, `src/widgets/parts/${name}.ts`),
      ),

    injectHtmlTags: () => ({
      headTags: [
        reloadPromptTag(),
        ...fontTags(baseUrl, process.env.NODE_ENV === 'production'),
        ...searchTags(readSite(siteDir).search),
      ],
    }),

    configurePostCss: (options) => ({ ...options, plugins: [...options.plugins, headingFont] }),

    configureWebpack(_config, isServer, { currentBundler }) {
      // What a build sends to readers; neither the pages it draws itself nor those of `npm run dev`.
      const isBuilt = process.env.NODE_ENV === 'production';
      const isSent = isBuilt && !isServer;
      const isDrawn = isBuilt && isServer;
      return {
        resolve: {
          alias: {
            '@templates': path.join(siteDir, 'templates'),
            // The look is our own: neither the default style sheet nor the client-side highlighter is shipped.
            [require.resolve('infima/dist/css/default/default.css')]: false,
            [require.resolve('@docusaurus/theme-classic/lib/prism-include-languages')]: false,
            // A page is there before a bar could tell how far it is.
            [require.resolve('@docusaurus/theme-classic/lib/nprogress')]: false,
            ...(isSent
              ? {
                  '@docusaurus/utils-common$': path.join(siteDir, 'src/router/utilsCommon.ts'),
                  'react-helmet-async$': path.join(siteDir, 'src/router/helmet.ts'),
                  // The router asks these for checks of its developers, and for a helper nobody calls.
                  'prop-types$': false as const,
                  'react-is$': false as const,
                  'hoist-non-react-statics$': false as const,
                }
              : {}),
          },
        },
        module: {
          rules: [
            ...(isServer
              ? []
              : [
                  {
                    test: path.join(context.generatedFilesDir, 'docusaurus.config.mjs'),
                    enforce: 'pre' as const,
                    use: [path.join(__dirname, 'configLoader.cjs')],
                  },
                ]),
            ...(isSent ? standIns(siteDir, context.generatedFilesDir) : []),
            ...(isDrawn ? drawing(siteDir, context.generatedFilesDir) : []),
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
                  options: { language: context.i18n.currentLocale, inLanguage, withSampled },
                },
              ],
            },
          ],
        },
        // A build has the pieces in its folder; the server of `npm run dev` finds them here.
        devServer: {
          static: [{ directory: pieces, publicPath: `${baseUrl}search/`, watch: false }],
        },
        // A page and its worker run the same mathematics: it travels once.
        ...(!isSent
          ? { plugins: [new Memory()] }
          : {
              // A name in the address of each piece would stand in the list every page loads.
              output: { chunkFilename: 'assets/js/[id].[contenthash:8].js' },
              optimization: { splitChunks: { cacheGroups: { ...SHARED, styles: STYLES } } },
              plugins: [
                new Memory(),
                new PageFiles(path.join(context.generatedFilesDir, 'client-manifest.json')),
                calledOnLoad(currentBundler.instance),
              ],
            }),
        // A changed loader or remark plugin must not meet yesterday's compiled pages.
        ...(currentBundler.name === 'rspack'
          ? { experiments: { cache: { buildDependencies: buildDependencies() } } }
          : {}),
      };
    },
  };
}
