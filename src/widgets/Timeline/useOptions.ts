import { readTargets } from '../../domain/timeline/targets';
import type { Weibull } from '../../domain/timeline/weibull';
import { type Keeping, useLedger } from '../parts/useLedger';
import type { Kind } from './kinds';

/** What a reader may choose; remembered in this browser. Rows never are. */
type Name = 'zone' | 'targets' | 'fleet' | 'guess' | 'shape' | 'scale';

export type Options = {
  readonly text: Readonly<Record<Name, string>>;
  readonly problems: Readonly<Partial<Record<Name, string>>>;
  readonly fleet: number | null;
  /** Empty when it cannot be read. */
  readonly targets: string;
  readonly whatIf: Weibull | null;
  readonly keeping: Keeping;
  readonly isOwn: boolean;
  readonly write: (name: Name, value: string | null) => void;
  readonly reset: () => void;
};

const LONGEST = 200;
const MOST_FLEET = 999_999_999;

function parse(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST ? value : undefined;
}

function numberIn(text: string, least: number, most: number): number | null {
  const number = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

/** The reader's options for one kind, or what they begin with. */
export function useOptions(kind: Kind): Options {
  const saved = useLedger(`handbook.timeline.${kind.id}`, parse);
  const { values } = saved;
  const text = {
    zone: values['zone'] ?? '',
    targets: values['targets'] ?? kind.targets,
    fleet: values['fleet'] ?? '',
    guess: values['guess'] ?? '',
    // These fit reports of a median of 90 days, and 18 % open after a year.
    shape: values['shape'] ?? '0.647',
    scale: values['scale'] ?? '158.6',
  };
  const problems: Partial<Record<Name, string>> = {};
  const targets = text.targets.trim() === '' ? '' : readTargets(text.targets);
  if (typeof targets === 'string' && targets !== '') problems.targets = `${targets}.`;
  const fleet = text.fleet === '' ? null : numberIn(text.fleet, 0, MOST_FLEET);
  if (text.fleet !== '' && (fleet === null || !Number.isInteger(fleet)))
    problems.fleet = 'Write a whole number, such as 240, or nothing.';
  const [shape, scale] = [numberIn(text.shape, 0.1, 10), numberIn(text.scale, 0.001, 36_600)];
  if (shape === null) problems.shape = 'Write a number from 0.1 to 10.';
  if (scale === null) problems.scale = 'Write days, from 0.001 to 36,600.';
  const isWanted = text.guess === 'yes' && shape !== null && scale !== null;
  return {
    text,
    problems,
    fleet: problems.fleet === undefined ? fleet : null,
    targets: typeof targets === 'string' ? '' : text.targets,
    whatIf: isWanted ? { shape, scale } : null,
    keeping: saved.keeping,
    isOwn: Object.keys(values).length > 0,
    write: saved.write,
    reset: () => saved.replace({}),
  };
}
