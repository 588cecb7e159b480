import edition from '@generated/handbook/default/edition.json';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const today = () => new Date().toISOString().slice(0, 10);
const built = () => edition.built;

/** The reader's day (`2026-11-22`); on the first render, which must equal the server's, the day of the build. */
export function useToday(): string {
  return useSyncExternalStore(never, today, built);
}
