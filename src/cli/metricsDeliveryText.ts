import type { Card, DeliveryReport, Numbers } from '../domain/delivery/reportSchema';

const SHOWN_ROWS = 20;
const UNITS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/** Seconds in the largest unit that fits, with one digit after the point. */
function duration(seconds: number): string {
  const [size, unit] = UNITS.find(([size]) => seconds >= size) ?? [1, 's'];
  return `${Number((seconds / size).toFixed(1))} ${unit}`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const plain = (number: number) => String(Number(number.toFixed(2)));

const FLEET: Readonly<
  Record<string, { readonly title: string; readonly text: (value: number) => string }>
> = {
  deploymentsPerWeek: { title: 'deployments a week', text: plain },
  leadTimeP50: { title: 'median lead time', text: duration },
  changeFailShare: { title: 'change fail rate', text: percent },
  failedPerWeek: { title: 'failed deployments a week', text: plain },
  recoveryMedian: { title: 'median recovery', text: duration },
  reworkShare: { title: 'rework rate', text: percent },
};

type Range = { readonly low: number; readonly high: number } | null;

function ranged(range: Range, text: (value: number) => string): string {
  return range === null ? '' : ` (90 % interval ${text(range.low)} to ${text(range.high)})`;
}

/** What stands under every number. */
function cardLines(card: Card): readonly string[] {
  const outside = card.outside === 0 ? '' : `, ${card.outside} outside what was asked for`;
  return [
    `  n ${card.n}, left out ${card.excluded}${outside}`,
    ...(card.thin.length === 0 ? [] : [`  no interval: ${card.thin.join('; ')}`]),
    `  rule: ${[card.rule, ...card.chosen.map((choice) => `Chosen: ${choice}.`)].join(' ')}`,
  ];
}

function valueOr(value: number | null, card: Card, text: (value: number) => string): string {
  return value === null ? `no data (${card.noData ?? 'too little'})` : text(value);
}

type Block = {
  readonly title: string;
  readonly value: string;
  readonly more: readonly string[];
  readonly card: Card;
};

function bandLines({
  step,
  band,
}: Numbers['frequency'] | Numbers['leadTime'] | Numbers['recovery']): readonly string[] {
  if (step === null) return [];
  return [`  survey answer: ${step.words}`, ...(band === null ? [] : [`  ${band.words}`])];
}

function blocksOf(numbers: Numbers): readonly Block[] {
  const { frequency, leadTime, changeFail, recovery, rework } = numbers;
  const { fromMerge } = leadTime;
  const { recoveredOnly, fromFinish } = recovery;
  return [
    {
      title: 'Deployment frequency',
      value: valueOr(frequency.perWeek, frequency.card, (each) => `${plain(each)} a week`),
      more: [
        `  ${frequency.card.n} deployments on ${frequency.deployDays} days` +
          (frequency.longestGap === null ? '' : `; longest gap ${duration(frequency.longestGap)}`),
        ...bandLines(frequency),
      ],
      card: frequency.card,
    },
    {
      title: 'Change lead time',
      value: valueOr(leadTime.p50, leadTime.card, duration) + ranged(leadTime.interval, duration),
      more: [
        ...(leadTime.p75 === null || leadTime.p90 === null
          ? []
          : [`  75 % within ${duration(leadTime.p75)}, 90 % within ${duration(leadTime.p90)}`]),
        `  from merge: ${valueOr(fromMerge.p50, fromMerge.card, duration)}, n ${fromMerge.card.n}`,
        ...bandLines(leadTime),
      ],
      card: leadTime.card,
    },
    {
      title: 'Change fail rate',
      value:
        valueOr(changeFail.share, changeFail.card, percent) + ranged(changeFail.interval, percent),
      more: [
        ...(changeFail.failed === null || changeFail.failedPerWeek === null
          ? []
          : [`  ${changeFail.failed} failed, ${plain(changeFail.failedPerWeek)} a week`]),
        ...(changeFail.band === null ? [] : [`  ${changeFail.band.words}`]),
      ],
      card: changeFail.card,
    },
    {
      title: 'Failed deployment recovery time',
      value: valueOr(recovery.median, recovery.card, duration),
      more: [
        `  still open: ${recovery.open}`,
        `  recovered only: ${valueOr(recoveredOnly.p50, recoveredOnly.card, duration)}, n ${recoveredOnly.card.n}`,
        `  from deployment finish: ${valueOr(fromFinish.median, fromFinish.card, duration)}`,
        ...bandLines(recovery),
      ],
      card: recovery.card,
    },
    {
      title: 'Deployment rework rate',
      value: valueOr(rework.share, rework.card, percent) + ranged(rework.interval, percent),
      more: [],
      card: rework.card,
    },
  ];
}

function serviceLine(numbers: Numbers): string {
  const short = (value: number | null, text: (value: number) => string) =>
    value === null ? 'no data' : text(value);
  return [
    `${short(numbers.frequency.perWeek, plain)} a week`,
    `lead time ${short(numbers.leadTime.p50, duration)}`,
    `fails ${short(numbers.changeFail.share, percent)}`,
    `recovery ${short(numbers.recovery.median, duration)}`,
    `rework ${short(numbers.rework.share, percent)}`,
  ].join(', ');
}

function excludedLines({ excluded }: DeliveryReport): readonly string[] {
  const kinds = new Map<string, number>();
  for (const { kind } of excluded) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `  ${kind}: ${count}`);
  const rows = excluded
    .slice(0, SHOWN_ROWS)
    .map(({ file, at, row, reason, from }) => `  ${file}, ${at} ${row}, not in ${from}: ${reason}`);
  const more = excluded.length - rows.length;
  return [
    `Left out: ${excluded.length}`,
    ...counts,
    ...(rows.length === 0 ? [] : ['', ...rows]),
    ...(more > 0 ? [`  and ${more} more; --json names every one`] : []),
  ];
}

/** A delivery report for people: each number with its rule, services first, and what was left out. */
export function deliveryText(report: DeliveryReport): string {
  const { window, files, services, fleet, together, hints } = report;
  const lines = [
    `Delivery, ${window.from} to ${window.to}, days of ${window.zone} (${plain(window.days)} days)`,
    ...files.flatMap(({ file, source, rows, notices }) => [
      `  ${file}: ${source}, ${rows} rows`,
      ...notices.map((notice) => `    ${notice}`),
    ]),
    '',
    'By service',
    ...services.map(({ service, numbers }) => `  ${service}: ${serviceLine(numbers)}`),
    '',
    'Fleet: smallest, middle and largest service',
    ...Object.entries(fleet).map(([name, { services, noData, min, median, max }]) => {
      const { title, text } = FLEET[name] ?? { title: name, text: plain };
      const values = [min, median, max].map((value) => (value === null ? 'no data' : text(value)));
      return `  ${title}: ${values.join(', ')} (${services} services, ${noData} without data)`;
    }),
    '',
    'All of them together',
    ...blocksOf(together).flatMap(({ title, value, more, card }) => [
      '',
      `${title}: ${value}`,
      ...more,
      ...cardLines(card),
    ]),
    '',
    ...hints,
    '',
    ...excludedLines(report),
  ];
  return `${lines.join('\n')}\n`;
}
