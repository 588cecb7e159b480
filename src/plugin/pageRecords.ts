import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import { type SideItem, sideItems, sideLines } from '../domain/page/side';
import type { PageRecord, Parts, Step } from '../router/record';
import { inlineSheets } from './inlineSheets';

type Route = {
  readonly path: string;
  readonly component: string;
  readonly exact?: boolean | undefined;
  readonly sidebar?: string | undefined;
  readonly routes?: readonly Route[] | undefined;
};
type Names = string | readonly Names[] | { readonly [name: string]: Names };

const Route: z.ZodType<Route> = z.lazy(() =>
  z.looseObject({
    path: z.string(),
    component: z.string(),
    exact: z.boolean().optional(),
    sidebar: z.string().optional(),
    routes: z.array(Route).optional(),
  }),
);
const Names: z.ZodType<Names> = z.lazy(() =>
  z.union([z.string(), z.array(Names), z.record(z.string(), Names)]),
);
const Manifest = z.looseObject({
  origins: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
  assets: z.record(
    z.string(),
    z.looseObject({ js: z.array(z.looseObject({ file: z.string() })).optional() }),
  ),
  modules: z.record(z.string(), z.number()),
});
const Docs = z.record(z.string(), z.looseObject({ id: z.string(), title: z.string() }));
const Item: z.ZodType<SideItem> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    label: z.string().optional(),
    href: z.string().optional(),
    items: z.array(Item).optional(),
  }),
);
const VersionProps = z.looseObject({
  version: z.looseObject({ docs: Docs, docsSidebars: z.record(z.string(), z.array(Item)) }),
});
type VersionProps = z.infer<typeof VersionProps>;
const Known = z.looseObject({
  'docusaurus-plugin-content-docs': z.record(
    z.string(),
    z.looseObject({
      versions: z.array(
        z.looseObject({
          name: z.string(),
          docs: z.array(z.looseObject({ id: z.string(), path: z.string() })),
        }),
      ),
    }),
  ),
});

/** Docusaurus' list of all pages, each with the name under which `routesChunkNames.json` says what it is made of. */
export function routesIn(source: string): readonly Route[] {
  const list = source.replace(/^import .*$/gm, '').replace('export default', 'routes =');
  const context = {
    routes: [],
    ComponentCreator: (at: string, hash?: string) => `${at}-${hash ?? ''}`,
  };
  runInNewContext(list, context);
  return z.array(Route).parse(context.routes);
}

type Chain = { readonly page: string; readonly routes: readonly Route[] };

/** Every page with its layouts, from the outside in. */
export function chainsOf(routes: readonly Route[], outer: readonly Route[] = []): readonly Chain[] {
  return routes.flatMap((route) => {
    const chain = [...outer, route];
    if (route.routes !== undefined) return chainsOf(route.routes, chain);
    return route.exact === true ? [{ page: route.path, routes: chain }] : [];
  });
}

/** What is drawn for an address that no page has: the layouts that hold for every address. */
function missing(routes: readonly Route[], basePath: string): readonly Route[] {
  const around = routes.find(({ path: at, exact }) => at === basePath && exact !== true);
  return around === undefined ? [] : [around, ...missing(around.routes ?? [], basePath)];
}

function read(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The generated file a module's request leads to. */
function generated(folder: string, request: string): string | undefined {
  return request.startsWith('@generated/')
    ? read(folder, request.slice('@generated/'.length))
    : undefined;
}

/** Addresses without their last slash: Docusaurus writes them in both ways. */
function bare(address: string): string {
  return address.replace(/\/$/, '');
}

function linksIn(html: string): ReadonlySet<string> {
  // Header, footer and the list of the section lead everywhere.
  const own = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  return new Set([...own.matchAll(/\shref="?([^"\s>#?]+)/g)].map(([, to = '']) => bare(to)));
}

/** Of a version what one page needs: the contents of its section as it shows them, and the titles of the pages it leads to. */
function versionFor({ version }: VersionProps, leaf: Route | undefined, ids: readonly string[]) {
  const docs = ids.flatMap((id) => version.docs[id] ?? []);
  const name = leaf?.sidebar ?? '';
  const lines = sideLines(version.docsSidebars[name] ?? [], leaf?.path ?? '');
  return {
    version: {
      ...version,
      docs: Object.fromEntries(docs.map(({ id, title }) => [id, { id, title }])),
      docsSidebars: leaf?.sidebar === undefined ? {} : { [name]: sideItems(lines) },
    },
  };
}

type Known = readonly (readonly [plugin: string, version: string, id: string, path: string])[];

/** Finds the pages a page leads to, and itself in every version. */
function knownIn(all: Known) {
  const listed = (keyOf: (doc: Known[number]) => string) => {
    const numbers = new Map<string, number[]>();
    for (const [number, doc] of all.entries()) {
      const key = keyOf(doc);
      numbers.set(key, [...(numbers.get(key) ?? []), number]);
    }
    return (key: string) => numbers.get(key) ?? [];
  };
  const at = listed(([, , , address]) => bare(address));
  const named = listed(([plugin, , id]) => `${plugin} ${id}`);
  return (html: string, page: string): Known => {
    const own = all[at(bare(page))[0] ?? -1];
    const same = own === undefined ? [] : named(`${own[0]} ${own[2]}`);
    const numbers = new Set([...[...linksIn(html)].flatMap(at), ...same]);
    return [...numbers].sort((a, b) => a - b).flatMap((number) => all.slice(number, number + 1));
  };
}

/** What Docusaurus generated, read once for all pages. */
function site(folder: string) {
  const registry = read(folder, 'registry.js').matchAll(
    /^ {2}"([^"]+)": \[.*, require\.resolveWeak\("(.*?)"\)\]/gm,
  );
  const requests = new Map([...registry].map(([, name = '', request = '']) => [name, request]));
  const { modules, origins, assets } = Manifest.parse(
    JSON.parse(read(folder, 'client-manifest.json')),
  );
  const names = z
    .record(z.string(), Names)
    .parse(JSON.parse(read(folder, 'routesChunkNames.json')));
  const versions = new Map<string, VersionProps>();
  for (const request of requests.values()) {
    if (!/^@generated\/docusaurus-plugin-content-docs\/\w+\/p\//.test(request)) continue;
    const props = VersionProps.safeParse(JSON.parse(generated(folder, request) ?? 'null'));
    if (props.success) versions.set(request, props.data);
  }
  const known = Known.parse(JSON.parse(read(folder, 'globalData.json')));
  const docs = Object.entries(known['docusaurus-plugin-content-docs']).flatMap(
    ([plugin, { versions: all }]) =>
      all.flatMap((version) =>
        version.docs.map(({ id, path: at }) => [plugin, version.name, id, at] as const),
      ),
  );
  const requestOf = (name: string) => requests.get(name) ?? '';
  const moduleOf = (name: string) => {
    const number = modules[requestOf(name)];
    if (number === undefined)
      throw new Error(
        `The bundle has no module ${requestOf(name)}: the catalogue of modules is read wrongly (src/plugin/pageFiles.ts).`,
      );
    return number;
  };
  const filesOf = (request: string) =>
    (origins[request] ?? []).flatMap((id) =>
      (assets[String(id)]?.js ?? []).map(({ file }) => file),
    );
  return { names, requestOf, moduleOf, versions, filesOf, known: knownIn(docs) };
}

function partsOf(names: Names, moduleOf: (name: string) => number): Parts {
  if (typeof names === 'string') return moduleOf(names);
  if (Array.isArray(names)) return names.map((each) => partsOf(each, moduleOf));
  return Object.fromEntries(
    Object.entries(names).map(([key, each]) => [key, partsOf(each, moduleOf)]),
  );
}

/**
 * What every page needs runs before the page's own part, which is the last and the largest: it has been compiled by the
 * time the small ones are there, and begins while that part is still on its way.
 */
function inOrder(files: readonly string[]): readonly string[] {
  const isMain = (file: string) => /\/main\.\w+\.js$/.test(file);
  const others = files.filter((file) => !isMain(file));
  const before = Math.max(1, others.length - 1);
  return [...others.slice(0, before), ...files.filter(isMain), ...others.slice(before)];
}

function withRecord(html: string, record: PageRecord, dropped: ReadonlySet<string>): string {
  const text = JSON.stringify(record).replaceAll('<', '\\u003c');
  return html.replace(/<script data-scripts="([^"]*)"/, (_, scripts) => {
    const kept = String(scripts)
      .split(' ')
      .filter((file) => !dropped.has(file));
    return `<script type="application/json" id="page-record">${text}</script><script data-scripts="${inOrder(kept).join(' ')}"`;
  });
}

/**
 * Writes into every page how it is put together: its layouts, the modules of each, and of the other pages those it
 * leads to. With it a page needs neither the list of all pages nor their titles. Its widgets' styles come with it.
 */
export function writePageRecords(folder: string, outDir: string, basePath: string): void {
  const { names, requestOf, moduleOf, versions, filesOf, known } = site(folder);
  const dropped = new Set(
    [...versions.keys()].flatMap(filesOf).map((file) => `${basePath}${file}`),
  );
  const routes = routesIn(read(folder, 'routes.js'));
  const recordOf = (chain: readonly Route[], html: string): PageRecord => {
    const leaf = chain.at(-1);
    const pages = known(html, leaf?.path ?? '');
    const ids = pages.map(([, , id]) => id);
    const steps = chain.map((route): Step => {
      const { __props: props, ...rest }: Readonly<Record<string, Names>> = Object(
        names[route.component],
      );
      const version = typeof props === 'string' ? versions.get(requestOf(props)) : undefined;
      const own = version === undefined && props !== undefined ? { ...rest, __props: props } : rest;
      return {
        path: route.path,
        ...(route.exact === true && { exact: true as const }),
        ...(route.sidebar !== undefined && { sidebar: route.sidebar }),
        parts: Object.fromEntries(
          Object.entries(own).map(([name, each]) => [name, partsOf(each, moduleOf)]),
        ),
        ...(version !== undefined && { given: versionFor(version, leaf, ids) }),
      };
    });
    return { steps, pages };
  };
  const withSheets = inlineSheets(outDir, basePath);
  const write = (file: string, chain: readonly Route[]) => {
    const place = path.join(outDir, file);
    const html = withSheets(readFileSync(place, 'utf8'));
    writeFileSync(place, withRecord(html, recordOf(chain, html), dropped));
  };
  for (const { page, routes: chain } of chainsOf(routes))
    write(`${page.slice(basePath.length)}index.html`, chain);
  write('404.html', missing(routes, basePath));
}
