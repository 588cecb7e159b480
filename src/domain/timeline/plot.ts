import type { TimelineReport } from './reportSchema';
import { DAY_SECONDS } from './targets';
import { durationText } from './words';

export const PLOT = { width: 640, height: 260 } as const;

export type Mark = { readonly x: number; readonly text: string };

/** A curve as paths in a box of `PLOT`: time from left to right, the share still open from top to bottom. */
export type Plot = {
  readonly line: string;
  /** The 90 % band; empty below five cases. */
  readonly band: string;
  readonly ticks: readonly Mark[];
  /** Target days that were watched. */
  readonly targets: readonly Mark[];
  readonly median: number | null;
  /** The what-if, when there is one. */
  readonly guess: string;
};

const STEPS: readonly number[] = [
  ...[1, 5, 15, 30, 60, 300, 600, 900, 1800],
  ...[1, 2, 3, 6, 12].map((hours) => hours * 3600),
  ...[1, 2, 5, 10, 20, 30, 60, 90, 180, 360].map((days) => days * DAY_SECONDS),
];
const MOST_TICKS = 5;
const GUESS_POINTS = 80;

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Where to write times: at most five, at round ones. */
function ticksUpTo(until: number): readonly number[] {
  const step = STEPS.find((size) => until / size <= MOST_TICKS) ?? until / MOST_TICKS;
  if (!(step > 0)) return [];
  return Array.from({ length: Math.floor(until / step) + 1 }, (_, at) => at * step);
}

type Point = { readonly x: number; readonly y: number };

/** A step line through the points: level until the next one, then straight up or down. */
function stepsThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
}

/** The way back along a step line. */
function stepsBack(points: readonly Point[]): string {
  return [...points]
    .reverse()
    .map(({ x, y }) => `V${y}H${x}`)
    .join('');
}

/** The drawing of a report's curve; null when nothing was watched. */
export function plotOf(report: TimelineReport): Plot | null {
  const { curve, watched, targets, median, whatIf } = report;
  if (!(watched > 0)) return null;
  const x = (seconds: number) => round((seconds / watched) * PLOT.width);
  const y = (share: number) => round((1 - share) * PLOT.height);
  const end = curve.at(-1);
  const last = end?.open ?? 1;
  const line = [
    { x: 0, y: y(1) },
    ...curve.map((step) => ({ x: x(step.time), y: y(step.open) })),
    { x: x(watched), y: y(last) },
  ];
  const around = curve.map(({ time, open, interval }) => ({
    x: x(time),
    low: y(interval?.low ?? open),
    high: y(interval?.high ?? open),
  }));
  const edge = (side: 'low' | 'high') => {
    const points = around.map((step) => ({ x: step.x, y: step[side] }));
    return [...points, { x: x(watched), y: points.at(-1)?.y ?? y(1) }];
  };
  const hasBand = curve.some(({ interval }) => interval !== null);
  const guessAt = (seconds: number) =>
    whatIf === null ? 1 : Math.exp(-((seconds / whatIf.scale) ** whatIf.shape));
  const guess = Array.from({ length: GUESS_POINTS + 1 }, (_, at) => {
    const seconds = (watched * at) / GUESS_POINTS;
    return `${at === 0 ? 'M' : 'L'}${x(seconds)} ${y(guessAt(seconds))}`;
  }).join('');
  return {
    line: stepsThrough(line),
    band: hasBand ? `${stepsThrough(edge('high'))}${stepsBack(edge('low'))}Z` : '',
    ticks: ticksUpTo(watched).map((seconds) => ({
      x: x(seconds),
      text: seconds === 0 ? '0' : durationText(seconds),
    })),
    targets: targets
      .filter(({ days }) => days * DAY_SECONDS <= watched)
      .map(({ days }) => ({ x: x(days * DAY_SECONDS), text: durationText(days * DAY_SECONDS) })),
    median: median.seconds === null ? null : x(median.seconds),
    guess: whatIf === null ? '' : guess,
  };
}
