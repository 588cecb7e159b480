import type { Measured, Row } from './fileSchema';
import { aroundOf, valueOf } from './reading';
import { aroundText, readingText } from './words';

/** One side of a strip; places run from 0 at its left end to 1 at its right. */
export type Bar = {
  readonly value: number;
  /** null without an interval; an end that the data do not reach lies at the edge. */
  readonly low: number | null;
  readonly high: number | null;
};

/** Before and after of a row on one axis that begins at 0, unless a number lies below. */
export type StripPlaces = {
  readonly before: Bar | undefined;
  readonly after: Bar | undefined;
  readonly target: number | undefined;
  /** The values at both ends of the axis. */
  readonly from: number;
  readonly to: number;
};

type Ends = { readonly value: number; readonly low: number | null; readonly high: number | null };

function endsOf(measured: Measured | undefined): (Ends & { readonly known: boolean }) | undefined {
  if (measured?.reading == null) return undefined;
  const found = aroundOf(measured);
  return found.ok
    ? { ...found.around, known: true }
    : { value: valueOf(measured.reading), low: null, high: null, known: false };
}

/** Where the numbers of a row lie; undefined when it has none. */
export function stripOf(row: Row): StripPlaces | undefined {
  const [before, after] = [endsOf(row.before), endsOf(row.after)];
  if (before === undefined && after === undefined) return undefined;
  const target = row.target?.value;
  const all = [before, after].flatMap((ends) =>
    ends === undefined ? [] : [ends.value, ends.low ?? ends.value, ends.high ?? ends.value],
  );
  if (target !== undefined) all.push(target);
  const from = Math.min(0, ...all);
  const most = Math.max(0, ...all);
  const to = most === from ? from + 1 : most;
  const place = (value: number) => (value - from) / (to - from);
  const bar = (ends: ReturnType<typeof endsOf>): Bar | undefined => {
    if (ends === undefined) return undefined;
    const { value, low, high, known } = ends;
    if (!known) return { value: place(value), low: null, high: null };
    return { value: place(value), low: place(low ?? from), high: place(high ?? to) };
  };
  return {
    before: bar(before),
    after: bar(after),
    target: target === undefined ? undefined : place(target),
    from,
    to,
  };
}

/** A side in words, for those who do not see the strip: `41 hours, 90 % interval 35 to 48 hours`. */
export function sideText(row: Row, measured: Measured | undefined): string {
  if (measured?.reading == null) return 'no data';
  const found = aroundOf(measured);
  const isRange = measured.reading.is === 'estimate';
  const around = found.ok && !isRange ? aroundText(row, found.around) : '';
  const number = readingText(row, measured.reading);
  return around === '' ? number : `${number}, ${around}`;
}
