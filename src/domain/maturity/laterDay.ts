import type { Ledger } from '../ledger';
import type { About } from './about';
import { type Part, placementKey } from './sheet';

/** An assessment before its first own answer. */
export type Beginning = { readonly about: About; readonly ledger: Ledger<Part> };

/**
 * The same assessment begun again on a later day (`2026-11-22`): answers and targets are carried over with the time
 * they were entered, cards are not, because a guess ages.
 */
export function laterDay(about: About, ledger: Ledger<Part>, today: string): Beginning {
  const kept = Object.entries(ledger).filter(([key]) => !key.startsWith(placementKey('')));
  return { about: { ...about, kind: 'own', day: today }, ledger: Object.fromEntries(kept) };
}
