/** Rounded to significant digits: 1,168 to two is 1,200. Never negative zero. */
export function rounded(number: number, digits: number): number {
  return Number(number.toPrecision(digits)) + 0;
}

/** A number for reading: commas between thousands, a real minus sign, at most three decimals. */
export function numberText(number: number): string {
  const [whole = '0', decimals] = String(Math.round(Math.abs(number) * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const text = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return number < 0 && text !== '0' ? `\u2212${text}` : text;
}

/** To two significant digits: what an estimate can carry. */
export function roughly(number: number): string {
  return numberText(rounded(number, 2));
}

/**
 * Numbers to two significant digits, or to as many more (at most four) as tell them apart;
 * numbers that are truly equal stay equal.
 */
export function roughlyApart(numbers: readonly number[]): readonly string[] {
  const different = new Set(numbers).size;
  for (const digits of [2, 3, 4]) {
    const texts = numbers.map((number) => numberText(rounded(number, digits)));
    if (new Set(texts).size === different || digits === 4) return texts;
  }
  return [];
}
