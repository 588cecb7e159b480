import type { OpenInterval } from './kaplanMeier';

/** A value with the interval around it; an end that the data do not reach is null. */
export type Around = OpenInterval & { readonly value: number };

/** A difference, later minus earlier, with its interval. */
export type OpenDifference = OpenInterval & { readonly difference: number };

/**
 * The difference of two independent values from the intervals of each: the distances to their ends are squared and
 * added. Both intervals must be of one confidence, which is then that of the answer. An open end stays open.
 * Source: Zou & Donner (2008), Statistics in Medicine 27, 1693-1702 (MOVER); with Wilson intervals it is Newcombe's
 * method 10, `shareDifference`.
 */
export function combinedDifference(before: Around, after: Around): OpenDifference {
  const difference = after.value - before.value;
  const low =
    after.low === null || before.high === null
      ? null
      : difference - Math.hypot(after.value - after.low, before.high - before.value);
  const high =
    after.high === null || before.low === null
      ? null
      : difference + Math.hypot(after.high - after.value, before.value - before.low);
  return { difference, low, high };
}
