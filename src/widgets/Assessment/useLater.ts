import { useEffect, useState } from 'react';

/** Code or data that travels only when it is wanted. */
export type Later<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly again: () => void }
  | { readonly state: 'ready'; readonly it: T };

type Settled<T> = { readonly attempt: number; readonly it: T | undefined };

/** Loads once the component is there; `load` must be a stable function. */
export function useLater<T>(load: () => Promise<T>): Later<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (it) => isWanted && setSettled({ attempt, it }),
      () => isWanted && setSettled({ attempt, it: undefined }),
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  if (settled === undefined || settled.attempt !== attempt) return { state: 'loading' };
  if (settled.it !== undefined) return { state: 'ready', it: settled.it };
  return { state: 'failed', again: () => setAttempt(attempt + 1) };
}
