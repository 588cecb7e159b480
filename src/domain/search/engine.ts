import { fieldsOf, indexOf, type First, type Head, type PageText, type Shard } from './pieces';
import { type Query, readQuery, synonymTable, termsIn } from './plan';
import {
  averageOf,
  covering,
  type Covering,
  type Placed,
  ranked,
  type Ranked,
  type Ranking,
} from './rank';
import type { SearchKind } from './kinds';
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
/** Queries of so many telling words are read as questions. */
const QUESTION = 3;
const SLIPPED = 0.1;
const NO_COVERING: Covering = { pages: [], known: 1 };

export const EVERYTHING: Filter = { kinds: [], version: null, audience: null };

function titlesOf(first: First): Ranked {
  const fields = first.pages.map(([url, title, kind, aliases], page) => {
    const headings = first.headings?.[page] ?? [];
    const sections = headings.map((heading) => ({ heading, anchor: '', text: '', code: '' }));
    const none = { version: '', audience: [], weight: 1 };
    return fieldsOf({ ...none, url, title, kind, aliases, sections });
  });
  const terms = new Terms();
  terms.add(indexOf(fields));
  const lengths = fields.flat().map(({ length }) => length);
  return { terms, lengths, average: averageOf(lengths, fields.length), pages: fields.length };
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
  #lengths: Pick<Ranked, 'lengths' | 'average'> = { lengths: [], average: [] };

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
    const byTitle = ranked(query, this.#titles, this.#ranking(this.#tuning.titles, filter));
    return this.#hits(query, [byTitle], NO_COVERING, filter);
  }

  /** The full answer; brings the pieces that it needs. Rejects when one cannot be brought. */
  async full(text: string, filter = EVERYTHING): Promise<readonly Hit[]> {
    const query = readQuery(text);
    await this.#need(query);
    const bodies = { ...this.#lengths, terms: this.#bodies, pages: this.#first.pages.length };
    const inBodies = this.#ranking(this.#tuning.bodies, filter);
    const lists = [
      ranked(query, this.#titles, this.#ranking(this.#tuning.titles, filter)),
      ranked(query, bodies, inBodies),
    ];
    const isQuestion = query.words.length >= QUESTION;
    return this.#hits(
      query,
      lists,
      isQuestion ? covering(query, bodies, inBodies) : NO_COVERING,
      filter,
    );
  }

  /** A page's words by section, for extracts. */
  words(page: number): Promise<PageText> {
    return this.#bring.page(page);
  }

  #ranking(boost: Boosts, filter: Filter): Ranking {
    const isWanted = (page: number) => this.#fits(page, filter);
    return { boost, bm25: this.#tuning.bm25, synonyms: this.#synonyms, isWanted };
  }

  #fits(page: number, { kinds, version, audience }: Filter): boolean {
    const entry = this.#first.pages[page];
    if (entry === undefined) return false;
    const [, , kind, , ownVersion, ownAudience] = entry;
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    if (version !== null && ownVersion !== version) return false;
    return audience === null || ownAudience.length === 0 || ownAudience.includes(audience);
  }

  #hits(
    query: Query,
    lists: readonly (readonly Placed[])[],
    { pages, known }: Covering,
    filter: Filter,
  ): readonly Hit[] {
    const { share, constant, tiers, headed } = this.#tuning;
    const scores = new Map<number, number>();
    const best = Math.min(...lists.flat().map(({ tier }) => tier));
    lists.forEach((list, number) =>
      list.forEach(({ page, tier }, place) => {
        const worth = (number === 0 ? share : 1) * (tiers[tier - best] ?? 0);
        scores.set(page, (scores.get(page) ?? 0) + worth / (constant + place));
      }),
    );
    // A word that no page holds may be a slip, which only titles forgive.
    const part = this.#tuning.covering * (known < 1 ? SLIPPED : 1);
    pages.forEach((page, place) =>
      scores.set(page, (scores.get(page) ?? 0) + part / (constant + place)),
    );
    const asked = plain(query.asked).split(' ');
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
        score: (score / most) * this.#weight(page),
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

  #weight(page: number): number {
    const entry = this.#first.pages[page];
    return entry === undefined ? 0 : entry[6] * (this.#tuning.kinds[entry[2]] ?? 1);
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
        const { lengths } = await this.#bring.head();
        this.#lengths = { lengths, average: averageOf(lengths, this.#first.pages.length) };
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
