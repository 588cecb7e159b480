import type { DeskPage } from '../domain/page/edition';
import type { Site } from '../domain/site/schema';
import type { Content } from './content';
import { machineHead } from './machineHead';
import { writeMachineFiles } from './machineFiles';
import type { ServedPage } from './served';
import { SocialPictures } from './social';
import { readTemplates } from './templates';

type Build = {
  readonly siteDir: string;
  readonly outDir: string;
  readonly settings: Site;
  readonly content: Content;
  readonly pages: readonly ServedPage[];
  readonly lately: readonly DeskPage[];
  /** The site's address with its base path. */
  readonly address: string;
};

/**
 * Everything the built site has for machines: llms.txt, a Markdown copy beside each page, and in the page's head the
 * way to it, structured data and a picture. Answers what a maintainer should know, one line each.
 */
export async function writeMachines(build: Build): Promise<readonly string[]> {
  const { siteDir, outDir, settings, content, pages, lately } = build;
  const root = build.address.replace(/\/$/, '');
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const addresses = new Set(pages.map((page) => page.path));
  const templates = readTemplates(siteDir);
  const site = { content, byFile, root, locale: settings.locale, templates, lately };
  const pictures = new SocialPictures({ settings, siteDir, outDir, root });
  await writeMachineFiles(outDir, settings, site, (page, served) =>
    machineHead({ settings, root, addresses }, page, served, pictures.of(served)),
  );
  return pictures.leftOut.map(
    (title) => `No picture with its title, for the face lacks letters: ${title}`,
  );
}
