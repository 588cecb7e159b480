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
  const does = formula.kind === '+' ? 'adds' : 'subtracts';
  throw new FormulaError(
    `This ${does} ${unitText(right)} ${formula.kind === '+' ? 'to' : 'from'} ${unitText(left)}: both sides must have the same unit.`,
    formula.at,
  );
}

/** Whether every allowed value is above 0: numbers, inputs that must be, and sums, products and quotients of them. */
function isAboveZero(formula: Formula, aboveZero: ReadonlySet<string>): boolean {
  if (formula.kind === 'number') return formula.value > 0;
  if (formula.kind === 'input') return aboveZero.has(formula.id);
  if (formula.kind === 'minus' || formula.kind === '-') return false;
  return isAboveZero(formula.left, aboveZero) && isAboveZero(formula.right, aboveZero);
}

/** The first divisor whose range could hold 0. */
export function openDivisor(
  formula: Formula,
  aboveZero: ReadonlySet<string>,
): FormulaError | undefined {
  if (formula.kind === 'number' || formula.kind === 'input') return undefined;
  if (formula.kind === 'minus') return openDivisor(formula.of, aboveZero);
  if (formula.kind === '/' && !isAboveZero(formula.right, aboveZero)) {
    return new FormulaError(
      'This could divide by 0. Divide by a number, or by inputs that have `above: 0`.',
      formula.right.at,
    );
  }
  return openDivisor(formula.left, aboveZero) ?? openDivisor(formula.right, aboveZero);
}
