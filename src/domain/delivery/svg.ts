import { COMPARED, sayValue } from './figures';
import { windowWords } from './markdown';
import type { DeliveryReport } from './reportSchema';

/** Colours of the light page: a picture is put on white paper and slides. */
const [INK, QUIET, LINE, PETROL] = ['#1c1d20', '#5b5d62', '#85817a', '#0f5c63'] as const;
const [WIDTH, MARGIN, LABEL, ROW] = [960, 24, 300, 64] as const;
const HEAD = 84;

/** Text for XML: what XML 1.0 forbids is dropped, the rest escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function text(x: number, y: number, words: string, size: number, colour: string = INK): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}">${xml(words)}</text>`;
}

/** Each number as a line from 0 to the largest service, a dot a service, a bar at the middle one. An SVG of its own. */
export function fleetSvg(report: DeliveryReport): string {
  const { services, fleet, window } = report;
  const rows = COMPARED.map(({ name, title, measured, value }, index) => {
    const top = HEAD + index * ROW;
    const values = services.map(({ numbers }) => value(numbers)).filter((one) => one !== null);
    const most = Math.max(0, ...values);
    const x = (one: number) =>
      LABEL + 8 + (most === 0 ? 0 : (one / most) * (WIDTH - LABEL - MARGIN - 16));
    const spread = fleet[name];
    const [low, middle, high] = [spread?.min, spread?.median, spread?.max].map((one) =>
      sayValue(measured, one ?? null),
    );
    const words =
      values.length === 0 ? 'no data' : `${low ?? ''} · ${middle ?? ''} · ${high ?? ''}`;
    const dots = values.map((one) => {
      return `<circle cx="${x(one).toFixed(1)}" cy="${top}" r="6" fill="${PETROL}" fill-opacity="0.6"/>`;
    });
    const bar =
      spread?.median == null
        ? ''
        : `<path d="M${x(spread.median).toFixed(1)} ${top - 12}v24" stroke="${INK}" stroke-width="3"/>`;
    return [
      text(MARGIN, top - 4, title, 16),
      text(MARGIN, top + 15, words, 13, QUIET),
      `<path d="M${LABEL} ${top}H${WIDTH - MARGIN}" stroke="${LINE}"/>`,
      ...dots,
      bar,
    ].join('');
  });
  const height = HEAD + COMPARED.length * ROW;
  const title = `Delivery of ${services.length} services, ${windowWords(window)}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif">`,
    `<title>${xml(title)}</title><rect width="100%" height="100%" fill="#ffffff"/>`,
    text(MARGIN, 30, title, 18),
    text(
      MARGIN,
      50,
      'Smallest · middle · largest service; a dot a service, from 0 on the left',
      13,
      QUIET,
    ),
    ...rows,
    '</svg>',
  ].join('');
}
