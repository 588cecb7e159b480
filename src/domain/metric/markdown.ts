import { ageOf } from './age';
import type { Answer } from './answer';
import type { EstimateMetric } from './schema';
import { type Estimate, isSample, sourceOf } from './state';
import {
  currencyOf,
  lossText,
  moneyText,
  paybackText,
  plainText,
  sentence,
  unitIn,
  warnings,
  withUnit,
} from './wording';

/** Text that stays one cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/[|\\]/g, '\\$&');
}

/**
 * The sentence, what it rests on and how it was computed, as Markdown to paste into a ticket or a newsletter.
 * `today` is a day, `2026-11-22`: sources that are stale by then say so.
 */
export function estimateMarkdown(
  metric: EstimateMetric,
  estimate: Estimate,
  answer: Answer,
  currency: string,
  today: string,
): string {
  const rows = metric.inputs.map((input) => {
    const source = sourceOf(input, estimate);
    const value = estimate.values[input.id];
    const checked = (date: string) => {
      const { day, stale } = ageOf(date, today, metric.fresh);
      return stale === '' ? day : `${day}. ${stale}`;
    };
    const cells = [
      input.label,
      value === undefined ? '' : withUnit(value, unitIn(input, currency)),
      [source?.text ?? 'No source yet', isSample(input, estimate) ? input.note : undefined]
        .filter((text) => text !== undefined)
        .join('. '),
      source?.owner ?? '',
      source === undefined ? '' : checked(source.date),
    ];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  const { payback } = metric;
  const payments =
    answer.payback === undefined || payback === undefined
      ? undefined
      : paybackText(answer.payback, payback.words, answer.exact);
  const blocks = [
    `**${metric.title}: ${estimate.subject}.** ${plainText(sentence(answer, metric.words, currencyOf(metric.unit, currency)))}`,
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
