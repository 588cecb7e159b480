import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { errorListing, findable } from '../domain/error/listing';
import { newChanges } from '../domain/error/published';
import { matchTable } from '../domain/error/table';
import { inLanguage } from '../domain/language';
import type { Desk } from '../domain/page/edition';
import { problemText } from '../domain/problem';
import { comingOnly } from './coming';
import { type Content, readContent } from './content';
import { deliverySample } from './deliverySample';
import { buildDay, desk, edition } from './desk';
import { commitOf, writeErrorFiles } from './errorsFiles';
import { runbooksOf } from './errorsRead';
import { fontTags } from './font';
import { writeMachines } from './machine';
import { metricFacts } from './metricFacts';
import { newErrorPage } from './newErrorPage';
import { writeCalendar } from './newsletterCalendar';
import { winLines } from './newsletterWins';
import { published } from './published';
import { writeSchemas } from './schemas';
import { searchProblems } from './searchCheck';
import { type VersionIndex, searchIndexes, writeSearchIndexes } from './searchIndexes';
import { searchTags } from './searchTags';
import { releasedVersions } from './files';
import { type ServedPage, servedPages } from './served';
import { readSite } from './site';
import { templateListings } from './templateListings';
import { guidePath, writeTool } from './tool';

type Served = { readonly pages: readonly ServedPage[]; readonly lately: Desk['lately'] };

/** Reads the handbook's data, checks it, and hands it to pages. */
export default function handbook(context: LoadContext): Plugin<Content> {
  const { siteDir, baseUrl } = context;
  let content: Content | undefined;
  let served: Served = { pages: [], lately: [] };
  let searched: readonly VersionIndex[] = [];
  const pieces = path.join(context.generatedFilesDir, 'search');
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
      const data = new Map(content.entries.map(({ file, input }) => [file, input]));
      const catalogue = content.errors.map(({ entry }) => entry);
      searched = searchIndexes(siteDir, content);
      const wrong = searchProblems(site, searched[0]?.records ?? []);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      writeSearchIndexes(pieces, searched, 'instead');
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
    },

    async postBuild({ outDir, siteConfig, routesPaths }) {
      const address = `${siteConfig.url}${siteConfig.baseUrl}`;
      await writeSchemas(outDir, address);
      writeSearchIndexes(path.join(outDir, 'search'), searched, 'beside');
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
      for (const line of told) process.stderr.write(`${line}\n`);
    },

    getClientModules: () => [path.join(siteDir, 'src/widgets/parts/soundHash.ts')],

    injectHtmlTags: () => ({
      headTags: [...fontTags(baseUrl), ...searchTags(readSite(siteDir).search)],
    }),

    configureWebpack: (_config, isServer, { currentBundler }) => ({
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
      // A build has the pieces in its folder; the server of `npm run dev` finds them here.
      devServer: { static: [{ directory: pieces, publicPath: `${baseUrl}search/`, watch: false }] },
      // A page and its worker run the same mathematics: it travels once.
      ...(isServer ? {} : { optimization: { splitChunks: { cacheGroups: SHARED } } }),
      // A changed loader or remark plugin must not meet yesterday's compiled pages.
      ...(currentBundler.name === 'rspack'
        ? { experiments: { cache: { buildDependencies: buildDependencies() } } }
        : {}),
    }),
  };
}

const together = (name: string, test: RegExp) => ({
  ...{ name, test, chunks: 'all' as const, enforce: true, priority: 50 },
});

/** What only runbooks need travels once for all of them. The drawing of chances, which timelines need too, apart from what sums up an estimate. */
const SHARED = {
  runbook: together(
    'runbook',
    /(?:widgets[\\/](?:Runbook|RunStep|RunLog|Branches)|domain[\\/]runbook)[\\/].*\.tsx?$|parts[\\/]runLog\.ts$/,
  ),
  chances: together('chances', /domain[\\/]metric[\\/]random\.ts$|[\\/]pure-rand[\\/]/),
  estimate: together(
    'estimate',
    /domain[\\/]metric[\\/](?:answer|beta|betaTable|distribution|evaluate|formula|model|simulate|unit|value)\.ts$/,
  ),
};

function buildDependencies(): readonly string[] {
  return [
    'index.ts',
    'remarkAddress.ts',
    'remarkGlossary.ts',
    '../domain/reference/terms.ts',
    'remarkTables.ts',
    'remarkWidgets.ts',
    'yamlLoader.cjs',
    'templateLoader.cjs',
    '../domain/language.ts',
  ].map((name) => path.join(__dirname, name));
}
