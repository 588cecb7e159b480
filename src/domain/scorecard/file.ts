import { asFileName } from '../template/fileName';
import { type Card, type CardReading, readCard } from './read';

/** Where the form of a saved scorecard is published, below the site's address. */
export const SCORECARD_SCHEMA = 'schemas/scorecard-1.json';

/** A scorecard as JSON text. `saved` is ISO 8601, `schema` the address of the published form. */
export function scorecardText(card: Card, saved: string, schema: string): string {
  const file = {
    $schema: schema,
    kind: 'scorecard',
    version: 1,
    name: card.name,
    saved,
    rows: card.rows,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** A scorecard from the text of a file, read as hostile input. Never throws. */
export function readScorecardText(text: string): CardReading {
  try {
    const json: unknown = JSON.parse(text);
    return readCard(json);
  } catch {
    return { ok: false, reason: 'It is no JSON, or was cut off.' };
  }
}

/** The name of a saved scorecard without its ending: `scorecard-payments-2026-11-22`. */
export function fileStem(name: string, today: string): string {
  const parts = ['scorecard', asFileName(name.toLowerCase()), today];
  return parts.filter((part) => part !== '').join('-');
}
