import type { DateOrder } from '../records/times';
import type { Way } from './rule';
import type { Weibull } from './weibull';

/** What `metrics timeline` is asked for. */
export type CommandOptions = {
  readonly as: Way;
  readonly file: string;
  readonly horizon: string;
  readonly zone: string | null;
  readonly order: DateOrder | null;
  readonly targets: string;
  readonly fleet: number | null;
  readonly whatIf: Weibull | null;
  readonly before: { readonly file: string; readonly horizon: string } | null;
};

/** A word for a shell; a name that a shell would take apart stands in quotes. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A day without a zone is the beginning of it in UTC, and says so. */
function dayOf(horizon: string, zone: string | null): string {
  return zone === null && /^\d{4}-\d\d-\d\d$/.test(horizon) ? `${horizon}T00:00Z` : horizon;
}

/** The command that gives the same answer as the form. */
export function timelineCommand(options: CommandOptions): string {
  const { as, file, horizon, zone, order, targets, fleet, whatIf, before } = options;
  const words: (readonly [string, string] | null)[] = [
    ['records', file],
    ['horizon', dayOf(horizon, zone)],
    zone === null ? null : ['timezone', zone],
    as === 'patch' ? null : ['as', as],
    order === null ? null : ['date-order', order.replace(' ', '-')],
    targets === '' ? null : ['targets', targets.replaceAll(' ', '')],
    fleet === null ? null : ['fleet', String(fleet)],
    whatIf === null ? null : ['weibull', `${whatIf.shape},${whatIf.scale}`],
    before === null ? null : ['before', before.file],
    before === null ? null : ['before-horizon', dayOf(before.horizon, zone)],
  ];
  const given = words.flatMap((word) =>
    word === null ? [] : [`--${word[0]} ${shellWord(word[1])}`],
  );
  return ['npm run -s handbook -- metrics timeline', ...given].join(' ');
}
