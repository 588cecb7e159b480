import type { ParseFrontMatter } from '@docusaurus/types';

/** YAML turns `2026-08-12` into a time stamp; pages and checks want the day as it was written. */
export const parseFrontMatter: ParseFrontMatter = async (params) => {
  const result = await params.defaultParseFrontMatter(params);
  const days = Object.entries(result.frontMatter).map(([key, value]) => [
    key,
    value instanceof Date ? value.toISOString().slice(0, 10) : value,
  ]);
  return { ...result, frontMatter: Object.fromEntries(days) };
};
