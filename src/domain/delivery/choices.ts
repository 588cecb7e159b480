import { zoneNamed } from '../records/zone';
import { NEWEST_BANDS, YEARS } from './bands';
import { type Attribution, type Options, PRODUCTION, type Window } from './options';
import { windowOf } from './window';

/** Everything that a person chooses, by the name it has on the command line. Kept as written. */
export const CHOICES = [
  'from',
  'to',
  'timezone',
  'attribution',
  'hours',
  'production',
  'services',
  'rework',
  'year',
  'before-from',
  'before-to',
] as const;
export type ChoiceName = (typeof CHOICES)[number];
export type Choices = Readonly<Partial<Record<ChoiceName, string>>>;

/** What is wrong with one choice; `reason` goes on after its name. */
export type ChoiceProblem = { readonly name: ChoiceName; readonly reason: string };

export type ReadChoices =
  | {
      readonly options: Options;
      /** The window to compare with, if one is asked for. */
      readonly earlier: Window | null;
      /** Whether the window was cut at now. */
      readonly end: 'over' | 'now';
    }
  | { readonly problems: readonly ChoiceProblem[] };

function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Gathers what is wrong while the choices are read. */
class Reading {
  readonly problems: ChoiceProblem[] = [];
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  text(name: ChoiceName): string {
    return (this.#choices[name] ?? '').trim();
  }

  wrong(name: ChoiceName, reason: string): null {
    this.problems.push({ name, reason });
    return null;
  }

  zone() {
    const name = this.text('timezone');
    if (name === '') return this.wrong('timezone', 'is missing; write one such as Europe/Berlin.');
    return (
      zoneNamed(name) ??
      this.wrong('timezone', `"${name}" is no time zone; write one such as Europe/Berlin.`)
    );
  }

  window(from: 'from' | 'before-from', to: 'to' | 'before-to', now: number): Window | null {
    const zone = zoneNamed(this.text('timezone'));
    for (const name of [from, to]) {
      if (this.text(name) === '') this.wrong(name, 'is missing; write a day such as 2026-04-01.');
    }
    if (zone === null || this.text(from) === '' || this.text(to) === '') return null;
    const window = windowOf(this.text(from), this.text(to), zone);
    if (typeof window === 'string') return this.wrong(to, `cannot be used: ${window}.`);
    if (window.from >= now) return this.wrong(from, 'begins a window that lies in the future.');
    return { ...window, to: Math.min(window.to, now) };
  }

  attribution(): Attribution | null {
    const rule = this.text('attribution') || 'linked';
    const hours = this.text('hours');
    if (rule === 'linked') {
      if (hours === '') return { rule };
      return this.wrong('hours', 'needs the attribution linked-or-window.');
    }
    if (rule !== 'linked-or-window') {
      const known = 'linked, linked-or-window';
      return this.wrong('attribution', `"${rule}" is not a rule of attribution. Known: ${known}.`);
    }
    const number = Number(hours);
    if (hours !== '' && number > 0 && Number.isFinite(number)) return { rule, hours: number };
    return this.wrong('hours', 'is missing or no number above 0; write one such as 24.');
  }

  year(): number | null {
    const text = this.text('year') || String(NEWEST_BANDS);
    if (YEARS.map(String).includes(text)) return Number(text);
    return this.wrong('year', `"${text}" is not a report year. Known: ${YEARS.join(', ')}.`);
  }
}

/**
 * What is chosen, as the command and the page both read it; or all that is wrong, choice by choice.
 * `now` is milliseconds since 1970: a window that is not over is counted up to it, because nothing was seen later.
 */
export function readChoices(choices: Choices, now: number): ReadChoices {
  const reading = new Reading(choices);
  const zone = reading.zone();
  const window = reading.window('from', 'to', now);
  const wantsEarlier = reading.text('before-from') !== '' || reading.text('before-to') !== '';
  const earlier = wantsEarlier ? reading.window('before-from', 'before-to', now) : null;
  const attribution = reading.attribution();
  const year = reading.year();
  const production = listed(reading.text('production'));
  const patterns = listed(reading.text('rework'));
  const { problems } = reading;
  if (problems.length > 0 || !zone || !window || !attribution || year === null) return { problems };
  return {
    options: {
      window,
      production: production.length === 0 ? PRODUCTION : production,
      services: listed(reading.text('services')),
      attribution,
      rework: patterns.length === 0 ? { rule: 'flag' } : { rule: 'pattern', patterns },
      year,
    },
    earlier,
    end: window.to === now ? 'now' : 'over',
  };
}
