import type { Zone } from '../records/zone';

/** Which deployment an incident belongs to. */
export type Attribution =
  { readonly rule: 'linked' } | { readonly rule: 'linked-or-window'; readonly hours: number };

/** Which deployments were unplanned work after a failure. */
export type ReworkRule =
  { readonly rule: 'flag' } | { readonly rule: 'pattern'; readonly patterns: readonly string[] };

/** From an instant on and before another, in milliseconds since 1970, read on the calendar of a zone. */
export type Window = { readonly from: number; readonly to: number; readonly zone: Zone };

/** Everything that is chosen; each choice is printed beside the number it changes. */
export type Options = {
  readonly window: Window;
  /** Names or kinds of environments that count as production; capitals do not matter. */
  readonly production: readonly string[];
  /** Only these; all when empty. */
  readonly services: readonly string[];
  readonly attribution: Attribution;
  readonly rework: ReworkRule;
  /** Report year of the bands. */
  readonly year: number;
};

export const PRODUCTION = ['production', 'prod'] as const;

const DAY = 86_400_000;

/** Days on the local calendar from one end of a window to the other; a day of 23 or 25 hours is one day. */
export function daysIn({ from, to, zone }: Window): number {
  return (zone.local(to) - zone.local(from)) / DAY;
}

export function isIn({ from, to }: Window, instant: number): boolean {
  return instant >= from && instant < to;
}
