export const DAY_SECONDS = 86_400;

/** A set of target days somebody published, to start from; the days are the reader's to change. */
export type TargetPreset = {
  readonly id: string;
  readonly title: string;
  readonly days: readonly number[];
  /** The day it was issued. */
  readonly date: string;
  readonly note: string;
  readonly source: string;
  /** `secondary`: somebody else's report of it, the document itself was not read. */
  readonly sure: 'read' | 'secondary';
};

export const TARGET_PRESETS: readonly TargetPreset[] = [
  {
    id: 'bod-26-04',
    title: 'CISA BOD 26-04',
    days: [3, 14, 60],
    date: '2026-06-10',
    note: 'Three tiers; the last is 60 days or the next upgrade. Replaces BOD 22-01 and BOD 19-02.',
    source: 'Press reports of the directive: vpncentral, cybernoz, thecybersignal',
    sure: 'secondary',
  },
  {
    id: 'bod-22-01',
    title: 'CISA BOD 22-01 (replaced)',
    days: [14],
    date: '2021-11-03',
    note: 'Two weeks for vulnerabilities newly added to its catalogue, or the date the catalogue gives.',
    source: 'Reports of the directive: tenable.com, 2021-11-04; zephtech.net',
    sure: 'secondary',
  },
  {
    id: 'bod-19-02',
    title: 'CISA BOD 19-02 (replaced)',
    days: [15, 30],
    date: '2019-04-29',
    note: '15 days for critical and 30 for high vulnerabilities, from their detection.',
    source: 'Press report of the directive: meritalk.com; dated by cyber.dhs.gov/bod/19-02',
    sure: 'secondary',
  },
];

const MOST_DAYS = 3660;
const MOST_TARGETS = 12;

/** Target days, ascending, and the preset they come from; null when they are somebody's own. */
export type Targets = { readonly days: readonly number[]; readonly preset: TargetPreset | null };

const TARGET = /^(\d+(?:\.\d+)?) ?(d|h|min)?$/;
const DAYS: Readonly<Record<string, number>> = { d: 1, h: 1 / 24, min: 1 / 1440 };

/** Days from `3`, `3 d`, `36 h` or `10 min`; NaN for anything else. */
function daysOf(word: string): number {
  const [, number, unit = 'd'] = TARGET.exec(word) ?? [];
  const days = number === undefined ? NaN : Number(number) * (DAYS[unit] ?? NaN);
  return days > 0 && days <= MOST_DAYS ? days : NaN;
}

/** Targets from text such as `3,14,60`, `10 min,1 h` or the id of a preset; text says what is wrong. */
export function readTargets(text: string): Targets | string {
  const preset = TARGET_PRESETS.find(({ id }) => id === text);
  if (preset !== undefined) return { days: preset.days, preset };
  const words = text.split(',').map((word) => word.trim());
  const wrong = words.find((word) => Number.isNaN(daysOf(word)));
  if (wrong !== undefined) {
    const ids = TARGET_PRESETS.map(({ id }) => id).join(', ');
    return `"${wrong}" is no number of days from above 0 to ${MOST_DAYS}; write 3,14,60 or 10 min,1 h or one of ${ids}`;
  }
  if (words.length > MOST_TARGETS) return `these are more than ${MOST_TARGETS} targets`;
  return { days: [...new Set(words.map(daysOf))].sort((a, b) => a - b), preset: null };
}
