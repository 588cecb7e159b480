import { fieldsOf, indexOf, type First, type Head, type PageText, type Shard } from './pieces';
import { type Query, readQuery, synonymTable, termsIn } from './plan';
import { type Placed, ranked, type Ranked } from './rank';
import type { SearchKind } from './schema';
import { firstFrom, Terms, unpacked } from './terms';
import { type Boosts, TUNING } from './tuning';
import { type Called, calledOf, exactness } from './exact';
import { phrase, plain } from './words';

export type Filter = {
  readonly kinds: readonly SearchKind[];
  readonly version: string | null;
  readonly audience: string | null;
};

/** A page found. `score` falls from 1; only for ordering. */
export type Hit = {
  readonly page: number;
  readonly url: string;
  readonly title: string;
  readonly kind: SearchKind;
  readonly version: string;
  readonly score: number;
};

/** Brings the pieces: from the network, or from memory. Rejects when it cannot. */
export type Bring = {
  readonly head: () => Promise<Head>;
  readonly terms: (number: number) => Promise<Shard>;
  readonly page: (number: number) => Promise<PageText>;
};

const MOST_SHARDS = 3;

export const EVERYTHING: Filter = { kinds: [], version: null, audience: null };

function titlesOf(first: First): Ranked {
  const fields = first.pages.map(([, title, kind, aliases], page) => {
    const headings = first.headings?.[page] ?? [];
    const sections = headings.map((heading) => ({ heading, anchor: '', text: '', code: '' }));
    const none = { url: '', version: '', audience: [], weight: 1 };
    return fieldsOf({ ...none, title, kind, aliases, sections });
  });
  const terms = new Terms();
  terms.add(indexOf(fields));
  return { terms, lengths: fields.flat().map(({ length }) => length), pages: fields.length };
}

/** The local engine over an index. */
export class Engine {
  readonly #first: First;
  readonly #bring: Bring;
  readonly #tuning: typeof TUNING;
  readonly #titles: Ranked;
  readonly #synonyms: ReturnType<typeof synonymTable>;
  readonly #called: readonly Called[];
  readonly #bodies = new Terms();
  readonly #here = new Map<string, Promise<void>>();
  #head: Head | undefined;

  constructor(first: First, bring: Bring, tuning = TUNING) {
    this.#tuning = tuning;
    this.#first = first;
    this.#bring = bring;
    this.#titles = titlesOf(first);
    this.#called = first.pages.map(calledOf);
    this.#synonyms = synonymTable(first.synonyms);
  }

  /** What titles, headings and names alone answer: at once, without any other piece. */
  quick(text: string, filter = EVERYTHING): readonly Hit[] {
    const query = readQuery(text);
    return this.#hits(
      query,
      [this.#ranked(query, this.#titles, this.#tuning.titles, filter)],
      filter,
    );
  }

  /** The full answer; brings the pieces that it needs. Rejects when one cannot be brought. */
  async full(text: string, filter = EVERYTHING): Promise<readonly Hit[]> {
    const query = readQuery(text);
    await this.#need(query);
    const { lengths } = this.#head ?? { lengths: [] };
    const bodies = { terms: this.#bodies, lengths, pages: this.#first.pages.length };
    const lists = [
      this.#ranked(query, this.#titles, this.#tuning.titles, filter),
      this.#ranked(query, bodies, this.#tuning.bodies, filter),
    ];
    return this.#hits(query, lists, filter);
  }

  /** A page's words by section, for extracts. */
  words(page: number): Promise<PageText> {
    return this.#bring.page(page);
  }

  #ranked(query: Query, source: Ranked, boost: Boosts, filter: Filter): readonly Placed[] {
    const how = { boost, bm25: this.#tuning.bm25 };
    return ranked(query, source, this.#synonyms, how, (page) => this.#fits(page, filter));
  }

  #fits(page: number, { kinds, version, audience }: Filter): boolean {
    const entry = this.#first.pages[page];
    if (entry === undefined) return false;
    const [, , kind, , ownVersion, ownAudience] = entry;
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    if (version !== null && ownVersion !== version) return false;
    return audience === null || ownAudience.length === 0 || ownAudience.includes(audience);
  }

  #hits(query: Query, lists: readonly (readonly Placed[])[], filter: Filter): readonly Hit[] {
    const { share, constant, tiers, headed } = this.#tuning;
    const scores = new Map<number, number>();
    const best = Math.min(...lists.flat().map(({ tier }) => tier));
    lists.forEach((list, number) =>
      list.forEach(({ page, tier }, place) => {
        const worth = (number === 0 ? share : 1) * (tiers[tier - best] ?? 0);
        scores.set(page, (scores.get(page) ?? 0) + worth / (constant + place));
      }),
    );
    const asked = plain(query.asked);
    this.#called.forEach((called, page) => {
      const bonus = exactness(called, asked);
      if (bonus > 0 && this.#fits(page, filter)) scores.set(page, (scores.get(page) ?? 0) + bonus);
    });
    for (const page of this.#bodies.get(phrase(query.asked))?.get(2)?.keys() ?? []) {
      if (this.#fits(page, filter)) scores.set(page, (scores.get(page) ?? 0) + headed);
    }
    const most = lists.length / constant + 1;
    return [...scores]
      .map(([page, score]) => ({
        page,
        score: (score / most) * (this.#first.pages[page]?.[6] ?? 1),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 50)
      .flatMap(({ page, score }) => {
        const entry = this.#first.pages[page];
        if (entry === undefined) return [];
        const [url, title, kind, , version] = entry;
        return [{ page, url, title, kind, version, score: Math.min(1, score) }];
      });
  }

  async #need(query: Query): Promise<void> {
    const wanted = new Set<number>();
    const { shards } = this.#first;
    const place = (word: string) => Math.max(0, firstFrom(shards, `${word}\u0000`) - 1);
    const terms = termsIn(query).flatMap((term) => [term, ...(this.#synonyms.get(term) ?? [])]);
    for (const term of terms) wanted.add(place(term));
    wanted.add(place(phrase(query.asked)));
    const last = query.words.at(-1);
    if (last?.last === true) {
      for (const word of new Set([last.parts.at(-1) ?? '', last.whole])) {
        const from = place(word);
        const to = place(`${word}\uffff`);
        for (let at = from; at <= Math.min(to, from + MOST_SHARDS - 1); at++) wanted.add(at);
      }
    }
    await Promise.all([
      this.#once('head', async () => {
        this.#head = await this.#bring.head();
      }),
      ...[...wanted].map((number) =>
        this.#once(`terms ${number}`, async () =>
          this.#bodies.add(unpacked(await this.#bring.terms(number))),
        ),
      ),
    ]);
  }

  /** A piece is brought once; one that did not come is asked for again the next time. */
  #once(name: string, bring: () => Promise<void>): Promise<void> {
    const known = this.#here.get(name);
    if (known !== undefined) return known;
    const coming = bring();
    this.#here.set(name, coming);
    coming.catch(() => this.#here.delete(name));
    return coming;
  }
}
