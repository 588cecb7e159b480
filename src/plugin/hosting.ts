import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apacheFile, caddyHeaders, headersFile, nginxFile } from '../domain/hosting/headers';
import { inlineOf, policyOf } from '../domain/hosting/policy';
import type { Site } from '../domain/site/schema';

function htmlFiles(outDir: string): readonly string[] {
  return readdirSync(outDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Other hosts a reader's browser asks, by handbook.yaml. */
function hostsOf({ search }: Site): readonly string[] {
  if (search?.engine !== 'algolia') return [];
  return search.host === undefined
    ? [`https://${search.appId}-dsn.algolia.net`, 'https://*.algolianet.com']
    : [search.host];
}

/** The policy of a built site, from what its pages hold. Throws with every page that holds what no policy can allow. */
export function policyOfSite(outDir: string, settings: Site): string {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const wrong: string[] = [];
  let hasStyleAttributes = false;
  for (const file of htmlFiles(outDir)) {
    const inline = inlineOf(readFileSync(file, 'utf8'));
    for (const text of inline.scripts) scripts.add(sha256(text));
    for (const text of inline.styles) styles.add(sha256(text));
    hasStyleAttributes ||= inline.hasStyleAttributes;
    if (inline.handlers.length > 0)
      wrong.push(`${path.relative(outDir, file)}: ${inline.handlers.join(' ')}`);
  }
  if (wrong.length > 0)
    throw new Error(`Handlers in tags would be blocked by the policy:\n${wrong.join('\n')}`);
  return policyOf({
    scripts: [...scripts].sort(),
    styles: [...styles].sort(),
    hasStyleAttributes,
    hosts: hostsOf(settings),
  });
}

/** Writes what the configurations of deploy/ include, and the files that static hosts read by themselves. */
export async function writeHosting(
  outDir: string,
  basePath: string,
  settings: Site,
): Promise<void> {
  const policy = policyOfSite(outDir, settings);
  const files = {
    'hosting/nginx.conf': nginxFile(basePath, policy),
    'hosting/Caddyfile': caddyHeaders(basePath, policy),
    'hosting/htaccess': apacheFile(basePath, policy),
    'hosting/policy.txt': `${policy}\n`,
    _headers: headersFile(basePath, policy),
  };
  await mkdir(path.join(outDir, 'hosting'), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(outDir, file), text);
}
