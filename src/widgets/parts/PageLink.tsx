import Link from '@docusaurus/Link';
import { useActiveVersion } from '@docusaurus/plugin-content-docs/client';

/** Pages of the version the reader is in, by id. */
export function usePages(): ReadonlyMap<string, string> {
  const version = useActiveVersion(undefined);
  return new Map(version?.docs.map(({ id, path }) => [id, path]));
}

type Props = { readonly page: string; readonly words: string };

/** A link from a data file to a page of the reader's version; nothing when that version has no such page. */
export function PageLink({ page, words }: Props) {
  const path = usePages().get(page);
  return path === undefined ? null : <Link to={path}>{words}</Link>;
}
