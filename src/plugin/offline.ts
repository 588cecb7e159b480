import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Candidate, hasFields, inOrder, keep, type Keeping } from '../domain/offline/keep';
import { STAND_IN } from '../domain/offline/protocol';
import { bundled } from './bundled';
import type { ServedPage } from './served';

/** At most so many bytes are kept on a reader's device ahead of need; as they travel it is about a third. */
const LIMIT = 16 * 1024 * 1024;

/** Pages of no version that readers open when they look for help. */
const ALWAYS = ['/', `/${STAND_IN}`, '/e/', '/search/', '/reference/errors/'];

type Build = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly basePath: string;
};

type Wish = {
  /** `offline` of handbook.yaml. */
  readonly isOn: boolean;
  readonly pages: readonly ServedPage[];
  /** The folder of the newest version's search index. */
  readonly searchFolder: string | undefined;
};

/** The scripts a built page names to its boot script, by file below the built site. */
function scriptsNamed(html: string, basePath: string): readonly string[] {
  const named = /data-scripts=(?:"([^"]*)"|([^\s>]+))/.exec(html);
  return (named?.[1] ?? named?.[2] ?? '')
    .split(' ')
    .filter((address) => address.startsWith(basePath))
    .map((address) => address.slice(basePath.length));
}

/** The scripts that some page names; the others are fetched by one of these when it needs them. */
function scriptsOfPages({ outDir, basePath }: Build): ReadonlySet<string> {
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  const html = pages.filter((file) => file.endsWith('.html'));
  return new Set(
    html.flatMap((file) => scriptsNamed(readFileSync(path.join(outDir, file), 'utf8'), basePath)),
  );
}

function filesIn(outDir: string, folder: string): readonly string[] {
  const absolute = path.join(outDir, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute).map((name) => `${folder}/${name}`);
}

function isWanted({ path: at, kind, frontMatter, isNewest }: ServedPage, html: string): boolean {
  if (!isNewest || kind === 'issue') return false;
  const type = String(frontMatter['type']);
  return (
    kind === 'error' ||
    ['runbook', 'checklist'].includes(type) ||
    /^\/(?:runbooks|checklists)\/$/.test(at) ||
    hasFields(html)
  );
}

/** What finding a page needs; the words of each page, which a hit shows of it, are left to the network. */
function searchFiles(outDir: string, folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  return filesIn(outDir, `search/${folder}`).filter((file) => !/\/page-\d+\.json$/.test(file));
}

/** What the device of a reader keeps of a build, by file below the built site. */
function keepingOf(build: Build, { pages, searchFolder }: Wish): Keeping {
  const { outDir, basePath } = build;
  const ofPages = scriptsOfPages(build);
  const html = (at: string) => `${at.slice(1)}index.html`;
  const text = (at: string) => {
    const file = path.join(outDir, html(at));
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const wanted = pages.filter((page) => isWanted(page, text(page.path))).map(({ path: at }) => at);
  const addresses = [...new Set([...ALWAYS, ...wanted])].filter((at) => text(at) !== '');
  const candidates = addresses.map((at): Candidate => {
    return { path: at, files: [html(at), ...scriptsNamed(text(at), basePath)] };
  });
  const shared = [
    ...filesIn(outDir, 'assets/css'),
    ...filesIn(outDir, 'assets/js').filter((file) => !ofPages.has(file)),
    ...filesIn(outDir, 'fonts').filter((file) => file.endsWith('.woff2')),
    'img/favicon.svg',
    ...searchFiles(outDir, searchFolder),
  ].filter((file) => existsSync(path.join(outDir, file)));
  const bytesOf = (file: string) => statSync(path.join(outDir, file)).size;
  return keep(shared, inOrder(candidates), bytesOf, LIMIT);
}

/** A kept file under the address a browser asks for; a revision where that address does not change with its content. */
function entryOf(outDir: string, basePath: string, file: string) {
  const url = `${basePath}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  if (/^(?:assets|search)\/.*\.(?:js|css|json)$/.test(file)) return { url, revision: null };
  const content = readFileSync(path.join(outDir, file));
  return { url, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** How many bytes the files are on their way, compressed as every host can. */
function sent(outDir: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(outDir, file))).length,
    0,
  );
}

/**
 * Writes sw.js, the worker that answers without network. Switched off, it is one that takes the place of an installed
 * worker, empties what that kept, and goes. Answers what a maintainer should know, one line each.
 */
export async function writeOffline(build: Build, wish: Wish): Promise<readonly string[]> {
  const { siteDir, outDir, basePath } = build;
  const entry = `src/offline/${wish.isOn ? 'worker' : 'removal'}.ts`;
  const worker = await bundled(siteDir, entry, { target: 'webworker' });
  const place = path.join(outDir, 'sw.js');
  if (!wish.isOn) {
    writeFileSync(place, worker);
    return [];
  }
  const { files, pages, bytes, leftOut } = keepingOf(build, wish);
  const entries = files.map((file) => entryOf(outDir, basePath, file));
  writeFileSync(place, `const KEPT=${JSON.stringify(entries)};\n${worker}`);
  const room = `${megabytes(bytes)} kept on a device, ${megabytes(sent(outDir, files))} sent once`;
  return [
    `Without network ${pages.length} pages open: ${files.length} files, ${room}.`,
    ...(leftOut.length === 0
      ? []
      : [`No room within ${megabytes(LIMIT)} for ${leftOut.length} pages: ${leftOut.join(' ')}`]),
  ];
}
