import * as z from 'zod';

/** What is needed of Docusaurus' own content; checked, so that an upgrade that changes it says so. */
const Doc = z.looseObject({
  permalink: z.string(),
  title: z.string(),
  description: z.string(),
  source: z.string(),
  frontMatter: z.record(z.string(), z.unknown()),
});
const Docs = z.looseObject({
  loadedVersions: z.array(
    z.looseObject({
      versionName: z.string(),
      label: z.string(),
      path: z.string(),
      isLast: z.boolean(),
      docs: z.array(Doc),
    }),
  ),
});
const Blog = z.looseObject({
  blogPosts: z.array(
    z.looseObject({ metadata: z.looseObject({ ...Doc.shape, date: z.coerce.date() }) }),
  ),
});

/** One page as it is served, of any version. */
export type ServedPage = {
  readonly kind: 'page' | 'error' | 'issue';
  /** File from the project's root. */
  readonly file: string;
  /** Address without the site's base path. */
  readonly path: string;
  /** Where its version's pages begin: `/`, `/next/`, `/e/`, `/blog/`. */
  readonly base: string;
  /** The folder of its version's sources. */
  readonly folder: string;
  /** The version's label; empty for what has none. */
  readonly version: string;
  /** It belongs to what readers see first: the newest version, the errors, the newsletters. */
  readonly isNewest: boolean;
  readonly title: string;
  readonly description: string;
  readonly day: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
};

export type Allocated = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function below(basePath: string, permalink: string): string {
  return `/${permalink.slice(basePath.length)}/`.replace(/\/+$/, '/');
}

function common(doc: z.infer<typeof Doc>, basePath: string) {
  const { title, description, frontMatter, source, permalink } = doc;
  const file = source.replace(/^@site\//, '');
  return { title, description, frontMatter, file, path: below(basePath, permalink) };
}

function folderOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('versioned_docs/') ? 2 : 1)
    .join('/');
}

function docsOf(all: Allocated, id: string, basePath: string): readonly ServedPage[] {
  const { loadedVersions } = Docs.parse(all['docusaurus-plugin-content-docs']?.[id]);
  const isErrors = id === 'errors';
  return loadedVersions.flatMap(({ docs, label, path, isLast }) =>
    docs.map((doc): ServedPage => {
      const page = common(doc, basePath);
      return {
        ...page,
        kind: isErrors ? 'error' : 'page',
        base: below(basePath, path),
        folder: folderOf(page.file),
        version: isErrors ? '' : label,
        isNewest: isLast,
        day: '',
      };
    }),
  );
}

/** Every page of every served version, as Docusaurus gave them addresses. */
export function servedPages(all: Allocated, basePath: string): readonly ServedPage[] {
  const { blogPosts } = Blog.parse(all['docusaurus-plugin-content-blog']?.['default']);
  const issues = blogPosts.map(({ metadata }): ServedPage => {
    const page = common(metadata, basePath);
    const day = metadata.date.toISOString().slice(0, 10);
    return {
      ...page,
      kind: 'issue',
      base: '/blog/',
      folder: 'blog',
      version: '',
      isNewest: true,
      day,
    };
  });
  return [...docsOf(all, 'default', basePath), ...docsOf(all, 'errors', basePath), ...issues];
}
