import type { Answer, Spread } from './answer';
import { distribution } from './distribution';
import { estimateModel, fieldLimits, RATE } from './model';
import type { EstimateMetric } from './schema';
import { SAMPLES, simulate } from './simulate';
import { type Estimate, sourceOf } from './state';
import { unitScale } from './unit';
import { valueText } from './wording';

type Cell = string | number | undefined;

/** One cell (RFC 4180). A text a spreadsheet would compute gets an apostrophe. */
function cell(content: Cell): string {
  if (content === undefined) return '';
  if (typeof content === 'number') return Number.isFinite(content) ? String(content) : 'never';
  const text = /^[=+\-@\t\r]/.test(content) ? `'${content}` : content;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function spread({ p10, p50, p90 }: Spread): readonly Cell[] {
  return [p10, p50, p90];
}

const HEAD = [
  'what',
  'id',
  'label',
  'unit',
  'written',
  'p10',
  'p50',
  'p90',
  'source',
  'owner',
  'checked',
];

/** What came out and what it rests on, one row each, not rounded: answer, inputs with their sources, and the method. */
export function resultsCsv(
  metric: EstimateMetric,
  estimate: Estimate,
  answer: Answer,
  currency: string,
): string {
  const { id, unit } = metric;
  const inputs = fieldLimits(metric).flatMap((field) => {
    const value = estimate.values[field.id];
    if (value === undefined) return [];
    const input = metric.inputs.find((one) => one.id === field.id);
    const inverse = distribution(value, field.limits);
    const [p10, p50, p90] = [0.1, 0.5, 0.9].map(
      (share) => inverse(share) / unitScale(field.limits.unit),
    );
    const source = input === undefined ? estimate.sources[field.id] : sourceOf(input, estimate);
    return [
      [
        'input',
        field.id,
        input?.label ?? metric.money?.label,
        field.id === RATE ? currency : field.limits.unit,
        valueText(value),
        p10,
        p50,
        p90,
        source?.text ?? 'No source yet',
        source?.owner,
        source?.date,
      ],
    ];
  });
  const settings: readonly (readonly [string, Cell])[] = [
    ['subject', estimate.subject],
    ['formula', metric.formula],
    ['version', metric.version],
    ['samples', SAMPLES],
    ['seed', estimate.seed],
    ['currency', currency],
    ['target', estimate.extra.target ?? undefined],
  ];
  return lines([
    HEAD,
    ['answer', id, metric.question, unit, undefined, ...spread(answer.spread)],
    ['mean', id, 'Mean of all outcomes', unit, answer.mean],
    ['loss', id, 'Share of the outcomes below 0', '1', answer.loss],
    ...(answer.payback === undefined
      ? []
      : [
          [
            'payback',
            id,
            'Years until it is paid back',
            'yr',
            undefined,
            ...spread(answer.payback.years),
          ],
        ]),
    ...(answer.money === undefined
      ? []
      : [['money', id, 'Worth as capacity', currency, undefined, ...spread(answer.money)]]),
    ...inputs,
    ...settings.map(([name, written]) => ['setting', name, undefined, undefined, written]),
  ]);
}

/**
 * Every sample: the draws of each input with doubt, in its written unit, and the answer they give. The same seed and
 * values give the same rows.
 */
export function samplesCsv(metric: EstimateMetric, estimate: Estimate): string {
  const { values, seed } = estimate;
  const { inputs, answer, money } = simulate(estimateModel(metric), values, seed);
  const drawn = inputs.flatMap(({ id, column }) => {
    const input = metric.inputs.find((one) => one.id === id);
    return column === undefined || input === undefined
      ? []
      : [{ id, column, scale: unitScale(input.unit) }];
  });
  const head = ['sample', ...drawn.map(({ id }) => id), metric.id];
  const rows = Array.from(answer, (amount, row): readonly Cell[] => [
    row + 1,
    ...drawn.map(({ column, scale }) => (column[row] ?? NaN) / scale),
    amount,
    ...(money === undefined ? [] : [money[row]]),
  ]);
  return lines([money === undefined ? head : [...head, 'money'], ...rows]);
}
