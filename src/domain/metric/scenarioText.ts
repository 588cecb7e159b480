import { sameValue, type Value } from './value';

/** Digits without an exponent, as `readTyped` reads them. */
function digits(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(20).replace(/0+$/, '') : text;
}

/** A value as one text that `readTyped` reads: `38`, `4 to 40`, `pert(2, 4, 12)`, `3 of 40`, `data(3, 5, 8)`. */
export function typedText(value: Value): string {
  if ('point' in value) return digits(value.point);
  if ('range90' in value) return value.range90.map(digits).join(' to ');
  if ('counted' in value) return value.counted.map(digits).join(' of ');
  if ('pert' in value) return `pert(${value.pert.map(digits).join(', ')})`;
  return 'triangular' in value
    ? `triangular(${value.triangular.map(digits).join(', ')})`
    : `data(${value.data.map(digits).join(', ')})`;
}

/** The inputs whose number differs between two sets of values, in the order of `ids`. */
export function differing(
  ids: readonly string[],
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
): readonly string[] {
  return ids.filter((id) => {
    const [first, second] = [a[id], b[id]];
    return first !== undefined && second !== undefined && !sameValue(first, second);
  });
}

/** A name no scenario has yet: the wished one, or it with a number behind. */
export function freshName(wished: string, taken: readonly string[]): string {
  if (!taken.includes(wished)) return wished;
  for (let count = 2; ; count++) {
    const name = `${wished} ${count}`;
    if (!taken.includes(name)) return name;
  }
}
