import { readWritten } from '../records/written';
import type { Zone } from '../records/zone';
import { daysIn, type Window } from './options';
import type { DeliveryReport } from './reportSchema';

/** An end of a window as written: a day, which begins at its local midnight, or an instant. */
function endOf(text: string, zone: Zone): number | null {
  const written = readWritten(text);
  if (written.is === 'instant') return written.instant;
  return written.is === 'local' ? zone.instant(written.local).instant : null;
}

/** A window from two dates such as `2026-04-01`; the second day is not part of it. Text says what is wrong. */
export function windowOf(from: string, to: string, zone: Zone): Window | string {
  const [first, last] = [endOf(from, zone), endOf(to, zone)];
  if (first === null) return `"${from}" is no day; write one such as 2026-04-01`;
  if (last === null) return `"${to}" is no day; write one such as 2026-07-01`;
  if (first >= last) return `the window ends (${to}) before it begins (${from})`;
  return { from: first, to: last, zone };
}

/** A window as a report has it. */
export function windowReport(window: Window): DeliveryReport['window'] {
  const days = daysIn(window);
  return {
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
    zone: window.zone.name,
    days,
    weeks: days / 7,
  };
}
