import { readWritten } from '../records/written';
import type { Choices } from './choices';

const DAY = 86_400_000;

/** A day such as `2026-04-01` as days since 1 January 1970; null when it is none. */
function dayIn(text: string): number | null {
  const written = readWritten(text);
  return written.is === 'local' && written.local % DAY === 0 ? written.local / DAY : null;
}

const words = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The two windows before and after a day: from the day up to `end`, which is not part of it, and as many calendar
 * days before the day. Text says what is wrong, as a sentence.
 */
export function splitAt(
  day: string,
  end: string,
): Required<Pick<Choices, 'from' | 'to' | 'before-from' | 'before-to'>> | string {
  const [split, last] = [dayIn(day), dayIn(end)];
  if (split === null) return 'Choose the day of the change first.';
  if (last === null) return 'Choose the day after the last first.';
  if (split >= last) return `The day must lie before ${end}, where the window ends.`;
  return {
    from: words(split),
    to: words(last),
    'before-from': words(split - (last - split)),
    'before-to': words(split),
  };
}
