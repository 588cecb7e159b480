import { LABELS } from '../domain/metric/benefit';
import { currencyProblem, readExchange } from '../domain/metric/currency';
import { RATE, RATE_LIMITS, sampleValues } from '../domain/metric/model';
import { readTyped } from '../domain/metric/range';
import { type Asked, estimateReport } from '../domain/metric/report';
import type { EstimateMetric } from '../domain/metric/schema';
import { readSeed } from '../domain/metric/state';
import type { Limits, Value } from '../domain/metric/value';
import { type Given, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import type { Command } from './metrics';
import { estimateNamed } from './metricsDefinitions';
import { estimateText } from './metricsEstimateText';

const USAGE = `Usage: npm run -s handbook -- metrics estimate ID [--set INPUT=VALUE]… [--json]

  --set INPUT=VALUE   38, 4..40 (90 % sure it lies between), pert(2,4,12), triangular(2,4,12),
                      data(3,5,8), 5of12 (a share that was counted)
  --seed N            0 to 4294967295, default 1: the same seed and values give the same bytes
  --target N          the mark a decision hangs on; default 0 where more is better
  --optimism VALUE    one factor for all estimates at once: 1.2, or 1..1.5
  --scenario "NAME: INPUT=VALUE; INPUT=VALUE"
                      to compare with the values given, up to three times
  --line ID=on|off    counts a line of the benefit model, or leaves it out
  --together cash,capacity
                      adds up labels that are kept apart otherwise
  --currency EUR      what the money is in; default EUR
  --exchange USD=1.08@2026-11-20
                      shows net present values in another currency too, with the day of the rate
  --json              the whole report; "metrics schema estimate" describes it

ID is a file of docs/metrics. Inputs that are not set keep the value of that file.
Exit code: 0 fine, 2 input that cannot be used, with the reason on standard error.
`;

const REPEATED = ['set', 'scenario', 'line'];
const FORM = {
  options: ['seed', 'target', 'optimism', 'together', 'currency', 'exchange', ...REPEATED],
  prints: 'text or json',
  files: [1, 1],
} as const;

/** Takes out the options that may stand more than once; `readArgs` reads the rest. */
function apart(args: readonly string[]) {
  const many = new Map<string, string[]>(REPEATED.map((name) => [name, []]));
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const [, name = '', after] = /^--([a-z]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const list = many.get(name);
    if (list === undefined) {
      rest.push(arg);
      continue;
    }
    const value = after ?? args[++at];
    if (value === undefined || value === '') {
      throw new Refusal(`--${name} has no value; write it after the option.`);
    }
    list.push(value);
  }
  return { of: (name: string) => many.get(name) ?? [], rest };
}

function typedValue(name: string, text: string, field: Limits & { readonly words: string }): Value {
  const typed = readTyped(text, field);
  if (typed.ok) return typed.value;
  throw new Refusal(`${name}: ${typed.reason}`);
}

/** `teams=30..60` as an input's id and its value. */
function setting(metric: EstimateMetric, text: string): readonly [string, Value] {
  const [, id = '', value = ''] = /^\s*([^=\s]*)\s*=(.*)$/s.exec(text) ?? [];
  const known = metric.inputs.map((input) => input.id);
  if (id === '') {
    throw new Refusal(
      `"${text.slice(0, 60)}" sets nothing; write INPUT=VALUE, such as ${known[0] ?? ''}=30..60.`,
    );
  }
  if (id === RATE && metric.money !== undefined) {
    return [id, typedValue(id, value, { ...RATE_LIMITS, words: '' })];
  }
  const input = metric.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) throw unknownWord(`an input of ${metric.id}`, id, known);
  return [id, typedValue(id, value, input)];
}

function settings(metric: EstimateMetric, texts: readonly string[]) {
  const pairs = texts.map((text) => setting(metric, text));
  const twice = pairs.find(([id], at) => pairs.findIndex(([other]) => other === id) < at);
  if (twice !== undefined) throw new Refusal(`${twice[0]} is set twice; set it once.`);
  return Object.fromEntries(pairs);
}

function scenarioOf(metric: EstimateMetric, base: Asked['values'], text: string) {
  const [, name, list] = /^([^:=;]+):(.*)$/s.exec(text) ?? [];
  if (name === undefined || list === undefined) {
    throw new Refusal('Write a scenario as "NAME: INPUT=VALUE; INPUT=VALUE".');
  }
  const parts = list.split(';').filter((part) => part.trim() !== '');
  return { name: name.trim(), values: { ...base, ...settings(metric, parts) } };
}

function numberOf(given: Given, name: string): number | undefined {
  const text = given.options.get(name);
  if (text === undefined) return undefined;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  throw new Refusal(`--${name} "${text}" is not a number; write digits, such as 200.`);
}

function seedOf(given: Given): number {
  const seed = readSeed(numberOf(given, 'seed') ?? 1);
  if (seed === undefined) throw new Refusal('--seed is a whole number from 0 to 4294967295.');
  return seed;
}

function switched(metric: EstimateMetric, texts: readonly string[]) {
  const { benefit } = metric;
  const lines = [...(benefit?.lines ?? []), ...(benefit?.dip === undefined ? [] : [benefit.dip])];
  const pairs = texts.map((text) => {
    const [, id = '', state] = /^([^=]*)=(on|off)$/.exec(text) ?? [];
    if (state === undefined)
      throw new Refusal(`"${text}" is no switch; write --line ID=on or ID=off.`);
    const known = lines.map((line) => line.id);
    if (!known.includes(id)) throw unknownWord('a line', id, known);
    return [id, state === 'on'] as const;
  });
  return Object.fromEntries(pairs);
}

function togetherOf(given: Given) {
  const words = (given.options.get('together') ?? '').split(',').filter((word) => word !== '');
  const wrong = words.find((word) => LABELS.every((label) => label !== word));
  if (wrong !== undefined) throw unknownWord('a label', wrong, LABELS);
  return LABELS.filter((label) => words.includes(label));
}

function asked(
  metric: EstimateMetric,
  given: Given,
  of: (name: string) => readonly string[],
): Asked {
  const currency = given.options.get('currency') ?? 'EUR';
  const wrong = currencyProblem(currency);
  if (wrong !== undefined) throw new Refusal(wrong);
  const exchange = given.options.get('exchange');
  const read = exchange === undefined ? undefined : readExchange(exchange);
  if (typeof read === 'string') throw new Refusal(read);
  const optimism = given.options.get('optimism');
  const values = { ...sampleValues(metric), ...settings(metric, of('set')) };
  return {
    values,
    drawing: {
      seed: seedOf(given),
      optimism:
        optimism === undefined
          ? undefined
          : typedValue('--optimism', optimism, { ...RATE_LIMITS, words: '' }),
    },
    target: numberOf(given, 'target'),
    scenarios: of('scenario').map((text) => scenarioOf(metric, values, text)),
    choice: { lines: switched(metric, of('line')), together: togetherOf(given) },
    currency,
    exchange: read,
  };
}

/** `metrics estimate`: one metric from ranges. */
export const estimate: Command = async ({ siteDir }, args, { stdout }) => {
  if (args.includes('--help')) {
    await write(stdout, USAGE);
    return 0;
  }
  const { of, rest } = apart(args);
  const given = readArgs(FORM, rest);
  const metric = estimateNamed(siteDir, given.files[0] ?? '');
  const request = asked(metric, given, of);
  try {
    const report = estimateReport(metric, request);
    const text =
      given.print === 'json'
        ? `${JSON.stringify(report)}\n`
        : printable(estimateText(metric, report, request.values));
    await write(stdout, text);
    return 0;
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(error.message);
    throw error;
  }
};
