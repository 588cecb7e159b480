import type { Case } from '../statistics/kaplanMeier';
import { frequencyOf } from './frequency';
import { leadTimeOf, leadTimes } from './leadTime';
import { gather, type Left, missing } from './left';
import type { Caused, Landed } from './link';
import { isIn, type Options, type Window } from './options';
import type { Deployed } from './production';
import { type Failure, recoveryOf, recoveryTimes } from './recovery';
import type { ExcludedRow, Numbers } from './reportSchema';
import { changeFailOf, reworkOf } from './shares';

/** All deployments, or those of one service, with what belongs to them. */
export type Selection = {
  readonly deployed: readonly Deployed[];
  readonly landed: readonly Landed[];
  readonly caused: readonly Caused[];
  readonly finishOf: (deployed: Deployed) => number;
  /** Rows already left out that bear on it. */
  readonly leftOut: readonly ExcludedRow[];
};

/** What was read at all: without it a number is no data, never 0. */
export type Known = {
  readonly hasChanges: boolean;
  /** Why failures are not known; null when they are. */
  readonly noFailures: string | null;
};

/** What of a selection falls into a window. */
type Counted = {
  readonly finishes: readonly number[];
  readonly deployed: readonly Deployed[];
  readonly landed: readonly Landed[];
  readonly failures: readonly Failure[];
};

function countedIn(window: Window, { deployed, landed, caused, finishOf }: Selection): Counted {
  const inWindow: Deployed[] = [];
  const finishes: number[] = [];
  for (const one of deployed) {
    const finish = finishOf(one);
    if (!isIn(window, finish)) continue;
    inWindow.push(one);
    finishes.push(finish);
  }
  const counted = new Set(caused.length === 0 ? [] : inWindow.map(({ id }) => id));
  const failures = new Map<string, Failure>();
  for (const { incident, deployed: cause } of caused) {
    if (!counted.has(cause.id)) continue;
    const before = failures.get(cause.id)?.incidents ?? [];
    failures.set(cause.id, { finishedAt: finishOf(cause), incidents: [...before, incident] });
  }
  return {
    finishes,
    deployed: inWindow,
    landed: landed.filter(({ deployedAt }) => isIn(window, deployedAt)),
    failures: [...failures.values()],
  };
}

/** The single times behind the medians of a selection, in seconds; open recoveries end with the window. */
export function timesOf(
  selection: Selection,
  { window }: Options,
): { readonly leadTimes: readonly Case[]; readonly recoveries: readonly Case[] } {
  const { landed, failures } = countedIn(window, selection);
  const nowhere = gather([]);
  return {
    leadTimes: leadTimes(landed, nowhere).map((time) => ({ time, event: true })),
    recoveries: recoveryTimes(failures, window.to, nowhere),
  };
}

/** The five numbers of one selection. Rows that a number cannot use are added to `left`. */
export function numbersOf(
  selection: Selection,
  known: Known,
  options: Options,
  left: Left,
): Numbers {
  const { finishes, deployed, landed, failures } = countedIn(options.window, selection);
  const rowsOf = (...from: Parameters<typeof missing>[1]) =>
    missing([selection.leftOut, left.rows], from);

  const recovery = recoveryOf(failures, known.noFailures, options, left, (variant) =>
    variant === 'recovery'
      ? rowsOf('incidents', 'recovery')
      : rowsOf('incidents', 'recovery', 'recovery from finish'),
  );
  const failed = known.noFailures === null ? failures.length : null;
  return {
    frequency: frequencyOf(finishes, options, rowsOf('deployments')),
    leadTime: leadTimeOf(landed, known.hasChanges, options, left, (variant) =>
      rowsOf('changes', variant),
    ),
    changeFail: changeFailOf(
      ...([failed, deployed.length, known.noFailures, options] as const),
      rowsOf('deployments', 'incidents'),
    ),
    recovery,
    rework: reworkOf(
      deployed.map(({ rework }) => rework),
      options,
      rowsOf('deployments'),
    ),
  };
}
