import { type Entry, type Ledger, merged, values } from '../ledger';
import type { Checklist, Item } from './schema';

/**
 * What can be noted about an item. `done` and `na` (does not apply) hold what was asked then, see wording.ts; `by`
 * and `on` are the first signature, `by2` and `on2` the second; the others are the reader's text.
 */
export const FIELDS = [
  'done',
  'na',
  'reason',
  'link',
  'shows',
  'seen',
  'owner',
  'due',
  'by',
  'on',
  'by2',
  'on2',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that hold a day, `2026-11-22`. */
export const DAYS: readonly Field[] = ['seen', 'due', 'on', 'on2'];

/**
 * What can be noted about the run: its name, the level, how it is worked through, and which version of the list it
 * was last brought up to, with the ids of the items it had.
 */
export const RUN_KEYS = ['run', 'level', 'mode', 'asked'] as const;

/** What the reader entered: a run's key, `<item id>.<field>`, and `<question id>.answer`. */
export type Entries = Readonly<Record<string, string>>;

/** Longest text kept for one field, in characters. */
export const MAX_TEXT = 10_000;

/** The storage key of one field of an item. */
export function entryKey(item: string, field: Field): string {
  return `${item}.${field}`;
}

/** The storage key of a question's answer. */
export function answerKey(question: string): string {
  return `${question}.answer`;
}

/** The id in `<id>.<field>`, or undefined for a key of the run. */
export function idIn(key: string): string | undefined {
  const dot = key.lastIndexOf('.');
  return dot < 1 ? undefined : key.slice(0, dot);
}

/** Every item, in reading order. */
export function itemsOf(list: Checklist): readonly Item[] {
  return list.groups.flatMap((group) => group.items);
}

/** Every entry under today's ids, with its time. Of two for one field the later wins. */
export function renamedLedger(
  ledger: Ledger<string>,
  renamed: Checklist['renamed'],
): Ledger<string> {
  if (renamed === undefined) return ledger;
  const today: [string, Entry<string>][] = [];
  let moved: Ledger<string> = {};
  for (const [key, entry] of Object.entries(ledger)) {
    const id = idIn(key) ?? '';
    const now = Object.hasOwn(renamed, id) ? renamed[id] : undefined;
    if (now === undefined) today.push([key, entry]);
    else moved = merged(moved, Object.fromEntries([[`${now}${key.slice(id.length)}`, entry]]));
  }
  return merged(Object.fromEntries(today), moved);
}

/** The entries that stand, with those of renamed items under today's ids. */
export function entriesOf(ledger: Ledger<string>, renamed: Checklist['renamed']): Entries {
  return values(renamedLedger(ledger, renamed));
}

/** True when an entry was made, so that opening a file has to ask first. */
export function hasEntries(entries: Entries): boolean {
  return Object.keys(entries).some((key) => key !== 'asked' && key !== 'mode');
}
