import { duplicates } from '../id';
import { ascending } from '../statistics/quantile';
import { spreadOf } from './answer';
import { benefitOf } from './benefit';
import { computedOnce } from './evaluate';
import { FormulaError, marked, parseFormula, unknownInput } from './formula';
import { formulaUnit, openDivisor, type Sign } from './formulaUnits';
import { type EstimateModel, estimateModel, RATE, statedValue } from './model';
import { rounded } from './numbers';
import type { EstimateMetric } from './schema';
import { simulate } from './simulate';
import { over, readUnit, sameUnit, type Unit, unitText } from './unit';
import { readValue, type Value, valueProblem } from './value';

type Found = { readonly path: readonly (string | number)[]; readonly message: string };

function inputProblems(metric: EstimateMetric): readonly Found[] {
  const found: Found[] = [];
  for (const id of duplicates(metric.inputs.map((input) => input.id))) {
    found.push({
      path: ['inputs'],
      message: `the id "${id}" occurs twice; give each input its own`,
    });
  }
  metric.inputs.forEach((input, index) => {
    const at = ['inputs', index];
    const { point, range90, pert, triangular, data, counted } = input;
    const stated = [point, range90, pert, triangular, data, counted].filter(
      (one) => one !== undefined,
    );
    const value = statedValue(input);
    if (input.id === RATE) {
      found.push({
        path: [...at, 'id'],
        message: `"${RATE}" is kept for the price; use another word`,
      });
    }
    if (readUnit(input.unit) === undefined) {
      found.push({
        path: [...at, 'unit'],
        message: 'write a unit such as h, h/run, run/team/yr, % or 1',
      });
    }
    if (input.above !== undefined && (input.dist === 'normal' || input.dist === 'uniform')) {
      found.push({
        path: [...at, 'dist'],
        message: `a ${input.dist} range goes on below its lower end; remove \`above\` or \`dist\``,
      });
    }
    if (stated.length !== 1 || value === undefined) {
      found.push({
        path: at,
        message: 'write exactly one of point, range90, pert, triangular, data and counted',
      });
    } else {
      const problem = valueProblem(value, input);
      if (problem !== undefined) found.push({ path: at, message: problem });
    }
  });
  return found;
}

/** What the limits of each input say about its sign. */
function signsOf(metric: EstimateMetric): ReadonlyMap<string, Sign> {
  return new Map(
    metric.inputs.map(({ id, unit, least = -Infinity, above = -Infinity }) => {
      if (above >= 0 || least > 0) return [id, 'above 0'];
      return [id, least === 0 || unit === '%' ? '0 or more' : 'any'];
    }),
  );
}

function checkedFormula(text: string, metric: EstimateMetric): Unit {
  const formula = parseFormula(text);
  const units = new Map(
    metric.inputs.map((input) => [input.id, readUnit(input.unit) ?? new Map()]),
  );
  const unknown = unknownInput(formula, [...units.keys()]);
  if (unknown !== undefined) throw unknown;
  const unit = formulaUnit(formula, units);
  const open = openDivisor(formula, signsOf(metric));
  if (open !== undefined) throw open;
  return unit;
}

function formulaProblems(metric: EstimateMetric): readonly Found[] {
  const found: Found[] = [];
  const unitAt = (path: Found['path'], text: string): Unit | undefined => {
    try {
      return checkedFormula(text, metric);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      found.push({ path, message: marked(text, error) });
      return undefined;
    }
  };
  const expected = readUnit(metric.unit);
  const unit = unitAt(['formula'], metric.formula);
  if (expected === undefined) found.push({ path: ['unit'], message: 'write a unit such as h/yr' });
  else if (unit !== undefined && !sameUnit(unit, expected)) {
    const message = `the formula gives ${unitText(unit)}, but the metric's unit is ${unitText(expected)}`;
    found.push({ path: ['formula'], message });
  }
  for (const { path, text, unit: wanted } of benefitFormulas(metric)) {
    const given = unitAt(path, text);
    const should = readUnit(wanted) ?? new Map();
    if (given !== undefined && !sameUnit(given, should)) {
      const message = `the formula gives ${unitText(given)}, but this must be ${unitText(should)}`;
      found.push({ path, message });
    }
  }
  if (metric.payback === undefined) return found;
  const cost = unitAt(['payback', 'cost'], metric.payback.cost);
  const gain = unitAt(['payback', 'gain'], metric.payback.gain);
  if (cost !== undefined && gain !== undefined && unitText(over(cost, gain)) !== 'yr') {
    const message = `cost divided by gain must be years (yr), not ${unitText(over(cost, gain))}`;
    found.push({ path: ['payback', 'gain'], message });
  }
  return found;
}

type BenefitFormula = Pick<Found, 'path'> & { readonly text: string; readonly unit: string };

/** The formulas of the money side, and the unit each must come to. */
function benefitFormulas({ benefit }: EstimateMetric): readonly BenefitFormula[] {
  if (benefit === undefined) return [];
  const { discount, lines, dip } = benefit;
  return [
    { path: ['benefit', 'discount'], text: discount, unit: '1' },
    ...lines.map(({ formula, when }, index) => ({
      path: ['benefit', 'lines', index, 'formula'],
      text: formula,
      unit: when === 'yearly' ? 'money/yr' : 'money',
    })),
    ...(dip === undefined
      ? []
      : [
          { path: ['benefit', 'dip', 'of'], text: dip.of, unit: 'money/yr' },
          { path: ['benefit', 'dip', 'depth'], text: dip.depth, unit: '1' },
          { path: ['benefit', 'dip', 'months'], text: dip.months, unit: 'month' },
        ]),
  ];
}

function lineProblems({ benefit }: EstimateMetric): readonly Found[] {
  const ids = [...(benefit?.lines ?? []), ...(benefit?.dip === undefined ? [] : [benefit.dip])];
  return duplicates(ids.map(({ id }) => id)).map((id) => ({
    path: ['benefit', 'lines'],
    message: `the id "${id}" occurs twice; give each line its own`,
  }));
}

type Example = EstimateMetric['examples'][number];

function exampleValues(metric: EstimateMetric, example: Example): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  for (const input of metric.inputs) {
    const value = readValue(example.inputs[input.id]);
    if (value === undefined) throw new RangeError(`add a number for "${input.id}"`);
    const problem = valueProblem(value, input);
    if (problem !== undefined) throw new RangeError(`${input.id}: ${problem}`);
    values[input.id] = value;
  }
  const unknown = Object.keys(example.inputs).find((id) => values[id] === undefined);
  if (unknown !== undefined) throw new RangeError(`"${unknown}" is not an input`);
  return values;
}

/** Net present values that do not come out, by label. */
function worthProblem(
  model: EstimateModel,
  values: Readonly<Record<string, Value>>,
  { worth }: Example,
): string | undefined {
  if (worth === undefined) return undefined;
  if (model.metric.benefit === undefined) return 'worth needs a benefit model';
  const { sums } = benefitOf(model, values, { seed: 1 });
  const given = sums.map(({ labels: [label = ''], value }) => [label, Math.round(value.p50)]);
  const expected = Object.fromEntries(given);
  const same = JSON.stringify(given) === JSON.stringify(Object.entries(worth));
  return same ? undefined : `does not come out; the lines give worth: ${JSON.stringify(expected)}`;
}

function exampleProblem(metric: EstimateMetric, example: Example): string | undefined {
  const model = estimateModel(metric);
  const values = exampleValues(metric, example);
  const worthless = worthProblem(model, values, example);
  if (worthless !== undefined) return worthless;
  const simulation = simulate(model, values, 1);
  const open = simulation.inputs.some(({ column }) => column !== undefined);
  if (!open) {
    const numbers = new Map(simulation.inputs.map(({ id, middle }) => [id, middle]));
    const answer = computedOnce(model.answer, numbers);
    const same =
      example.answer !== undefined &&
      Math.abs(answer - example.answer) <= 1e-9 * Math.max(1, Math.abs(answer));
    return same
      ? undefined
      : `does not come out; the formula gives answer: ${Number(answer.toPrecision(12))}`;
  }
  const { p10, p50, p90 } = spreadOf(ascending(simulation.answer));
  const between = [p10, p50, p90].map((amount) => rounded(amount, 2));
  return JSON.stringify(between) === JSON.stringify(example.between)
    ? undefined
    : `does not come out; the formula gives between: [${between.join(', ')}]`;
}

function exampleProblems(metric: EstimateMetric): readonly Found[] {
  return metric.examples.flatMap((example, index) => {
    const path = ['examples', index];
    try {
      const message = exampleProblem(metric, example);
      return message === undefined ? [] : [{ path, message }];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [{ path, message: error.message }];
    }
  });
}

/** What a metric's file says against itself: ids, units, formulas, and examples that do not come out. */
export function metricProblems(metric: EstimateMetric): readonly Found[] {
  const found = [...inputProblems(metric), ...lineProblems(metric), ...formulaProblems(metric)];
  return found.length > 0 ? found : exampleProblems(metric);
}
