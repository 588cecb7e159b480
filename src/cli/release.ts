import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newChanges, PUBLISHED_FILE, recorded } from '../domain/error/published';
import { readContent } from '../plugin/content';
import { buildDay } from '../plugin/desk';
import { filesUnder, isStarter, releasedVersions } from '../plugin/files';

/** Writes down which codes and names are out in the world from this release on. */
function record(siteDir: string, version: string): void {
  const { errors, published } = readContent(siteDir);
  const entries = errors.map(({ entry }) => entry);
  const day = buildDay();
  const extended = recorded(entries, published, version, day);
  writeFileSync(path.join(siteDir, PUBLISHED_FILE), `${JSON.stringify(extended, undefined, 2)}\n`);
  for (const { change, code, to } of newChanges(entries, published, version, day)) {
    console.log(`${PUBLISHED_FILE}: ${code} ${change}${to === undefined ? '' : `, now ${to}`}`);
  }
}

/** `handbook release 1.1`: freezes docs/ with its data files as a version; starters stay out of it. Records the error codes. */
export function release(siteDir: string, args: readonly string[]): number {
  const [version = ''] = args;
  if (!/^\d+\.\d+$/.test(version)) {
    console.error(`"${version}" is not a version; write two numbers, such as 1.1.`);
    return 2;
  }
  if (releasedVersions(siteDir).includes(version)) {
    console.error(
      `Version ${version} is already released. Choose the next number; a correction goes into versioned_docs/version-${version}/ and docs/.`,
    );
    return 1;
  }
  const docusaurus = path.join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const { status } = spawnSync(process.execPath, [docusaurus, 'docs:version', version], {
    cwd: siteDir,
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  const folder = `versioned_docs/version-${version}`;
  for (const file of filesUnder(siteDir, folder).filter(isStarter))
    rmSync(path.join(siteDir, file));
  record(siteDir, version);
  console.log(`\nVersion ${version} is what readers see from now on; docs/ is the coming one.`);
  return 0;
}
