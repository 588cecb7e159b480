import { matchTable, type MatchTable } from '../domain/error/table';
import { field, listField } from './field';

const { version: VERSION } = matchTable([]);

/** The version stands for the form of the rest: site and tool are built together. */
function isTable(data: unknown): data is MatchTable {
  return (
    field(data, 'version') === VERSION &&
    Array.isArray(field(data, 'entries')) &&
    listField(data, 'entries').every((entry) =>
      ['code', 'topic', 'title', 'path'].every((key) => typeof field(entry, key) === 'string'),
    )
  );
}

/** Reads the text of match.json. Throws with the reason when its form is another. */
export function readTable(text: string): MatchTable {
  const data: unknown = JSON.parse(text);
  if (!isTable(data)) {
    throw new Error('its form is not the one this tool reads; download the tool again');
  }
  return data;
}
