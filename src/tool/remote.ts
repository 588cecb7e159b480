import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Io, reasonOf, Unreachable } from './io';

const PATIENCE_MS = 10_000;
const MOST_BYTES = 20_000_000;

function cacheFolder({ env }: Io): string {
  const home = os.homedir();
  const own =
    process.platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : path.join(home, '.cache');
  return path.join(env['XDG_CACHE_HOME'] ?? own, 'handbook-help');
}

function cacheFile(url: URL, io: Io): string {
  const name = createHash('sha256').update(url.href).digest('hex').slice(0, 32);
  return path.join(cacheFolder(io), `${name}.json`);
}

/** Keeps a copy; a machine where nothing can be written works without. */
function keep(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Renamed into place, so that a second run never reads half a file.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    return;
  }
}

async function fetched(url: URL): Promise<string> {
  const answer = await fetch(url, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error(`it answers ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
  return new TextDecoder().decode(bytes);
}

/** fetch says only "fetch failed"; the reason stands inside. */
function reasons(error: unknown): string {
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return reasonOf(inner) || reasonOf(error);
}

/**
 * A file of the handbook, read. When it cannot be reached, or answers something else such as a login page, the
 * last copy is used and said so. Throws Unreachable when there is none.
 */
export async function remoteText<Value>(
  url: URL,
  read: (text: string) => Value,
  io: Io,
): Promise<Value> {
  const file = cacheFile(url, io);
  try {
    const text = await fetched(url);
    const value = read(text);
    keep(file, text);
    return value;
  } catch (error) {
    const why = `${url.href} cannot be used: ${reasons(error)}.`;
    try {
      const value = read(readFileSync(file, 'utf8'));
      const day = statSync(file).mtime.toISOString().slice(0, 10);
      io.err(`warning: ${why}\n  Used the copy of ${day}.\n`);
      return value;
    } catch {
      throw new Unreachable(
        `${why}\n  No copy is kept on this machine. Try again, or give a local index: --index FILE`,
      );
    }
  }
}
