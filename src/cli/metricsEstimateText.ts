import { numberText, roughly, roughlyApart } from '../domain/metric/numbers';
import type { EstimateReport } from '../domain/metric/reportSchema';
import type { EstimateMetric } from '../domain/metric/schema';
import { unitScale } from '../domain/metric/unit';
import type { Value } from '../domain/metric/value';
import { withUnit } from '../domain/metric/wording';

type Spread = { readonly p10: number; readonly p50: number; readonly p90: number };

function spreadText({ p10, p50, p90 }: Spread): string {
  const [low = '', middle = '', high = ''] = roughlyApart([p10, p50, p90]);
  return low === high ? middle : `${low} to ${high}, with ${middle} in the middle`;
}

function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded === 0 && share > 0) return 'below 0.1 %';
  return rounded === 100 && share < 1 ? 'above 99.9 %' : `${numberText(rounded)} %`;
}

/** An input's number in its written unit. */
function inWords(metric: EstimateMetric, id: string, number: number): string {
  const input = metric.inputs.find((candidate) => candidate.id === id);
  const written = number / unitScale(input?.unit ?? '1');
  return `${numberText(Number(written.toPrecision(3)))} ${input?.words ?? ''}`.trim();
}

function labelOf(metric: EstimateMetric, id: string): string {
  return metric.inputs.find((input) => input.id === id)?.label ?? id;
}

function decisionLines(
  metric: EstimateMetric,
  { decision, answer }: EstimateReport,
): readonly string[] {
  if (decision === null) return [];
  const { against, shareMissed, worthKnowing, inputs } = decision;
  const mark = `${numberText(against)} ${metric.words}`;
  const chance = against === 0 ? 'Chance of a loss' : `Chance of missing ${mark}`;
  const missed = answer.exact
    ? `The mark of ${mark} is ${shareMissed === 0 ? 'met' : 'missed'}.`
    : `${chance}: ${percent(shareMissed)}. Knowing everything beforehand would be worth ${roughly(worthKnowing)} ${metric.words}.`;
  const first = inputs[0];
  const measure =
    first === undefined || first.worth === 0
      ? []
      : [
          `Measure first: ${labelOf(metric, first.id)}, worth ${roughly(first.worth)} ${metric.words}.`,
        ];
  const evens = inputs.map(({ id, breakEven }) =>
    breakEven === null
      ? `  ${labelOf(metric, id)}: no value brings it there`
      : `  ${labelOf(metric, id)}: ${inWords(metric, id, breakEven)}`,
  );
  return [missed, ...measure, '', `At the mark, one input changed alone:`, ...evens];
}

function doubtLines(metric: EstimateMetric, { sensitivity }: EstimateReport): readonly string[] {
  if (sensitivity.length === 0) return [];
  const rows = sensitivity.map(({ id, from, to, atFrom, atTo, share }) => {
    const range = `${inWords(metric, id, from).replace(/ .*$/, '')} to ${inWords(metric, id, to)}`;
    return `  ${labelOf(metric, id)}: ${range} gives ${roughlyApart([atFrom, atTo]).join(' to ')} (${percent(share)} of the doubt)`;
  });
  return ['', 'Where the doubt comes from, low to high, the others in the middle:', ...rows];
}

function monthText(month: number | null): string {
  return month === null ? 'never' : `month ${numberText(month)}`;
}

function benefitLines({ benefit }: EstimateReport): readonly string[] {
  if (benefit === null) return [];
  const { currency, years, lines, sums, exchange } = benefit;
  const rows = lines.map(
    ({ label, is, as, when, counted, amount }) =>
      `  ${is === 'cost' ? '−' : '+'} ${label} (${as}, ${when}${counted ? '' : ', not counted'}): ${currency} ${spreadText(amount)}`,
  );
  const totals = sums.flatMap(
    ({ labels, netPresentValue, exchanged, shareLoss, paybackMonth, shareNever }) => {
      const { p10, p50, p90 } = paybackMonth;
      const paid =
        p90 === 0
          ? 'it never falls below 0'
          : `paid back in ${monthText(p50)} (${monthText(p10)} to ${monthText(p90)}), never within ${years} years: ${percent(shareNever)}`;
      const added = labels.length > 1 ? ', added up because you asked' : '';
      return [
        `  ${labels.join(' + ')}${added}: ${currency} ${spreadText(netPresentValue)}; below 0 in ${percent(shareLoss)}; ${paid}`,
        ...(exchange === null || exchanged === null
          ? []
          : [`    ${exchange.to} ${spreadText(exchanged)}. ${exchange.note}`]),
      ];
    },
  );
  return [
    '',
    'Benefits and costs:',
    ...rows,
    '',
    `Net present value over ${years} years; cash, capacity and risk are not added up:`,
    ...totals,
  ];
}

function comparisonLines(
  metric: EstimateMetric,
  { comparison }: EstimateReport,
): readonly string[] {
  if (comparison === null) return [];
  const rows = comparison.scenarios.map(({ name, answer }) => `  ${name}: ${answer.sentence}`);
  const pairs = comparison.pairs.map(
    ({ a, b, difference, shareMore }) =>
      `  ${a} less ${b}: ${spreadText(difference)} ${metric.words}; more in ${percent(shareMore)} of the outcomes`,
  );
  return ['', 'Scenarios, on the same draws:', ...rows, ...pairs];
}

/** An estimate's report for people. */
export function estimateText(
  metric: EstimateMetric,
  report: EstimateReport,
  values: Readonly<Record<string, Value>>,
): string {
  const assumptions = metric.inputs.map((input, at) => {
    const value = values[input.id];
    const source = report.inputs[at]?.source;
    const said = value === undefined ? '' : withUnit(value, input.words);
    return `  ${input.label}: ${said}. ${source === null || source === undefined ? 'No source yet' : `${source.text}, ${source.owner}, ${source.date}`}`;
  });
  return `${[
    `${metric.title}. ${metric.question}`,
    report.answer.sentence,
    ...(report.payback === null ? [] : [report.payback.words]),
    ...decisionLines(metric, report),
    ...doubtLines(metric, report),
    ...benefitLines(report),
    ...comparisonLines(metric, report),
    '',
    'Assumptions:',
    ...assumptions,
    '',
    `Formula: ${metric.formula}. ${numberText(report.samples)} samples, seed ${report.seed}.`,
    report.method,
    ...(report.optimism === null
      ? []
      : ['All inputs with doubt are made less favourable by one shared factor.']),
    ...report.warnings,
  ].join('\n')}\n`;
}
