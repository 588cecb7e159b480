import path from 'node:path';
import type { ParseFrontMatter } from '@docusaurus/types';
import { isForeign, readForeign } from './foreign';

/** What only the finder reads of an error page, out of match.json: no reader's browser needs it with the page. */
const FINDERS = new Set(['patterns', 'not_when', 'examples', 'sources']);

function isForFinder(file: string, key: string): boolean {
  return path.basename(path.dirname(file)) === 'errors' && FINDERS.has(key);
}

/**
 * Front matter as the pages get it. YAML turns `2026-08-12` into a time stamp; pages and checks want the day as it was
 * written. The checks, the finder and the machine files read the files themselves.
 */
const ownFrontMatter: ParseFrontMatter = async (params) => {
  const result = await params.defaultParseFrontMatter(params);
  const fields = Object.entries(result.frontMatter).flatMap(([key, value]) => {
    if (isForFinder(params.filePath, key)) return [];
    return [[key, value instanceof Date ? value.toISOString().slice(0, 10) : value] as const];
  });
  return { ...result, frontMatter: Object.fromEntries(fields) };
};

/** What stands above a page; above one in plain Markdown, what we know of it and nothing that others meant for their builder. */
export function frontMatterIn(siteDir: string): ParseFrontMatter {
  return async (params) => {
    const file = path.relative(siteDir, params.filePath).split(path.sep).join('/');
    if (!isForeign(file)) return ownFrontMatter(params);
    const { front, body } = readForeign(siteDir, file, params.fileContent);
    return { frontMatter: front, content: body };
  };
}
