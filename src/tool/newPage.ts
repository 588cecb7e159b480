import { entryNamed, isCode } from './codeIndex';
import { EXIT, type Io, plain, Refusal, Unreachable } from './io';
import type { Library } from './library';

async function taken(code: string, library: Library, io: Io) {
  try {
    return entryNamed(await library.catalogue(), code);
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
    io.err(`warning: nobody knows whether ${code} is taken. ${error.message}\n`);
    return undefined;
  }
}

/** `new CODE`: the handbook's starter for an error page, with the code and today filled in. */
export async function newPage(
  word: string,
  starter: string,
  library: Library,
  io: Io,
): Promise<number> {
  const code = word.trim().toUpperCase();
  if (!isCode(code)) {
    throw new Refusal(
      `"${plain(word)}" cannot be a code; write capitals, a hyphen and three or four digits, such as PLT-203.`,
    );
  }
  const entry = await taken(code, library, io);
  if (entry !== undefined) {
    io.err(
      `${code} is taken: ${entry.title}, ${entry.url}\nA code is never used again; take another.\n`,
    );
    return EXIT.wrong;
  }
  io.out(
    starter
      .replace(/^# Copy of .*\n/m, '')
      .replaceAll('PLT-999', code)
      .replace(/^last_reviewed: \S+/m, `last_reviewed: ${io.today}`),
  );
  io.err(`Save it in the handbook's repository as errors/${code.toLowerCase()}.mdx.\n`);
  return EXIT.fine;
}
