import { existsSync } from 'node:fs';
import path from 'node:path';
import { catalogueProblems } from '../domain/error/catalogue';
import { PublishedErrors } from '../domain/error/indexSchema';
import { lostProblems, PUBLISHED_FILE } from '../domain/error/published';
import type { ErrorFrontMatter } from '../domain/error/schema';
import { occasionProblems, relatedProblems, type Shelves } from '../domain/error/shelves';
import { PageFrontMatter } from '../domain/page/schema';
import { type Problem, problemsOf } from '../domain/problem';
import { type PageSource, textOf } from './read';
import { rememberedList } from './remembered';

type Reading = { readonly published: PublishedErrors; readonly problems: readonly Problem[] };

/** Before the first release there is no record. */
const NOTHING: PublishedErrors = { kind: 'published-errors', names: {}, changes: [] };

/** The record of what was published; nothing when a company has not released its own catalogue yet. */
export function readPublished(siteDir: string): Reading {
  if (!existsSync(path.join(siteDir, PUBLISHED_FILE))) return { published: NOTHING, problems: [] };
  const input = json(textOf(siteDir, PUBLISHED_FILE));
  const problems = problemsOf(PUBLISHED_FILE, PublishedErrors, input);
  const published = problems.length > 0 ? NOTHING : PublishedErrors.parse(input);
  return { published, problems };
}

/** JSON, or undefined, which no form takes. */
function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const inCatalogue = rememberedList(catalogueProblems);

type Read = {
  readonly files: readonly string[];
  readonly pages: readonly PageSource[];
  readonly errors: readonly { readonly file: string; readonly entry: ErrorFrontMatter }[];
  readonly record: PublishedErrors;
};

function shelves(root: string, name: string, files: readonly string[]): Shelves {
  const ids = (kind: string) =>
    files.flatMap((file) =>
      file.startsWith(`${root}/${kind}/`) && file.endsWith('.mdx')
        ? [file.slice(`${root}/${kind}/`.length, -'.mdx'.length)]
        : [],
    );
  return {
    name,
    runbooks: ids('runbooks'),
    checklists: ids('checklists'),
    templates: ids('templates'),
  };
}

/** The runbooks of the coming version, as far as alerts and codes lead to them. */
export function runbooksOf(pages: readonly PageSource[]) {
  return pages.flatMap(({ file, input }) => {
    const id = /^docs\/runbooks\/(.*)\.mdx$/.exec(file)?.[1];
    const front = PageFrontMatter.safeParse(input);
    if (id === undefined || !front.success || front.data.type !== 'runbook') return [];
    const { title, signal, alert_ids: alerts, variables = [] } = front.data;
    return [{ file, id, title, signal, alerts, variables }];
  });
}

/** Everything wrong between error pages, the pages they lead to, and what was published of them. */
export function errorProblems({ files, pages, errors, record }: Read): readonly Problem[] {
  const runbooks = runbooksOf(pages);
  const entries = errors.map(({ entry }) => entry);
  const valid = new Set(errors.map(({ file }) => file));
  const unread = files.flatMap((file) => {
    const code = /^errors\/(.*)\.mdx$/.exec(file)?.[1];
    return code === undefined || valid.has(file) ? [] : [code.toUpperCase()];
  });
  return [
    ...inCatalogue(errors),
    // What only the coming version has is reached by a route that leads there; see coming.ts.
    ...relatedProblems(errors, [shelves('docs', 'the coming version', files)]),
    ...occasionProblems(runbooks, entries),
    ...lostProblems(entries, record, new Set(unread)),
  ];
}
