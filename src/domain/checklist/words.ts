import { dayText } from '../page/review';
import { contextOf, hiddenItems } from './applies';
import type { Entries } from './entries';
import type { Checklist, Item } from './schema';
import type { Mark, Progress } from './state';
import { listed } from './who';

/** Progress in words: the count, then what it means for the gate, then what is known of the open ones. */
type ProgressWords = {
  /** `7 of 12 done, 1 not applicable.` */
  readonly counted: string;
  /** `Of the 4 open items ` */
  readonly open: string;
  /** `2 block go-live`, or empty when none does. The names of the blockers follow. */
  readonly stops: string;
  /** `Of 3 nothing is known yet.`; empty when nothing is open. */
  readonly known: string;
};

function knownWords({ open, again, incomplete, begun, unknown }: Progress): string {
  if (open === 0) return '';
  const parts = [
    again === 0 ? '' : `${again} asked again`,
    incomplete === 0 ? '' : `${incomplete} ticked but not complete`,
    begun === 0 ? '' : `${begun} begun`,
    unknown === 0 ? '' : `${unknown} unknown`,
  ].filter((part) => part !== '');
  return `Open: ${listed(parts)}.`;
}

/** The progress as sentences, blockers first. Nothing is called done that is not. */
export function progressWords(progress: Progress, gate: string): ProgressWords {
  const { total, done, notApplicable, open, blockers } = progress;
  const excused = notApplicable === 0 ? '' : `, ${notApplicable} not applicable`;
  const counted = `${done} of ${total} done${excused}.`;
  const known = knownWords(progress);
  if (open === 0)
    return { counted, open: `Nothing is open, nothing blocks ${gate}.`, stops: '', known };
  if (blockers.length === 0) {
    const text = open === 1 ? 'The open item does' : `The ${open} open items do`;
    return { counted, open: `${text} not block ${gate}.`, stops: '', known };
  }
  const verb = blockers.length === 1 ? 'blocks' : 'block';
  if (open === 1) return { counted, open: 'The open item ', stops: `${verb} ${gate}`, known };
  return {
    counted,
    open: `Of the ${open} open items `,
    stops: `${blockers.length} ${verb} ${gate}`,
    known,
  };
}

function names(items: readonly Item[]): string {
  return listed(items.map((item) => item.title));
}

/** The whole progress as plain text. */
export function progressText(progress: Progress, gate: string): string {
  const words = progressWords(progress, gate);
  const stops = words.stops === '' ? '' : `${words.stops}: ${names(progress.blockers)}.`;
  return `${words.counted} ${words.open}${stops} ${words.known}`.trim();
}

/** A day as `20 Nov 2026`; an impossible one as it was written. */
export function plainDay(day: string): string {
  return isDay(day) ? dayText(day) : day;
}

/** `2026-11-20` as `seen on 20 Nov 2026`; nothing for no day. */
export function seenText(day: string): string {
  return day === '' ? '' : `seen on ${plainDay(day)}`;
}

/** Who sees to it and by when: `#checkout, due 30 Nov 2026`; empty when neither is noted. */
export function ownerText({ owner, due }: Pick<Mark, 'owner' | 'due'>): string {
  const parts = [owner.trim(), due === '' ? '' : `due ${plainDay(due)}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** The signatures: `A. Example on 20 Nov 2026 and B. Example on 21 Nov 2026`; empty when nobody signed. */
export function signedText(mark: Pick<Mark, 'by' | 'on' | 'by2' | 'on2'>): string {
  const one = (name: string, day: string) =>
    name.trim() === '' ? '' : `${name.trim()}${day === '' ? '' : ` on ${plainDay(day)}`}`;
  return listed([one(mark.by, mark.on), one(mark.by2, mark.on2)].filter((part) => part !== ''));
}

/** True for a day of the calendar, `2026-11-22`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Why items are missing from the list, one sentence for each reason. */
export function leftOutText(list: Checklist, entries: Entries): readonly string[] {
  return hiddenItems(list, contextOf(list, entries)).map(({ why, items }) => {
    const count = COUNTS[items.length] ?? String(items.length);
    const verb =
      items.length === 1
        ? 'item is hidden because it applies'
        : 'items are hidden because they apply';
    return `${count} ${verb} ${why}: ${names(items)}.`;
  });
}
