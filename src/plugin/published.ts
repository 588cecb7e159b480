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
    z.looseObject({ versionName: z.string(), isLast: z.boolean(), docs: z.array(Doc) }),
  ),
});
const Blog = z.looseObject({
  blogPosts: z.array(
    z.looseObject({
      metadata: z.looseObject({
        permalink: z.string(),
        title: z.string(),
        description: z.string(),
        date: z.coerce.date(),
        source: z.string(),
        frontMatter: z.record(z.string(), z.unknown()),
      }),
    }),
  ),
});

export type PublishedPage = {
  /** Address without the site's base path. */
  readonly path: string;
  /** File from the project's root. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
};

export type PublishedIssue = PublishedPage & { readonly day: string };

/** What readers get: the newest released version, the errors, the newsletters (newest first). */
export type Published = {
  readonly version: string;
  readonly docs: readonly PublishedPage[];
  readonly errors: readonly PublishedPage[];
  readonly issues: readonly PublishedIssue[];
};

type Allocated = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function page(basePath: string, doc: z.infer<typeof Doc>): PublishedPage {
  return {
    // Docusaurus adds the slash at the end only when it makes the route.
    path: `/${doc.permalink.slice(basePath.length)}/`.replace(/\/+$/, '/'),
    file: doc.source.replace(/^@site\//, ''),
    title: doc.title,
    description: doc.description,
    frontMatter: doc.frontMatter,
  };
}

function docsOf(all: Allocated, id: string, basePath: string) {
  const { loadedVersions } = Docs.parse(all['docusaurus-plugin-content-docs']?.[id]);
  const last = loadedVersions.find((version) => version.isLast);
  if (last === undefined)
    throw new Error(`The docs plugin "${id}" has no version that readers see.`);
  return { version: last.versionName, pages: last.docs.map((doc) => page(basePath, doc)) };
}

/** Reads the addresses Docusaurus gave to pages. */
export function published(all: Allocated, basePath: string): Published {
  const { version, pages } = docsOf(all, 'default', basePath);
  const { blogPosts } = Blog.parse(all['docusaurus-plugin-content-blog']?.['default']);
  const issues = blogPosts.map(({ metadata }) => ({
    ...page(basePath, metadata),
    day: metadata.date.toISOString().slice(0, 10),
  }));
  return {
    version: version === 'current' ? 'next' : version,
    docs: pages,
    errors: docsOf(all, 'errors', basePath).pages,
    issues: issues.toSorted((a, b) => b.day.localeCompare(a.day)),
  };
}
