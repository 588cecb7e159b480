import { frequencyOf } from './frequency';
import { leadTimeOf } from './leadTime';
import { type Left, missing } from './left';
import type { Caused, Landed } from './link';
import { isIn, type Options } from './options';
import type { Deployed } from './production';
import { type Failure, recoveryOf } from './recovery';
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

/** The five numbers of one selection. Rows that a number cannot use are added to `left`. */
export function numbersOf(
  selection: Selection,
  known: Known,
  options: Options,
  left: Left,
): Numbers {
  const { window } = options;
  const { finishOf } = selection;
  const inWindow = selection.deployed.filter((deployed) => isIn(window, finishOf(deployed)));
  const landed = selection.landed.filter(({ deployedAt }) => isIn(window, deployedAt));
  const failures = new Map<string, Failure>();
  const counted = new Set(inWindow.map(({ id }) => id));
  for (const { incident, deployed } of selection.caused) {
    if (!counted.has(deployed.id)) continue;
    const before = failures.get(deployed.id)?.incidents ?? [];
    failures.set(deployed.id, {
      finishedAt: finishOf(deployed),
      incidents: [...before, incident],
    });
  }
  const rowsOf = (...from: Parameters<typeof missing>[1]) =>
    missing([...selection.leftOut, ...left.rows], from);

  const recovery = recoveryOf([...failures.values()], known.noFailures, options, left, (variant) =>
    variant === 'recovery'
      ? rowsOf('incidents', 'recovery')
      : rowsOf('incidents', 'recovery', 'recovery from finish'),
  );
  const failed = known.noFailures === null ? failures.size : null;
  return {
    frequency: frequencyOf(inWindow.map(finishOf), options, rowsOf('deployments')),
    leadTime: leadTimeOf(landed, known.hasChanges, options, left, (variant) =>
      rowsOf('changes', variant),
    ),
    changeFail: changeFailOf(
      ...([failed, inWindow.length, known.noFailures, options] as const),
      rowsOf('deployments', 'incidents'),
    ),
    recovery,
    rework: reworkOf(
      inWindow.map(({ rework }) => rework),
      options,
      rowsOf('deployments'),
    ),
  };
}
