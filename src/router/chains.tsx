import siteConfig from '@generated/docusaurus.config';
import renderRoutes from '@docusaurus/renderRoutes';
import type { ComponentType } from 'react';

type Routes = Parameters<typeof renderRoutes>[0];
type Route = NonNullable<Routes>[number] & {
  readonly component?: ComponentType<never> & { readonly preload?: () => Promise<unknown> };
  readonly routes?: Route[];
};

const chains = new Map<string, readonly Route[]>();
let missing: readonly Route[] = [];

/** An address with and without its last slash is one page. */
function nameOf(pathname: string): string {
  return pathname.replace(/\/$/, '');
}

function keep(routes: readonly Route[], outer: readonly Route[]): void {
  for (const route of routes) {
    const chain = [...outer, route];
    if (route.routes !== undefined) keep(route.routes, chain);
    const name = nameOf(String(route.path));
    if (route.exact === true && !chains.has(name)) chains.set(name, chain);
  }
}

/** What is drawn where there is no page: the layouts that hold for every address. */
function around(routes: readonly Route[]): readonly Route[] {
  const route = routes.find(({ path, exact }) => path === siteConfig.baseUrl && exact !== true);
  return route === undefined ? [] : [route, ...around(route.routes ?? [])];
}

/** The layouts of a page around each other, without the pages beside it. */
function nested([route, ...inner]: readonly Route[]): Route[] {
  if (route === undefined) return [];
  return [inner.length === 0 ? route : { ...route, routes: nested(inner) }];
}

function chainOf(pathname: string): readonly Route[] | undefined {
  return chains.get(nameOf(pathname)) ?? chains.get(nameOf(decodeURI(pathname)));
}

/**
 * Docusaurus' list of all pages, as the build draws them: each page is looked up, where the router would compare its
 * address with every other page's, several times a page. What no page has is left to the router.
 */
export function lookedUp(all: Route[]): Route[] {
  keep(all, []);
  missing = around(all);
  const byAddress = new Map<string, Route[]>();
  const Page = ({ location }: { readonly location: { readonly pathname: string } }) => {
    const { pathname } = location;
    const chain = chainOf(pathname);
    const routes = byAddress.get(pathname) ?? (chain === undefined ? all : nested(chain));
    byAddress.set(pathname, routes);
    return renderRoutes(routes);
  };
  return [{ path: '*', component: Page }];
}

/** Fetches the parts of a page before it is drawn. */
export function fetched(pathname: string): Promise<readonly unknown[]> {
  const chain = chainOf(pathname) ?? missing;
  return Promise.all(chain.map(({ component }) => component?.preload?.()));
}
