import Link from '@docusaurus/Link';
import { useActiveDocContext } from '@docusaurus/plugin-content-docs/client';
import type { Statement } from '../../domain/maturity/steps';

type Props = { readonly link: Statement['link'] };

/** Pages of the version the reader is in, by id. */
function usePages(): ReadonlyMap<string, string> {
  const { activeVersion } = useActiveDocContext(undefined);
  return new Map(activeVersion?.docs.map(({ id, path }) => [id, path]));
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
