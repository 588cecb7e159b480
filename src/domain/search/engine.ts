import { Asks } from './asked';
import {
  FIELDS,
  fieldsOf,
  indexOf,
  type First,
  type Head,
  type PageText,
  type Shard,
} from './pieces';
import { isIdentifier, type Query, readQuery, slips, synonymTable, termsIn } from './plan';
import { covering, type Covering, type Placed, ranked, type Ranking } from './rank';
import type { SearchKind } from './kinds';
import { firstFrom, type Places, Terms } from './terms';
import { TUNING } from './tuning';
import { CalledPages, calledOf, typedOf } from './exact';
import { Weights } from './weights';
import { isStopWord, phrase, plain, stem } from './words';

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
const MEANS_THE_SAME = 0.7;
/** Fields of running text and code. */
const BODY: ReadonlySet<number> = new Set([FIELDS.indexOf('text'), FIELDS.indexOf('code')]);
const NO_COVERING: Covering = { pages: [], known: 1 };

export const EVERYTHING: Filter = { kinds: [], version: null, audience: null };

function titlesOf(first: First, { titles: boost, bm25 }: typeof TUNING): Weights {
  const fields = first.pages.map(([url, title, kind, aliases], page) => {
    const headings = first.headings?.[page] ?? [];
    const sections = headings.map((heading) => ({ heading, anchor: '', text: '', code: '' }));
    const none = { version: '', audience: [], weight: 1, asks: [] };
    return fieldsOf({ ...none, url, title, kind, aliases, sections });
  });
  const terms = new Terms();
  terms.add(indexOf(fields));
  const lengths = fields.flat().map(({ length }) => length);
  return new Weights(terms, lengths, fields.length, { boost, bm25 });
}

/** The local engine over an index. */
export class Engine {
  readonly #first: First;
  readonly #bring: Bring;
  readonly #tuning: typeof TUNING;
  readonly #titles: Weights;
  readonly #synonyms: ReturnType<typeof synonymTable>;
  readonly #called: CalledPages;
  /** Words of titles, addresses and names as they stand. */
  readonly #words = new Terms();
  readonly #bodies = new Terms();
  readonly #here = new Map<string, Promise<void>>();
  #asks: Asks | undefined;
  #inBodies: Weights | undefined;

  constructor(first: First, bring: Bring, tuning = TUNING) {
    this.#tuning = tuning;
    this.#first = first;
    this.#bring = bring;
    this.#titles = titlesOf(first, tuning);
    const called = first.pages.map(calledOf);
    this.#called = new CalledPages(called);
    this.#synonyms = synonymTable(first.synonyms);
    const words = called.flatMap(({ words: own, address, names }) =>
      [...own, ...address.split(' '), ...names.flatMap((name) => name.split(' '))].map(
        (word): [string, Places] => [word, new Map()],
      ),
    );
    this.#words.add(words);
  }

  /** What titles, headings and names alone answer: at once, without any other piece. */
  quick(text: string, filter = EVERYTHING): readonly Hit[] {
    const query = readQuery(text);
    const byTitle = ranked(query, this.#titles, this.#ranking(filter));
    return this.#hits(query, [byTitle], NO_COVERING, filter);
  }

  /** The full answer; brings the pieces that it needs. Rejects when one cannot be brought. */
  async full(text: string, filter = EVERYTHING): Promise<readonly Hit[]> {
    const query = readQuery(text);
    await this.#need(query);
    const bodies = this.#inBodies;
    if (bodies === undefined) throw new Error('The lengths of the pages did not come.');
    const ranking = this.#ranking(filter);
    const lists = [ranked(query, this.#titles, ranking), ranked(query, bodies, ranking)];
    const isQuestion = query.words.length >= QUESTION;
    const covered = isQuestion ? covering(query, bodies, ranking) : NO_COVERING;
    return this.#hits(query, lists, covered, filter);
  }

  /** A page's words by section, for extracts. */
  words(page: number): Promise<PageText> {
    return this.#bring.page(page);
  }

  #ranking(filter: Filter): Ranking {
    return { synonyms: this.#synonyms, isWanted: (page) => this.#fits(page, filter) };
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
    const { share, constant, tiers, headed, headedLong } = this.#tuning;
    const scores = new Map<number, number>();
    const best = Math.min(...lists.flat().map(({ tier }) => tier));
    const isWhole = isIdentifier(query) && best === 0;
    lists.forEach((list, number) =>
      list.forEach(({ page, tier }, place) => {
        const part = isWhole && tier > 0 ? this.#tuning.inParts : 1;
        const worth = (number === 0 ? share : 1) * (tiers[tier - best] ?? 0) * part;
        scores.set(page, (scores.get(page) ?? 0) + worth / (constant + place));
      }),
    );
    // A word that no page holds may be a slip, which only titles forgive.
    const part = this.#tuning.covering * (known < 1 ? SLIPPED : 1);
    pages.forEach((page, place) =>
      scores.set(page, (scores.get(page) ?? 0) + part / (constant + place)),
    );
    const asked = plain(query.asked).split(' ');
    const meant = this.#meant(asked);
    const isSlip = meant.some((word, at) => word !== asked[at]);
    const bonuses = new Map(this.#called.called(typedOf(asked)));
    for (const [page, worth] of isSlip ? this.#called.called(typedOf(meant)) : [])
      bonuses.set(page, Math.max(bonuses.get(page) ?? 0, this.#tuning.meant * worth));
    let nearest = 0;
    for (const [page, bonus] of bonuses) {
      if (!this.#fits(page, filter)) continue;
      scores.set(page, (scores.get(page) ?? 0) + bonus);
      nearest = Math.max(nearest, bonus);
    }
    const headedPages = [...(this.#bodies.get(phrase(query.asked))?.get(2)?.keys() ?? [])];
    const isTelling = asked.length > 2 && headedPages.length < 3;
    for (const page of headedPages) {
      const bonus = isTelling ? headedLong : headed;
      if (this.#fits(page, filter)) scores.set(page, (scores.get(page) ?? 0) + bonus);
    }
    // The very heading of one page is no question, even one of two words.
    const isHeading =
      headedPages.length > 0 && (isTelling || (asked.length === 2 && headedPages.length === 1));
    const open = isWhole || isHeading ? 0 : Math.max(0, 1 - nearest / this.#tuning.called);
    const near = open > 0 ? this.#asks?.near(meant, (word) => this.#holding(word)) : undefined;
    for (const [page, worth] of near ?? []) {
      if (this.#fits(page, filter)) scores.set(page, (scores.get(page) ?? 0) + open * worth);
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

  /** The pages that hold a word or what means the same, outside their questions too; less when only their text does. */
  #holding(word: string): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const own = stem(word);
    for (const term of [own, ...(this.#synonyms.get(own) ?? [])]) {
      const worth = term === own ? 1 : MEANS_THE_SAME;
      for (const [field, pages] of this.#bodies.get(term) ?? []) {
        const part = BODY.has(field) ? this.#tuning.asked.text * worth : worth;
        for (const page of pages.keys()) found.set(page, Math.max(part, found.get(page) ?? 0));
      }
    }
    return found;
  }

  /** The words of a query, those that nothing here holds replaced by the nearest of a title or a name. */
  #meant(asked: readonly string[]): readonly string[] {
    const isKnown = (word: string, at: number) =>
      this.#titles.terms.has(stem(word)) ||
      this.#bodies.has(stem(word)) ||
      this.#asks?.knows(word) === true ||
      (at === asked.length - 1 && this.#words.completions(word).length > 0);
    return asked.map((word, at) =>
      isStopWord(word) || isKnown(word, at)
        ? word
        : (this.#words.neighbours(word, slips(word))[0] ?? word),
    );
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
        const { lengths, asks } = await this.#bring.head();
        this.#asks = new Asks(asks, this.#synonyms, this.#tuning.asked);
        const { bodies: boost, bm25 } = this.#tuning;
        const { length } = this.#first.pages;
        this.#inBodies = new Weights(this.#bodies, lengths, length, { boost, bm25 });
      }),
      ...[...wanted].map((number) =>
        this.#once(`terms ${number}`, async () =>
          this.#bodies.bring(await this.#bring.terms(number)),
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
