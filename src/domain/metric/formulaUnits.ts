import { type Formula, FormulaError } from './formula';
import { over, PURE, sameUnit, times, type Unit, unitText } from './unit';

/**
 * The unit of a formula's result. Sums and differences must have equal units on both sides; otherwise throws
 * FormulaError at the sign. `units` holds the unit of every input by id; an unknown input throws.
 */
export function formulaUnit(formula: Formula, units: ReadonlyMap<string, Unit>): Unit {
  if (formula.kind === 'number') return PURE;
  if (formula.kind === 'minus') return formulaUnit(formula.of, units);
  if (formula.kind === 'input') {
    const unit = units.get(formula.id);
    if (unit === undefined) throw new FormulaError(`"${formula.id}" is not an input.`, formula.at);
    return unit;
  }
  const left = formulaUnit(formula.left, units);
  const right = formulaUnit(formula.right, units);
  if (formula.kind === '*') return times(left, right);
  if (formula.kind === '/') return over(left, right);
  if (sameUnit(left, right)) return left;
  if (formula.kind === 'min' || formula.kind === 'max') {
    // Nothing is nothing in every unit.
    if (isNothing(formula.left)) return right;
    if (isNothing(formula.right)) return left;
    throw new FormulaError(
      `This compares ${unitText(left)} with ${unitText(right)}: both must have the same unit.`,
      formula.at,
    );
  }
  const does = formula.kind === '+' ? 'adds' : 'subtracts';
  throw new FormulaError(
    `This ${does} ${unitText(right)} ${formula.kind === '+' ? 'to' : 'from'} ${unitText(left)}: both sides must have the same unit.`,
    formula.at,
  );
}

function isNothing(formula: Formula): boolean {
  return formula.kind === 'number' && formula.value === 0;
}

/** What is known of a number before it is known. */
export type Sign = 'above 0' | '0 or more' | 'any';

/** The sign of a formula whatever its inputs are, from what their limits say. */
function signOf(formula: Formula, inputs: ReadonlyMap<string, Sign>): Sign {
  if (formula.kind === 'number') return formula.value > 0 ? 'above 0' : '0 or more';
  if (formula.kind === 'input') return inputs.get(formula.id) ?? 'any';
  if (formula.kind === 'minus' || formula.kind === '-') return 'any';
  const sides = [signOf(formula.left, inputs), signOf(formula.right, inputs)];
  const oneIsAbove = sides.includes('above 0');
  // The larger of two is above 0 as soon as one of them is.
  if (formula.kind === 'max' && oneIsAbove) return 'above 0';
  if (formula.kind === 'max' && sides.includes('0 or more')) return '0 or more';
  if (sides.includes('any')) return 'any';
  const isSum = formula.kind === '+' && oneIsAbove;
  return isSum || !sides.includes('0 or more') ? 'above 0' : '0 or more';
}

/** The first divisor whose range could hold 0. */
export function openDivisor(
  formula: Formula,
  inputs: ReadonlyMap<string, Sign>,
): FormulaError | undefined {
  if (formula.kind === 'number' || formula.kind === 'input') return undefined;
  if (formula.kind === 'minus') return openDivisor(formula.of, inputs);
  if (formula.kind === '/' && signOf(formula.right, inputs) !== 'above 0') {
    return new FormulaError(
      'This could divide by 0. Divide by a number, or by inputs that have `above: 0`.',
      formula.right.at,
    );
  }
  return openDivisor(formula.left, inputs) ?? openDivisor(formula.right, inputs);
}
