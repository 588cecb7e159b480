import { describe, expect, it } from 'vitest';
import { frontMatterIn } from './frontMatter';

const read = async (filePath: string, frontMatter: Record<string, unknown>) => {
  const parsed = await frontMatterIn('/site')({
    filePath,
    fileContent: '',
    defaultParseFrontMatter: () => Promise.resolve({ frontMatter, content: 'Text' }),
  });
  return parsed.frontMatter;
};

describe('front matter', () => {
  it('keeps days as they were written', async () => {
    expect(await read('/site/docs/a.mdx', { last_reviewed: new Date('2026-08-12') })).toEqual({
      last_reviewed: '2026-08-12',
    });
  });

  it('of an error page reaches readers without what only the finder reads', async () => {
    const given = { code: 'PLT-1', patterns: [1], not_when: ['x'], examples: ['y'], sources: [] };
    expect(await read('/site/errors/plt-1.mdx', given)).toEqual({ code: 'PLT-1' });
    expect(await read('/site/docs/errors-we-made.mdx', given)).toEqual(given);
  });
});
