import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder of the project, as paths from the root with forward slashes, in order. */
export function filesUnder(siteDir: string, folder: string): readonly string[] {
  const absolute = path.join(siteDir, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(siteDir, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** A starter stands beside what it starts and is never published. */
export function isStarter(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('_starter'));
}

/** Released versions, newest first. */
export function releasedVersions(siteDir: string): readonly string[] {
  const file = path.join(siteDir, 'versions.json');
  if (!existsSync(file)) return [];
  const versions: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(versions) ? versions.map(String) : [];
}

/** With more pages the bundler would need over 6 GB to write its cache (bench/README.md tells how that was measured). */
const MOST_CACHED = 4000;

/** Whether the bundler may keep its work for the next build; every build of a larger handbook is a cold one. */
export function mayKeepBuild(siteDir: string, most = MOST_CACHED): boolean {
  const pages = ['docs', 'versioned_docs', 'errors', 'blog']
    .flatMap((folder) => filesUnder(siteDir, folder))
    .filter((file) => /\.mdx?$/.test(file));
  return pages.length <= most;
}
