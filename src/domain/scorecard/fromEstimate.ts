import type { MetricFact } from './definitions';
import type { Measured, Reading, Row } from './fileSchema';
import { LONGEST, MOST, MOST_ASSUMPTIONS, MOST_SCENARIOS } from './limits';
import { at, type Choice, listIn, measuredAs, numberIn, type Offer } from './offered';
import { offeredRow, textIn } from './offered';

type Spread = { readonly p10: number; readonly p50: number; readonly p90: number };

function spreadIn(json: unknown): Spread | null {
  const [p10, p50, p90] = [numberIn(json, 'p10'), numberIn(json, 'p50'), numberIn(json, 'p90')];
  return p10 === null || p50 === null || p90 === null || p10 > p50 || p50 > p90
    ? null
    : { p10, p50, p90 };
}

function missedIn(report: unknown): { missed?: { against: number; share: number } } {
  const against = numberIn(report, 'decision', 'against');
  const share = numberIn(report, 'decision', 'shareMissed');
  return against === null || share === null || share < 0 || share > 1
    ? {}
    : { missed: { against, share } };
}

/** An input's value as somebody would type it. */
function valueText(json: unknown): string {
  if (typeof json === 'number') return String(json);
  const [data, counted] = [listIn(json, 'data'), listIn(json, 'counted')];
  if (data.length > 0) return `${data.length} measurements`;
  if (counted.length > 0) return counted.join(' of ');
  return Array.isArray(json) ? json.join(json.length === 2 ? ' to ' : ', ') : '';
}

const UNIT_WORDS: Readonly<Record<string, string>> = { h: 'hour', yr: 'year', mo: 'month' };

/** A unit in words: `run/team/yr` as `runs a team a year`. */
function unitText(unit: string): string {
  const [first = '', ...rest] = unit
    .split('/')
    .map((part) => (Object.hasOwn(UNIT_WORDS, part) ? UNIT_WORDS[part] : undefined) ?? part);
  if (first === '1') return '';
  const many = /^[a-z]+$/.test(first) && first !== 'money' ? `${first}s` : first;
  return [many, ...rest.map((part) => `${part === 'hour' ? 'an' : 'a'} ${part}`)].join(' ');
}

function assumptionsIn(report: unknown): Pick<Row, 'assumptions'> {
  const inputs = listIn(report, 'inputs').slice(0, MOST_ASSUMPTIONS);
  const assumptions = inputs.map((input) => ({
    label: textIn(LONGEST.title, input, 'label') || 'An input',
    value: `${valueText(at(input, 'value'))} ${unitText(textIn(LONGEST.unit, input, 'unit'))}`
      .trim()
      .slice(0, LONGEST.value),
    source: {
      text: textIn(LONGEST.source, input, 'source', 'text'),
      owner: textIn(LONGEST.owner, input, 'source', 'owner'),
      day: /^\d{4}-\d{2}-\d{2}$/.exec(textIn(10, input, 'source', 'date'))?.[0] ?? '',
    },
  }));
  return assumptions.length === 0 ? {} : { assumptions };
}

type Scenarios = NonNullable<Row['scenarios']>;

function scenariosIn(report: unknown): Scenarios | undefined {
  const answers = listIn(report, 'comparison', 'scenarios').flatMap((one) => {
    const spread = spreadIn(at(one, 'answer'));
    const name = textIn(LONGEST.title, one, 'name');
    return spread === null || name === '' ? [] : [{ name, ...spread }];
  });
  if (answers.length < 2 || answers.length > MOST_SCENARIOS) return undefined;
  const pairs = listIn(report, 'comparison', 'pairs').flatMap((pair) => {
    const [more, same] = [numberIn(pair, 'shareMore'), numberIn(pair, 'shareSame')];
    const [a, b] = [textIn(LONGEST.title, pair, 'a'), textIn(LONGEST.title, pair, 'b')];
    return more === null || same === null || a === '' || b === '' ? [] : [{ a, b, more, same }];
  });
  return { answers, pairs: pairs.slice(0, MOST.pairs) };
}

type Around = { readonly rule: string[]; readonly source: Measured['source'] };

function side({ p10, p50, p90 }: Spread, { rule, source }: Around, more = {}): Measured {
  const reading: Reading = { is: 'estimate', p10, p50, p90, ...more };
  return measuredAs(reading, { from: '', to: '', rule, source }, undefined);
}

/** One scenario as before, another as after, with their own difference drawn from common random numbers. */
function pairChoice(pair: unknown, base: Row, scenarios: Scenarios, around: Around): Choice[] {
  const difference = spreadIn(at(pair, 'difference'));
  const [a, b] = [textIn(LONGEST.title, pair, 'a'), textIn(LONGEST.title, pair, 'b')];
  const after = scenarios.answers.find(({ name }) => name === a);
  const before = scenarios.answers.find(({ name }) => name === b);
  if (difference === null || after === undefined || before === undefined) return [];
  const { p10, p50, p90 } = difference;
  const own: Row['own'] = {
    difference: p50,
    low: p10,
    high: p90,
    sure: 80,
    how: 'the estimate’s own difference, drawn from common random numbers',
  };
  const named = (name: string): Around => ({
    ...around,
    source: {
      ...around.source,
      text: `${around.source.text}, scenario “${name}”`.slice(0, LONGEST.source),
    },
  });
  const row = { ...base, before: side(before, named(b)), after: side(after, named(a)), own };
  return [{ name: `From “${b}” to “${a}”`, rows: [row] }];
}

/** The answer of an estimate, and each pair of its scenarios as before and after. */
export function fromEstimate(report: unknown, facts: readonly MetricFact[]): Offer | undefined {
  const spread = spreadIn(at(report, 'answer'));
  const metric = textIn(60, report, 'metric');
  if (spread === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(metric)) return undefined;
  const title = textIn(LONGEST.title, report, 'title') || metric;
  const method = textIn(LONGEST.rule, report, 'method');
  const seed = numberIn(report, 'seed');
  const around: Around = {
    rule: [
      `Formula: ${textIn(LONGEST.rule - 10, report, 'formula')}`,
      ...(method === '' ? [] : [method]),
    ],
    source: {
      text: `Estimate, version ${numberIn(report, 'version') ?? 1}, seed ${seed ?? 1}`,
      ...{ owner: '', day: '' },
    },
  };
  const scenarios = scenariosIn(report);
  const better = at(report, 'better') === 'lower' ? 'lower' : 'higher';
  const unit = textIn(LONGEST.unit, report, 'unit');
  const after = side(spread, around, missedIn(report));
  const base = offeredRow(
    { metric, about: '', facts, otherwise: { title, quantity: 'amount', unit, better } },
    { after },
  );
  const row: Row = {
    ...base,
    ...assumptionsIn(report),
    ...(scenarios === undefined ? {} : { scenarios }),
  };
  const pairs =
    scenarios === undefined
      ? []
      : listIn(report, 'comparison', 'pairs').flatMap((pair) =>
          pairChoice(pair, row, scenarios, around),
        );
  return { from: 'estimate', title, choices: [{ name: title, rows: [row] }, ...pairs] };
}
