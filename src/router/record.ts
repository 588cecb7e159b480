/** A part of a page: its module's number in the bundle, or a shape of such. */
export type Parts = number | readonly Parts[] | { readonly [name: string]: Parts };

/** One layout of a page, or at the end the page itself, as react-router asks for it. */
export type Step = {
  readonly path: string;
  readonly exact?: true;
  readonly sidebar?: string;
  readonly parts: { readonly [name: string]: Parts };
  /** Properties that stand here in full, because the page needs only some of what their module holds. */
  readonly given?: Readonly<Record<string, unknown>>;
};

/** What the build writes into every page: how it is put together, from the outside in. */
export type PageRecord = {
  readonly steps: readonly Step[];
  /** The pages of any version it leads to, and itself in each. */
  readonly pages: readonly (readonly [plugin: string, version: string, id: string, path: string])[];
};

/** A style sheet by its address, with its text where that stands in the page. */
export type Sheet = { readonly href: string; readonly text?: string };

/** What a page's HTML says of what it fetches and how it is put together. */
export type Served = {
  readonly record: PageRecord;
  readonly scripts: readonly string[];
  readonly styles: readonly Sheet[];
};

function isRecord(value: unknown): value is PageRecord {
  return Array.isArray(Reflect.get(Object(value), 'steps'));
}

/** Reads a page of this site; undefined where it is none, such as a stub that leads elsewhere. */
export function servedBy(page: Document): Served | undefined {
  const text = page.getElementById('page-record')?.textContent ?? 'null';
  const record: unknown = JSON.parse(text);
  if (!isRecord(record)) return undefined;
  const named = page.querySelector<HTMLElement>('script[data-scripts]')?.dataset['scripts'] ?? '';
  const sheets = page.head.querySelectorAll('link[rel=stylesheet], style[data-href]');
  return {
    record,
    scripts: named.split(' '),
    styles: [...sheets].map((sheet): Sheet => {
      const href = sheet.getAttribute('href');
      if (href !== null) return { href };
      return { href: sheet.getAttribute('data-href') ?? '', text: sheet.textContent };
    }),
  };
}
