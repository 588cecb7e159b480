import Link from '@docusaurus/Link';
import type { Statement } from '../../domain/maturity/steps';
import { PageLink, usePages } from '../parts/PageLink';

type Props = { readonly link: Statement['link'] };

/** The page that teaches a statement. */
export function StatementLink({ link }: Props) {
  return link === undefined ? null : <PageLink {...link} />;
}

/** The page that explains the scoring of every model. */
export function ScoringLink() {
  const path = usePages().get('assess/how-it-is-scored');
  return path === undefined ? null : <Link to={path}>Formula and 17 worked examples</Link>;
}
