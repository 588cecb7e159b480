import { isStarter } from './files';

const SHELVES = ['runbooks', 'checklists', 'templates'] as const;

function idsOf(root: string, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const id = file.startsWith(`${root}/`) ? file.slice(root.length + 1).replace(/\.mdx$/, '') : '';
    const isShelved = SHELVES.some((shelf) => id.startsWith(`${shelf}/`));
    // A shelf's own page is in every version under the shelf's address.
    const isPage = file.endsWith('.mdx') && !isStarter(file) && !id.endsWith('/index');
    return isShelved && isPage ? [id] : [];
  });
}

/**
 * Runbooks, checklists and templates that stand in docs/ and not yet in the newest release, as `runbooks/cost-spike`.
 * Error pages and alerts have no versions: they name the address these will have, which leads to the coming version.
 */
export function comingOnly(
  files: readonly string[],
  newest: string | undefined,
): readonly string[] {
  if (newest === undefined) return [];
  const released = new Set(idsOf(`versioned_docs/version-${newest}`, files));
  return idsOf('docs', files).filter((id) => !released.has(id));
}
