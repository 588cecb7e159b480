import { dayText } from '../page/review';
import type { Checklist, Item } from './schema';
import { leftOut, levelOf, type Entries, type Progress } from './state';
import { listed } from './who';

/** Progress in words: the count, then what it means for the gate. The names of the blockers follow. */
type ProgressWords = {
  /** `7 of 12 done, 1 not applicable.` */
  readonly counted: string;
  /** `Of the 4 open items ` */
  readonly open: string;
  /** `2 block go-live`, or empty when none does. */
  readonly stops: string;
};

/** The progress as sentences, blockers first. Nothing is called done that is not. */
export function progressWords(progress: Progress, gate: string): ProgressWords {
  const { total, done, notApplicable, open, blockers } = progress;
  const excused = notApplicable === 0 ? '' : `, ${notApplicable} not applicable`;
  const counted = `${done} of ${total} done${excused}.`;
  if (open === 0) return { counted, open: `Nothing is open, nothing blocks ${gate}.`, stops: '' };
  if (blockers.length === 0) {
    const text = open === 1 ? 'The open item does' : `The ${open} open items do`;
    return { counted, open: `${text} not block ${gate}.`, stops: '' };
  }
  const verb = blockers.length === 1 ? 'blocks' : 'block';
  if (open === 1) return { counted, open: 'The open item ', stops: `${verb} ${gate}` };
  return {
    counted,
    open: `Of the ${open} open items `,
    stops: `${blockers.length} ${verb} ${gate}`,
  };
}

function names(items: readonly Item[]): string {
  return listed(items.map((item) => item.title));
}

/** The whole progress as plain text. */
export function progressText(progress: Progress, gate: string): string {
  const words = progressWords(progress, gate);
  if (words.stops === '') return `${words.counted} ${words.open}`;
  return `${words.counted} ${words.open}${words.stops}: ${names(progress.blockers)}.`;
}

/** `2026-11-20` as `seen on 20 Nov 2026`; nothing for no day, and an impossible day as it was written. */
export function seenText(day: string): string {
  if (day === '') return '';
  return `seen on ${isDay(day) ? dayText(day) : day}`;
}

/** True for a day of the calendar, `2026-11-22`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Why items are missing from the list, one sentence for each level that would ask for them. */
export function leftOutText(list: Checklist, entries: Entries): readonly string[] {
  return leftOut(list, levelOf(list, entries)).map(({ from, items }) => {
    const count = COUNTS[items.length] ?? String(items.length);
    const verb =
      items.length === 1
        ? 'item is hidden because it applies'
        : 'items are hidden because they apply';
    return `${count} ${verb} from ${from.title}: ${names(items)}.`;
  });
}
