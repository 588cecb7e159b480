import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { alertmanagerTemplate, type AlertRunbook, alertRules } from '../domain/error/alertRules';
import type { ErrorChange } from '../domain/error/indexSchema';
import { findable } from '../domain/error/listing';
import {
  changesFile,
  ERROR_SCHEMAS,
  errorFile,
  indexFile,
  MACHINE_FOLDER,
  pageUrl,
  prometheusFile,
} from '../domain/error/machine';
import { detours } from '../domain/error/names';
import { caddyfile, nginxMap, type Redirect, redirectsFile } from '../domain/error/redirects';
import { sarifFile } from '../domain/error/sarif';
import type { ErrorFrontMatter } from '../domain/error/schema';
import { stubPage } from '../domain/error/stub';
import { errorPath, matchTable } from '../domain/error/table';
import type { Site } from '../domain/site/schema';

/** The catalogue with all that its files say of the site. */
export type Catalogue = {
  readonly entries: readonly ErrorFrontMatter[];
  /** A page's free text, by code. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly changes: readonly ErrorChange[];
  /** The runbooks of docs/, with the alerts they answer. */
  readonly runbooks: readonly AlertRunbook[];
  readonly settings: Site;
  /** Address of the site without a path, and its base path. */
  readonly origin: string;
  readonly basePath: string;
  readonly day: string;
  readonly commit: string | null;
};

function pretty(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The commit the files of a folder were taken from, or null outside of Git. */
export function commitOf(siteDir: string): string | null {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], {
    cwd: siteDir,
    encoding: 'utf8',
  });
  return status === 0 && /^[0-9a-f]{40}\n$/.test(stdout) ? stdout.trim() : null;
}

/** The files under /errors/v1/, by path below the built site. */
export function machineFiles(catalogue: Catalogue): ReadonlyMap<string, string> {
  const { entries, bodies, settings, day, commit, changes } = catalogue;
  const site = `${catalogue.origin}${catalogue.basePath}`;
  const own = new Map(
    entries.map((entry) => [
      entry.code,
      pretty(errorFile(entry, bodies.get(entry.code) ?? '', site)),
    ]),
  );
  const sha256 = (code: string) =>
    createHash('sha256')
      .update(own.get(code) ?? '')
      .digest('hex');
  const head = {
    generated: day,
    site,
    gitSha: commit,
    name: settings.name,
    help: settings.channels.help,
    newFile: settings.repository.newFile,
  };
  const table = { $schema: `${site}${ERROR_SCHEMAS.match}`, ...matchTable(findable(entries)) };
  const files = new Map([
    ['index.json', pretty(indexFile(entries, head, sha256))],
    ['match.json', `${JSON.stringify(table)}\n`],
    ['sarif-rules.json', pretty(sarifFile(entries, site, settings.name))],
    ['prometheus.json', pretty(prometheusFile(entries, site))],
    ['changes.json', pretty(changesFile(changes, site))],
    ...[...own].map(([code, text]) => [`${code}.json`, text] as const),
  ]);
  return new Map([...files].map(([name, text]) => [`${MACHINE_FOLDER}/${name}`, text]));
}

/** Pages that lead on to an error page, by path below the built site. */
export function stubFiles(catalogue: Catalogue): ReadonlyMap<string, string> {
  const { entries, origin, basePath, settings } = catalogue;
  return new Map(
    entries.flatMap((entry) => {
      const stub = stubPage({
        path: `${basePath}${errorPath(entry.code).slice(1)}`,
        url: pageUrl(`${origin}${basePath}`, entry.code),
        title: `${entry.code} ${entry.title}`,
        language: settings.locale,
      });
      return detours(entry).map((address) => [`${address}index.html`, stub] as const);
    }),
  );
}

/** The same addresses as maps for hosts that answer 301 by themselves. */
export function redirectFiles({ entries, basePath }: Catalogue): ReadonlyMap<string, string> {
  const redirects: readonly Redirect[] = entries.flatMap((entry) =>
    detours(entry).map((address) => ({
      from: `${basePath}${address}`,
      to: `${basePath}${errorPath(entry.code).slice(1)}`,
    })),
  );
  return new Map([
    ['redirects/nginx.map', nginxMap(redirects)],
    ['redirects/Caddyfile', caddyfile(redirects)],
    ['_redirects', redirectsFile(redirects)],
  ]);
}

/** Files to copy into a monitoring system, with this site's own addresses. */
export function exampleFiles({
  entries,
  runbooks,
  origin,
  basePath,
}: Catalogue): ReadonlyMap<string, string> {
  const site = `${origin}${basePath}`;
  return new Map([
    ['examples/alert-rules.yaml', alertRules(entries, runbooks, site)],
    ['examples/alertmanager.tmpl', alertmanagerTemplate(site)],
  ]);
}

async function write(outDir: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of files) {
    const target = path.join(outDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** Writes everything the catalogue publishes beside its pages into the built site. */
export async function writeErrorFiles(outDir: string, catalogue: Catalogue): Promise<void> {
  await write(outDir, machineFiles(catalogue));
  await write(outDir, exampleFiles(catalogue));
  // A file system that does not tell capitals apart holds the page itself under the stub's name: it must stay.
  const stubs = [...stubFiles(catalogue)].filter(([file]) => !existsSync(path.join(outDir, file)));
  await write(outDir, new Map(stubs));
  const redirects = new Map(redirectFiles(catalogue));
  const own = path.join(outDir, '_redirects');
  if (existsSync(own)) {
    const ours = redirects.get('_redirects') ?? '';
    redirects.set('_redirects', `${(await readFile(own, 'utf8')).trimEnd()}\n\n${ours}`);
  }
  await write(outDir, redirects);
}
