import type { WinLine } from '../../domain/newsletter/wins';

/** What a reader asked the board for; empty for all. */
export type WinFilter = { readonly team: string; readonly metric: string };

/** Reads `?team=Checkout&metric=hours-saved` as hostile input: what no win has counts as not asked. */
export function filterOf(search: string, wins: readonly WinLine[]): WinFilter {
  const asked = new URLSearchParams(search);
  const [team, metric] = [asked.get('team') ?? '', asked.get('metric') ?? ''];
  return {
    team: wins.some((win) => win.team === team) ? team : '',
    metric: wins.some((win) => win.metric === metric) ? metric : '',
  };
}

/** The address's query for a filter; empty for all. */
export function filterQuery({ team, metric }: WinFilter): string {
  const query = new URLSearchParams();
  if (team !== '') query.set('team', team);
  if (metric !== '') query.set('metric', metric);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The wins a filter leaves. */
export function filtered(
  wins: readonly WinLine[],
  { team, metric }: WinFilter,
): readonly WinLine[] {
  return wins.filter(
    (win) => (team === '' || win.team === team) && (metric === '' || win.metric === metric),
  );
}
