import { csvText } from '../csv';
import { COMPARED } from './figures';
import type { DeliveryReport, ExcludedRow, Numbers } from './reportSchema';

const COLUMNS = [
  ...['service', 'window_from', 'window_to', 'number', 'unit', 'value', 'low_90', 'high_90', 'n'],
  ...['left_out', 'no_data', 'rule', 'chosen'],
];

const UNITS = { rate: 'a week', time: 'seconds', share: 'fraction' } as const;

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The card and the interval that a compared number has. */
function beside(name: string, { frequency, leadTime, changeFail, recovery, rework }: Numbers) {
  if (name === 'deploymentsPerWeek') return { card: frequency.card, interval: null };
  if (name === 'leadTimeP50') return leadTime;
  if (name === 'changeFailShare') return changeFail;
  if (name === 'failedPerWeek') return { card: changeFail.card, interval: null };
  return name === 'recoveryMedian' ? recovery : rework;
}

/**
 * The numbers of a report as CSV, a row each: by service, then all together, then the same of an earlier window.
 * Seconds and fractions; no data is an empty cell with the reason beside it.
 */
export function numbersCsv(report: DeliveryReport): string {
  const rowsOf = (
    service: string,
    { from, to }: DeliveryReport['window'],
    numbers: Numbers | null,
  ) =>
    numbers === null
      ? []
      : COMPARED.map(({ name, measured, value }) => {
          const { card, interval } = beside(name, numbers);
          return [
            ...[service, from, to, name, UNITS[measured], text(value(numbers))],
            ...[text(interval?.low), text(interval?.high), String(card.n), String(card.excluded)],
            ...[card.noData ?? '', card.rule, card.chosen.join('; ')],
          ];
        });
  const { change, window } = report;
  const earlier =
    change === null
      ? []
      : [
          ...change.services.flatMap(({ service, moved }) =>
            rowsOf(service, change.window, moved.earlier),
          ),
          ...rowsOf('all together', change.window, change.together.earlier),
        ];
  return csvText([
    COLUMNS,
    ...report.services.flatMap(({ service, numbers }) => rowsOf(service, window, numbers)),
    ...rowsOf('all together', window, report.together),
    ...earlier,
  ]);
}

/** Every row that is not counted, as CSV: where it stands, what it is missing from, and why. */
export function excludedCsv(rows: readonly ExcludedRow[]): string {
  return csvText([
    ['file', 'at', 'row', 'service', 'missing_from', 'kind', 'reason'],
    ...rows.map(({ file, at, row, service, from, kind, reason }) => {
      return [file, at, String(row), service, from, kind, reason];
    }),
  ]);
}
