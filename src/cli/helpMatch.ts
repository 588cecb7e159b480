import { open } from 'node:fs/promises';
import path from 'node:path';
import { findErrors, type Finding } from '../domain/error/match';
import { normalized } from '../domain/error/normal';
import { ErrorFrontMatter } from '../domain/error/schema';
import { type MatchTable, matchTable } from '../domain/error/table';
import { MAX_READ } from '../domain/error/words';
import { filesUnder, isStarter } from '../plugin/files';
import { readPage } from '../plugin/read';
import { readArgs, Refusal } from './args';
import type { Place } from './maturityInput';
import { answerLines, printable, type Streams, write } from './lines';

/** The finder's table of all valid error pages; what is wrong with the others, `check` says. */
function tableOf(siteDir: string): MatchTable {
  const files = filesUnder(siteDir, 'errors').filter(
    (file) => file.endsWith('.mdx') && !isStarter(file),
  );
  const entries = files.flatMap((file) => {
    const read = ErrorFrontMatter.safeParse(readPage(siteDir, file).page?.input);
    return read.success ? [read.data] : [];
  });
  if (entries.length === 0)
    throw new Refusal('There are no error pages here; run this in the handbook’s folder.');
  return matchTable(entries);
}

/** A match as it is printed; `topic` is the page's slug, `variables` what was read out of the message. */
function printed({ code, topic, score, confidence, values }: Finding) {
  return {
    code,
    topic,
    score: Math.round(score * 1000) / 1000,
    confident: confidence === 'sure',
    variables: values,
  };
}

/** The beginning and the end of an input of whatever length, as the finder reads them, and how many characters stood between. */
async function readEnds(
  input: AsyncIterable<string | Uint8Array>,
): Promise<{ readonly message: string; readonly leftOut: number }> {
  const decoder = new TextDecoder();
  let head = '';
  let tail = '';
  let length = 0;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    length += text.length;
    const missing = Math.max(0, MAX_READ - head.length);
    head += text.slice(0, missing);
    tail = (tail + text.slice(missing)).slice(-MAX_READ);
  }
  const message = head + tail;
  if (length <= MAX_READ) return { message, leftOut: 0 };
  // The finder reads a half from each end; what lies between need not be kept.
  return { message, leftOut: length - MAX_READ };
}

function lines(findings: readonly Finding[]): string {
  if (findings.length === 0) {
    return 'Nothing here matches. Paste more of it: the line with the cause, or the lines around it.\n';
  }
  return findings
    .flatMap(({ code, title, path: address, confidence, values, variables }) => [
      `${code}  ${title}${confidence === 'sure' ? '' : ' (possible)'}`,
      `  ${address}`,
      ...Object.entries(values).map(([name, value]) => `  ${variables[name] ?? name}: ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

async function opened(place: Place, file: string): Promise<AsyncIterable<string | Uint8Array>> {
  try {
    const handle = await open(path.resolve(place.from, file));
    if ((await handle.stat()).isFile()) return handle.createReadStream();
    await handle.close();
  } catch {
    throw new Refusal(`${file} cannot be read: there is no such file, or you may not read it.`);
  }
  throw new Refusal(`${file} cannot be read: it is no file.`);
}

/** `handbook help match [--json|--ndjson] [FILE|-]`: the error pages that fit a message, best first. */
export async function match(
  place: Place,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const perLine = args.includes('--ndjson');
  const given = readArgs(
    { options: [], prints: 'text or json', files: [0, 1] },
    args.filter((arg) => arg !== '--ndjson'),
  );
  if (perLine && given.print === 'json')
    throw new Refusal('--json answers one message, --ndjson one a line; write one of them.');
  const [file = '-'] = given.files;
  const input = file === '-' ? streams.stdin : await opened(place, file);
  const table = tableOf(place.siteDir);
  if (perLine) {
    return answerLines(input, streams.stdout, 'message', (message) => ({
      matches: findErrors(message, table).map(printed),
    }));
  }
  const { message, leftOut } = await readEnds(input);
  const findings = findErrors(message, table);
  if (leftOut > 0) {
    const half = MAX_READ / 2;
    await write(
      streams.stderr,
      `Too much to read whole: the first and the last ${half} characters were read, ${leftOut} between them were not.\n`,
    );
  }
  const answer =
    given.print === 'json'
      ? `${JSON.stringify({ matches: findings.map(printed), normalized: normalized(message) })}\n`
      : printable(lines(findings));
  await write(streams.stdout, answer);
  return 0;
}
