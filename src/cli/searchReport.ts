import { gzipSync } from 'node:zlib';
import { searchFiles } from '../plugin/searchFiles';
import { readArgs, Refusal } from './args';
import { type Streams, write } from './lines';
import type { Place } from './maturityInput';
import { ownIndex } from './searchIndex';

type Group = { readonly pieces: number; readonly bytes: number; readonly largest: number };

/** Sizes as a server sends them, gzipped. */
function sizes(texts: readonly string[]): Group {
  const bytes = texts.map((text) => gzipSync(text).length);
  return {
    pieces: bytes.length,
    bytes: bytes.reduce((sum, one) => sum + one, 0),
    largest: Math.max(0, ...bytes),
  };
}

/** `handbook search index --report [--json] [--version VERSION]`: what the index is made of. */
export async function report(
  place: Place,
  args: readonly string[],
  { stdout }: Streams,
): Promise<number> {
  if (!args.includes('--report'))
    throw new Refusal('The index is made by the build; write --report to see what is in it.');
  const given = readArgs(
    { options: ['version'], prints: 'text or json', files: [0, 0] },
    args.filter((arg) => arg !== '--report'),
  );
  const { records, index } = ownIndex(place.siteDir, given.options.get('version'));
  const files = [...searchFiles(index)];
  const named = (pattern: RegExp) =>
    sizes(files.flatMap(([name, text]) => (pattern.test(name) ? [text] : [])));
  const parts = {
    first: named(/^first/),
    head: named(/^head/),
    terms: named(/^terms/),
    pages: named(/^page/),
  };
  const kinds = new Map<string, number>();
  for (const { kind } of records) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  if (given.print === 'json') {
    const all = { records: records.length, kinds: Object.fromEntries(kinds), gzip: parts };
    await write(stdout, `${JSON.stringify(all)}\n`);
    return 0;
  }
  const lines = [
    `${records.length} records: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `pieces, bytes gzipped, largest piece`,
    ...Object.entries(parts).map(
      ([name, { pieces, bytes, largest }]) =>
        `  ${name.padEnd(6)} ${String(pieces).padStart(5)} ${String(bytes).padStart(9)} ${String(largest).padStart(7)}`,
    ),
  ];
  await write(stdout, `${lines.join('\n')}\n`);
  return 0;
}
