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

/** Rounded to a multiple of a power of ten. */
function toStep(number: number, power: number): number {
  const step = 10 ** power;
  return Number((Math.round(number / step) * step).toPrecision(12)) + 0;
}

/**
 * Numbers to two significant digits, or to as many more (at most four) as tell them apart.
 * None is finer than the width of all carries: 2.8 between -110 and 170 is 0.
 */
export function roughlyApart(numbers: readonly number[]): readonly string[] {
  const different = new Set(numbers).size;
  const width = Math.max(...numbers) - Math.min(...numbers);
  const digitsFor = (digits: number) =>
    numbers.map((number) => {
      const short = rounded(number, digits);
      const power = Math.floor(Math.log10(width)) - digits + 1;
      const coarse = width === 0 || Math.abs(power) > 15 ? short : toStep(short, power);
      return numberText(Math.abs(short) >= 10 ** (power + digits) ? short : coarse);
    });
  for (const digits of [2, 3]) {
    const texts = digitsFor(digits);
    if (new Set(texts).size === different) return texts;
  }
  return digitsFor(4);
}
