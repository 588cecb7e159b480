import Link from '@docusaurus/Link';
import { useDoc, useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import { kindText } from '@site/src/widgets/parts/page';
import { pathOf } from './pathOf';
import styles from './styles.module.css';

type Props = { readonly ids: readonly string[] };

const SHELVES: Readonly<Record<string, string>> = {
  runbooks: 'runbook',
  checklists: 'checklist',
  templates: 'template',
};

/** Pages to read with this one, of the same version; each of them leads back. */
export function Related({ ids }: Props) {
  const { metadata } = useDoc();
  const { docs } = useDocsVersion();
  const pages = ids.flatMap((id) => {
    const doc = docs[id];
    const shelf = SHELVES[id.split('/')[0] ?? ''];
    return doc === undefined ? [] : [{ id, title: doc.title, kind: shelf }];
  });
  if (pages.length === 0) return null;
  return (
    <nav className={styles.related} aria-labelledby="read-with">
      <h2 id="read-with">Read with this page</h2>
      <ul>
        {pages.map(({ id, title, kind }) => (
          <li key={id}>
            <Link to={pathOf(id, metadata)}>{title}</Link>
            {kind !== undefined && <span> {kindText(kind)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
