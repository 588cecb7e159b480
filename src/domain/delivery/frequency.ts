import { ascending, quantile } from '../statistics/quantile';
import { stepBand } from './bands';
import { cardOf } from './cards';
import { daysIn, type Options, type Window } from './options';
import type { Numbers } from './reportSchema';
import { FREQUENCY_RULE, frequencyStep } from './steps';

const RULE = `Successful deployments to production that finished in the window, counted once an id. ${FREQUENCY_RULE} The longest gap counts the window's ends.`;

/** Monday of the ISO week of a day, both as days since 1 January 1970, which was a Thursday. */
function mondayOf(day: number): number {
  return Math.floor((day + 3) / 7) * 7 - 3;
}

/** The Mondays of the ISO weeks that lie wholly in a window. */
function fullWeeks({ from, to, zone }: Window): readonly number[] {
  const startsAtMidnight = zone.local(from) % 86_400_000 === 0;
  const first = zone.day(from) + (startsAtMidnight ? 0 : 1);
  const end = zone.day(to);
  const mondays: number[] = [];
  for (let monday = mondayOf(first + 6); monday + 7 <= end; monday += 7) mondays.push(monday);
  return mondays;
}

function median(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : quantile(ascending(numbers), 0.5);
}

function longest(sorted: ArrayLike<number>, { from, to }: Window): number {
  const ends = [from, ...Array.from(sorted), to];
  let gap = 0;
  for (let at = 1; at < ends.length; at++)
    gap = Math.max(gap, (ends[at] ?? 0) - (ends[at - 1] ?? 0));
  return gap / 1000;
}

/** How often is deployed, from the finishes in the window, in milliseconds since 1970. */
export function frequencyOf(
  finishes: readonly number[],
  options: Options,
  rows: { readonly excluded: number; readonly outside: number },
): Numbers['frequency'] {
  const { window } = options;
  const n = finishes.length;
  const perDay = new Map<number, number>();
  for (const finish of finishes) {
    const day = window.zone.day(finish);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const mondays = fullWeeks(window);
  const weeks = new Map(mondays.map((monday) => [monday, { days: 0, deployments: 0 }]));
  for (const [day, deployments] of perDay) {
    const week = weeks.get(mondayOf(day));
    if (week === undefined) continue;
    week.days += 1;
    week.deployments += deployments;
  }
  const days = daysIn(window);
  const deployDaysPerWeek = n === 0 ? null : median([...weeks.values()].map((week) => week.days));
  const step = frequencyStep({
    ...{ deployments: n, days, deployDaysPerWeek },
    perDeployDay: median([...perDay.values()]),
  });
  const chosen = [
    `production is ${options.production.join(' or ')}`,
    `days of ${window.zone.name}`,
    ...(options.services.length === 0 ? [] : [`only ${options.services.join(', ')}`]),
  ];
  const noData = n === 0 ? 'no deployment to production finished in the window' : null;
  return {
    card: cardOf(RULE, chosen, n, rows, options, noData),
    perDay: n === 0 ? null : n / days,
    perWeek: n === 0 ? null : (n / days) * 7,
    deployDays: perDay.size,
    longestGap: n === 0 ? null : longest(ascending(finishes), window),
    fullWeeks: mondays.length,
    weekly: [...weeks.values()].map(({ deployments }) => deployments),
    deployDaysPerWeek,
    step,
    band: stepBand(options.year, 'frequency', step),
  };
}
