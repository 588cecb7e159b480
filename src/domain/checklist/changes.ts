import type { Ledger } from '../ledger';
import { type Entries, entryKey, FIELDS, idIn, itemsOf } from './entries';
import type { Checklist, Item } from './schema';
import { marksOf } from './state';
import { byVersion, readTick } from './wording';

/** Which version of the list a run was last brought up to, and the ids of the items it had. */
type Asked = { readonly version: string; readonly ids: ReadonlySet<string> };

/** What is kept under `asked`: the version and the ids of the items. */
export function askedText(list: Checklist): string {
  return [list.version, ...itemsOf(list).map(({ id }) => id)].join(' ');
}

function readAsked(entries: Entries): Asked | undefined {
  const [version = '', ...ids] = (entries['asked'] ?? '').split(' ');
  return /^\d{1,6}\.\d{1,6}$/.test(version) ? { version, ids: new Set(ids) } : undefined;
}

/** An item that is no longer asked, as far as it is known: entries of it are kept. */
export type Gone = {
  readonly id: string;
  readonly title: string;
  /** Why it is no longer asked; empty when the list does not say. */
  readonly why: string;
  readonly state: string;
};

/** What is different in this list since a run was last brought up to its version. */
export type Changes = {
  /** The run's version; undefined for a run that was begun before versions were kept. */
  readonly from: string | undefined;
  /** `newer`: the run comes from a later version than this page has. */
  readonly order: 'same' | 'older' | 'newer';
  readonly added: readonly Item[];
  /** Ticked or excused under other words: asked again. */
  readonly changed: readonly Item[];
  readonly removed: readonly Gone[];
};

/** `Last tick: Backup restored: …` has the title before the colon. */
function titleOf(list: Checklist, entries: Entries, id: string): string {
  const listed = list.removed?.find((one) => one.id === id)?.title;
  const kept = entries[entryKey(id, 'done')] ?? entries[entryKey(id, 'na')] ?? '';
  return listed ?? readTick(kept).asked?.split(':')[0] ?? id;
}

function stateOf(entries: Entries, id: string): string {
  const text = (field: (typeof FIELDS)[number]) => entries[entryKey(id, field)] ?? '';
  const state =
    text('na') !== ''
      ? `not applicable: ${text('reason')}`
      : text('done') !== ''
        ? 'ticked'
        : 'not ticked';
  const evidence = [text('link'), text('shows')].filter((part) => part.trim() !== '');
  return evidence.length === 0 ? state : `${state}; evidence: ${evidence.join('; ')}`;
}

/** Items of which entries are kept and which this version of the list does not have. */
export function goneItems(list: Checklist, entries: Entries): readonly Gone[] {
  const known = new Set([
    ...itemsOf(list).map(({ id }) => id),
    ...(list.questions ?? []).map(({ id }) => id),
  ]);
  const isItem = (key: string) => FIELDS.some((field) => key.endsWith(`.${field}`));
  const ids = Object.keys(entries).flatMap((key) => (isItem(key) ? [idIn(key) ?? ''] : []));
  return [...new Set(ids)]
    .filter((id) => id !== '' && !known.has(id))
    .map((id) => ({
      id,
      title: titleOf(list, entries, id),
      why: list.removed?.find((one) => one.id === id)?.why ?? '',
      state: stateOf(entries, id),
    }));
}

function orderOf(list: Checklist, from: string | undefined): Changes['order'] {
  if (from === undefined) return 'older';
  const order = byVersion(from, list.version);
  return order === 0 ? 'same' : order < 0 ? 'older' : 'newer';
}

/**
 * What is different since the run was last brought up to a version. `version` is what a file says of itself, for runs
 * that keep none. Without the ids of that time an item counts as added when the list says since which version it is.
 */
export function changesSince(list: Checklist, entries: Entries, version?: string): Changes {
  const asked = readAsked(entries);
  const from = asked?.version ?? version;
  const today = (id: string) => list.renamed?.[id] ?? id;
  const had =
    asked === undefined || asked.ids.size === 0 ? undefined : new Set([...asked.ids].map(today));
  const isNew = (item: Item) =>
    had === undefined
      ? item.since !== undefined && (from === undefined || byVersion(from, item.since) < 0)
      : !had.has(item.id);
  const items = itemsOf(list);
  const marks = marksOf(list, entries);
  return {
    from,
    order: orderOf(list, from),
    added: items.filter(isNew),
    changed: items.filter((item) => marks.get(item.id)?.stage === 'again'),
    removed: goneItems(list, entries),
  };
}

/** Whether there is anything to tell the reader before going on. */
export function isNews({ order, added, changed, removed }: Changes): boolean {
  return order !== 'same' && added.length + changed.length + removed.length > 0;
}

/**
 * A run under an earlier version of the list, with that version's words in ticks that keep none, and its items. The
 * command has earlier versions at hand; a page does not.
 */
export function underList(ledger: Ledger<string>, was: Checklist): Ledger<string> {
  const items = new Map(itemsOf(was).map((item) => [item.id, item]));
  const told = Object.entries(ledger).map(([key, entry]) => {
    const item = items.get(idIn(key) ?? '');
    const isTick = key.endsWith('.done') || key.endsWith('.na');
    if (item === undefined || !isTick || entry.value === null) return [key, entry] as const;
    if (readTick(entry.value).version !== undefined) return [key, entry] as const;
    const value = `${was.version} ${item.title}: ${item.done_when}`;
    return [key, { ...entry, value }] as const;
  });
  const kept = Object.fromEntries(told);
  // A version alone does not say which items there were.
  const isTold = kept['asked']?.value?.includes(' ') === true;
  return isTold ? kept : { ...kept, asked: { value: askedText(was), at: 0 } };
}

/** Old ids in a run, with the ids they have now. */
export function renamesIn(
  list: Checklist,
  ledger: Ledger<string>,
): readonly (readonly [string, string])[] {
  const ids = new Set(Object.keys(ledger).map((key) => idIn(key) ?? ''));
  return Object.entries(list.renamed ?? {}).filter(([old]) => ids.has(old));
}
