import type { PluginOptions } from '@docusaurus/plugin-content-docs';

/** What stands at the right of a page's title: an error's HTTP status or that it is retired, or the minutes. */
function aside(frontMatter: Readonly<Record<string, unknown>>): string {
  if (frontMatter['status'] === 'retired') return 'retired';
  if ('code' in frontMatter) return String(frontMatter['http'] ?? '–');
  return typeof frontMatter['time'] === 'number' ? `${frontMatter['time']} min` : '';
}

/** The default order, with each page's minutes beside its title as in a table of contents. */
export const sidebarItems: PluginOptions['sidebarItemsGenerator'] = async ({
  defaultSidebarItemsGenerator,
  ...args
}) => {
  const items = await defaultSidebarItemsGenerator(args);
  const asides = new Map(args.docs.map((doc) => [doc.id, aside(doc.frontMatter)]));
  return items.map((item) =>
    item.type === 'doc' ? { ...item, customProps: { aside: asides.get(item.id) } } : item,
  );
};
