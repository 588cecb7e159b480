import { beforeAll, describe, expect, it } from 'vitest';
import { resolved } from '../domain/page/links';
import { type ContentPage, readContent } from './content';

const DESK = 'docs/index.mdx';
/** What the desk's widgets and the header lead to. */
const FROM_DESK = ['docs/reference/find-error.mdx'];

let pages: ReadonlyMap<string, ContentPage>;
/** Pages that a page's own data file leads to. */
let fromData: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  const { pages: all, entries } = readContent(process.cwd());
  fromData = new Map(
    entries.map(({ file, input }) => {
      const ids = [...JSON.stringify(input).matchAll(/"page":"([\w/-]+)"/g)];
      return [file.replace(/yaml$/, 'mdx'), ids.map(([, id = '']) => `docs/${id}.mdx`)];
    }),
  );
  pages = new Map(
    all.flatMap((page) => (page.file.startsWith('docs/') ? [[page.file, page]] : [])),
  );
}, 60_000);

function isTemplate(file: string): boolean {
  return /^docs\/templates\/(?!index)/.test(file);
}

/** Files one click away: links of the text, of the data beside it, of the gallery, and related pages. */
function near(file: string): readonly string[] {
  const page = pages.get(file);
  if (page === undefined) return [];
  const related: unknown = Reflect.get(Object(page.input), 'related');
  const named = Array.isArray(related) ? related.map((id) => `docs/${String(id)}.mdx`) : [];
  const linked = page.outline.links.map(({ url }) => resolved(file, url.split('#')[0] ?? ''));
  const widgets = page.outline.widgets.map((widget) => widget.name);
  const shown = widgets.includes('TemplateGallery') ? [...pages.keys()].filter(isTemplate) : [];
  const data = fromData.get(file) ?? [];
  const desk = file === DESK ? FROM_DESK : [];
  return [...linked, ...named, ...shown, ...data, ...desk].filter((to) => pages.has(to));
}

/** Files that two clicks reach, with the page itself. */
function within2(file: string): ReadonlySet<string> {
  const first = near(file);
  return new Set([file, ...first, ...first.flatMap(near)]);
}

function isToDo({ file, outline }: ContentPage): boolean {
  return (
    outline.widgets.some(({ name }) => ['DoThisNow', 'ErrorFinder'].includes(name)) ||
    isTemplate(file) ||
    /^docs\/(?:runbooks|checklists)\/(?!index)/.test(file)
  );
}

describe('two clicks', () => {
  it('lead from the desk to every page', () => {
    const reached = within2(DESK);
    expect([...pages.keys()].filter((file) => !reached.has(file))).toEqual([]);
  });

  it('lead from every page to something to do', () => {
    const todo = new Set([...pages.values()].filter(isToDo).map(({ file }) => file));
    const far = [...pages.keys()].filter((file) => [...within2(file)].every((to) => !todo.has(to)));
    expect(far).toEqual([]);
  });
});

describe('the five readers', () => {
  it.each(['index', 'start/index', 'assess/index', 'choose/index', 'do/index', 'measure/index'])(
    'have a door each on %s',
    (name) => {
      const said = pages.get(`docs/${name}.mdx`)?.outline.passages.map(({ text }) => text) ?? [];
      for (const reader of ['application', 'platform', 'director', 'Legal', 'database']) {
        expect(said.some((text) => text.includes(reader))).toBe(true);
      }
    },
  );
});
