import path from 'node:path';
import { ErrorFrontMatter } from '../domain/error/schema';
import { commitOf, machineFiles } from '../plugin/errorsFiles';
import { buildDay } from '../plugin/desk';
import { filesUnder, isStarter } from '../plugin/files';
import { readPage, textOf } from '../plugin/read';
import { readSite } from '../plugin/site';
import { help } from '../tool/help';
import { openLibrary, textLibrary } from '../tool/library';
import type { Place } from './maturityInput';
import type { Streams } from './lines';

/** The catalogue of this repository, as a build would publish it; what is wrong with a page, `check` says. */
function ownLibrary(siteDir: string) {
  const settings = readSite(siteDir);
  const pages = filesUnder(siteDir, 'errors')
    .filter((file) => file.endsWith('.mdx') && !isStarter(file))
    .flatMap((file) => {
      const { page } = readPage(siteDir, file);
      const front = ErrorFrontMatter.safeParse(page?.input);
      return front.success ? [{ entry: front.data, body: page?.body ?? '' }] : [];
    });
  const files = machineFiles({
    entries: pages.map(({ entry }) => entry),
    bodies: new Map(pages.map(({ entry, body }) => [entry.code, body])),
    changes: [],
    runbooks: [],
    settings,
    origin: settings.address,
    basePath: settings.basePath,
    day: buildDay(),
    commit: commitOf(siteDir),
  });
  return textLibrary(path.join(siteDir, 'errors'), (name) => files.get(`errors/v1/${name}`));
}

/** `handbook help explain|check|new|open`: the shipped tool, on this repository's own pages. Answers the exit code. */
export function helpTool(
  { siteDir, from }: Place,
  args: readonly string[],
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const { address, basePath } = readSite(siteDir);
  const site = `${address}${basePath}`;
  const baked = {
    version: 'of this repository',
    address: site,
    guide: `${site}do/link-errors-to-help/`,
    starter: textOf(siteDir, 'errors/_starter.mdx'),
  };
  const io = {
    env: process.env,
    from,
    today: buildDay(),
    stdin,
    out: (text: string) => void stdout.write(text),
    err: (text: string) => void stderr.write(text),
  };
  return help(args, baked, io, (where, to) =>
    where === undefined ? ownLibrary(siteDir) : openLibrary(where, to),
  );
}
