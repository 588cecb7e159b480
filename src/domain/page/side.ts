/** What is needed of an entry in a section's table of contents. */
export type SideItem = {
  readonly type: string;
  readonly label?: string | undefined;
  readonly href?: string | undefined;
  readonly items?: readonly SideItem[];
  /** Of an entry of type "folded": how many pages it stands for. */
  readonly count?: number | undefined;
};

/** A line of the table as a page shows it. */
export type SideLine<Item> =
  | { readonly kind: 'page'; readonly item: Item }
  | { readonly kind: 'group'; readonly label: string; readonly lines: readonly SideLine<Item>[] }
  /** A group, or pages of a long list, by one link to the first of them. */
  | {
      readonly kind: 'folded';
      readonly label: string;
      readonly to: string;
      readonly count: number;
    };

/** A section with more pages shows of other groups only where they begin: each page would carry all of it. */
const WHOLE = 80;
/** Pages shown on either side of the one that is open, in a list that is long by itself. */
const AROUND = 30;

function links<Item extends SideItem>(items: readonly Item[]): readonly SideItem[] {
  return items.flatMap((item): readonly SideItem[] =>
    item.items === undefined ? [item] : links(item.items),
  );
}

/** What stands in a list for pages that are left out of it. */
const FOLDED = 'folded';

function isLink({ type }: SideItem): boolean {
  return type === 'link';
}

function folded<Item>(label: string, within: readonly SideItem[]): readonly SideLine<Item>[] {
  const pages = links(within).filter(isLink);
  const to = pages[0]?.href;
  return to === undefined ? [] : [{ kind: 'folded', label, to, count: pages.length }];
}

/**
 * The lines of a section's table of contents on one page: all of a small section; of a large one the groups that hold
 * the open page, and the others by one link each. `isOpen` says which page that is.
 */
export function sideLines<Item extends SideItem & { readonly items?: readonly Item[] }>(
  items: readonly Item[],
  isOpen: (href: string) => boolean,
): readonly SideLine<Item>[] {
  const isSmall = links(items).length <= WHOLE;
  const holds = (item: SideItem): boolean =>
    item.items === undefined ? isOpen(item.href ?? '') : item.items.some(holds);
  const linesOf = (list: readonly Item[]): readonly SideLine<Item>[] =>
    list.flatMap((item): readonly SideLine<Item>[] => {
      const label = item.label ?? '';
      const { type, href, count } = item;
      if (type === FOLDED && href !== undefined && count !== undefined)
        return [{ kind: 'folded', label, to: href, count }];
      if (item.items === undefined) return isLink(item) ? [{ kind: 'page', item }] : [];
      if (isSmall || holds(item)) return [{ kind: 'group', label, lines: shown(item.items) }];
      return folded(label, item.items);
    });
  const shown = (list: readonly Item[]): readonly SideLine<Item>[] => {
    if (isSmall || list.length <= WHOLE) return linesOf(list);
    const at = Math.max(0, list.findIndex(holds));
    const [from, to] = [Math.max(0, at - AROUND), at + AROUND + 1];
    return [
      ...folded<Item>('Pages before', list.slice(0, from)),
      ...linesOf(list.slice(from, to)),
      ...folded<Item>('Pages after', list.slice(to)),
    ];
  };
  return shown(items);
}

/**
 * The entries that are left once the lines of one page are known: of them `sideLines` makes the same lines again, so a
 * page need carry no others.
 */
export function sideItems<Item extends SideItem>(
  lines: readonly SideLine<Item>[],
): readonly SideItem[] {
  return lines.map((line) => {
    if (line.kind === 'page') return line.item;
    const { label } = line;
    if (line.kind === 'group') return { type: 'category', label, items: sideItems(line.lines) };
    return { type: FOLDED, label, href: line.to, count: line.count };
  });
}
