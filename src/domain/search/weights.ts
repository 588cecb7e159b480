import MiniSearch from 'minisearch';
import { FIELDS } from './pieces';
import type { Terms } from './terms';
import type { Boosts, Tuning } from './tuning';

/** The pages that hold a term, and what it is worth on each by BM25+ over all their fields. */
export type Weight = { readonly pages: Uint32Array; readonly worth: Float64Array };

const NONE: Weight = { pages: new Uint32Array(), worth: new Float64Array() };
const asIs = { tokenize: (text: string) => [text], processTerm: (term: string) => term };

/** Average length of each field. */
function averageOf(lengths: readonly number[], pages: number): number[] {
  const sums = FIELDS.map(() => 0);
  lengths.forEach((length, at) => {
    sums[at % FIELDS.length] = (sums[at % FIELDS.length] ?? 0) + length;
  });
  return sums.map((sum) => sum / Math.max(1, pages));
}

/** What terms are worth on pages. MiniSearch says it once for each term; a query only adds up. */
export class Weights {
  readonly terms: Terms;
  readonly pages: number;
  readonly #lengths: readonly number[];
  readonly #average: number[];
  readonly #how: { readonly boost: Boosts; readonly bm25: Tuning['bm25'] };
  readonly #known = new Map<string, Weight>();

  /** `lengths`: of each field of each page, page by page. */
  constructor(
    terms: Terms,
    lengths: readonly number[],
    pages: number,
    how: { readonly boost: Boosts; readonly bm25: Tuning['bm25'] },
  ) {
    this.terms = terms;
    this.pages = pages;
    this.#lengths = lengths;
    this.#average = averageOf(lengths, pages);
    this.#how = how;
  }

  /** What these terms are worth. A term that is not here is worth nothing, and may come later. */
  of(wanted: readonly string[]): ReadonlyMap<string, Weight> {
    const fresh = wanted.filter((term) => !this.#known.has(term) && this.terms.has(term));
    if (fresh.length > 0) this.#weigh(fresh);
    return new Map(wanted.map((term) => [term, this.#known.get(term) ?? NONE]));
  }

  #weigh(terms: readonly string[]): void {
    const engine = this.#engineOf(terms);
    for (const term of terms) {
      const found = engine.search(term, { ...asIs, ...this.#how });
      const pages = new Uint32Array(found.length);
      const worth = new Float64Array(found.length);
      found.forEach(({ id, score }, at) => {
        pages[at] = Number(id);
        worth[at] = score;
      });
      this.#known.set(term, { pages, worth });
    }
  }

  #engineOf(terms: readonly string[]): MiniSearch {
    const fields = FIELDS.length;
    const ids: Record<string, number> = {};
    const own: Record<string, number[]> = {};
    const index = terms.map((term): [string, Record<string, Record<string, number>>] => {
      const byField: Record<string, Record<string, number>> = {};
      for (const [field, counts] of this.terms.get(term) ?? []) {
        const places: Record<string, number> = {};
        for (const [page, count] of counts) {
          places[page] = count;
          ids[page] = page;
          own[page] ??= this.#lengths.slice(page * fields, (page + 1) * fields);
        }
        byField[field] = places;
      }
      return [term, byField];
    });
    return MiniSearch.loadJS(
      {
        documentCount: this.pages,
        nextId: this.pages,
        documentIds: ids,
        fieldIds: Object.fromEntries(FIELDS.map((field, number) => [field, number])),
        fieldLength: own,
        averageFieldLength: this.#average,
        storedFields: {},
        index,
        serializationVersion: 2,
      },
      { fields: [...FIELDS] },
    );
  }
}
