import { type Entry, type Ledger, merged, values } from '../ledger';
import type { Checklist, Item, Level } from './schema';

/** What can be noted about an item; `done` and `na` (does not apply) hold `yes`, the others text. */
export const FIELDS = ['done', 'na', 'reason', 'link', 'shows', 'seen'] as const;
export type Field = (typeof FIELDS)[number];

/** What the reader entered: `run`, `level`, and `<item id>.<field>`. */
export type Entries = Readonly<Record<string, string>>;

/** Longest text kept for one field, in characters. */
export const MAX_TEXT = 10_000;

/** Fewest words of a reason; a shorter one is no sentence. */
const REASON_WORDS = 3;

/** The storage key of one field of an item. */
export function entryKey(item: string, field: Field): string {
  return `${item}.${field}`;
}

/** What stands about one item. `open` is everything neither done nor excused. */
export type Mark = {
  readonly status: 'done' | 'not-applicable' | 'open';
  readonly done: boolean;
  /** `Does not apply` is ticked, with or without a reason yet. */
  readonly excused: boolean;
  readonly reason: string;
  readonly link: string;
  readonly shows: string;
  readonly seen: string;
};

function text(entries: Entries, item: string, field: Field): string {
  return entries[entryKey(item, field)] ?? '';
}

/** True when a text is long enough to be a reason: three words. */
export function isReason(reason: string): boolean {
  return reason.trim().split(/\s+/).filter(Boolean).length >= REASON_WORDS;
}

/** An item is excused only with a reason; `does not apply` without one leaves it open, whatever else is ticked. */
export function markOf(entries: Entries, item: string): Mark {
  const done = text(entries, item, 'done') !== '';
  const excused = text(entries, item, 'na') !== '';
  const reason = text(entries, item, 'reason');
  const rest = {
    done,
    excused,
    reason,
    link: text(entries, item, 'link'),
    shows: text(entries, item, 'shows'),
    seen: text(entries, item, 'seen'),
  };
  if (excused) return { status: isReason(reason) ? 'not-applicable' : 'open', ...rest };
  return { status: done ? 'done' : 'open', ...rest };
}

/** The entries that stand, with those of renamed items under today's ids. Of two for one field the later wins. */
export function entriesOf(ledger: Ledger<string>, renamed: Checklist['renamed']): Entries {
  if (renamed === undefined) return values(ledger);
  const today: [string, Entry<string>][] = [];
  let moved: Ledger<string> = {};
  for (const [key, entry] of Object.entries(ledger)) {
    const dot = key.lastIndexOf('.');
    const id = key.slice(0, Math.max(dot, 0));
    const now = Object.hasOwn(renamed, id) ? renamed[id] : undefined;
    if (now === undefined) today.push([key, entry]);
    else moved = merged(moved, Object.fromEntries([[`${now}${key.slice(dot)}`, entry]]));
  }
  return values(merged(Object.fromEntries(today), moved));
}

/** Every item, in reading order. */
export function itemsOf(list: Checklist): readonly Item[] {
  return list.groups.flatMap((group) => group.items);
}

/** The chosen level; undefined when none is chosen or the list does not know it. */
export function levelOf(list: Checklist, entries: Entries): Level | undefined {
  return list.levels?.choices.find((level) => level.id === entries['level']);
}

/** Whether a level asks for an item. As long as no level is chosen every item applies: nothing is left out unseen. */
export function applies(list: Checklist, item: Item, level: Level | undefined): boolean {
  const ids = list.levels?.choices.map((choice) => choice.id) ?? [];
  if (level === undefined || item.from === undefined) return true;
  return ids.indexOf(item.from) <= ids.indexOf(level.id);
}

/** Items that a level leaves out, by the level that would ask for them. */
type LeftOut = { readonly from: Level; readonly items: readonly Item[] };

/** Why items are hidden: each one under the level from which it applies, lowest first. */
export function leftOut(list: Checklist, level: Level | undefined): readonly LeftOut[] {
  const missing = itemsOf(list).filter((item) => !applies(list, item, level));
  const choices = list.levels?.choices ?? [];
  return choices
    .map((from) => ({ from, items: missing.filter((item) => item.from === from.id) }))
    .filter(({ items }) => items.length > 0);
}

/** Where a run stands. `total` = done + notApplicable + open; items of higher levels are not in it. */
export type Progress = {
  readonly total: number;
  readonly done: number;
  readonly notApplicable: number;
  readonly open: number;
  /** Open items that stop the gate, in reading order. */
  readonly blockers: readonly Item[];
};

/** Counts the items that apply. */
export function progressOf(list: Checklist, entries: Entries): Progress {
  const level = levelOf(list, entries);
  const items = itemsOf(list).filter((item) => applies(list, item, level));
  const status = (item: Item) => markOf(entries, item.id).status;
  const open = items.filter((item) => status(item) === 'open');
  return {
    total: items.length,
    done: items.filter((item) => status(item) === 'done').length,
    notApplicable: items.filter((item) => status(item) === 'not-applicable').length,
    open: open.length,
    blockers: open.filter((item) => item.blocks === true),
  };
}

/** True when an entry was made, so that opening a file has to ask first. */
export function hasEntries(entries: Entries): boolean {
  return Object.keys(entries).length > 0;
}
