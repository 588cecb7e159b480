/** A unit as powers of base words: `h/run` is h¹ · run⁻¹. Empty for a pure number. */
export type Unit = ReadonlyMap<string, number>;

export const PURE: Unit = new Map();

const WORD = /^[a-z]+$/;

/**
 * Reads `run/team/yr`, `h/run`, `h`, `1` (a pure number) or `%` (a pure number written in hundredths).
 * Everything after the first slash divides. Undefined when the text is not a unit.
 */
export function readUnit(text: string): Unit | undefined {
  if (text === '1' || text === '%') return PURE;
  const [top = '', ...below] = text.split('/');
  let unit: Unit = PURE;
  for (const word of top === '1' ? [] : top.split('*')) {
    if (!WORD.test(word)) return undefined;
    unit = times(unit, new Map([[word, 1]]));
  }
  for (const word of below) {
    if (!WORD.test(word)) return undefined;
    unit = over(unit, new Map([[word, 1]]));
  }
  return unit;
}

/** What one written number is worth in the formula: 0.01 for `%`, else 1. */
export function unitScale(text: string): number {
  return text === '%' ? 0.01 : 1;
}

function combined(a: Unit, b: Unit, sign: number): Unit {
  const result = new Map(a);
  for (const [word, power] of b) {
    const sum = (result.get(word) ?? 0) + sign * power;
    if (sum === 0) result.delete(word);
    else result.set(word, sum);
  }
  return result;
}

/** The unit of a product. */
export function times(a: Unit, b: Unit): Unit {
  return combined(a, b, 1);
}

/** The unit of a quotient. */
export function over(a: Unit, b: Unit): Unit {
  return combined(a, b, -1);
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return over(a, b).size === 0;
}

/** A unit as text, `run*team/yr`; `1` for a pure number. */
export function unitText(unit: Unit): string {
  const words = [...unit].sort(([a], [b]) => (a < b ? -1 : 1));
  const repeated = (sign: number) =>
    words.flatMap(([word, power]) => Array.from({ length: Math.max(0, sign * power) }, () => word));
  const top = repeated(1);
  return [top.length === 0 ? '1' : top.join('*'), ...repeated(-1)].join('/');
}
