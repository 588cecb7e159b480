import { dayText } from '../page/review';
import type { Answer } from './answer';
import type { EstimateMetric } from './schema';
import { type Estimate, isSample, sourceOf } from './state';
import {
  lossText,
  moneyText,
  paybackText,
  plainText,
  sentence,
  warnings,
  withUnit,
} from './wording';

/** Text that stays one cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/[|\\]/g, '\\$&');
}

function day(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : text;
}

/** The sentence, what it rests on and how it was computed, as Markdown to paste into a ticket or a newsletter. */
export function estimateMarkdown(
  metric: EstimateMetric,
  estimate: Estimate,
  answer: Answer,
  currency: string,
): string {
  const rows = metric.inputs.map((input) => {
    const source = sourceOf(input, estimate);
    const value = estimate.values[input.id];
    const cells = [
      input.label,
      value === undefined ? '' : withUnit(value, input.words),
      [source?.text ?? 'No source yet', isSample(input, estimate) ? input.note : undefined]
        .filter((text) => text !== undefined)
        .join('. '),
      source?.owner ?? '',
      source === undefined ? '' : day(source.date),
    ];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  const { payback } = metric;
  const payments =
    answer.payback === undefined || payback === undefined
      ? undefined
      : paybackText(answer.payback, payback.words, answer.exact);
  const blocks = [
    `**${metric.title}: ${estimate.subject}.** ${plainText(sentence(answer, metric.words))}`,
    [payments, lossText(answer, metric.better), moneyText(answer, currency)]
      .filter((text) => text !== undefined)
      .join(' '),
    [
      '| Input | Value | Where it comes from | Owner | Checked |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    `Formula: \`${metric.formula}\`. 20,000 samples, seed ${estimate.seed}, inputs taken as independent; four of five outcomes lie in the range. ${warnings(metric).join(' ')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
