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

/** What lies in a list at any depth. */
type Within = {
  readonly leaves: number;
  readonly pages: number;
  readonly first: string | undefined;
  readonly addresses: ReadonlySet<string>;
};

/** Addresses with and without their last slash are one. */
function bare(address: string): string {
  return address.endsWith('/') ? address.slice(0, -1) : address;
}

/** Every page of a section asks the same of the same lists. */
const known = new WeakMap<readonly SideItem[], Within>();

function within(items: readonly SideItem[]): Within {
  const before = known.get(items);
  if (before !== undefined) return before;
  const inner = items.flatMap((item) => (item.items === undefined ? [] : [within(item.items)]));
  const leaves = items.filter((item) => item.items === undefined);
  const own = leaves.map(({ href }) => bare(href ?? ''));
  const made = {
    leaves: inner.reduce((sum, each) => sum + each.leaves, leaves.length),
    ...pagesIn(items),
    addresses: new Set([...own, ...inner.flatMap(({ addresses }) => [...addresses])]),
  };
  known.set(items, made);
  return made;
}

function pagesIn(items: readonly SideItem[]): Pick<Within, 'pages' | 'first'> {
  let pages = 0;
  let first: string | undefined;
  for (const item of items) {
    const inner = item.items && within(item.items);
    pages += inner?.pages ?? (isLink(item) ? 1 : 0);
    first ??= inner === undefined ? (isLink(item) ? item.href : undefined) : inner.first;
  }
  return { pages, first };
}

/** What stands in a list for pages that are left out of it. */
const FOLDED = 'folded';

function isLink({ type }: SideItem): boolean {
  return type === 'link';
}

function folded<Item>(label: string, items: readonly SideItem[]): readonly SideLine<Item>[] {
  const { pages, first } = pagesIn(items);
  return first === undefined ? [] : [{ kind: 'folded', label, to: first, count: pages }];
}

/**
 * The lines of a section's table of contents on one page: all of a small section; of a large one the groups that hold
 * the open page, and the others by one link each. `open` is that page's address, with or without its last slash.
 */
export function sideLines<Item extends SideItem & { readonly items?: readonly Item[] }>(
  items: readonly Item[],
  open: string,
): readonly SideLine<Item>[] {
  const isSmall = within(items).leaves <= WHOLE;
  const address = bare(open);
  const holds = (item: SideItem): boolean =>
    item.items === undefined
      ? bare(item.href ?? '') === address
      : within(item.items).addresses.has(address);
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
