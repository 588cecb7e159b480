import { Refusal, unknownWord } from './args';
import { printable, type Streams, write } from './lines';

/** Commands that go by one name, such as `template list` and `template render`. */
type Family<Command> = {
  readonly usage: string;
  readonly commands: Readonly<Record<string, Command>>;
  /** Whether the usage is asked for. Without it: `help`, `--help` or `-h`, or `--help` behind any command. */
  readonly isAsked?: (name: string, rest: readonly string[]) => boolean;
  /** Runs a command with the words behind its name; answers the exit code. Throws a Refusal for what cannot be used. */
  readonly run: (command: Command, rest: readonly string[]) => Promise<number>;
};

/** Whether the word in place of a command asks for help. */
export function asksForHelp(name: string): boolean {
  return ['help', '--help', '-h'].includes(name);
}

/** Runs the command that the first word names. Answers the exit code, 2 for input that cannot be used; never throws. */
export async function dispatch<Command>(
  { usage, commands, isAsked, run }: Family<Command>,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const [name = '', ...rest] = args;
  const isHelp = isAsked?.(name, rest) ?? (asksForHelp(name) || rest.includes('--help'));
  if (isHelp) {
    await write(streams.stdout, usage);
    return 0;
  }
  try {
    if (name === '') throw new Refusal(`A command is missing.\n\n${usage}`);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw unknownWord('a command', name, Object.keys(commands));
    return await run(command, rest);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const said = error instanceof Refusal ? reason : `This failed, unexpectedly: ${reason}`;
    await write(streams.stderr, `${printable(said)}\n`);
    return 2;
  }
}
