import { machineTags, type SocialPicture } from '../domain/page/head';
import { type Crumb, structuredData } from '../domain/page/structured';
import type { Site } from '../domain/site/schema';
import type { ContentPage } from './content';
import { COPY, sectionOf, titleOf } from './machineFiles';
import type { ServedPage } from './served';

type HeadSite = {
  readonly settings: Site;
  readonly root: string;
  /** Addresses of all pages. */
  readonly addresses: ReadonlySet<string>;
};

/** Index pages of sections that no page file makes. */
const INDEXES: Readonly<Record<string, string>> = { error: '/e/', issue: '/blog/' };

/** From the front page over the section's own index, where there is one, to the page. */
function crumbsTo(site: HeadSite, page: ServedPage): readonly Crumb[] {
  const { settings, root, addresses } = site;
  const home = { name: settings.name, url: `${root}/` };
  const folder = page.path.slice(page.base.length).split('/')[0] ?? '';
  const index = INDEXES[page.kind] ?? `${page.base}${folder}/`;
  const isThere = page.kind !== 'page' || addresses.has(index);
  const own = { name: titleOf(page), url: `${root}${page.path}` };
  const section = { name: sectionOf(page), url: `${root}${index}` };
  return [
    home,
    ...(isThere && section.url !== own.url && section.url !== home.url ? [section] : []),
    ...(own.url === home.url ? [] : [own]),
  ];
}

function stepsOf(page: ContentPage, url: string): readonly Crumb[] {
  const type: unknown = Reflect.get(Object(page.input), 'type');
  if (type !== 'runbook') return [];
  return page.outline.headings
    .filter(({ depth }) => depth === 3)
    .map(({ text, id }) => ({ name: text, url: `${url}#${id}` }));
}

/** The tags for machines in the head of a built page. */
export function machineHead(
  site: HeadSite,
  page: ContentPage,
  served: ServedPage,
  picture: SocialPicture | undefined,
): string {
  const url = `${site.root}${served.path}`;
  const front = (key: string): unknown => served.frontMatter[key];
  const [time, reviewed] = [front('time'), front('last_reviewed')];
  const data = structuredData({
    url,
    title: titleOf(served),
    description: served.description,
    language: site.settings.locale,
    site: { name: site.settings.name, url: `${site.root}/` },
    crumbs: crumbsTo(site, served),
    steps: stepsOf(page, url),
    image: picture?.url,
    ...(typeof reviewed === 'string' ? { reviewed } : {}),
    ...(served.day === '' ? {} : { published: served.day }),
    ...(typeof time === 'number' ? { minutes: time } : {}),
  });
  return machineTags({ copy: `${url}${COPY}`, picture, data });
}
