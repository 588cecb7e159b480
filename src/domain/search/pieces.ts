import { type AskedPiece, askedPiece } from './asked';
import type { SearchPage, Section } from './pages';
import type { SearchKind } from './kinds';
import { phrase, tokens } from './words';

/** Fields of a page, in the order in which pieces number them. */
export const FIELDS = ['title', 'names', 'headings', 'text', 'code', 'address'] as const;

/** A page in the first piece: address, title, kind, other names, version, audience, weight. */
export type Entry = readonly [
  url: string,
  title: string,
  kind: SearchKind,
  names: readonly string[],
  version: string,
  audience: readonly string[],
  weight: number,
];

/** The first piece: all that is needed to answer from titles and names, and where the others are. */
export type First = {
  readonly form: 1;
  /** Folder of the other pieces, named by their content. */
  readonly folder: string;
  readonly pages: readonly Entry[];
  /** Headings of each page, when there are few enough to come at once. */
  readonly headings: readonly (readonly string[])[] | null;
  /** The first term of each piece of terms, in order. */
  readonly shards: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
};

/** Lengths of each page's fields, page by page, and the questions that pages answer. */
export type Head = { readonly lengths: readonly number[]; readonly asks: AskedPiece };

/** A piece of terms: each with its places, field by field: number of the field, then page (as the step from the last one) and count. */
export type Shard = readonly (readonly [term: string, ...places: readonly (readonly number[])[]])[];

/** The words of one page, for the hit's extract. */
export type PageText = { readonly sections: readonly Section[] };

const SHARD_SIZE = 24_000;
const HEADINGS_AT_ONCE = 120_000;

/** Words of each field, for the index. */
export function fieldsOf(page: SearchPage): readonly (readonly string[])[] {
  const headings = page.sections.map(({ heading }) => heading).join('\n');
  const text = page.sections.map((section) => section.text).join('\n');
  const code = page.sections.map((section) => section.code).join('\n');
  const named = page.sections.flatMap(({ heading }) => (heading === '' ? [] : [phrase(heading)]));
  return [
    tokens(page.title),
    tokens([...page.aliases, ...page.asks].join('\n')),
    [...tokens(headings), ...named],
    tokens(text),
    tokens(code),
    tokens(page.url.replace(/[/#-]+/g, ' ')),
  ];
}

type Places = Map<number, Map<number, number>>;

/** Each word with its places: number of the field, then number of the page and how often. */
export function indexOf(
  fields: readonly (readonly (readonly string[])[])[],
): ReadonlyMap<string, Places> {
  const index = new Map<string, Places>();
  fields.forEach((page, number) =>
    page.forEach((words, field) => {
      for (const word of words) {
        const places = index.get(word) ?? new Map<number, Map<number, number>>();
        const pages = places.get(field) ?? new Map<number, number>();
        pages.set(number, (pages.get(number) ?? 0) + 1);
        index.set(word, places.set(field, pages));
      }
    }),
  );
  return index;
}

function written(places: Places): readonly (readonly number[])[] {
  return [...places].map(([field, pages]) => {
    let last = 0;
    const steps = [...pages].flatMap(([page, count]) => {
      const step = page - last;
      last = page;
      return [step, count];
    });
    return [field, ...steps];
  });
}

/** Two significant digits: a length need not be more exact, and repeats more often. */
function rounded(length: number): number {
  return Number(length.toPrecision(2));
}

/** Terms in order, cut into pieces of about the same size. */
function shardsOf(index: ReadonlyMap<string, Places>): readonly Shard[] {
  const shards: Shard[] = [];
  let shard: (readonly [string, ...(readonly number[])[]])[] = [];
  let size = 0;
  for (const term of [...index.keys()].sort()) {
    const places = written(index.get(term) ?? new Map());
    shard.push([term, ...places]);
    size += term.length + 6 + 4 * places.reduce((sum, field) => sum + field.length, 0);
    if (size > SHARD_SIZE) {
      shards.push(shard);
      shard = [];
      size = 0;
    }
  }
  return shard.length > 0 ? [...shards, shard] : shards;
}

/** All pieces but the first. */
export type Pieces = {
  readonly head: Head;
  readonly terms: readonly Shard[];
  readonly pages: readonly PageText[];
};

/** The whole index: the first piece without its folder, and the others. */
export function piecesOf(
  pages: readonly SearchPage[],
  synonyms: First['synonyms'],
): { readonly first: Omit<First, 'folder'>; readonly others: Pieces } {
  const fields = pages.map(fieldsOf);
  const shards = shardsOf(indexOf(fields));
  const headings = pages.map(({ sections }) =>
    sections.map(({ heading }) => heading).filter((heading) => heading !== ''),
  );
  const head: Head = {
    lengths: fields.flat().map(({ length }) => rounded(length)),
    asks: askedPiece(pages.map(({ asks }) => asks)),
  };
  const size = headings.flat().reduce((sum, { length }) => sum + length, 0);
  return {
    first: {
      form: 1,
      pages: pages.map(({ url, title, kind, aliases, version, audience, weight }) => [
        url,
        title,
        kind,
        aliases,
        version,
        audience,
        weight,
      ]),
      headings: size > HEADINGS_AT_ONCE ? null : headings,
      shards: shards.map((shard) => shard[0]?.[0] ?? ''),
      synonyms,
    },
    others: { head, terms: shards, pages: pages.map(({ sections }) => ({ sections })) },
  };
}
