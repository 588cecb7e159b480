import globalData from '@generated/globalData';
import {
  type PageRecord,
  type Parts,
  type Served,
  servedBy,
  type Sheet,
  type Step,
} from './record';

const BUILD = /\/assets\/js\/(?:runtime~)?main\./;

const steps = new Map<string, readonly Step[]>();
const asked = new Map<string, Promise<void>>();
const files = new Map<string, Promise<unknown>>();

/** An address with and without its last slash, or written as a file, is one page. */
function nameOf(pathname: string): string {
  return pathname.replace(/(?:\/index)?\.html$/, '').replace(/\/$/, '');
}

function added(element: HTMLElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error('A file of the next page did not load.'));
    document.head.append(element);
  });
}

function withScript(src: string): Promise<unknown> {
  return added(Object.assign(document.createElement('script'), { src, async: false }));
}

function withSheet({ href, text }: Sheet): Promise<unknown> {
  if (text === undefined)
    return added(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  const sheet = document.createElement('style');
  sheet.dataset['href'] = href;
  sheet.textContent = text;
  document.head.append(sheet);
  return Promise.resolve();
}

/** Each file once. One that failed is asked for again by the next who needs it. */
function once(name: string, add: () => Promise<unknown>): Promise<unknown> {
  const known = files.get(name) ?? add();
  files.set(name, known);
  known.catch(() => files.delete(name));
  return known;
}

function numbersIn(parts: Parts): readonly number[] {
  if (typeof parts === 'number') return [parts];
  return Object.values(parts).flatMap(numbersIn);
}

type Doc = { readonly id: string; readonly path: string };

function docsOf(plugin: string, version: string): Doc[] {
  const plugins = Object(globalData['docusaurus-plugin-content-docs']);
  const versions: readonly { readonly name: string; readonly docs: Doc[] }[] =
    plugins[plugin]?.versions ?? [];
  return versions.find(({ name }) => name === version)?.docs ?? [];
}

/** What a page is made of is known, and the pages it leads to. */
function keep(name: string, { steps: own, pages }: PageRecord): void {
  for (const [plugin, version, id, path] of pages) {
    const docs = docsOf(plugin, version);
    if (!docs.some((doc) => doc.id === id)) docs.push({ id, path });
  }
  steps.set(name, own);
}

/** Scripts run in their order, so once the last one has, all have. */
function lastOf({ scripts }: Served): HTMLScriptElement | undefined {
  return [...document.scripts].find((script) => script.getAttribute('src') === scripts.at(-1));
}

/**
 * The page the reader came in by: its files are there or on their way, or the prompt to reload has spoken up. Without all
 * of its parts the page stays as it was sent.
 */
async function arrive(served: Served, name: string): Promise<void> {
  for (const file of [...served.scripts, ...served.styles.map(({ href }) => href)])
    files.set(file, Promise.resolve());
  const parts = served.record.steps.flatMap(({ parts: each }) => numbersIn(each));
  while (!parts.every((number) => number in __webpack_modules__))
    await new Promise((resolve) => lastOf(served)?.addEventListener('load', resolve));
  keep(name, served.record);
}

let arrival: Promise<void> | undefined;

async function fetched(pathname: string): Promise<Served> {
  const answer = await fetch(pathname);
  const text = await answer.text();
  const served = servedBy(new DOMParser().parseFromString(text, 'text/html'));
  const isMoved = nameOf(new URL(answer.url).pathname) !== nameOf(pathname);
  if (!answer.ok || isMoved || served === undefined)
    throw new Error(`${pathname} is not a page of this handbook.`);
  const isOurs = served.scripts.every((file) => !BUILD.test(file) || files.has(file));
  if (!isOurs) throw new Error('The handbook was built anew.');
  return served;
}

async function bring(pathname: string): Promise<void> {
  const served = await fetched(pathname);
  await Promise.all([
    ...served.styles.map((sheet) => once(sheet.href, () => withSheet(sheet))),
    ...served.scripts.map((file) => once(file, () => withScript(file))),
  ]);
  keep(nameOf(pathname), served.record);
}

/** How a page is put together, once it is there. */
export function stepsOf(pathname: string): readonly Step[] {
  return steps.get(nameOf(pathname)) ?? [];
}

/**
 * Brings what the page at an address needs. Its HTML says what that is, so that no list of all pages has to travel.
 * Rejects where there is no such page in this build; whoever asked then lets the browser go there.
 */
export function ensure(pathname: string): Promise<void> {
  const name = nameOf(pathname);
  if (steps.size === 0) {
    const own = servedBy(document);
    arrival ??= own === undefined ? new Promise(() => undefined) : arrive(own, name);
    return arrival;
  }
  if (steps.has(name)) return Promise.resolve();
  const under = asked.get(name) ?? bring(pathname);
  asked.set(name, under);
  under.catch(() => asked.delete(name));
  return under;
}
