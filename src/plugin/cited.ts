import { nearest } from '../domain/id';
import type { Problem } from '../domain/problem';
import type { ContentEntry, ContentPage } from './content';

/** What sources.yaml of one version allows and refuses. */
type Facts = {
  readonly known: readonly string[];
  /** Ids nobody may cite, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
};

function list(input: unknown, key: string): readonly unknown[] {
  const value: unknown = Reflect.get(Object(input), key);
  return Array.isArray(value) ? value : [];
}

function text(input: unknown, key: string): string {
  return String(Reflect.get(Object(input), key));
}

/** The facts of each version, by its folder. */
export function factsOf(
  entries: readonly ContentEntry[],
  rootOf: (file: string) => string,
): ReadonlyMap<string, Facts> {
  return new Map(
    entries
      .filter(({ input }) => text(input, 'kind') === 'sources')
      .map(({ file, input }) => {
        const refused = list(input, 'refused').map((claim) => {
          return [text(claim, 'id'), text(claim, 'why')] as const;
        });
        const known = list(input, 'facts').map((fact) => text(fact, 'id'));
        return [rootOf(file), { known, refused: new Map(refused) }];
      }),
  );
}

/** Ids a page names: in its front matter's sources, and in its text. */
function named(page: ContentPage): readonly (readonly [id: string, field: string])[] {
  const sources = list(page.input, 'sources').filter((source) => typeof source === 'string');
  const inText = page.outline.passages.flatMap(({ text: passage, line }) =>
    [...passage.matchAll(/\bF-\d{1,2}\.\d{1,2}\b/g)].map(([id]) => [id, `line ${line}`] as const),
  );
  return [...sources.map((source) => [source, 'sources'] as const), ...inText];
}

/** Facts a page names that its version does not know, or that may not be printed. */
export function citedProblems(
  page: ContentPage,
  root: string,
  facts: Facts | undefined,
): readonly Problem[] {
  const known = facts?.known ?? [];
  return named(page).flatMap(([id, field]) => {
    const { file } = page;
    const why = facts?.refused.get(id);
    if (why !== undefined) {
      const instead = 'Leave it out, with every number in it.';
      return [{ file, field, reason: `${id} may not be printed: ${why}`, instead }];
    }
    if (known.includes(id) || /^https:\/\//.test(id)) return [];
    const meant = nearest(id, known);
    return [
      {
        file,
        field,
        reason: `${id} is not a fact of ${root}/reference/sources.yaml`,
        instead:
          meant === undefined
            ? 'Add the fact there first, with its source.'
            : `Did you mean ${meant}?`,
      },
    ];
  });
}

const MOVES = new Set(['how-to', 'explanation', 'tutorial', 'runbook', 'checklist', 'template']);

/** A page names the metric it answers for, or says in words what it moves. */
export function movedProblems(
  { file, input }: ContentPage,
  entries: readonly ContentEntry[],
): readonly Problem[] {
  if (!file.startsWith('docs/')) return [];
  const metric: unknown = Reflect.get(Object(input), 'metric');
  const moves: unknown = Reflect.get(Object(input), 'moves');
  if (metric === undefined && moves === undefined) {
    if (!MOVES.has(text(input, 'type'))) return [];
    const instead = 'Write metric: <id of docs/metrics>, or moves: and what it moves in words.';
    return [{ file, field: 'metric', reason: 'says nothing of what the page moves', instead }];
  }
  const ids = entries.flatMap((entry) => /^docs\/metrics\/(.+)\.yaml$/.exec(entry.file)?.[1] ?? []);
  if (typeof metric !== 'string' || ids.includes(metric)) return [];
  const meant = nearest(metric, ids);
  const instead = meant === undefined ? `Metrics: ${ids.join(', ')}.` : `Did you mean ${meant}?`;
  return [{ file, field: 'metric', reason: `"${metric}" is not a metric`, instead }];
}
