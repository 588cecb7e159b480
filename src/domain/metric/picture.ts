import type { Answer } from './answer';
import { dotPlot, PLOT_HEIGHT, PLOT_WIDTH } from './dots';
import { numberText } from './numbers';
import type { EstimateMetric } from './schema';
import type { Estimate } from './state';
import { currencyOf, plainText, sentence, unitIn } from './wording';

/** The picture's size in its own units; a PNG of it has twice as many dots a side. */
export const PICTURE = { width: 880, height: 460 } as const;

const MARGIN = 40;
/** The light theme's colours: a picture lies on white slides. */
const COLOURS = { paper: '#fcfbf8', ink: '#1c1d20', quiet: '#5b5d62', petrol: '#0f5c63' };
const SERIF = 'Georgia, Times New Roman, serif';
const SANS = 'Segoe UI, Helvetica, Arial, sans-serif';

function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  // XML knows no control characters and no halves of pairs.
  return text
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? '')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

/** Words in lines of at most so many letters. */
function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

type Written = {
  readonly x?: number;
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly font?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

function line(
  text: string,
  { x = MARGIN, y, size, fill = COLOURS.ink, font = SANS, anchor = 'start' }: Written,
): string {
  return `<text x="${x.toFixed(1)}" y="${y}" font-family="${font}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/**
 * The answer as a picture of its own: task, sentence and the twenty dots, as SVG text that needs no style sheet.
 * Any text of the reader stands in it as text.
 */
export function pictureSvg(
  metric: EstimateMetric,
  estimate: Estimate,
  answer: Answer,
  currency: string,
): string {
  const { width, height } = PICTURE;
  const { ink, paper, petrol, quiet } = COLOURS;
  const words = unitIn(metric, currency);
  const said = plainText(sentence(answer, metric.words, currencyOf(metric.unit, currency)));
  const { dots, radius, ticks, place } = dotPlot(answer.outcomes);
  const { p10, p50, p90 } = answer.spread;
  const top = 150;
  const bottom = top + PLOT_HEIGHT;
  const at = (share: number) => MARGIN + share * PLOT_WIDTH;
  const filled =
    metric.payback === undefined ? '' : ' Filled ones pay the cost back in the first year.';
  const parts = [
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    line(`${metric.title}: ${estimate.subject}`.slice(0, 100), { y: 44, size: 16, fill: quiet }),
    ...wrapped(said, 58).map((text, row) =>
      line(text, { y: 84 + row * 36, size: 28, font: SERIF }),
    ),
    `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${bottom}" y2="${bottom}" stroke="${quiet}" stroke-width="1.5"/>`,
    ...dots.map(
      (dot) =>
        `<circle cx="${(MARGIN + dot.x).toFixed(1)}" cy="${(top + dot.y).toFixed(1)}" r="${(dot.filled ? radius : radius - 1).toFixed(1)}" fill="${dot.filled ? petrol : paper}" stroke="${petrol}" stroke-width="${dot.filled ? 0 : 2.5}"/>`,
    ),
    ...ticks.map(({ amount, place: share }) =>
      line(numberText(amount), {
        x: at(share),
        y: bottom + 22,
        size: 14,
        fill: quiet,
        anchor: share === 0 ? 'start' : share > 0.94 ? 'end' : 'middle',
      }),
    ),
    `<line x1="${at(place(p10)).toFixed(1)}" x2="${at(place(p90)).toFixed(1)}" y1="${bottom + 38}" y2="${bottom + 38}" stroke="${ink}" stroke-width="3"/>`,
    `<line x1="${at(place(p50)).toFixed(1)}" x2="${at(place(p50)).toFixed(1)}" y1="${bottom + 31}" y2="${bottom + 45}" stroke="${ink}" stroke-width="3"/>`,
    line(
      `Each dot is one of twenty equally likely outcomes, ${words}. Four of five lie on the line; the tick is the middle.`,
      { y: bottom + 72, size: 14, fill: quiet },
    ),
    line(`20,000 samples, seed ${estimate.seed}.${filled}`, {
      y: bottom + 94,
      size: 14,
      fill: quiet,
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${escaped(said)}</title>${parts.join('')}</svg>\n`;
}
