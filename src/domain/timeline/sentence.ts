import { numberText } from '../metric/numbers';
import { LEAST } from '../statistics/medianInterval';
import type { TimelineReport } from './reportSchema';
import { durationText } from './words';

type Way = TimelineReport['as'];
type Quantile = TimelineReport['median'];

/** A part of a sentence; a figure stands out. */
export type Piece = { readonly text: string; readonly figure: boolean };

type Words = {
  readonly things: string;
  readonly did: string;
  readonly after: string;
  readonly open: readonly [one: string, more: string];
};

const STILL = ['is still open', 'are still open'] as const;
const WORDS: Readonly<Record<Way, Words>> = {
  patch: { things: 'services', did: 'run the fix', after: '', open: STILL },
  recovery: { things: 'failures', did: 'were over', after: '', open: STILL },
  adoption: {
    ...{ things: 'teams', did: 'use it', after: ' of the launch' },
    open: ['does not use it yet', 'do not use it yet'],
  },
  environment: {
    ...{ things: 'environments', did: 'were ready', after: ' of the request' },
    open: ['is still on its way', 'are still on their way'],
  },
};

const plain = (text: string): Piece => ({ text, figure: false });
const figure = (text: string): Piece => ({ text, figure: true });

function openWords({ as, open, failed }: TimelineReport): string {
  const [one, more] = WORDS[as].open;
  if (open === 0 && failed > 0) return `${numberText(failed)} failed`;
  const still = open === 0 ? `none ${one}` : `${numberText(open)} ${open === 1 ? one : more}`;
  return failed === 0 ? still : `${still}, ${numberText(failed)} failed`;
}

function counted(count: number, things: string): string {
  return `${numberText(count)} ${count === 1 ? things.slice(0, -1) : things}`;
}

function thingsIn({ as, n, subjects }: TimelineReport): string {
  const { things } = WORDS[as];
  return as === 'adoption' || n === subjects
    ? counted(n, things)
    : `${counted(n, 'cases')} in ${counted(subjects, things)}`;
}

/** What the records say, as one sentence: "Half of the 42 services run the fix within 6 days; 9 are still open." */
export function timelineSentence(report: TimelineReport): readonly Piece[] {
  const { as, n, ended, median, watched } = report;
  const { did, after } = WORDS[as];
  const all = thingsIn(report);
  const open = openWords(report);
  if (n === 0) return [plain('No data: not one row counts.')];
  if (median.seconds === null) {
    return [
      plain(`Fewer than half of ${all} ${did} so far: `),
      figure(`${numberText(ended)} in ${durationText(watched)}`),
      plain(`; ${open}.`),
    ];
  }
  const within = `${durationText(median.seconds)}${after}`;
  if (n < LEAST)
    return [
      figure(`${numberText(ended)} of ${all}`),
      plain(
        ` ${did}, the middle one within ${within}; ${open}. These are too few for an interval.`,
      ),
    ];
  return [plain(`Half of the ${all} ${did} within `), figure(within), plain(`; ${open}.`)];
}

/** A piece after the other, as plain text. */
export function sentenceText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** A time at which a share had ended: `6 days 4 hours`, `not reached`, or `no data`. */
export function quantileText({ seconds }: Quantile, n: number): string {
  if (n === 0) return 'no data';
  return seconds === null ? 'not reached' : durationText(seconds);
}

/** Its 90 % interval: `4 days to 9 days`, `4 days to not reached`; null when there is none. */
export function quantileAround({ interval }: Quantile): string | null {
  if (interval === null || (interval.low === null && interval.high === null)) return null;
  const [low, high] = [interval.low, interval.high].map((end) =>
    end === null ? 'not reached' : durationText(end),
  );
  return `${low} to ${high}`;
}
