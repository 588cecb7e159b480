import type { PluginOptions } from '@docusaurus/plugin-content-docs';

/** The default order, with each page's minutes beside its title as in a table of contents. */
export const sidebarItems: PluginOptions['sidebarItemsGenerator'] = async ({
  defaultSidebarItemsGenerator,
  ...args
}) => {
  const items = await defaultSidebarItemsGenerator(args);
  const minutes = new Map(args.docs.map((doc) => [doc.id, doc.frontMatter['time']]));
  return items.map((item) =>
    item.type === 'doc' ? { ...item, customProps: { time: minutes.get(item.id) } } : item,
  );
};
