import renderRoutes from '@docusaurus/renderRoutes';
import { RouteContextProvider } from '@docusaurus/core/lib/client/routeContext';
import { type ComponentType, createElement } from 'react';
import { stepsOf } from './pages';
import type { Parts, Step } from './record';

type Properties = Readonly<Record<string, unknown>>;
type Routes = Parameters<typeof renderRoutes>[0];
type Route = NonNullable<Routes>[number];

/** The value of a module: what it exports, with the rest hung onto it, as Docusaurus' own router does. */
function moduleOf(number: number): unknown {
  const module = Object(__webpack_require__(number));
  if (Reflect.get(module, '__esModule') !== true) return module;
  const value: unknown = Reflect.get(module, 'default');
  if (typeof value !== 'function' && typeof value !== 'object') return value;
  for (const name of Object.keys(module)) {
    if (name !== 'default') Reflect.set(Object(value), name, Reflect.get(module, name));
  }
  return value;
}

function valueOf(parts: Parts): unknown {
  if (typeof parts === 'number') return moduleOf(parts);
  if (Array.isArray(parts)) return parts.map(valueOf);
  return valuesOf(parts);
}

function valuesOf(parts: object): Properties {
  return Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, valueOf(each)]));
}

function isComponent(value: unknown): value is ComponentType<Properties> {
  return typeof value === 'function' || typeof value === 'object';
}

function componentOf({ parts }: Step): ComponentType<Properties> {
  const { __comp: Own, __context: context, __props: props, ...rest } = valuesOf(parts);
  if (!isComponent(Own)) throw new Error('A page of this build has no component.');
  const fixed = { ...rest, ...Object(props) };
  const value = context === undefined ? null : Object(context);
  return function Part(passed) {
    const given: unknown = Reflect.get(Object(passed['route']), 'given');
    const own = createElement(Own, { ...fixed, ...Object(given), ...passed });
    return <RouteContextProvider value={value}>{own}</RouteContextProvider>;
  };
}

const components = new Map<string, ComponentType<Properties>>();

/** The same layout on two pages is the same component, so that it stays when the reader goes on. */
function known(step: Step): ComponentType<Properties> {
  const name = JSON.stringify([step.path, step.parts]);
  const component = components.get(name) ?? componentOf(step);
  components.set(name, component);
  return component;
}

function routesOf(steps: readonly Step[]): Route[] {
  const [step, ...inner] = steps;
  if (step === undefined) return [];
  const { path, exact, sidebar, given } = step;
  return [
    {
      path,
      component: known(step),
      ...(exact === true ? { exact } : { routes: routesOf(inner) }),
      ...(sidebar !== undefined && { sidebar }),
      ...(given !== undefined && { given }),
    },
  ];
}

const byAddress = new Map<readonly Step[], Route[]>();

type Props = { readonly location: { readonly pathname: string } };

function Page({ location }: Props) {
  const steps = stepsOf(location.pathname);
  const routes = byAddress.get(steps) ?? routesOf(steps);
  byAddress.set(steps, routes);
  return renderRoutes(routes);
}

/** In place of Docusaurus' list of all pages. */
const routes: Route[] = [{ path: '*', component: Page }];
export default routes;
