import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isSafePath } from '../domain/template/fileName';
import { MADE_FILE, type Making, madeText, readMade } from '../domain/template/made';
import { Refusal } from './args';

/** A folder that a template fills. Nothing is read or written outside it, nor through a link inside it. */
export type Folder = {
  /** The folder's name as it was given, for messages. */
  readonly shown: string;
  /** A file's text with line feeds as line ends; undefined when there is none. Throws a Refusal. */
  readonly present: (name: string) => string | undefined;
  /** Writes a file, with the line ends it had before. Throws a Refusal. */
  readonly write: (name: string, text: string) => void;
  /** Copies a file to `<name>.orig`, or the next free number, and answers that name. */
  readonly aside: (name: string) => string;
  readonly remove: (name: string) => void;
  /** What was made here; empty when nothing was. Throws a Refusal. */
  readonly makings: () => readonly Making[];
  readonly record: (makings: readonly Making[]) => void;
};

export function openFolder(from: string, given: string): Folder {
  const root = path.resolve(from, given);
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Refusal(`${given} is a file; name a folder.`);
  }

  /** The absolute path of a name, once everything on the way to it was looked at. */
  const placeOf = (name: string): string => {
    let at = root;
    const parts = name.split('/');
    parts.forEach((part, index) => {
      at = path.join(at, part);
      const found = lstatSync(at, { throwIfNoEntry: false });
      if (found === undefined) return;
      const shown = path.join(given, ...parts.slice(0, index + 1));
      if (found.isSymbolicLink()) {
        throw new Refusal(`${shown} is a link; nothing is read or written through links.`);
      }
      const isLast = index === parts.length - 1;
      if (isLast ? !found.isFile() : !found.isDirectory()) {
        throw new Refusal(
          `${shown} is in the way: ${isLast ? 'a file' : 'a folder'} is to be there.`,
        );
      }
    });
    return at;
  };
  const inside = (name: string): string => {
    if (!isSafePath(name)) throw new Refusal(`"${name}" cannot be the name of a file in a folder.`);
    return placeOf(name);
  };
  const bytes = (file: string): string | undefined =>
    existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const isWindows = (text: string | undefined) =>
    text !== undefined && text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);

  const put = (file: string, text: string) => {
    const ends = isWindows(bytes(file)) ? text.replace(/\n/g, '\r\n') : text;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, ends);
  };

  return {
    shown: given,
    present: (name) => {
      const text = bytes(inside(name));
      return isWindows(text) ? text?.replace(/\r\n/g, '\n') : text;
    },
    write: (name, text) => put(inside(name), text),
    aside: (name) => {
      const file = inside(name);
      let free = `${file}.orig`;
      for (let at = 2; lstatSync(free, { throwIfNoEntry: false }) !== undefined; at++) {
        free = `${file}.orig.${at}`;
      }
      copyFileSync(file, free);
      return path.relative(root, free).split(path.sep).join('/');
    },
    remove: (name) => rmSync(inside(name)),
    makings: () => {
      const text = bytes(placeOf(MADE_FILE));
      if (text === undefined) return [];
      const where = path.join(given, MADE_FILE);
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        throw new Refusal(`${where} is not valid JSON. Is it from a merge that is not finished?`);
      }
      const reading = readMade(json);
      if (!reading.ok) throw new Refusal(`${where} cannot be used. ${reading.reason}`);
      return reading.makings;
    },
    record: (makings) => put(placeOf(MADE_FILE), madeText(makings)),
  };
}
