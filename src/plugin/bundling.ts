import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { CurrentBundler } from '@docusaurus/types';
import { styleSheetOf } from './styleSheets';

const CLIENT = path.join(
  path.dirname(require.resolve('@docusaurus/core/package.json')),
  'lib/client',
);

/** Asks for Docusaurus' own file where ours stands in its place. */
const OWN = /^\?own$/;

/** A loader to which a file of src/router is named. */
function naming(loader: string, siteDir: string, test: string, file: string) {
  const options = { file: path.join(siteDir, 'src/router', file) };
  return {
    ...{ test, enforce: 'pre' as const },
    use: [{ loader: path.join(__dirname, loader), options }],
  };
}

/** A file of Docusaurus in which some words stand for others. */
function changed(test: string, ...words: readonly (readonly [string, string])[]) {
  return {
    ...{ test, enforce: 'pre' as const },
    use: [{ loader: path.join(__dirname, 'changedLoader.cjs'), options: { words } }],
  };
}

/** The build itself draws pages with Docusaurus' router, which is told where each page is. */
export function drawing(siteDir: string, generatedFilesDir: string) {
  return [
    naming('routesLoader.cjs', siteDir, path.join(generatedFilesDir, 'routes.js'), 'chains.tsx'),
    naming('standIn.cjs', siteDir, path.join(CLIENT, 'preload.js'), 'preloadDrawn.ts'),
  ];
}

/** Docusaurus' router knows every page; ours reads from a page what it is made of. */
export function standIns(siteDir: string, generatedFilesDir: string) {
  const inPlaceOf = (test: string, file: string) => naming('standIn.cjs', siteDir, test, file);
  const through = (test: string, loader: string) => ({
    ...{ test, enforce: 'pre' as const },
    use: [path.join(__dirname, loader)],
  });
  const entry = path.join(CLIENT, 'clientEntry.js');
  return [
    inPlaceOf(path.join(generatedFilesDir, 'routes.js'), 'routes.tsx'),
    inPlaceOf(path.join(CLIENT, 'preload.js'), 'preload.ts'),
    inPlaceOf(path.join(CLIENT, 'docusaurus.js'), 'docusaurus.ts'),
    through(path.join(generatedFilesDir, 'registry.js'), 'registryLoader.cjs'),
    through(path.join(generatedFilesDir, 'globalData.json'), 'globalDataLoader.cjs'),
    { ...inPlaceOf(entry, 'entry.ts'), resourceQuery: { not: [OWN] } },
    // Docusaurus' other router, with addresses behind a hash, is left out with all it needs.
    {
      ...changed(entry, ["siteConfig.future.experimental_router === 'hash'", 'false']),
      resourceQuery: OWN,
    },
    // docusaurus.config.ts switches it off, which its text would outlive.
    changed(
      path.join(CLIENT, 'App.js'),
      ["import BaseUrlIssueBanner from './BaseUrlIssueBanner';", ''],
      ['<BaseUrlIssueBanner />', ''],
    ),
    // What differs for a reader with scripts is drawn between other work instead of at one go.
    changed(
      path.join(CLIENT, 'browserContext.js'),
      ['useEffect, useState }', 'startTransition, useEffect, useState }'],
      ['setIsBrowser(true);', 'startTransition(() => setIsBrowser(true));'],
    ),
  ];
}

const together = (name: string, test: RegExp) => ({
  ...{ name, test, chunks: 'all' as const, enforce: true, priority: 50 },
});

/** What stands around every page of the docs is one file; what only runbooks need travels once for all of them. The drawing of chances, which timelines need too, apart from what sums up an estimate. */
export const SHARED = {
  docs: together(
    'docs',
    /theme[\\/]Doc(?:s|Version)?Root[\\/]|domain[\\/]page[\\/]side\.ts$|plugin-content-docs[\\/](?:lib[\\/]client[\\/]docs(?:Search|Sidebar|Utils|Version)\.js|default[\\/]__plugin\.json)$/,
  ),
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

/**
 * Says in each script that what it holds is called as soon as it is there. Chromium then compiles all of it while it is
 * fetched, beside the page, instead of each function on the page's own thread at its first call. Others read a comment.
 */
export function calledOnLoad({ BannerPlugin, Compilation }: CurrentBundler['instance']) {
  return new BannerPlugin({
    ...{ banner: '//# allFunctionsCalledOnLoad', raw: true, test: /\.js$/ },
    // After comments are taken out.
    stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH,
  });
}

/** In place of Docusaurus' one style sheet for everything. */
export const STYLES = {
  name: (module?: { readonly nameForCondition: () => string | null | undefined }) =>
    styleSheetOf(module?.nameForCondition() ?? ''),
  ...{ type: 'css/mini-extract', chunks: 'all' as const, enforce: true, priority: 60 },
};

export function buildDependencies(): readonly string[] {
  // The answer to a sample is compiled into its page.
  const mathematics = readdirSync(path.join(__dirname, '../domain/metric'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `../domain/metric/${name}`);
  return [
    ...mathematics,
    'sampled.ts',
    'index.ts',
    'rehypeDrawn.ts',
    'remarkAddress.ts',
    'remarkForeign.ts',
    'foreign.ts',
    'foreignLinks.ts',
    'remarkGlossary.ts',
    '../domain/reference/terms.ts',
    'remarkTables.ts',
    'remarkWidgets.ts',
    'tree.ts',
    'treeMaker.mjs',
    'configLoader.cjs',
    'standIn.cjs',
    'registryLoader.cjs',
    'routesLoader.cjs',
    'globalDataLoader.cjs',
    'changedLoader.cjs',
    'yamlLoader.cjs',
    'templateLoader.cjs',
    '../domain/language.ts',
  ].map((name) => path.join(__dirname, name));
}
