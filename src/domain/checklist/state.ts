import { contextOf, itemsAsked } from './applies';
import { type Entries, entryKey, type Field, idIn, itemsOf } from './entries';
import type { Checklist, Item } from './schema';
import { isAskedAgain, readTick } from './wording';
import { listed } from './who';

/** Fewest words of a reason; a shorter one is no sentence. */
const REASON_WORDS = 3;

/** What stands about one item, all of it texts and yes or no, so that it compares cheaply. */
export type Mark = {
  readonly status: 'done' | 'not-applicable' | 'open';
  /** Why an open item is open; `closed` when it is not. `unknown`: nothing is noted at all. */
  readonly stage: 'closed' | 'unknown' | 'begun' | 'incomplete' | 'again';
  /** The box is ticked, for the words of today. */
  readonly done: boolean;
  /** `Does not apply` is ticked, with or without a reason yet. */
  readonly excused: boolean;
  /** What a ticked item still lacks, in words: `a second signature`; empty when nothing. */
  readonly lacks: string;
  /** What was asked when it was ticked, of an item that is asked again; empty when that is not known. */
  readonly before: string;
} & Readonly<Record<Exclude<Field, 'done' | 'na'>, string>>;

/** True when a text is long enough to be a reason: three words. */
export function isReason(reason: string): boolean {
  return reason.trim().split(/\s+/).filter(Boolean).length >= REASON_WORDS;
}

function person(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Two people signed: both with name and day, by different names. */
function signatures(signed: Pick<Mark, 'by' | 'on' | 'by2' | 'on2'>): string {
  const first = signed.by.trim() !== '' && signed.on !== '';
  const second = signed.by2.trim() !== '' && signed.on2 !== '';
  if (!first && !second) return 'two signatures';
  if (!first || !second) return 'a second signature';
  return person(signed.by) === person(signed.by2) ? 'a signature by somebody else' : '';
}

function lacking(item: Item, noted: Omit<Mark, 'status' | 'stage' | 'lacks'>): string {
  const needs = item.requires ?? [];
  const has = {
    evidence: `${noted.link}${noted.shows}`.trim() !== '',
    owner: noted.owner.trim() !== '',
    due: noted.due !== '',
  };
  const words = { evidence: 'evidence', owner: 'an owner', due: 'a due day' };
  const missing = needs.filter((need) => !has[need]).map((need) => words[need]);
  const unsigned = item.sign_off === undefined ? '' : signatures(noted);
  return listed([...missing, ...(unsigned === '' ? [] : [unsigned])]);
}

/**
 * What stands about an item. A tick counts for the words it was made under, and once everything the item requires is
 * noted; `does not apply` counts with a reason. Whatever else is ticked, the item is open.
 */
export function markOf(entries: Entries, item: Item): Mark {
  const text = (field: Field) => entries[entryKey(item.id, field)] ?? '';
  const [ticked, excuse] = [text('done'), text('na')];
  const kept = excuse === '' ? ticked : excuse;
  const again = kept !== '' && isAskedAgain(kept, item);
  const noted = {
    done: ticked !== '' && !(excuse === '' ? again : isAskedAgain(ticked, item)),
    excused: excuse !== '' && !again,
    before: again ? (readTick(kept).asked ?? '') : '',
    reason: text('reason'),
    link: text('link'),
    shows: text('shows'),
    seen: text('seen'),
    owner: text('owner'),
    due: text('due'),
    by: text('by'),
    on: text('on'),
    by2: text('by2'),
    on2: text('on2'),
  };
  const lacks = noted.done && !noted.excused ? lacking(item, noted) : '';
  if (again) return { status: 'open', stage: 'again', lacks, ...noted };
  if (noted.excused) {
    return isReason(noted.reason)
      ? { status: 'not-applicable', stage: 'closed', lacks, ...noted }
      : { status: 'open', stage: 'incomplete', lacks: 'a reason', ...noted };
  }
  if (noted.done)
    return lacks === ''
      ? { status: 'done', stage: 'closed', lacks, ...noted }
      : { status: 'open', stage: 'incomplete', lacks, ...noted };
  const { done: _done, excused: _excused, before: _before, ...rest } = noted;
  const isBegun = Object.values(rest).some((value) => value.trim() !== '');
  return { status: 'open', stage: isBegun ? 'begun' : 'unknown', lacks, ...noted };
}

/** The marks of every item by its id. */
export type Marks = ReadonlyMap<string, Mark>;

/** The marks that were asked for last, of each list: a tick changes one of them. */
const latest = new WeakMap<Checklist, { readonly entries: Entries; readonly marks: Marks }>();

/** Ids of the items about which two runs say different things. */
function differing(a: Entries, b: Entries): ReadonlySet<string> {
  const keys = [
    ...Object.keys(a).filter((key) => a[key] !== b[key]),
    ...Object.keys(b).filter((key) => !Object.hasOwn(a, key)),
  ];
  return new Set(keys.map((key) => idIn(key) ?? ''));
}

/** What stands about every item. An item of which nothing changed since the last call keeps its object. */
export function marksOf(list: Checklist, entries: Entries): Marks {
  const known = latest.get(list);
  if (known?.entries === entries) return known.marks;
  const changed = known && differing(known.entries, entries);
  const marks = new Map<string, Mark>();
  for (const item of itemsOf(list)) {
    const before = changed?.has(item.id) === false ? known?.marks.get(item.id) : undefined;
    marks.set(item.id, before ?? markOf(entries, item));
  }
  latest.set(list, { entries, marks });
  return marks;
}

type Marked = { readonly item: Item; readonly mark: Mark };

/** The items that apply, with what stands about them. */
function askedMarks(list: Checklist, entries: Entries): readonly Marked[] {
  const marks = marksOf(list, entries);
  return itemsAsked(list, contextOf(list, entries)).map((item) => ({
    item,
    mark: marks.get(item.id) ?? markOf(entries, item),
  }));
}

/** Where a run stands. `total` = done + notApplicable + open; items that do not apply are not in it. */
export type Progress = {
  readonly total: number;
  readonly done: number;
  readonly notApplicable: number;
  readonly open: number;
  /** Open ones: worded anew since they were ticked. */
  readonly again: number;
  /** Open ones: ticked, but something required is missing. */
  readonly incomplete: number;
  /** Open ones: something is noted, but not ticked. */
  readonly begun: number;
  /** Open ones of which nothing is known. */
  readonly unknown: number;
  /** Open items that stop the gate, in reading order. */
  readonly blockers: readonly Item[];
};

/** Counts the items that apply. */
export function progressOf(list: Checklist, entries: Entries): Progress {
  const marked = askedMarks(list, entries);
  const count = (is: (mark: Mark) => boolean) => marked.filter(({ mark }) => is(mark)).length;
  const at = (stage: Mark['stage']) => count((mark) => mark.stage === stage);
  return {
    total: marked.length,
    done: count(({ status }) => status === 'done'),
    notApplicable: count(({ status }) => status === 'not-applicable'),
    open: count(({ status }) => status === 'open'),
    again: at('again'),
    incomplete: at('incomplete'),
    begun: at('begun'),
    unknown: at('unknown'),
    blockers: marked
      .filter(({ item, mark }) => item.blocks === true && mark.status === 'open')
      .map(({ item }) => item),
  };
}

/** Open items that apply and have a due day, the earliest first. */
export function dueItems(list: Checklist, entries: Entries): readonly Marked[] {
  const marked = askedMarks(list, entries);
  const due = marked.filter(({ mark }) => mark.status === 'open' && mark.due !== '');
  return [...due].sort((a, b) => a.mark.due.localeCompare(b.mark.due));
}
