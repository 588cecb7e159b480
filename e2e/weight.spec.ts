import { gzipSync } from 'node:zlib';
import { type APIRequestContext, expect, test } from '@playwright/test';

/** Kilobytes, gzip, as a host sends them. */
const READING = 30;
const WIDGET_STYLES = 22;
/** A page with a tool, before the reader acts: what it is read with, and what it fetches ahead. */
const FIRST = 140;
const AHEAD = /\/(?:runtime~)?main\.\w+\.js$/;
/** Everything a page fetches once the reader acts or stays. */
const ACTING = 140;
/** Pages whose tool weighs more, by their address in any version, and what it may weigh. No new one belongs here. */
const HEAVIER: readonly (readonly [RegExp, number])[] = [
  [/\/metrics\/capability-adoption\/$/, 188],
  [/\/assess\/maturity\/$/, 184],
  [/\/(?:how-long|time-to-value|environment-ready-time)\/$/, 180],
  [/\/metrics\/(?:platform-benefit|hours-saved|bill-after-change|toil-share)\/$/, 180],
  [/\/measure\/scorecard\/$/, 178],
  [/\/checklists\/[\w-]+\/$/, 171],
  [/\/measure\/delivery-records\/$/, 170],
  [/\/assess\/self-service\/$/, 166],
  [/\/templates\/[\w-]+\/$/, 164],
  [/\/(?:find-error|metrics\/[\w-]+|measure\/how-much-of)\/$/, 157],
  [/\/runbooks\/[\w-]+\/$/, 154],
  [/\/(?:start|assess|choose|do|measure|reference)\/[\w-]+\/$/, 150],
  [/^\/(?:handbook\/)?(?:next\/|\d\.\d\/)?$/, 151],
  [/\/e\/(?:[\w-]+\/)?$/, 143],
];
const EACH: readonly (readonly [RegExp, number])[] = [
  [/\/styles\.\w+\.css$/, 12],
  [/\/styles-[\w-]+\.\w+\.css$/, 8],
  // Neither may grow with the number of pages.
  [/\/main\.\w+\.js$/, 98],
  [/\/runtime~main\.\w+\.js$/, 4],
];
/** What every page may name in its HTML; the styles of its widgets stand in it. */
const EVERYWHERE = [/\/assets\/css\/styles\.\w+\.css$/, /\/fonts\/[\w-]+\.woff2$/];

type File = { readonly name: string; readonly kB: number };
type Weighed = {
  readonly page: string;
  readonly files: readonly File[];
  /** Its style sheets, those that stand in its HTML too. */
  readonly sheets: readonly string[];
  readonly late: readonly string[];
  readonly tool: boolean;
};

const kB = (body: Buffer) => gzipSync(body, { level: 9 }).length / 1000;
const sum = (files: readonly File[]) => files.reduce((total, file) => total + file.kB, 0);
const listed = (files: readonly File[]) =>
  [...files]
    .sort((a, b) => b.kB - a.kB)
    .map(({ name, kB: size }) => `${size.toFixed(1)} kB ${name}`)
    .join('\n');

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '');
}

/** A weigher of pages; a file that several pages name is fetched once. */
function scales(request: APIRequestContext) {
  const known = new Map<string, Promise<number>>();
  const weigh = (name: string) => {
    const fetched =
      known.get(name) ?? request.get(name).then(async (answer) => kB(await answer.body()));
    known.set(name, fetched);
    return fetched;
  };
  const files = (names: readonly string[]): Promise<readonly File[]> =>
    Promise.all(names.map(async (name) => ({ name, kB: await weigh(name) })));
  const page = async (path: string): Promise<Weighed> => {
    const html = await (await request.get(path)).text();
    const head = html.slice(0, html.indexOf('<body'));
    const linked = matches(head, /<link rel="?stylesheet"? href="?([^" >]+)/g);
    const sheets = [...linked, ...matches(head, /<style data-href="([^"]+)"/g)];
    const own = { name: path, kB: kB(Buffer.from(html)) };
    const late = (/data-scripts="([^"]*)"/.exec(head)?.[1] ?? '').split(' ');
    const fetched = matches(html, /<script[^>]* src="?([^" >]+)/g);
    const tool = html.includes('data-hydrate');
    return {
      ...{ page: path, late, tool, sheets },
      files: [own, ...(await files([...linked, ...fetched]))],
    };
  };
  return { files, page };
}

async function pagesOf(request: APIRequestContext, baseURL: string): Promise<readonly string[]> {
  const sitemap = await (await request.get(`${baseURL}sitemap.xml`)).text();
  const base = new URL(baseURL).pathname;
  return matches(sitemap, /<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g).filter((path) =>
    path.startsWith(base),
  );
}

test('a page is light to read, and its scripts are as few as ever', async ({
  request,
  baseURL,
}) => {
  const { files, page } = scales(request);
  const weighed: Weighed[] = [];
  for (const path of await pagesOf(request, baseURL ?? '')) weighed.push(await page(path));
  expect(weighed.length).toBeGreaterThan(100);

  const totals = weighed.map((one) => sum(one.files)).sort((a, b) => a - b);
  const median = totals[Math.floor(totals.length / 2)] ?? 0;
  const heaviest = weighed.find((one) => sum(one.files) >= median)?.files ?? [];
  expect(median, `the median page:\n${listed(heaviest)}`).toBeLessThanOrEqual(READING);

  for (const { page: path, files: sent, sheets } of weighed) {
    const strange = sent.slice(1).filter(({ name }) => !EVERYWHERE.some((may) => may.test(name)));
    expect(strange, `${path} fetches what no page may fetch before the reader acts`).toEqual([]);
    const styles = await files(sheets);
    expect(sum(styles), `styles of ${path}:\n${listed(styles)}`).toBeLessThanOrEqual(WIDGET_STYLES);
  }

  const named = new Set(
    weighed.flatMap((one) => [...one.late, ...one.sheets, ...one.files.map(({ name }) => name)]),
  );
  const all = await files([...named].filter((name) => name.includes('/assets/')));
  for (const [kind, most] of EACH) {
    const grown = all.filter(({ name, kB: size }) => kind.test(name) && size > most);
    expect(grown, `more than ${most} kB:\n${listed(grown)}`).toEqual([]);
  }
  const heavy: string[] = [];
  for (const { page: path, files: sent, late, tool } of weighed) {
    const first = [...sent, ...(await files(late.filter((name) => AHEAD.test(name))))];
    if (tool && sum(first) > FIRST)
      heavy.push(`${path}, first view: more than ${FIRST} kB\n${listed(first)}`);
    const everything = [...sent, ...(await files(late))];
    const most = HEAVIER.find(([address]) => address.test(path))?.[1] ?? ACTING;
    if (sum(everything) > most) heavy.push(`${path}: more than ${most} kB\n${listed(everything)}`);
  }
  expect(heavy.join('\n\n')).toBe('');
});

test('a browser may compile each script beside the page, while it is fetched', async ({
  request,
}) => {
  for (const path of ['', 'assess/maturity/', 'search/']) {
    const { late } = await scales(request).page(path);
    expect(late.length).toBeGreaterThan(2);
    for (const script of late)
      expect(await (await request.get(script)).text()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});
