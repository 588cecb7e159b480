import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../io';
import { ignoreLines, isIgnored } from './ignore';

/** Folders that hold what others wrote or what a build made. */
const PASSED_OVER = new Set([
  ...['.git', '.hg', '.svn', 'node_modules', 'bower_components', 'vendor', 'build', 'dist', 'out'],
  ...['target', 'coverage', '.docusaurus', '.next', '.nuxt', '.cache', '.gradle', '.terraform'],
  ...['.venv', 'venv', '__pycache__', '.tox', '.mypy_cache', '.pytest_cache', '.idea', '.vscode'],
]);
const IGNORE_FILE = '.handbookignore';
const MOST_BYTES = 1_000_000;

/** A text file: its path from the folder the check runs in, and what it says. */
type TextFile = { readonly file: string; readonly text: string };

type Files = {
  /** Reads each file only when it is its turn. */
  readonly texts: Iterable<TextFile>;
  /** Named after the run: what was left out, and why. */
  readonly skipped: { binary: number; large: number; unreadable: number };
};

function shown(from: string, absolute: string): string {
  const relative = path.relative(from, absolute).split(path.sep).join('/');
  return relative === '' ? '.' : relative;
}

type Ignore = (absolute: string, what: 'folder' | 'file') => boolean;

function ignoreOf(from: string): Ignore {
  const file = path.join(from, IGNORE_FILE);
  if (!existsSync(file)) return () => false;
  const lines = ignoreLines(readFileSync(file, 'utf8'));
  return (absolute, what) => {
    const relative = shown(from, absolute);
    return !relative.startsWith('../') && isIgnored(relative, what, lines);
  };
}

/** Files below a folder, in order. Links are not followed, so that nothing is read twice or for ever. */
function* below(folder: string, ignored: Ignore, skipped: Files['skipped']): Generator<string> {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder).sort();
  } catch {
    skipped.unreadable += 1;
  }
  for (const name of names) {
    const absolute = path.join(folder, name);
    const entry = lstatSync(absolute, { throwIfNoEntry: false });
    // A name whose bytes are no text cannot be opened by it.
    if (entry === undefined) skipped.unreadable += 1;
    else if (entry.isDirectory()) {
      if (!PASSED_OVER.has(name) && !ignored(absolute, 'folder')) {
        yield* below(absolute, ignored, skipped);
      }
    } else if (entry.isFile() && name !== IGNORE_FILE && !ignored(absolute, 'file')) {
      yield absolute;
    }
  }
}

function read(absolute: string, skipped: Files['skipped']): string | undefined {
  try {
    if (statSync(absolute).size > MOST_BYTES) {
      skipped.large += 1;
      return undefined;
    }
    const bytes = readFileSync(absolute);
    if (bytes.subarray(0, 8000).includes(0)) {
      skipped.binary += 1;
      return undefined;
    }
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch {
    skipped.unreadable += 1;
    return undefined;
  }
}

/** The text files at and below the paths, each once. Throws a Refusal when a path is not there. */
export function filesAt(paths: readonly string[], from: string): Files {
  const skipped = { binary: 0, large: 0, unreadable: 0 };
  const ignored = ignoreOf(from);
  const starts = paths.map((each) => path.resolve(from, each));
  for (const start of starts) {
    if (!existsSync(start)) throw new Refusal(`There is no ${shown(from, start)} here.`);
  }
  function* texts(): Generator<TextFile> {
    const seen = new Set<string>();
    for (const start of starts) {
      // A file named on the command line is meant, whatever .handbookignore says.
      const all = statSync(start).isDirectory() ? below(start, ignored, skipped) : [start];
      for (const absolute of all) {
        if (seen.has(absolute)) continue;
        seen.add(absolute);
        const text = read(absolute, skipped);
        if (text !== undefined) yield { file: shown(from, absolute), text };
      }
    }
  }
  return { texts: texts(), skipped };
}
