import { duplicates } from '../id';
import { answerOf } from './answer';
import { FormulaError, marked, parseFormula, unknownInput } from './formula';
import { formulaUnit, openDivisor } from './formulaUnits';
import { estimateModel, RATE, statedValue } from './model';
import { rounded } from './numbers';
import type { EstimateMetric } from './schema';
import { computedOnce, simulate } from './simulate';
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
    const stated = [input.point, input.range90, input.pert].filter((value) => value !== undefined);
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
    if (input.above !== undefined && input.dist === 'normal') {
      found.push({
        path: [...at, 'dist'],
        message: 'a normal range has no lower end; remove `above` or `dist`',
      });
    }
    if (stated.length !== 1 || value === undefined) {
      found.push({ path: at, message: 'write exactly one of point, range90 and pert' });
    } else {
      const problem = valueProblem(value, input);
      if (problem !== undefined) found.push({ path: at, message: problem });
    }
  });
  return found;
}

function checkedFormula(text: string, metric: EstimateMetric): Unit {
  const formula = parseFormula(text);
  const units = new Map(
    metric.inputs.map((input) => [input.id, readUnit(input.unit) ?? new Map()]),
  );
  const unknown = unknownInput(formula, [...units.keys()]);
  if (unknown !== undefined) throw unknown;
  const unit = formulaUnit(formula, units);
  const aboveZero = metric.inputs.filter(({ above }) => above !== undefined && above >= 0);
  const open = openDivisor(formula, new Set(aboveZero.map(({ id }) => id)));
  if (open !== undefined) throw open;
  return unit;
}

function formulaProblems(metric: EstimateMetric): readonly Found[] {
  const found: Found[] = [];
  const unitAt = (path: readonly string[], text: string): Unit | undefined => {
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
  if (metric.payback === undefined) return found;
  const cost = unitAt(['payback', 'cost'], metric.payback.cost);
  const gain = unitAt(['payback', 'gain'], metric.payback.gain);
  if (cost !== undefined && gain !== undefined && unitText(over(cost, gain)) !== 'yr') {
    const message = `cost divided by gain must be years (yr), not ${unitText(over(cost, gain))}`;
    found.push({ path: ['payback', 'gain'], message });
  }
  return found;
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

function exampleProblem(metric: EstimateMetric, example: Example): string | undefined {
  const model = estimateModel(metric);
  const simulation = simulate(model, exampleValues(metric, example), 1);
  const open = simulation.inputs.some(({ column }) => column !== undefined);
  if (!open) {
    const numbers = new Map(simulation.inputs.map(({ id, middle }) => [id, middle]));
    const answer = computedOnce(model.answer, numbers);
    const same =
      example.answer !== undefined &&
      Math.abs(answer - example.answer) <= 1e-9 * Math.max(1, Math.abs(answer));
    return same ? undefined : `the formula gives answer: ${Number(answer.toPrecision(12))}`;
  }
  const { p10, p50, p90 } = answerOf(model, simulation).spread;
  const between = [p10, p50, p90].map((amount) => rounded(amount, 2));
  return JSON.stringify(between) === JSON.stringify(example.between)
    ? undefined
    : `the formula gives between: [${between.join(', ')}]`;
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
  const found = [...inputProblems(metric), ...formulaProblems(metric)];
  return found.length > 0 ? found : exampleProblems(metric);
}
