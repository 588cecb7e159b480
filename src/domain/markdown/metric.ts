import type { Input, Metric } from '../metric/schema';
import { blocks, codeText, fenced, listText, tableText } from './write';

/** What is known of an input, as it is filled in: `38`, `14 to 44 (90 % sure)`. */
function known({ point, range90, pert, triangular, data, counted }: Input): string {
  if (point !== undefined) return String(point);
  if (range90 !== undefined) return `${range90.join(' to ')} (90 % sure)`;
  const three = pert ?? triangular;
  if (three !== undefined) return `${three[0]}, most likely ${three[1]}, ${three[2]}`;
  if (data !== undefined) return data.join(', ');
  return counted === undefined ? '' : `${counted[0]} of ${counted[1]}`;
}

function inputRow(input: Input): readonly string[] {
  const { id, label, words, source, note } = input;
  const from = source === undefined ? 'No source yet' : `${source.text} (${source.date})`;
  return [
    codeText(id),
    label,
    `${known(input)} ${words}`.trim(),
    [from, note].filter(Boolean).join('. '),
  ];
}

function guards(metric: Metric): readonly string[] {
  return metric.guard.map((guard) => (typeof guard === 'string' ? guard : guard.says));
}

/** A metric as the calculator shows it: question, formula, inputs with their sources, examples, how it misleads. */
export function metricText(metric: Metric): string {
  const { question, definition, rule, unit, better, pitfalls } = metric;
  const { formula, inputs } = metric.type === 'estimate' ? metric : { formula: '', inputs: [] };
  const examples = metric.examples.map(({ name, answer, ...more }) => {
    const between = 'between' in more ? more.between : undefined;
    const is = answer ?? (between === undefined ? 'no data' : between.join(', '));
    return `${name}: ${is} ${metric.type === 'estimate' ? metric.words : unit}`;
  });
  return blocks([
    `${question} ${definition ?? ''}`.trim(),
    rule === undefined ? '' : `Rule: ${rule}`,
    `Unit: ${unit}; ${better} is better.`,
    formula === '' ? '' : `Formula:\n\n${fenced(formula)}`,
    tableText(['Input', 'What it is', 'Sample', 'Source'], inputs.map(inputRow)),
    examples.length === 0 ? '' : `Worked examples:\n\n${listText(examples)}`,
    listText([...guards(metric), ...pitfalls]),
  ]);
}
