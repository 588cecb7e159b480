import { nearest } from '../domain/id';
import { type Form, type Given, readArgs } from './args';
import { check } from './check/check';
import { explain, open } from './explain';
import { EXIT, type Io, plainLines, Refusal, Unreachable } from './io';
import { type Library, openLibrary } from './library';
import { match } from './match';
import { newPage } from './newPage';

/** What the build writes into the shipped file. */
export type Baked = {
  readonly version: string;
  /** The handbook's address, ending in a slash. */
  readonly address: string;
  /** Address of the page about this tool. */
  readonly guide: string;
  /** errors/_starter.mdx. */
  readonly starter: string;
};

const WHERE = ['index'] as const;

const FORMS = {
  explain: { options: WHERE, switches: [], words: [1, 1] },
  match: { options: WHERE, switches: ['json'], words: [0, 1] },
  check: {
    options: [...WHERE, 'format', 'baseline', 'owner'],
    switches: ['skip-comments'],
    words: [0, Infinity],
  },
  new: { options: WHERE, switches: [], words: [1, 1] },
  open: { options: WHERE, switches: [], words: [1, Infinity] },
} as const satisfies Record<string, Form>;

type Command = keyof typeof FORMS;

function usage(baked: Baked): string {
  return `From an error code to its page, and from a message to its code.

Usage: node help.mjs <command>

  explain CODE         the page of a code, alias or alert as plain text
  match [FILE|-]       the pages that fit a message, from a file or standard input
  check [PATHS]        wrong, retired and missing codes and links in these files; without PATHS in this folder
  new CODE             a starter for the page of a new code
  open CODE [name=value …]
                       the address of a page, filled with values

Every command:
  --index WHERE        the catalogue: an address, an index.json, or a folder that holds one
match:
  --json               for programs: {"matches":[{"code","topic","score","confident","variables"}]}
check:
  --format FORMAT      text, json, sarif or github
  --baseline FILE      findings that are known: a result of check --format json
  --owner CHANNEL      also name the codes of this owner that stand nowhere in PATHS
  --skip-comments      comments do not count

Without --index the catalogue is read from HANDBOOK_URL, else from ${baked.address}
The last copy is kept and used when the handbook cannot be reached. Nothing you check or match is sent anywhere.
Left out: what .handbookignore names (lines as in .gitignore), files over 1 MB, binary files, .git,
node_modules and folders that builds write.
Exit code: 0 fine, 1 something is wrong, 2 wrong words or files, 70 a fault of this tool,
75 the handbook cannot be reached and no copy is kept.
`;
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(FORMS, word);
}

async function run(
  command: Command,
  given: Given,
  library: Library,
  baked: Baked,
  io: Io,
): Promise<number> {
  const [word = ''] = given.words;
  if (command === 'explain') return explain(word, library, io);
  if (command === 'match') return match(given, library, io);
  if (command === 'check') return check(given, library, baked, io);
  if (command === 'new') return newPage(word, baked.starter, library, io);
  return open(given.words, library, io);
}

/** How a command finds the catalogue: `where` is the value of --index or undefined. */
export type Opening = (where: string | undefined, io: Io) => Library;

function failed(error: unknown, io: Io): number {
  if (error instanceof Unreachable || error instanceof Refusal) {
    io.err(`${plainLines(error.message)}\n`);
    return error instanceof Unreachable ? EXIT.network : EXIT.usage;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(
    `The tool itself has a fault; please report it to the handbook's owners.\n${plainLines(trace)}\n`,
  );
  return EXIT.fault;
}

/** Runs one command and answers its exit code; never throws. */
export async function help(
  args: readonly string[],
  baked: Baked,
  io: Io,
  opening: Opening = (where, { env }) =>
    openLibrary(where ?? (env['HANDBOOK_URL'] || baked.address), io),
): Promise<number> {
  const [command = '', ...rest] = args;
  if (['', 'help', '--help', '-h'].includes(command) || rest.includes('--help')) {
    io.out(usage(baked));
    return EXIT.fine;
  }
  if (command === '--version') {
    io.out(`handbook-help ${baked.version} for ${baked.address}\n`);
    return EXIT.fine;
  }
  if (!isCommand(command)) {
    const meant = nearest(command, Object.keys(FORMS));
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    io.err(plainLines(`"${command}" is not a command.${hint}\n\n${usage(baked)}`));
    return EXIT.usage;
  }
  try {
    const given = readArgs(FORMS[command], rest);
    return await run(command, given, opening(given.options.get('index'), io), baked, io);
  } catch (error) {
    return failed(error, io);
  }
}
