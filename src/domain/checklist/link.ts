import { fnv } from '../fnv';
import { fragment, packJson, type SharedReading, unpackJson } from '../share';
import { type Entries, entryKey, type Field, itemsOf } from './entries';
import { entryProblem, MAX_ENTRIES } from './file';
import type { Checklist } from './schema';
import { markOf } from './state';
import { wordingMark, wordingOf } from './wording';

/** The word before the `=` in a shared address. */
export const SHARE_KIND = 'checklist';
const VERSION = 1;

/** Longest link that chats and mail programs are known to leave whole, in characters. */
export const SAFE_LINK = 2_000;

/** `ticks`: what is done and what does not apply, with reasons. `evidence`: proofs, owners, days and signatures too. */
export type Shared = 'ticks' | 'evidence';

type Packed = {
  /** Version of the list. */
  readonly v: string;
  /** What is in it. */
  readonly s: Shared;
  /** Ticked and excused items, each with a mark of the words it was ticked under. */
  readonly t: Readonly<Record<string, string>>;
  readonly n: Readonly<Record<string, string>>;
  /** Everything else by its key. */
  readonly e: Entries;
};

/** Fields that travel with the ticks alone: without its reason an excuse does not count. */
const TICKS: readonly Field[] = ['reason'];
const REST: readonly Field[] = [
  ...(['reason', 'link', 'shows', 'seen', 'owner', 'due', 'by', 'on', 'by2', 'on2'] as const),
];

/** A run as an address fragment with a checksum. Items that this list does not have stay behind. */
export function runFragment(list: Checklist, entries: Entries, shared: Shared): string {
  const items = itemsOf(list);
  const marks = items.map((item) => ({ item, mark: markOf(entries, item) }));
  const ticked = marks.filter(({ mark }) => mark.done && !mark.excused);
  const excused = marks.filter(({ mark }) => mark.excused);
  const keys = [
    ...['run', 'level'],
    ...(list.questions ?? []).map(({ id }) => `${id}.answer`),
    ...items.flatMap(({ id }) =>
      (shared === 'ticks' ? TICKS : REST).map((field) => entryKey(id, field)),
    ),
  ];
  const packed: Packed = {
    v: list.version,
    s: shared,
    t: Object.fromEntries(ticked.map(({ item }) => [item.id, wordingMark(item)])),
    n: Object.fromEntries(excused.map(({ item }) => [item.id, wordingMark(item)])),
    e: Object.fromEntries(
      keys.flatMap((key) => {
        const value = entries[key];
        return value === undefined || value === '' ? [] : [[key, value]];
      }),
    ),
  };
  const text = `${list.id}~${packJson(packed)}`;
  return fragment({ kind: SHARE_KIND, version: VERSION, payload: `${text}~${fnv(text)}` });
}

export type RunLink =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      /** Version of the list the link was made with. */
      readonly version: string;
      readonly shared: Shared;
      readonly entries: Entries;
    };

const DAMAGED = 'It is damaged: a letter was changed or lost on the way. Ask for the link again.';

function fields(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const found = Object.entries(value);
  return found.length > MAX_ENTRIES ? undefined : found;
}

function readTicks(
  list: Checklist,
  version: string,
  field: 'done' | 'na',
  marked: readonly (readonly [string, unknown])[],
): readonly (readonly [string, unknown])[] {
  const today = (id: string) => list.renamed?.[id] ?? id;
  return marked.map(([id, mark]) => {
    const item = itemsOf(list).find((one) => one.id === today(id));
    const isSame = item !== undefined && mark === wordingMark(item);
    const asked = isSame ? wordingOf(item) : String(mark);
    return [entryKey(id, field), `${version} ${asked}`];
  });
}

function unpacked(list: Checklist, text: string): RunLink {
  const json = unpackJson(text);
  const get = (key: string): unknown => Reflect.get(Object(json), key);
  const [version, shared] = [get('v'), get('s')];
  const [ticked, excused, others] = [fields(get('t')), fields(get('n')), fields(get('e'))];
  const isVersion = typeof version === 'string' && /^\d{1,6}\.\d{1,6}$/.test(version);
  if (!isVersion || (shared !== 'ticks' && shared !== 'evidence'))
    return { ok: false, reason: DAMAGED };
  if (ticked === undefined || excused === undefined || others === undefined)
    return { ok: false, reason: DAMAGED };
  const all = [
    ...readTicks(list, version, 'done', ticked),
    ...readTicks(list, version, 'na', excused),
    ...others,
  ];
  const read: [string, string][] = [];
  for (const [key, value] of all) {
    if (typeof value !== 'string' || entryProblem(key, value) !== undefined)
      return { ok: false, reason: DAMAGED };
    read.push([key, value]);
  }
  return { ok: true, version, shared, entries: Object.fromEntries(read) };
}

/** Reads the payload of a shared address as hostile input; see `readFragment` for what comes before. Never throws. */
export function readRunLink(
  list: Checklist,
  reading: Exclude<SharedReading, { readonly state: 'none' }>,
): RunLink {
  const no = (reason: string) => ({ ok: false, reason }) as const;
  if (reading.state === 'foreign') return no('It belongs to another tool of this handbook.');
  if (reading.state === 'damaged') return no(`It is damaged: ${reading.reason}.`);
  const { version: form, payload } = reading.shared;
  if (form !== VERSION) return no('It was made by a newer version of this page.');
  const [id = '', packed, sum, ...rest] = payload.split('~');
  if (packed === undefined || sum === undefined || rest.length > 0) return no(DAMAGED);
  if (sum !== fnv(`${id}~${packed}`)) return no(DAMAGED);
  if (id !== list.id)
    return no(`It holds a run of the list “${id.slice(0, 60)}”. Open it on that list’s page.`);
  return unpacked(list, packed);
}
