import {
  COMPARED,
  countWords,
  differenceWords,
  type Figure,
  figuresOf,
  intervalWords,
  POOLED,
  sayValue,
  scopeOf,
} from '../domain/delivery/figures';
import { windowWords } from '../domain/delivery/markdown';
import type { Card, DeliveryReport, Moved, Numbers } from '../domain/delivery/reportSchema';

const SHOWN_ROWS = 20;

/** What stands under every number. */
function cardLines(card: Card): readonly string[] {
  return [
    `  ${countWords(card)}`,
    `  rule: ${[card.rule, ...card.chosen.map((choice) => `Chosen: ${choice}.`)].join(' ')}`,
  ];
}

function figureLines(figure: Figure): readonly string[] {
  const { title, said, of, card, details, bands, source, variants, value } = figure;
  const why = value === null ? ` (${card.noData ?? 'too little'})` : '';
  return [
    '',
    `${title}: ${said}${of === '' ? '' : `, ${of}`}${why}`,
    ...[intervalWords(figure), ...details, ...bands]
      .filter((line) => line !== '')
      .map((line) => `  ${line}`),
    ...(source === null || bands.length === 0 ? [] : [`  source: ${source}`]),
    ...variants.map(({ title, said, card }) => `  ${title.toLowerCase()}: ${said}, n ${card.n}`),
    ...cardLines(card),
  ];
}

function serviceLine(numbers: Numbers): string {
  const [deploys, lead, fails, mends, rework] = figuresOf(numbers, 'one service').map(
    ({ said }) => said,
  );
  return `${deploys ?? ''}, lead time ${lead ?? ''}, fails ${fails ?? ''}, recovery ${mends ?? ''}, rework ${rework ?? ''}`;
}

function movedLines({ differences }: Moved): readonly string[] {
  return COMPARED.map(({ name, title, measured }) => {
    return `  ${title}: ${differenceWords(measured, differences[name])}`;
  });
}

function changeLines({ change }: DeliveryReport): readonly string[] {
  if (change === null) return [];
  const { window, warnings, services, together } = change;
  return [
    '',
    `Since ${windowWords(window)}`,
    ...warnings.map((warning) => `  ${warning}`),
    ...services.flatMap(({ service, moved }) => [` ${service}`, ...movedLines(moved)]),
    ' all of them together',
    ...movedLines(together),
  ];
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
  const scope = scopeOf(report);
  const lines = [
    `Delivery, ${windowWords(window)}`,
    ...files.flatMap(({ file, source, rows, notices }) => [
      `  ${file}: ${source}, ${rows} rows`,
      ...notices.map((notice) => `    ${notice}`),
    ]),
    '',
    'By service',
    ...services.map(({ service, numbers }) => `  ${service}: ${serviceLine(numbers)}`),
    '',
    'Fleet: smallest, middle and largest service',
    ...COMPARED.flatMap(({ name, title, measured }) => {
      const spread = fleet[name];
      if (spread === undefined) return [];
      const { services, noData, min, median, max } = spread;
      const values = [min, median, max].map((value) => sayValue(measured, value));
      return [`  ${title}: ${values.join(', ')} (${services} services, ${noData} without data)`];
    }),
    '',
    'All of them together',
    ...(scope === 'one service' ? [] : [POOLED]),
    ...figuresOf(together, scope).flatMap(figureLines),
    ...changeLines(report),
    '',
    ...hints,
    '',
    ...excludedLines(report),
  ];
  return `${lines.join('\n')}\n`;
}
