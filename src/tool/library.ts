import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatchTable } from '../domain/error/table';
import { type Catalogue, readCatalogue } from './codeIndex';
import { listField, textField } from './field';
import { type Io, reasonOf, Refusal } from './io';
import { remoteText } from './remote';
import { readTable } from './table';

/** What is read of <CODE>.json. */
export type Page = { readonly text: string; readonly links: readonly string[] };

/** The catalogue's machine files, wherever they are. */
export type Library = {
  /** Where the index was read, for messages. */
  readonly place: string;
  readonly catalogue: () => Promise<Catalogue>;
  /** The page of a code; undefined when only the index is there. */
  readonly page: (code: string) => Promise<Page | undefined>;
  readonly table: () => Promise<MatchTable>;
};

const INDEX = 'errors/v1/index.json';

function isRemote(where: string): boolean {
  return /^https?:\/\//i.test(where);
}

/** Address of the index: given whole, or below the handbook's address. */
function remoteIndex(where: string): URL {
  if (!URL.canParse(where)) throw new Refusal(`"${where}" is not an address.`);
  const url = new URL(where);
  if (url.pathname.endsWith('.json')) return url;
  if (/\/errors\/v1\/?$/.test(url.pathname))
    return new URL(`${url.pathname.replace(/\/$/, '')}/index.json`, url);
  return new URL(INDEX, new URL(`${url.pathname.replace(/\/*$/, '')}/`, url));
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** File of the index: given whole, or in a folder, or in a built site. */
function localIndex(where: string, from: string): string {
  const file = where.startsWith('file:') ? fileURLToPath(where) : path.resolve(from, where);
  const [index] = [file, path.join(file, 'index.json'), path.join(file, INDEX)].filter(isFile);
  if (index === undefined) throw new Refusal(`There is no index.json at ${file}.`);
  return index;
}

function parsed<Value>(place: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Refusal(`${place} cannot be used: ${reasonOf(error)}.`);
  }
}

function readPage(text: string): Page {
  const data: unknown = JSON.parse(text);
  const body = textField(data, 'text');
  if (body === undefined) throw new Error('it has no text');
  const links = listField(data, 'related').flatMap((link) => textField(link, 'url') ?? []);
  return { text: body, links };
}

/** The catalogue from texts that are at hand; `textOf` answers undefined for a file that is not there. */
export function textLibrary(place: string, textOf: (name: string) => string | undefined): Library {
  function read<Value>(name: string, reader: (text: string) => Value): Value | undefined {
    const text = textOf(name);
    return text === undefined ? undefined : parsed(`${place} (${name})`, () => reader(text));
  }
  function needed<Value>(name: string, reader: (text: string) => Value): Value {
    const value = read(name, reader);
    if (value === undefined) throw new Refusal(`There is no ${name} at ${place}.`);
    return value;
  }
  return {
    place,
    catalogue: async () => needed('index.json', readCatalogue),
    page: async (code) => read(`${code}.json`, readPage),
    table: async () => needed('match.json', readTable),
  };
}

function localLibrary(where: string, from: string): Library {
  const index = localIndex(where, from);
  return textLibrary(index, (name) => {
    const file = name === 'index.json' ? index : path.join(path.dirname(index), name);
    return isFile(file) ? readFileSync(file, 'utf8') : undefined;
  });
}

function remoteLibrary(where: string, io: Io): Library {
  const index = remoteIndex(where);
  const beside = (name: string) => new URL(name, index);
  return {
    place: index.href,
    catalogue: () => remoteText(index, readCatalogue, io),
    page: (code) => remoteText(beside(`${code}.json`), readPage, io),
    table: () => remoteText(beside('match.json'), readTable, io),
  };
}

/** The catalogue at an address, an index file, or a folder with one. Throws a Refusal when it cannot be one. */
export function openLibrary(where: string, io: Io): Library {
  return isRemote(where) ? remoteLibrary(where, io) : localLibrary(where, io.from);
}
