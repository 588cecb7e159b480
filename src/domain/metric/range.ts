import { rangeOf, type Limits, type Value, valueProblem } from './value';

/** What somebody typed: a value, or what to type instead. */
export type Typed =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string };

/** The facts of a field that reading needs. Amounts of money have a currency, which may be written beside them. */
export type Field = Limits & { readonly words: string; readonly currency?: string | undefined };
type NumberTyped =
  { readonly ok: true; readonly number: number } | { readonly ok: false; readonly reason: string };

const LONGEST = 60;

function refused(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/** Marks of the keyboard and of word processors, as plain ones. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .trim();
}

/** Without the unit behind the number: `26 hours`, `26 h`, `70 %`. */
function bare(text: string, { words, unit }: Field): string {
  const lower = text.toLowerCase();
  const first = unit.split('/')[0] ?? '';
  const singular = words.replace(/s$/, '');
  const endings = [words, singular, first, unit === '%' ? '%' : ''].filter(
    // A pure number's unit is 1, which is not behind the number but its last digit.
    (end) => end !== '' && end !== '1',
  );
  const ending = endings.find((end) => lower.endsWith(end.toLowerCase()));
  return ending === undefined ? text : text.slice(0, -ending.length).trim();
}

/** Without the currency's code before or behind the amount; another code than the field's is asked about. */
function amount(text: string, { currency }: Field): string | { readonly reason: string } {
  if (currency === undefined) return text;
  const [, before, middle = '', behind] =
    /^([a-z]{3}(?=[ \d])|\p{Sc})? ?(.*?) ?((?<=[ \d])[a-z]{3}|\p{Sc})?$/iu.exec(text) ?? [];
  const code = before ?? behind;
  if (code === undefined || !/\d/.test(middle)) return text;
  if (code.toUpperCase() === currency) return middle;
  return {
    reason: `The currency of this calculation is ${currency}. Write the amount alone, or change the currency.`,
  };
}

/** Decimal points and thousands are told apart by their places; what could be read in two ways is asked. */
function numberOf(typed: string, field: Field): NumberTyped {
  if (typed.length > LONGEST)
    return refused('This is too long for a number. Write digits, such as 38.');
  const alone = amount(bare(typed, field), field);
  if (typeof alone !== 'string') return refused(alone.reason);
  const text = alone;
  if (text.includes('%')) return refused('This is not a share. Write the number without %.');
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+] ?/, '');
  if (/^(?:\d+|\d*\.\d{1,2}|0?\.\d+|\d*\.\d{4,}|\d{4,}\.\d+)$/.test(digits)) {
    return { ok: true, number: sign * Number(digits) };
  }
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) {
    return { ok: true, number: sign * Number(digits.replaceAll(',', '')) };
  }
  if (/^[1-9]\d{0,2}(?:[ '’]\d{3})+(?:\.\d+)?$/.test(digits)) {
    return { ok: true, number: sign * Number(digits.replace(/[ '’]/g, '')) };
  }
  if (/^\d{1,3}\.\d{3}$/.test(digits)) {
    const whole = digits.replace('.', '');
    return refused(`${text} can be read in two ways. Write ${whole}, or ${Number(digits)}.`);
  }
  if (/^\d+,\d+$/.test(digits)) {
    return refused(`Did you mean ${digits.replace(',', '.')}? Write decimals with a point.`);
  }
  if (/^[\d.,]+$/.test(digits) && /\d/.test(digits)) {
    return refused(
      `${text} can be read in two ways. Write it with a point for decimals and nothing between thousands, such as 1234.5.`,
    );
  }
  return refused(`“${text.slice(0, 20)}” is not a number. Write digits, such as 38 or 4 to 40.`);
}

const BETWEEN = /^between (.+) and (.+)$/i;
const PARTS = [
  /^(.+?) ?(?:\bto\b|\.\.+|…|–|—) ?(.+)$/i,
  /^(.*?\d ?%?) ?- ?(\d.*)$/,
  /^(\d.*?)to(\d.*)$/i,
];

function parts(text: string): readonly [string, string] | undefined {
  for (const form of [BETWEEN, ...PARTS]) {
    const [, low, high] = form.exec(text) ?? [];
    if (low !== undefined && high !== undefined) return [low, high];
  }
  return undefined;
}

/** A share typed as a fraction: 0.7 behind which a % already stands. */
function fraction(text: string, number: number, { unit }: Field): string | undefined {
  if (unit !== '%' || text.includes('%') || number <= 0 || number >= 1) return undefined;
  const percent = Number((number * 100).toPrecision(6));
  return `${number} can be read in two ways. Write ${percent} %, or ${number} %.`;
}

function checked(value: Value, field: Field): Typed {
  const problem = valueProblem(value, field);
  return problem === undefined ? { ok: true, value } : refused(problem);
}

/** Two ends typed apart. */
function readEnds(low: string, high: string, field: Field): Typed {
  const texts = [plain(low), plain(high)];
  const numbers: number[] = [];
  for (const text of texts) {
    if (text === '') return refused('Write both ends of the range, or make it one number.');
    const typed = numberOf(text, field);
    if (!typed.ok) return typed;
    const two = fraction(texts.join(''), typed.number, field);
    if (two !== undefined) return refused(two);
    numbers.push(typed.number);
  }
  const [from = 0, to = 0] = numbers;
  return checked(rangeOf(from, to), field);
}

const COUNTED = /^(\d{1,9}) ?(?:of|out of|\/) ?(\d{1,9})$/i;
const LISTED = /^(pert|triangular|data) ?\(([^()]*)\)$/i;

/** `pert(2, 4, 12)`, `triangular(2, 4, 12)` and `data(3, 5, 8)`: here a comma parts numbers. */
function readListed(name: string, list: string, field: Field): Typed {
  const numbers: number[] = [];
  for (const text of list.split(list.includes(';') ? ';' : ',')) {
    const typed = numberOf(plain(text), field);
    if (!typed.ok) return typed;
    numbers.push(typed.number);
  }
  if (name.toLowerCase() === 'data') return checked({ data: numbers }, field);
  const [low, middle, high] = numbers;
  if (numbers.length !== 3 || low === undefined || middle === undefined || high === undefined) {
    return refused(
      `Write three numbers, such as ${name.toLowerCase()}(2, 4, 12): lowest, most likely, highest.`,
    );
  }
  return checked(
    name.toLowerCase() === 'pert'
      ? { pert: [low, middle, high] }
      : { triangular: [low, middle, high] },
    field,
  );
}

/** The numbers of a list: parted by lines, semicolons, `<`, or commas that part no thousands. */
function listed(typed: string): readonly string[] | undefined {
  const text = typed.trim();
  const parted = (separator: RegExp) =>
    text
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  if (/[\n\r\t;]/.test(text)) return parted(/[\n\r\t;]+/);
  if (/[<≤]/.test(text)) return parted(/[<≤]=?/);
  if (/,\s/.test(text)) return parted(/,\s+/);
  const isThousands = /^-?[1-9]\d{0,2}(?:,\d{3})+$/.test(text);
  return !isThousands && /^-?[\d.]+(?:,-?[\d.]+){2,}$/.test(text) ? text.split(',') : undefined;
}

/** Most letters of a list that are looked at: 1,000 long numbers. */
const LONGEST_LIST = 30_000;

/** A list typed or pasted: three numbers are lowest, most likely and highest; more are measurements. */
function readList(items: readonly string[], field: Field): Typed {
  const [first, second] = items;
  if (items.length > 3) return readMeasured(items.join('\n'), field);
  if (items.length === 3) return readListed('pert', items.join(' ; '), field);
  return refused(
    `Write ${first ?? 4} to ${second ?? 40} for a range, or three numbers for lowest, most likely and highest.`,
  );
}

/** Measurements, one a line; several on a line are parted by semicolons, or by a comma and a space. */
export function readMeasured(typed: string, field: Field): Typed {
  const [, name, list] = LISTED.exec(plain(typed)) ?? [];
  if (name !== undefined && list !== undefined) return readListed(name, list, field);
  if (typed.length > LONGEST_LIST) {
    return refused('That is too long. Write at most 1,000 measurements, or their range.');
  }
  const items = listed(typed) ?? [typed.trim()];
  const data: number[] = [];
  for (const [index, item] of items.entries()) {
    const read = numberOf(plain(item), field);
    if (!read.ok) return items.length === 1 ? read : refused(`Number ${index + 1}: ${read.reason}`);
    data.push(read.number);
  }
  return checked({ data }, field);
}

/**
 * Reads what people type: `38`, `1,200`, `70 %`, `26 hours`, and ranges as `4 to 40`, `4–40`, `4-40`, `4..40`,
 * `between 4 and 40`; lowest, most likely and highest as `4 < 10 < 40` or `4, 10, 40`; a share as `5 of 12`;
 * the same as a triangle as `triangular(4, 10, 40)`; measurements as `data(3, 5, 8)`, or four and more one a line. What could mean two numbers (`1.234`, `1.234,5`, `1,5`) is asked, never guessed.
 */
export function readTyped(typed: string, field: Field): Typed {
  const text = plain(typed);
  const items = LISTED.test(text) ? undefined : listed(typed);
  if (items !== undefined) return readList(items, field);
  if (text === '') return refused('Write a number, such as 38, or a range, such as 4 to 40.');
  const [, name, list] = LISTED.exec(text) ?? [];
  if (name !== undefined && list !== undefined) return readListed(name, list, field);
  if (text.length > LONGEST)
    return refused('This is too long for a number. Write digits, such as 38.');
  const [, found, total] = COUNTED.exec(text) ?? [];
  if (found !== undefined && total !== undefined) {
    return checked({ counted: [Number(found), Number(total)] }, field);
  }
  const [low, high] = parts(text) ?? [];
  if (low !== undefined && high !== undefined) return readEnds(low, high, field);
  const number = numberOf(text, field);
  if (!number.ok) return number;
  const two = fraction(text, number.number, field);
  return two === undefined ? checked({ point: number.number }, field) : refused(two);
}

/** Two ends typed apart, or a whole range in one of them. */
export function readEndTexts(low: string, high: string, field: Field): Typed {
  const whole = [low, high].find(isWhole);
  return whole === undefined ? readEnds(low, high, field) : readTyped(whole, field);
}

/** Whether a text says more than one number. */
export function isWhole(text: string): boolean {
  const short = plain(text);
  return (
    parts(short) !== undefined ||
    listed(text) !== undefined ||
    COUNTED.test(short) ||
    LISTED.test(short)
  );
}
