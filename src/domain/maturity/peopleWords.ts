import type { Role } from './about';
import type { AspectFindings, PeopleFindings, Stand } from './people';
import { isForTalk, splitOf } from './people';
import { capital, countWord, listed } from './words';

/** A side as one letter, in the table and in the minutes. */
export const SIDE_LETTERS: Readonly<Record<Role | 'none', string>> = {
  platform: 'P',
  user: 'U',
  leader: 'L',
  none: '–',
};

/** A side as a noun. */
export const SIDE_WORDS: Readonly<Record<Role | 'none', string>> = {
  platform: 'platform',
  user: 'user',
  leader: 'leader',
  none: 'side not said',
};

const SAYS: Readonly<Record<Role | 'none', string>> = {
  platform: 'platform says',
  user: 'users say',
  leader: 'leaders say',
  none: 'those without a side say',
};

/** `2`, `2–3`, or undefined when nothing was answered. */
export function standText({
  floor,
  ceiling,
}: Pick<Stand, 'floor' | 'ceiling'>): string | undefined {
  if (floor === null || ceiling === null) return undefined;
  return floor === ceiling ? `${floor}` : `${floor}–${ceiling}`;
}

function plural(count: number, one: string, many: string): string {
  return `${countWord(count)} ${count === 1 ? one : many}`;
}

/** `Platform says 3, users say 1: 2 levels apart.`, the two furthest from each other; undefined when fewer than two sides answered. */
export function sidesText({ sides, apart }: AspectFindings): string | undefined {
  if (sides.length < 2) return undefined;
  const parts = sides.map(
    ({ role, low, high }) =>
      `${SAYS[role ?? 'none']} ${standText({ floor: low, ceiling: high }) ?? ''}`,
  );
  const [first] = sides;
  const same = sides.every(({ low, high }) => low === first?.low && high === first.high);
  const far = `${sides.length > 2 ? 'up to ' : ''}${apart} ${apart === 1 ? 'level' : 'levels'} apart`;
  const gap = apart > 0 ? far : same ? 'the sides agree' : 'the sides overlap';
  return `${capital(parts.join(', '))}: ${gap}.`;
}

/** Why an aspect is marked for talk: `spread 3 and AD 1.500`; undefined when it is not. */
export function whyText({ agreement }: AspectFindings): string | undefined {
  const { spread, ad, acceptable, discuss } = agreement;
  if (!discuss) return undefined;
  return listed([
    ...((spread ?? 0) >= 2 ? [`spread ${spread}`] : []),
    ...(acceptable === false ? [`AD ${adText(ad)}`] : []),
  ]);
}

/** The table's last column: whether to talk because of the levels, and why. */
export function discussText(findings: AspectFindings): string {
  if (findings.agreement.n < 2) return 'Too few single levels to tell';
  const why = whyText(findings);
  return why === undefined ? 'No' : `Yes: ${why}`;
}

/** Three digits, a dash when it cannot be told. */
export function adText(ad: number | null): string {
  return ad === null ? '–' : ad.toFixed(3);
}

/** How many have no single level: `1 range, 1 not answered`; empty when all have one. */
export function unsettledText({ stands }: AspectFindings): string {
  const none = stands.filter(({ floor }) => floor === null).length;
  const ranges = stands.filter(({ floor, ceiling }) => floor !== ceiling).length;
  return [
    ...(ranges > 0 ? [`${ranges} ${ranges === 1 ? 'range' : 'ranges'}`] : []),
    ...(none > 0 ? [`${none} not answered`] : []),
  ].join(', ');
}

/** What to talk about first, in two or three sentences. */
export function talkText({ people, aspects }: PeopleFindings): string {
  const talk = aspects.filter(isForTalk).length;
  const split = aspects.flatMap(splitOf).length;
  const apart = aspects.filter((findings) => findings.apart > 0);
  const sides = new Set(people.map(({ about }) => about.role));
  const sentences = [
    talk === 0
      ? 'Nobody says yes where another says no, and no levels lie far apart.'
      : `${capital(plural(talk, 'aspect', 'aspects'))} to talk about, with ${plural(split, 'split statement', 'split statements')}.`,
  ];
  if (apart.length > 0) {
    const names = listed(apart.map(({ aspect }) => aspect.title));
    sentences.push(`The sides see ${names} differently.`);
  }
  if (sides.size === 1) {
    sentences.push(
      'All answer from the same side, so a gap between providers and users cannot show.',
    );
  }
  return sentences.join(' ');
}

/** What the table shows, for its caption. */
export function levelsText({ aspects }: PeopleFindings): string {
  const marked = aspects.filter(({ agreement }) => agreement.discuss);
  if (marked.length === 0) return 'No aspect is marked for talk by its levels.';
  const titles = listed(marked.map(({ aspect }) => aspect.title));
  return `In ${titles} the levels lie too far apart to record one without talking.`;
}

/** What the table's columns mean; `options` is the number of levels. */
export function tableText(options: number): string {
  const limit = (options / 6).toFixed(3);
  return `n counts the people whose answers give one level. Spread is the highest level less the lowest. AD is the average deviation from the median. Talk when the spread is 2 or more, or AD is above ${limit}. There is no mean, on purpose.`;
}
