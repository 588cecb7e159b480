import { useEffect, useState } from 'react';

/** A part that travels once it is wanted; undefined until it has arrived. */
export type Later<T> = {
  readonly part: T | undefined;
  /** Asks once more; there only after it did not arrive. */
  readonly again: (() => void) | undefined;
};

/** Fetches a part of the page when it is wanted. `load` must be stable. */
export function useLater<T extends object>(load: () => Promise<T>, isWanted: boolean): Later<T> {
  const [found, setFound] = useState<T | 'failed'>();
  const isMissing = isWanted && found === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isHere = true;
    load().then(
      (part) => isHere && setFound(part),
      () => isHere && setFound('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [load, isMissing]);
  return found === 'failed'
    ? { part: undefined, again: () => setFound(undefined) }
    : { part: found, again: undefined };
}
