import type { Problem } from '../problem';
import { wilson } from '../statistics/wilson';
import type { Outline } from './outline';
import { sentences } from './prose';
import type { SampleCompany } from './sampleCompany';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** Days, years and times of day say when, and not how much. */
const WHEN = new RegExp(`\\b\\d{1,2}:\\d{2}\\b|\\b\\d{1,2} (?:${MONTHS})\\b|\\b20\\d{2}\\b`, 'g');
const NUMBER = /(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?/g;
const HOUR = 60;

/** The figures of the sample company as they may be printed: minutes as hours and minutes too. */
export function printable(company: SampleCompany): ReadonlySet<number> {
  const figures = company.groups.flatMap((group) => group.figures);
  return new Set(
    figures.flatMap(({ value, unit }) =>
      unit === 'minutes' ? [value, Math.floor(value / HOUR), value % HOUR] : [value],
    ),
  );
}

/** What follows from "41 of 44": the share in per cent, and the ends of its 90 % interval. */
function worked(numbers: readonly number[]): readonly number[] {
  return numbers.flatMap((part) =>
    numbers.flatMap((whole) => {
      if (part >= whole || !Number.isInteger(part) || !Number.isInteger(whole)) return [];
      const { low, high } = wilson(part, whole) ?? { low: 0, high: 1 };
      return [part / whole, low, high].map((share) => Math.round(share * 100));
    }),
  );
}

/** Numbers of a sentence that are neither figures of the sample company nor shares worked out from them. */
export function strayNumbers(sentence: string, figures: ReadonlySet<number>): readonly string[] {
  const texts =
    sentence
      .replace(/\b90 % interval/g, '')
      .replace(WHEN, '')
      .match(NUMBER) ?? [];
  const value = (text: string) => Number(text.replaceAll(',', ''));
  const known = new Set([
    ...figures,
    ...worked(texts.map(value).filter((one) => figures.has(one))),
  ]);
  return texts.filter((text) => !known.has(value(text)));
}

/** Sentences that tell a number of the sample company which its data file does not have. */
export function sampleNumberProblems(
  file: string,
  outline: Outline,
  company: SampleCompany,
): readonly Problem[] {
  const figures = printable(company);
  return outline.passages.flatMap(({ said, line }) =>
    sentences(said)
      .filter((sentence) => sentence.includes(company.name))
      .flatMap((sentence) => strayNumbers(sentence, figures))
      .map((number) => ({
        file,
        field: `line ${line}`,
        reason: `${number} is no figure of ${company.name}`,
        instead: 'Correct it, or add the figure to docs/reference/harbourline.yaml.',
      })),
  );
}
