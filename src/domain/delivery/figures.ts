import type { Card, DeliveryReport, Difference, Moved, Numbers } from './reportSchema';
import { counted, durationWords, percentWords, pointsWords, weeklyWords } from './words';

type Measured = 'rate' | 'time' | 'share';
type Range = { readonly low: number | null; readonly high: number | null } | null;

/** One of the five numbers as a person reads it; times are seconds, shares fractions. */
export type Figure = {
  readonly id: keyof Numbers;
  readonly title: string;
  readonly measured: Measured;
  readonly value: number | null;
  /** The number in words, or `no data`. */
  readonly said: string;
  /** What the number is, after it: `median`, `9 of 128`. */
  readonly of: string;
  readonly interval: Range;
  /** Sentences that belong to it. */
  readonly details: readonly string[];
  /** What the survey's answer and the chosen year's levels say. */
  readonly bands: readonly string[];
  readonly source: string | null;
  readonly card: Card;
  /** The same by another rule, under its name. */
  readonly variants: readonly {
    readonly title: string;
    readonly said: string;
    readonly card: Card;
  }[];
};

const WORDS: Readonly<Record<Measured, (value: number) => string>> = {
  rate: weeklyWords,
  time: durationWords,
  share: percentWords,
};

/** A value in its words, or `no data`. */
export function sayValue(measured: Measured, value: number | null): string {
  return value === null ? 'no data' : WORDS[measured](value);
}

function orWhy(value: number | null, card: Card): string {
  return value === null ? `no data: ${card.noData ?? 'too little'}` : durationWords(value);
}

function end(value: number | null, words: (value: number) => string, unknown: string): string {
  return value === null ? unknown : words(value);
}

/** `90 % sure it lies between 16 hours and 23 hours.`, or why there is no interval. */
export function intervalWords({ interval, measured, card, value }: Figure): string {
  if (value === null) return '';
  if (measured === 'rate') return 'A count of everything that happened, so there is no interval.';
  if (interval === null) return `No interval: ${card.thin.join('; ') || 'too little'}.`;
  const low = end(interval.low, WORDS[measured], 'the shortest');
  if (interval.high === null)
    return `90 % sure it is at least ${low}; too many are open to say how long at most.`;
  return `90 % sure it lies between ${low} and ${WORDS[measured](interval.high)}.`;
}

type Banded = Numbers['frequency'] | Numbers['leadTime'] | Numbers['recovery'];

function bandsOf({ step, band }: Pick<Banded, 'step' | 'band'>): readonly string[] {
  return [
    ...(step === null ? [] : [`Survey answer: ${step.words}.`]),
    ...(band === null || band.words === '' ? [] : [band.words]),
  ];
}

function frequencyFigure({ frequency }: Numbers): Figure {
  const { card, perWeek, deployDays, longestGap, deployDaysPerWeek, fullWeeks } = frequency;
  const gap = longestGap === null ? '' : ` Longest gap ${durationWords(longestGap)}.`;
  const middle =
    deployDaysPerWeek === null
      ? 'The window holds no full week.'
      : `In the middle of ${counted(fullWeeks, 'full week')}, ${counted(deployDaysPerWeek, 'day')} with a deployment.`;
  return {
    ...{ id: 'frequency', title: 'Deployment frequency', measured: 'rate', value: perWeek },
    ...{ said: sayValue('rate', perWeek), of: '', interval: null, card, variants: [] },
    details:
      perWeek === null
        ? []
        : [`${counted(card.n, 'deployment')} on ${counted(deployDays, 'day')}.${gap}`, middle],
    bands: bandsOf(frequency),
    source: frequency.band?.source ?? null,
  };
}

function leadTimeFigure({ leadTime }: Numbers): Figure {
  const { card, p50, p75, p90, interval, fromMerge } = leadTime;
  return {
    ...{ id: 'leadTime', title: 'Change lead time', measured: 'time', value: p50 },
    ...{ said: sayValue('time', p50), of: p50 === null ? '' : 'median', interval, card },
    details:
      p75 === null || p90 === null
        ? []
        : [`A quarter takes over ${durationWords(p75)}, a tenth over ${durationWords(p90)}.`],
    bands: bandsOf(leadTime),
    source: leadTime.band?.source ?? null,
    variants: [
      { title: 'From merge', said: orWhy(fromMerge.p50, fromMerge.card), card: fromMerge.card },
    ],
  };
}

function changeFailFigure({ changeFail }: Numbers): Figure {
  const { card, failed, share, failedPerWeek, interval, band } = changeFail;
  return {
    ...{ id: 'changeFail', title: 'Change fail rate', measured: 'share', value: share },
    ...{ said: sayValue('share', share), interval, card, variants: [] },
    of: failed === null || share === null ? '' : `${failed} of ${card.n}`,
    details:
      failedPerWeek === null ? [] : [`Guard: failed deployments, ${weeklyWords(failedPerWeek)}.`],
    bands: band === null || band.words === '' ? [] : [band.words],
    source: band?.source ?? null,
  };
}

function recoveryFigure({ recovery }: Numbers): Figure {
  const { card, median, p90, open, interval, recoveredOnly, fromFinish } = recovery;
  const isKnown = card.n > 0;
  return {
    ...{ id: 'recovery', title: 'Failed deployment recovery time', measured: 'time' },
    ...{ value: median, said: sayValue('time', median), of: median === null ? '' : 'median' },
    ...{ interval, card },
    details: isKnown
      ? [
          `${counted(card.n, 'failed deployment')}, ${open === 0 ? 'none' : open} still open at the end of the window.`,
          ...(p90 === null ? [] : [`A tenth takes over ${durationWords(p90)}.`]),
        ]
      : [],
    bands: bandsOf(recovery),
    source: recovery.band?.source ?? null,
    variants: [
      {
        title: 'Recovered only',
        said: orWhy(recoveredOnly.p50, recoveredOnly.card),
        card: recoveredOnly.card,
      },
      {
        title: 'From deployment finish',
        said: orWhy(fromFinish.median, fromFinish.card),
        card: fromFinish.card,
      },
    ],
  };
}

function reworkFigure({ rework }: Numbers): Figure {
  const { card, rework: count, share, interval } = rework;
  return {
    ...{ id: 'rework', title: 'Deployment rework rate', measured: 'share', value: share },
    ...{ said: sayValue('share', share), interval, card, variants: [], details: [] },
    of: count === null || share === null ? '' : `${count} of ${card.n}`,
    bands: share === null ? [] : ['No report published levels for it.'],
    source: null,
  };
}

/** Said in place of levels beside several services as one: three that deploy weekly look like one that does daily. */
export const POOLED =
  'Survey answers and levels belong to one service. Several taken as one look better than each is.';

/**
 * The five numbers in their order, in words that the page, the command and every export share. Several services
 * together have no levels.
 */
export function figuresOf(
  numbers: Numbers,
  of: 'one service' | 'several services',
): readonly Figure[] {
  const makers = [frequencyFigure, leadTimeFigure, changeFailFigure, recoveryFigure, reworkFigure];
  const figures = makers.map((figure) => figure(numbers));
  return of === 'one service'
    ? figures
    : figures.map((figure) => ({ ...figure, bands: [], source: null }));
}

/** Whether all together is more than one service. */
export function scopeOf({ services }: Pick<DeliveryReport, 'services'>) {
  return services.length > 1 ? 'several services' : 'one service';
}

/** The five numbers as one sentence; what is no data is not in it. Empty when nothing is known. */
export function storyWords({ leadTime, changeFail, recovery, frequency }: Numbers): string {
  const parts = [
    leadTime.p50 === null
      ? null
      : `half of the changes reach production within ${durationWords(leadTime.p50)}`,
    changeFail.failed === null || changeFail.share === null
      ? null
      : `${changeFail.failed === 0 ? 'none' : changeFail.failed} of ${counted(changeFail.card.n, 'deployment')} failed`,
    recovery.median === null
      ? null
      : `half of the failures are repaired within ${durationWords(recovery.median)}`,
  ].filter((part) => part !== null);
  const [first, ...rest] =
    parts.length > 0 || frequency.perWeek === null
      ? parts
      : [`${weeklyWords(frequency.perWeek)} reach production`];
  if (first === undefined) return '';
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')}.`;
}

/** What was counted and what was not: `n 128, 31 left out`. */
export function countWords({ n, excluded, outside }: Card): string {
  const asked = outside === 0 ? '' : `, ${outside} outside what was asked for`;
  return `n ${n}, left out ${excluded}${asked}`;
}

type Comparison = {
  readonly name: keyof Moved['differences'];
  readonly title: string;
  readonly measured: Measured;
  readonly value: (numbers: Numbers) => number | null;
};

/** The five numbers and the guard, as they are compared over services and over time. */
export const COMPARED: readonly Comparison[] = [
  {
    name: 'deploymentsPerWeek',
    title: 'Deployment frequency',
    measured: 'rate',
    value: ({ frequency }) => frequency.perWeek,
  },
  {
    name: 'leadTimeP50',
    title: 'Change lead time',
    measured: 'time',
    value: ({ leadTime }) => leadTime.p50,
  },
  {
    name: 'changeFailShare',
    title: 'Change fail rate',
    measured: 'share',
    value: ({ changeFail }) => changeFail.share,
  },
  {
    name: 'failedPerWeek',
    title: 'Failed deployments (guard)',
    measured: 'rate',
    value: ({ changeFail }) => changeFail.failedPerWeek,
  },
  {
    name: 'recoveryMedian',
    title: 'Failed deployment recovery time',
    measured: 'time',
    value: ({ recovery }) => recovery.median,
  },
  {
    name: 'reworkShare',
    title: 'Deployment rework rate',
    measured: 'share',
    value: ({ rework }) => rework.share,
  },
];

function plainPoints(difference: number): string {
  return (difference * 100).toFixed(1);
}

/** `2.1 hours lower; 90 % sure between 3.9 hours lower and 24 minutes lower`: what a difference says, and what it does not. */
export function differenceWords(measured: Measured, apart: Difference): string {
  const { difference, low, high, noInterval } = apart;
  if (difference === null) return `no difference: ${noInterval ?? 'no data'}`;
  const way = (words: (value: number) => string) => (value: number) =>
    `${words(Math.abs(value))} ${value < 0 ? 'lower' : 'higher'}`;
  const isShare = measured === 'share';
  const moved =
    difference === 0 ? 'no difference' : way(isShare ? pointsWords : WORDS[measured])(difference);
  const limit = way(isShare ? plainPoints : WORDS[measured]);
  if (noInterval !== null) return `${moved}; no interval: ${noInterval}`;
  const ends = `${end(low, limit, 'not known how much lower')} and ${end(high, limit, 'not known how much higher')}`;
  const isSure = low !== null && high !== null && (low > 0 || high < 0);
  return `${moved}; 90 % sure between ${ends}${isSure ? '' : ', so it cannot be told from no change'}`;
}
