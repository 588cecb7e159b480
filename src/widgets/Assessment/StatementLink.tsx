import Link from '@docusaurus/Link';
import { useActiveDocContext } from '@docusaurus/plugin-content-docs/client';
import { nearest } from '../../domain/id';
import { placedById, type Statement } from '../../domain/maturity/steps';
import type { MaturityModel } from '../../domain/maturity/schema';

type Props = { readonly link: Statement['link'] };

/** Pages of the version the reader is in, by id. */
function usePages(): ReadonlyMap<string, string> {
  const { activeVersion } = useActiveDocContext(undefined);
  return new Map(activeVersion?.docs.map(({ id, path }) => [id, path]));
}

/** Stops the build when a statement links to a page that this version does not have. */
export function useCheckedLinks(model: MaturityModel): void {
  const pages = usePages();
  if (pages.size === 0) return;
  for (const { statement } of placedById(model).values()) {
    const page = statement.link?.page;
    if (page === undefined || pages.has(page)) continue;
    const meant = nearest(page, [...pages.keys()]);
    const hint = meant === undefined ? 'Remove the link.' : `Did you mean ${meant}?`;
    throw new Error(
      `${model.id}: ${statement.id} links to the page ${page}, which does not exist. ${hint}`,
    );
  }
}

/** The page that teaches a statement. */
export function StatementLink({ link }: Props) {
  const path = usePages().get(link?.page ?? '');
  return link === undefined || path === undefined ? null : <Link to={path}>{link.words}</Link>;
}

/** The page that explains the scoring of every model. */
export function ScoringLink() {
  const path = usePages().get('assess/how-it-is-scored');
  return path === undefined ? null : <Link to={path}>Formula and 17 worked examples</Link>;
}
