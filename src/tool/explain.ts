import { entryNamed, nearestText } from './codeIndex';
import { EXIT, type Io, plain, plainLines } from './io';
import type { Library } from './library';

/** The entry of a name; when there is none, says so and what is near. */
async function found(name: string, library: Library, io: Io) {
  const catalogue = await library.catalogue();
  const entry = entryNamed(catalogue, name);
  if (entry === undefined) {
    const near = nearestText(catalogue, name);
    io.err(`${plain(name)} has no page in the handbook.${near === '' ? '' : `\n${near}`}\n`);
  }
  return entry;
}

/** `explain CODE`: the page as plain text, or what the index says of it when only the index is there. */
export async function explain(name: string, library: Library, io: Io): Promise<number> {
  const entry = await found(name, library, io);
  if (entry === undefined) return EXIT.wrong;
  const page = await library.page(entry.code);
  const short = `${entry.code} ${entry.title}\n\n${entry.summary}\n\n${entry.url}\n`;
  const text = page === undefined ? short : page.text;
  io.out(plainLines(text.endsWith('\n') ? text : `${text}\n`));
  return EXIT.fine;
}

const ARGUMENT = /^([a-z][a-z0-9-]*)=(.*)$/s;
const MOST = 120;

/** `open CODE [name=value …]`: the page's address, filled with values. */
export async function open(
  [name = '', ...values]: readonly string[],
  library: Library,
  io: Io,
): Promise<number> {
  const entry = await found(name, library, io);
  if (entry === undefined) return EXIT.wrong;
  const url = new URL(entry.url);
  for (const value of values) {
    const [, key, text] = ARGUMENT.exec(value) ?? [];
    if (key === undefined || text === undefined) {
      io.err(`"${plain(value)}" is not a value; write name=value, such as ns=checkout-prod.\n`);
      return EXIT.usage;
    }
    url.searchParams.set(`args.${key}`, text.slice(0, MOST));
  }
  io.out(`${url.href}\n`);
  return EXIT.fine;
}
