import { distribution } from './distribution';
import { type Field, isWhole, readEndTexts, readMeasured, readTyped, type Typed } from './range';
import { middleOf, suggestedRange } from './state';
import { unitScale } from './unit';
import { ends, type Limits, type Value, valueProblem } from './value';

/** What somebody knows about a number, by name. */
export const KINDS = ['point', 'range', 'pert', 'triangular', 'counted', 'data'] as const;
export type Kind = (typeof KINDS)[number];

/** The kind of a value. */
export function kindOf(value: Value): Kind {
  if ('point' in value) return 'point';
  if ('range90' in value) return 'range';
  if ('pert' in value) return 'pert';
  if ('triangular' in value) return 'triangular';
  return 'counted' in value ? 'counted' : 'data';
}

/** The kinds an input can have: only shares are counted. */
export function kindsOf({ unit }: Limits): readonly Kind[] {
  return KINDS.filter((kind) => kind !== 'counted' || unit === '%' || unit === '1');
}

/** How many texts a kind is written in. */
export function boxesOf(kind: Kind): number {
  return { point: 1, range: 2, pert: 3, triangular: 3, counted: 2, data: 1 }[kind];
}

/** A value as its fields show it; measurements stand one a line. */
export function textsOf(value: Value): readonly string[] {
  if ('point' in value) return [String(value.point)];
  if ('data' in value) return [value.data.join('\n')];
  return ends(value).map(String);
}

/**
 * Reads the texts of one input; `texts` are as many as `boxesOf` says. A whole range, three numbers, a share or a list
 * typed into one of them counts instead of the others, so the value may be of another kind.
 */
export function readKind(kind: Kind, texts: readonly string[], field: Field): Typed {
  const [first = '', second = ''] = texts;
  if (kind === 'data') return readMeasured(first, field);
  if (kind === 'point') return readTyped(first, field);
  if (kind === 'range') return readEndTexts(first, second, field);
  const whole = texts.find(isWhole);
  if (whole !== undefined) return readTyped(whole, field);
  if (kind === 'counted') {
    const counts = texts.map((text) => text.trim().replace(/(?<=\d)[ ,](?=\d{3}\b)/g, ''));
    return counts.every((count) => /^\d{1,9}$/.test(count))
      ? readTyped(counts.join(' of '), field)
      : { ok: false, reason: 'Write two whole numbers, such as 5 of 12.' };
  }
  return texts.some((text) => text.trim() === '')
    ? { ok: false, reason: 'Write all three: lowest, most likely and highest.' }
    : readTyped(`${kind}(${texts.join(' ; ')})`, field);
}

function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

/**
 * A value in another kind, to be corrected by the reader: ends are the 5th and 95th percentile, the middle is the
 * median, to three significant digits. Undefined where that would invent something: counts and measurements.
 */
export function asKind(kind: Kind, value: Value, limits: Limits): Value | undefined {
  if (kind === kindOf(value)) return value;
  if (kind === 'counted' || kind === 'data') return undefined;
  if (kind === 'triangular' && 'pert' in value) return { triangular: value.pert };
  if (kind === 'pert' && 'triangular' in value) return { pert: value.triangular };
  const inverse = distribution(value, limits);
  const scale = unitScale(limits.unit);
  const middle = middleOf(value, inverse, scale);
  if (kind === 'point') return middle;
  const around = 'point' in middle ? suggestedRange(limits, middle.point) : middle;
  const [low, high] =
    'point' in value && 'range90' in around
      ? around.range90
      : [rounded(inverse(0.05) / scale), rounded(inverse(0.95) / scale)];
  const likeliest = 'point' in value ? value.point : rounded(inverse(0.5) / scale);
  const made: Value =
    kind === 'range'
      ? { range90: [low, high] }
      : kind === 'pert'
        ? { pert: [low, likeliest, high] }
        : { triangular: [low, likeliest, high] };
  if (valueProblem(made, limits) === undefined) return made;
  return kind === 'range' && valueProblem(around, limits) === undefined ? around : undefined;
}
