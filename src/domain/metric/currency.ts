import { nearest } from '../id';
import type { Spread } from './answer';

/** What one unit of a currency was worth in another on a day, and who said so. */
export type Exchange = {
  readonly to: string;
  /** Units of `to` for one unit of the currency the numbers are in. */
  readonly rate: number;
  readonly day: string;
};

/** Every code of ISO 4217 this machine knows; none in a browser that cannot say. */
export function currencies(): readonly string[] {
  return 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('currency') : [];
}

/** Why a text is no currency of ISO 4217; undefined when it is one. */
export function currencyProblem(code: string): string | undefined {
  const known = currencies();
  // An old browser knows no list: the form of a code is all that can be checked.
  if (known.length === 0 && /^[A-Z]{3}$/.test(code)) return undefined;
  if (known.includes(code)) return undefined;
  const meant = nearest(code.toUpperCase(), known);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `"${code.slice(0, 20)}" is not a currency code of ISO 4217, such as EUR.${hint}`;
}

/** Whether a text is a day of the calendar, `2026-11-22`. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Reads `USD=1.08@2026-11-20`; a text says what is wrong. */
export function readExchange(text: string): Exchange | string {
  const [, to, rate, day] = /^([^=]+)=([^@]+)@(.+)$/.exec(text) ?? [];
  if (to === undefined || rate === undefined || day === undefined) {
    return 'Write an exchange as USD=1.08@2026-11-20: currency, what one unit buys of it, and the day.';
  }
  const problem = currencyProblem(to);
  if (problem !== undefined) return problem;
  if (!(Number(rate) > 0 && Number(rate) < 1e9))
    return `"${rate}" is no rate above 0, such as 1.08.`;
  return isDay(day) ? { to, rate: Number(rate), day } : `"${day}" is no day, such as 2026-11-20.`;
}

/** Amounts in the other currency. */
export function exchanged({ p10, p50, p90 }: Spread, { rate }: Exchange): Spread {
  return { p10: p10 * rate, p50: p50 * rate, p90: p90 * rate };
}

/** The note that stands beside every exchanged amount. */
export function exchangeNote(from: string, { to, rate, day }: Exchange): string {
  return `1 ${from} = ${rate} ${to} on ${day}.`;
}
