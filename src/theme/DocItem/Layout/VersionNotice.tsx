import Link from '@docusaurus/Link';
import { useDoc, useDocsVersion, useLatestVersion } from '@docusaurus/plugin-content-docs/client';
import { Notice } from '@site/src/widgets/parts/Notice';
import styles from './styles.module.css';

/** Old and unreleased pages say so, and link to the same page in the newest version. */
export function VersionNotice() {
  const { banner, label, pluginId } = useDocsVersion();
  const { id } = useDoc().metadata;
  const newest = useLatestVersion(pluginId);
  if (banner === null) return null;
  const same = newest.docs.find((doc) => doc.id === id);
  const title =
    banner === 'unreleased'
      ? 'This page belongs to the coming version and may still change.'
      : `This page belongs to version ${label}, which is no longer maintained.`;
  return (
    <div className={styles.version}>
      <Notice title={title}>
        <p>
          {same === undefined ? (
            <>
              Version {newest.label} does not have it.{' '}
              <Link to={newest.path}>Go to its first page</Link>
            </>
          ) : (
            <Link to={same.path}>Read the same page in version {newest.label}</Link>
          )}
        </p>
      </Notice>
    </div>
  );
}
