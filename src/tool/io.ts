/** Where a command reads and writes: a terminal, a pipe, a test. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder a person stands in. */
  readonly from: string;
  /** `2026-11-22`. */
  readonly today: string;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** What a command answers to the shell that called it. */
export const EXIT = { fine: 0, wrong: 1, usage: 2, fault: 70, network: 75 } as const;

/** Words or files that cannot be used: exit code 2. */
export class Refusal extends Error {}

/** The catalogue cannot be reached and no copy is kept: exit code 75. */
export class Unreachable extends Error {}

/** Text for a terminal on one line: control characters, which could steer it, become visible. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD');
}

/** The same for text of several lines. */
export function plainLines(text: string): string {
  return text.split(/\r?\n/).map(plain).join('\n');
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Stands in the first lines of the shipped file. */
export const MARK = 'handbook-help: from an error code to its page';
