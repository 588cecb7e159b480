import { once } from 'node:events';

/** Where a command reads and writes; a terminal, a pipe, or a test. */
export type Streams = {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
};

/** Waits when the reader is slower, so that a long answer is never held in memory. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Lines between line feeds alone: unlike Node's readline, a note may hold any other separator. */
export async function* linesOf(
  input: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The id and one text of a line of NDJSON; undefined for a line that is no such object. */
function rowOf(
  line: string,
  field: string,
): { readonly id: unknown; readonly text: string } | undefined {
  try {
    const row: unknown = JSON.parse(line);
    const text: unknown = Reflect.get(Object(row), field);
    const id: unknown = Reflect.get(Object(row), 'id');
    return typeof text === 'string' ? { id: id ?? null, text } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Answers `{id, [field]}` a line in by `{id, …}` a line out, one after the other, so that no input is too long. A line
 * that cannot be used is answered with an error, and the code is 2.
 */
export async function answerLines(
  input: AsyncIterable<string | Uint8Array>,
  stdout: NodeJS.WritableStream,
  field: string,
  answerTo: (text: string) => object | Promise<object>,
): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const row = rowOf(line, field);
    if (row === undefined) code = 2;
    const answer =
      row === undefined
        ? { id: null, error: `Line ${number} is not {"id":…,"${field}":"…"}.` }
        : { id: row.id, ...(await answerTo(row.text)) };
    await write(stdout, `${JSON.stringify(answer)}\n`);
  }
  return code;
}

/** Text for a terminal: control characters, which could steer it, become visible. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
    character === '\n' ? '\n' : '�',
  );
}
