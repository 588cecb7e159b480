const SCHEMA = 'https://schema.org';

/** One place on the way to a page: its name and full address. */
export type Crumb = { readonly name: string; readonly url: string };

/** What structured data says of a page. Texts are as they stand on the page. */
export type StructuredPage = {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The handbook's name and full address: publisher and author, for pages name channels and no people. */
  readonly site: { readonly name: string; readonly url: string };
  /** From the front page to this page, both included. */
  readonly crumbs: readonly Crumb[];
  /** The day it was last read by a human. */
  readonly reviewed?: string | undefined;
  /** The day it was published. */
  readonly published?: string | undefined;
  /** A runbook's steps in their order, and the minutes they take. */
  readonly steps?: readonly Crumb[] | undefined;
  readonly minutes?: number | undefined;
  readonly image?: string | undefined;
};

function breadcrumbs(crumbs: readonly Crumb[]): object {
  return {
    '@context': SCHEMA,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: url,
    })),
  };
}

function given(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * Structured data in the vocabulary of schema.org: the way to the page, and the page as an issue (BlogPosting) or an
 * article (TechArticle); a runbook, which is nothing but steps, also as HowTo. There is no FAQ: no page is one.
 */
export function structuredData(page: StructuredPage): readonly object[] {
  const { url, title, description, language, site, crumbs, steps = [] } = page;
  const house = { '@type': 'Organization', name: site.name, url: site.url };
  const common = { name: title, description, url, inLanguage: language };
  const article = {
    '@context': SCHEMA,
    '@type': page.published === undefined ? 'TechArticle' : 'BlogPosting',
    headline: title,
    ...given({
      ...{ description, url, mainEntityOfPage: url, inLanguage: language, image: page.image },
      ...{ datePublished: page.published, dateModified: page.reviewed },
      ...{ author: house, publisher: house },
      isPartOf: { '@type': 'WebSite', name: site.name, url: site.url },
    }),
  };
  const howTo = {
    '@context': SCHEMA,
    '@type': 'HowTo',
    ...given({
      ...common,
      totalTime: page.minutes === undefined ? undefined : `PT${page.minutes}M`,
    }),
    step: steps.map((step, place) => ({
      '@type': 'HowToStep',
      position: place + 1,
      name: step.name,
      url: step.url,
    })),
  };
  return [
    ...(crumbs.length > 1 ? [breadcrumbs(crumbs)] : []),
    article,
    ...(steps.length > 0 ? [howTo] : []),
  ];
}
