import { wilson } from '../statistics/wilson';
import { failBand } from './bands';
import { cardOf } from './cards';
import { daysIn, type Options } from './options';
import type { Numbers } from './reportSchema';

const FAIL_RULE =
  'Deployments that caused at least one incident, as a share of all deployments to production in the window. A failed pipeline run is not a failed deployment. 90 % interval of Wilson.';
const REWORK_RULE =
  'Deployments marked as unplanned work after an incident, as a share of those in the window that tell. 90 % interval of Wilson.';

type Rows = { readonly excluded: number; readonly outside: number };

function attributionWords({ attribution }: Options): string {
  return attribution.rule === 'linked'
    ? 'only incidents that name their deployment'
    : `incidents that name their deployment, else the latest one of the same service that finished at most ${attribution.hours} hours before`;
}

function reworkWords({ rework }: Options): string {
  return rework.rule === 'flag'
    ? 'the column rework'
    : `branch, tag or title like ${rework.patterns.join(' or ')}`;
}

/** Change fail rate. `failed` is null when failures are not known, and `why` says so. */
export function changeFailOf(
  failed: number | null,
  total: number,
  why: string | null,
  options: Options,
  rows: Rows,
): Numbers['changeFail'] {
  const noData = why ?? (total === 0 ? 'no deployment to production finished in the window' : null);
  const card = cardOf(FAIL_RULE, [attributionWords(options)], total, rows, options, noData);
  const share = failed === null || total === 0 ? null : failed / total;
  return {
    card,
    failed,
    share,
    interval: failed === null || card.thin.length > 0 ? null : wilson(failed, total),
    failedPerWeek: failed === null ? null : (failed / daysIn(options.window)) * 7,
    band: failBand(options.year, share),
  };
}

/** Deployment rework rate, of the deployments that tell whether they are. */
export function reworkOf(
  flags: readonly (boolean | null)[],
  options: Options,
  rows: Rows,
): Numbers['rework'] {
  const told = flags.filter((flag) => flag !== null);
  const rework = told.filter(Boolean).length;
  const silent =
    options.rework.rule === 'flag'
      ? 'no deployment has a column rework'
      : 'no deployment names a branch, tag or title';
  const noData =
    told.length > 0
      ? null
      : flags.length === 0
        ? 'no deployment to production finished in the window'
        : silent;
  const card = cardOf(REWORK_RULE, [reworkWords(options)], told.length, rows, options, noData);
  return {
    card,
    rework: told.length === 0 ? null : rework,
    share: told.length === 0 ? null : rework / told.length,
    interval: card.thin.length > 0 ? null : wilson(rework, told.length),
  };
}
