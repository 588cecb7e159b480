import type { SearchKind } from '../domain/search/kinds';
import type { SearchRecord } from '../domain/search/schema';
import { amount } from '../domain/newsletter/amount';
import { NewsletterFrontMatter } from '../domain/newsletter/schema';
import { winId, WINS_PAGE } from '../domain/newsletter/wins';
import type { ContentPage } from './content';

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  return Object.fromEntries(Object.entries(Object(value)));
}

/** The texts of a list. */
export function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function parts(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map((part: unknown) => fields(part)) : [];
}

function lines(...texts: readonly unknown[]): string {
  return texts.filter((text) => typeof text === 'string').join('\n');
}

type Entry = {
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: string;
  readonly text: string;
  readonly aliases: readonly string[];
  readonly weight: number;
};

/** Among equals a page that explains stands before the line that defines its word, and an issue before its win. */
const BEHIND = 0.75;

/**
 * What has an address of its own inside a page's data: items of a checklist, words of a glossary. `areAll`: the data
 * holds nothing else that a reader looks for.
 */
export function entriesOf(data: unknown): {
  readonly list: readonly Entry[];
  readonly areAll: boolean;
} {
  const { kind, groups, terms } = fields(data);
  if (kind === 'glossary') {
    const words = parts(terms).map(({ id, term, also, means, not }): Entry => ({
      ...{ id: String(id), kind: 'Term', title: String(term), weight: BEHIND },
      ...{ text: lines(means, not), aliases: list(also) },
    }));
    return { list: words, areAll: true };
  }
  const items = kind === 'checklist' ? parts(groups).flatMap((group) => parts(group['items'])) : [];
  return {
    areAll: false,
    list: items.map(({ id, title, done_when, why }): Entry => ({
      ...{ id: String(id), kind: 'Checklist item', title: String(title), weight: 1 },
      ...{ text: lines(done_when, why), aliases: [String(id)] },
    })),
  };
}

/** The board of wins and each of its lines; they have no version, and are found in every one. */
export function winRecords(
  pages: readonly ContentPage[],
  data: ReadonlyMap<string, unknown>,
  version: string,
  asks: ReadonlyMap<string, readonly string[]>,
): readonly SearchRecord[] {
  const lines = pages
    .filter(({ file }) => file.startsWith('blog/'))
    .map(({ input }): SearchRecord => {
      const { title, slug, team, win } = NewsletterFrontMatter.parse(input);
      const { title: metric = win.metric } = fields(data.get(`docs/metrics/${win.metric}.yaml`));
      const change = `${amount(win.before)} → ${amount(win.after)} ${win.unit}`;
      return {
        ...{ url: `/wins/#${winId(`/blog/${slug}/`)}`, kind: 'Win', title },
        headings: [WINS_PAGE.title, String(metric)],
        text: `${team}: ${change}. ${win.period}. n = ${win.n}. ${win.method}`,
        ...{ code: '', aliases: [], asks: [], version, audience: [], weight: BEHIND },
      };
    });
  if (lines.length === 0) return [];
  const { title, description } = WINS_PAGE;
  const board: SearchRecord = {
    ...{ url: '/wins/', kind: 'Page', title, headings: [], text: description, code: '' },
    ...{
      aliases: ['board of wins'],
      asks: [...(asks.get('/wins/') ?? [])],
      version,
      audience: [],
      weight: 1,
    },
  };
  return [board, ...lines];
}
