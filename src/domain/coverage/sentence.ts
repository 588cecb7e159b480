import { numberText } from '../metric/numbers';
import type { CoverageReport } from './reportSchema';
import { figureText, ofText, shareOrNone } from './words';

type What = CoverageReport['what'];
type Share = CoverageReport['shares'][number];

/** A part of a sentence; a figure stands out. */
export type Piece = { readonly text: string; readonly figure: boolean };

const plain = (text: string): Piece => ({ text, figure: false });
const figure = (text: string): Piece => ({ text, figure: true });

const NONE = [plain('No data: nothing was counted.')];

/** What the counted ones do, after "34 of 40". */
const DID: Readonly<Record<Exclude<What, 'score' | 'efficiency' | 'self-service'>, string>> = {
  count: '',
  boundaries: ' declared edges join their spans',
  traces: ' traces are whole',
  'supply-chain': ' services have a current SBOM',
  allocation: ' has an owner',
};

function didOf(what: keyof typeof DID, { id }: Share): string {
  return id.startsWith('slsa-') ? ` services are at SLSA level ${id.slice(5)} or above` : DID[what];
}

/** Each task for itself: the worst and the best, never an average. */
function tasksSentence(shares: readonly Share[]): readonly Piece[] {
  const known = shares.filter(({ share }) => share !== null);
  const sorted = [...known].sort((a, b) => (a.share ?? 0) - (b.share ?? 0));
  const [worst, best] = [sorted[0], sorted.at(-1)];
  if (worst === undefined || best === undefined) return NONE;
  const one = (share: Share) => `${shareOrNone(share)} of “${share.title}”`;
  if (known.length === 1) return [figure(one(worst)), plain(' needed no ticket.')];
  return [
    plain('From '),
    figure(one(worst)),
    plain(' to '),
    figure(one(best)),
    plain(` needed no ticket; ${numberText(known.length)} tasks.`),
  ];
}

/** What the records say, as one sentence: "34 of 40 declared edges join their spans: 85 %." */
export function coverageSentence(report: CoverageReport): readonly Piece[] {
  const { what, shares, figures, currency } = report;
  const [first] = shares;
  const [lead] = figures;
  if (what === 'self-service') return tasksSentence(shares);
  if (what === 'score') {
    if (lead === undefined || lead.value === null) return NONE;
    return [plain('The score is '), figure(figureText(lead, null)), plain(`: ${lead.word}.`)];
  }
  if (what === 'efficiency') {
    if (lead === undefined || lead.value === null || first === undefined) return NONE;
    const idle =
      first.share === null ? '' : `; ${shareOrNone(first)} of the cost was requested and not used`;
    return [
      plain('Of what was requested, '),
      figure(figureText({ ...lead, unit: 'share' }, null)),
      plain(` is used${idle}.`),
    ];
  }
  if (first === undefined || first.total === 0) return NONE;
  const said = `${ofText(first, currency)}${didOf(what, first)}`;
  return first.share === null
    ? [plain(`${said}: no share.`)]
    : [plain(`${said}: `), figure(shareOrNone(first)), plain('.')];
}

/** A piece after the other, as plain text. */
export function sentenceText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
