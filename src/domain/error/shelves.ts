import { duplicates, nearest } from '../id';
import type { Problem } from '../problem';
import type { ErrorFrontMatter } from './schema';

const KINDS = ['runbooks', 'checklists', 'templates'] as const;

/** The ids of the pages that error pages may lead on to, of one version of the docs. */
export type Shelves = { readonly name: string } & Readonly<
  Record<(typeof KINDS)[number], readonly string[]>
>;

/** What a runbook says of its occasion. */
export type Occasion = {
  readonly file: string;
  readonly id: string;
  readonly signal: string;
  readonly alerts: readonly string[];
};

type CatalogueFile = { readonly file: string; readonly entry: ErrorFrontMatter };

/** Related pages that a version does not have, with the nearest that it has. */
export function relatedProblems(
  files: readonly CatalogueFile[],
  versions: readonly Shelves[],
): readonly Problem[] {
  return files.flatMap(({ file, entry }) =>
    KINDS.flatMap((kind) =>
      (entry.related?.[kind] ?? []).flatMap((id) => {
        const without = versions.find((shelves) => !shelves[kind].includes(id));
        if (without === undefined) return [];
        const meant = nearest(id, without[kind]);
        return [
          {
            file,
            field: `related.${kind}`,
            reason: `${without.name} has no ${kind.slice(0, -1)} "${id}"`,
            instead: meant === undefined ? 'Correct or remove it.' : `Did you mean "${meant}"?`,
          },
        ];
      }),
    ),
  );
}

function twiceProblems(runbooks: readonly Occasion[]): readonly Problem[] {
  const twice = duplicates(runbooks.flatMap(({ alerts }) => alerts));
  return twice.map((alert) => {
    const where = runbooks.filter(({ alerts }) => alerts.includes(alert)).map(({ file }) => file);
    return {
      file: where.at(-1) ?? '',
      field: 'alert_ids',
      reason: `${alert} stands more than once: ${where.join(' and ')}`,
      instead: 'An alert has one runbook. Keep it in one, link to that from the other.',
    };
  });
}

function back(
  runbook: Occasion,
  entry: ErrorFrontMatter | undefined,
  field: string,
  name: string,
): readonly Problem[] {
  if (entry === undefined || entry.related?.runbooks?.includes(runbook.id) === true) return [];
  return [
    {
      file: runbook.file,
      field,
      reason: `${name} is ${entry.code}'s, whose page does not lead here`,
      instead: `Add runbooks: [${runbook.id}] under related in errors/${entry.code.toLowerCase()}.mdx.`,
    },
  ];
}

/**
 * Runbooks and codes, joined both ways: an alert has one runbook; an alert or a code in a runbook's signal that has an
 * error page is led on to from there; a code in a signal has a page.
 */
export function occasionProblems(
  runbooks: readonly Occasion[],
  entries: readonly ErrorFrontMatter[],
): readonly Problem[] {
  const codes = new Map(entries.map((entry) => [entry.code, entry]));
  const families = new Set(entries.map(({ code }) => code.split('-')[0]));
  return [
    ...twiceProblems(runbooks),
    ...runbooks.flatMap((runbook) => [
      ...runbook.alerts.flatMap((alert) => {
        const entry = entries.find(({ alertnames = [] }) => alertnames.includes(alert));
        return back(runbook, entry, 'alert_ids', alert);
      }),
      ...[...runbook.signal.matchAll(/\b([A-Z]{2,6})(?:-[A-Z0-9]{2,8})?-\d{3,4}\b/g)].flatMap(
        ([code, family]) => {
          if (!families.has(family)) return [];
          if (codes.has(code)) return back(runbook, codes.get(code), 'signal', code);
          const meant = nearest(code, [...codes.keys()]);
          return [
            {
              file: runbook.file,
              field: 'signal',
              reason: `${code} has no page`,
              instead: meant === undefined ? 'Correct or remove it.' : `Did you mean ${meant}?`,
            },
          ];
        },
      ),
    ]),
  ];
}
