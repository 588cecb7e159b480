import { PUBLISHED } from './publishedBands';
import type { Band, Step } from './reportSchema';

/** Years that a band can be asked for. */
export const YEARS: readonly number[] = PUBLISHED.map(({ year }) => year);
/** The newest year with levels. */
export const NEWEST_BANDS = 2024;

type Measured = 'frequency' | 'leadTime' | 'recovery';

function yearOf(year: number) {
  const found = PUBLISHED.find((entry) => entry.year === year);
  if (found === undefined) throw new RangeError(`No report year: ${year}`);
  return found;
}

function emptyBand(year: number) {
  const { source, note } = yearOf(year);
  return { year, source, words: note, levels: [], between: [], points: [] };
}

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/**
 * The levels of a report year that gave exactly this answer of the survey, or those between which it lies: the
 * clusters' medians have gaps and overlaps, and nothing is invented to close them. Null for no data.
 * Throws for a year that is not in `YEARS`.
 */
export function stepBand(year: number, measured: Measured, step: Step): Band {
  if (step === null) return null;
  const { levels, note, recovery } = yearOf(year);
  const band = emptyBand(year);
  if (levels.length === 0) return band;
  const caveat =
    measured === 'recovery' && year < 2023
      ? `That year asked for ${recovery}, which is another quantity.`
      : '';
  const same = levels.filter((level) => level[measured] === step.step).map(({ level }) => level);
  const notes = [note, caveat].filter((words) => words !== '').join(' ');
  const said = (words: string) => (notes === '' ? words : `${words} ${notes}`);
  if (same.length > 0) {
    return { ...band, levels: same, words: said(`The answer of ${listed(same)} in ${year}.`) };
  }
  const steps = levels.map((level) => level[measured]);
  const below = Math.max(...steps.filter((other) => other < step.step));
  const above = Math.min(...steps.filter((other) => other > step.step));
  const at = (wanted: number) =>
    levels.filter((level) => level[measured] === wanted).map(({ level }) => level);
  const between = [...at(below), ...at(above)];
  const words =
    at(above).length === 0
      ? `Better than the answer of ${listed(at(below))} in ${year}, the best there was.`
      : at(below).length === 0
        ? `Worse than the answer of ${listed(at(above))} in ${year}, the lowest there was.`
        : `Between ${listed(at(below))} and ${listed(at(above))} in ${year}.`;
  return { ...band, between, words: said(words) };
}

/**
 * A change fail rate beside those of a report year. Until 2022 answers were ranges of whole percents; from 2023
 * on they are single numbers, of which only the distance is told. Null for no data.
 */
export function failBand(year: number, share: number | null): Band {
  if (share === null) return null;
  const { levels, note, failNote } = yearOf(year);
  const band = emptyBand(year);
  if (levels.length === 0) return band;
  const percent = share * 100;
  const whole = Math.round(percent);
  const same: string[] = [];
  const points: { level: string; percent: number; apart: number }[] = [];
  for (const { level, failPercent } of levels) {
    if (typeof failPercent === 'number') {
      points.push({ level, percent: failPercent, apart: percent - failPercent });
    } else {
      const [low = 0, high = 0] = failPercent;
      if (whole >= low && whole <= high) same.push(level);
    }
  }
  const notes = [note, failNote].filter((words) => words !== '').join(' ');
  const said = (words: string) => (notes === '' ? words : `${words} ${notes}`);
  if (points.length > 0) {
    const printed = points.map((point) => `${point.level} ${point.percent} %`);
    return { ...band, points, words: said(`In ${year} the clusters had ${listed(printed)}.`) };
  }
  const words =
    same.length === 0
      ? `In ${year} no level gave this answer.`
      : `The answer of ${listed(same)} in ${year}.`;
  return { ...band, levels: same, words: said(words) };
}
