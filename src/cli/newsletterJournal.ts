import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { JournalEntry } from '../domain/newsletter/journal';
import { Refusal } from './args';

/** The record of a send: each entry is on the disk before the function returns. Throws what the disk says. */
export type Recorder = {
  readonly write: (entry: JournalEntry) => void;
  readonly close: () => void;
};

/** The text of a record; empty when there is none. */
export function journalText(file: string): string {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
}

function syncFolder(file: string): void {
  const folder = openSync(path.dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Opens a record for appending, on a line of its own. */
export function openJournal(file: string): Recorder {
  const before = journalText(file);
  const handle = openSync(file, 'a');
  syncFolder(file);
  const put = (text: string) => {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  };
  // A crash may have torn the last line. The empty line after it tells the reader so.
  if (before !== '' && !before.endsWith('\n')) put('\n\n');
  return {
    write: (entry) => put(`${JSON.stringify({ ...entry, at: new Date().toISOString() })}\n`),
    close: () => closeSync(handle),
  };
}

type Holder = { readonly pid: number; readonly host: string };

function holderOf(text: string): Holder | undefined {
  const [pid = '', host = ''] = text.trim().split(' ');
  return /^\d+$/.test(pid) && host !== '' ? { pid: Number(pid), host } : undefined;
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return Reflect.get(Object(error), 'code') === 'EPERM';
  }
}

function taken(lock: string, holder: Holder | undefined): Refusal {
  const who = holder === undefined ? 'Somebody' : `Process ${holder.pid} on ${holder.host}`;
  return new Refusal(
    `${who} is sending this issue at the moment: ${lock} is there. Wait for it; when you are sure that nobody sends, remove that file.`,
  );
}

/**
 * Makes sure that one process alone sends: a lock beside the record, with the process and machine that holds it. One
 * that a dead process of this machine left is taken over. Answers how to let go. Throws a Refusal when it is held.
 */
export function lockJournal(file: string): () => void {
  const lock = `${file}.lock`;
  const own = `${lock}.${process.pid}`;
  const text = `${process.pid} ${hostname()}\n`;
  writeFileSync(own, text);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(own, lock);
        return () => {
          if (existsSync(lock) && readFileSync(lock, 'utf8') === text) unlinkSync(lock);
        };
      } catch (error) {
        if (Reflect.get(Object(error), 'code') !== 'EEXIST') throw error;
      }
      const found = existsSync(lock) ? readFileSync(lock, 'utf8') : undefined;
      const holder = found === undefined ? undefined : holderOf(found);
      if (found === undefined) continue;
      if (holder === undefined || isAlive(holder)) throw taken(lock, holder);
      const aside = `${lock}.dead.${process.pid}`;
      renameSync(lock, aside);
      const moved = readFileSync(aside, 'utf8');
      // Somebody else may have taken over in between: what was moved is then theirs.
      if (moved !== found) {
        if (!existsSync(lock)) linkSync(aside, lock);
        unlinkSync(aside);
        throw taken(lock, holderOf(moved));
      }
      unlinkSync(aside);
    }
    throw taken(lock, undefined);
  } finally {
    unlinkSync(own);
  }
}
