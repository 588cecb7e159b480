import { plainText } from '../markdownText';
import { dayText } from '../page/review';
import { zoneNamed } from '../records/zone';
import {
  COMPARED,
  countWords,
  differenceWords,
  figuresOf,
  intervalWords,
  sayValue,
  scopeOf,
} from './figures';
import type { DeliveryReport, Numbers } from './reportSchema';
import { counted } from './words';

/** A window in local days, both its own: `3 August 2026 to 1 November 2026, 91 days, Europe/Berlin`. */
export function windowWords({ from, to, zone, days }: DeliveryReport['window']): string {
  const clock = zoneNamed(zone);
  const day = (instant: number) =>
    dayText(new Date(clock?.local(instant) ?? instant).toISOString().slice(0, 10));
  const length = counted(Math.round(days * 100) / 100, 'day');
  return `${day(Date.parse(from))} to ${day(Date.parse(to) - 1)}, ${length}, ${zone}`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A report as Markdown, for a ticket or a newsletter: services first, each number with its rule, and what is left out. */
export function deliveryMarkdown(report: DeliveryReport): string {
  const { window, services, together, change, excluded, hints } = report;
  const cells = (numbers: Numbers) =>
    COMPARED.map(({ measured, value }) => sayValue(measured, value(numbers)));
  const kinds = new Map<string, number>();
  for (const { kind } of excluded) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const left = [...kinds].map(([kind, count]) => `${kind}: ${count}`).join('; ');
  const blocks = [
    `**Delivery, ${windowWords(window)}.** By service; all together is no average of them.`,
    tableOf(
      ['Service', ...COMPARED.map(({ title }) => title)],
      [
        ...services.map(({ service, numbers }) => [plainText(service), ...cells(numbers)]),
        ['All together', ...cells(together)],
      ],
    ),
    tableOf(
      ['All together', 'Value', 'Interval', 'Counted', 'Rule'],
      figuresOf(together, scopeOf(report)).map((figure) => {
        const { title, said, of, card } = figure;
        const rule = [card.rule, ...card.chosen.map((one) => `Chosen: ${plainText(one)}.`)];
        const number = of === '' ? said : `${said}, ${of}`;
        return [title, number, intervalWords(figure), countWords(card), rule.join(' ')];
      }),
    ),
    ...(change === null
      ? []
      : [
          `**Since ${windowWords(change.window)}.** ${change.warnings.join(' ')}`.trim(),
          tableOf(
            ['All together', 'Before', 'Now', 'Difference'],
            COMPARED.map(({ name, title, measured, value }) => {
              const { earlier, differences } = change.together;
              const before = earlier === null ? null : value(earlier);
              return [
                ...[title, sayValue(measured, before), sayValue(measured, value(together))],
                differenceWords(measured, differences[name]),
              ];
            }),
          ),
        ]),
    `Left out: ${counted(excluded.length, 'row')}${left === '' ? '' : ` (${left})`}. ${hints.join(' ')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
