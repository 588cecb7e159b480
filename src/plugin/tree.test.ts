import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './files';
import { readPage, textOf } from './read';
import { remarkKeptTree, treeOf } from './tree';

/** Syntax in the order in which the bundler of Docusaurus reads it. */
const bundler = () => unified().use(remarkParse).use(remarkMdx).use(remarkDirective).use(remarkGfm);
const bodyOf = (file: string) => readPage(process.cwd(), file).page?.body ?? '';
const text = (tree: object) => JSON.stringify(tree);

describe('the tree of a page', () => {
  it('is the one the bundler would read, for pages of every kind', () => {
    const files = ['docs/runbooks', 'docs/checklists', 'docs/do', 'errors'].flatMap((folder) =>
      filesUnder(process.cwd(), folder)
        .filter((file) => file.endsWith('.mdx'))
        .slice(0, 5),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const body = bodyOf(file);
      expect(text(treeOf(body)), file).toBe(text(bundler().parse(body)));
    }
  });

  it('is handed to the bundler when it is kept, and made anew for every other text', () => {
    const body = bodyOf('docs/do/quota.mdx');
    const tree = treeOf(body);
    const processor = bundler().use(remarkKeptTree);
    expect(text(processor.parse(body))).toBe(text(tree));
    expect(text(processor.parse(`${body}\n\nMore.`))).toContain('"More."');
  });

  it('is handed over for the whole file, which the bundler reads with its front matter', () => {
    const file = 'docs/do/quota.mdx';
    const whole = textOf(process.cwd(), file);
    treeOf(bodyOf(file));
    const processor = bundler();
    processor.parser = () => {
      throw new Error('parsed a second time');
    };
    const [first] = processor.use(remarkKeptTree).parse(whole).children;
    const line = whole.split('\n')[(first?.position?.start.line ?? 0) - 1];
    expect(first?.position?.start.offset).toBe(whole.indexOf(line ?? ''));
    expect(bodyOf(file).startsWith(line ?? 'nothing')).toBe(true);
  });

  it('is another one each time, for whoever changes it', () => {
    const body = bodyOf('docs/do/quota.mdx');
    treeOf(body).children.length = 0;
    expect(treeOf(body).children.length).toBeGreaterThan(3);
  });

  it('says where a page is no MDX, each time', () => {
    const wrong = () => treeOf('An <open tag');
    expect(wrong).toThrow();
    expect(wrong).toThrow();
  });
});
