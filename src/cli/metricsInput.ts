import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodingOf } from '../domain/records/encoding';
import type { NamedRows } from '../domain/records/named';
import { namedRows } from '../domain/records/rows';
import { readWritten } from '../domain/records/written';
import { type Zone, zoneNamed } from '../domain/records/zone';
import { type Given, needed, Refusal } from './args';
import type { Place } from './maturityInput';
import { printable, type Streams, write } from './lines';

/** Where a command runs, and where it writes. */
export type Io = { readonly place: Place; readonly streams: Streams };

function bytesOf({ from }: Place, file: string): Uint8Array {
  try {
    return readFileSync(path.resolve(from, file));
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (code === 'ENOENT') throw new Refusal(`${file} cannot be read: there is no such file.`);
    if (code === 'EISDIR') throw new Refusal(`${file} cannot be read: it is a folder.`);
    throw new Refusal(`${file} cannot be read: ${String(error)}.`);
  }
}

/** A table of records. Throws a Refusal when nothing of it can be read. */
export async function readTableFile({ place, streams }: Io, file: string): Promise<NamedRows> {
  const bytes = bytesOf(place, file);
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8')
    await write(streams.stderr, printable(`${file} is read as ${encoding}.\n`));
  const table = namedRows(new TextDecoder(encoding).decode(bytes));
  if (typeof table === 'string') throw new Refusal(`${file} cannot be used: ${table}.`);
  return table;
}

/** The zone of `--timezone`, or null. Throws a Refusal for one that is not known. */
export function zoneOf(given: Given): Zone | null {
  const name = given.options.get('timezone');
  if (name === undefined) return null;
  const zone = zoneNamed(name);
  if (zone === null)
    throw new Refusal(`"${name}" is no time zone; write one such as Europe/Berlin or UTC.`);
  return zone;
}

/** The instant an option names, a day being its beginning. Throws a Refusal. */
export function instantOf(given: Given, name: string, zone: Zone | null): number {
  const text = needed(given, name, 'DATE');
  const written = readWritten(text);
  if (written.is === 'instant') return written.instant;
  if (written.is !== 'local')
    throw new Refusal(`--${name} ${text} is no date; write 2026-12-31 or 2026-12-31T08:00Z.`);
  if (zone === null)
    throw new Refusal(`--${name} ${text} has no zone; add --timezone, or write ${text}T00:00Z.`);
  return zone.instant(written.local).instant;
}

/** A share from `0.9` or `90%`. Throws a Refusal. */
export function shareOf(name: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  const share = Number(match?.[1] ?? NaN) / (match?.[2] === '%' ? 100 : 1);
  if (!(share >= 0 && share <= 1))
    throw new Refusal(`--${name} ${text} is no share; write 90% or 0.9.`);
  return share;
}

/** A whole number from 0. Throws a Refusal. */
export function countOf(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(`--${name} ${text} is no count; write 240.`);
  return Number(text);
}
