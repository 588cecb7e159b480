import type { Outcome } from './answer';

/** A dot of the plot, in the drawing's own units. */
type Dot = { readonly x: number; readonly y: number; readonly filled: boolean };

/** An axis with round numbers; a place is a share of its length. */
export type Axis = {
  readonly ticks: readonly { readonly amount: number; readonly place: number }[];
  readonly place: (amount: number) => number;
};

/** Where the dots stand, and the axis under them. */
type DotPlot = Axis & { readonly dots: readonly Dot[]; readonly radius: number };

export const PLOT_WIDTH = 800;
export const PLOT_HEIGHT = 196;

/** A step of 1, 2, 2.5 or 5 times a power of ten that cuts a length into at most six. */
function niceStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length / 6));
  return (
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => length / step <= 6) ?? length
  );
}

/** An axis from a round number at or below `low` to somewhat beyond `high`. */
export function axis(low: number, high: number): Axis {
  const step = niceStep(high - low || 1);
  const start = Math.floor(low / step) * step;
  const end = Math.max(high + (high - low) * 0.03, start + step);
  const place = (amount: number) => (amount - start) / (end - start);
  const count = Math.floor((end - start) / step + 1e-9) + 1;
  const ticks = Array.from({ length: count }, (_, index) => {
    const amount = start + index * step;
    return { amount, place: place(amount) };
  });
  return { ticks, place };
}

/** The widest a dot's place gets. */
const PITCH = 38;
const FEWEST_COLUMNS = 11;
const MOST_COLUMNS = 80;

function stacked(
  outcomes: readonly Outcome[],
  place: (amount: number) => number,
  columns: number,
): { readonly dots: readonly Dot[]; readonly pitch: number } {
  const width = PLOT_WIDTH / columns;
  const pitch = Math.min(width, PITCH);
  const heights = new Map<number, number>();
  const dots = outcomes.map(({ amount, paysInYearOne }) => {
    const column = Math.min(columns - 1, Math.floor(place(amount) * columns));
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    return {
      x: (column + 0.5) * width,
      y: PLOT_HEIGHT - (height + 0.5) * pitch - 2,
      filled: paysInYearOne,
    };
  });
  return { dots, pitch };
}

/** Stacks equally likely outcomes into as few columns as keep every dot inside. The axis always holds 0. */
export function dotPlot(outcomes: readonly Outcome[]): DotPlot {
  const amounts = outcomes.map(({ amount }) => amount);
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const { ticks, place } = axis(low, high);
  for (let columns = FEWEST_COLUMNS; ; columns++) {
    const { dots, pitch } = stacked(outcomes, place, columns);
    const radius = pitch * 0.44;
    if (columns >= MOST_COLUMNS || dots.every(({ y }) => y >= radius)) {
      return { dots, radius, ticks, place };
    }
  }
}
