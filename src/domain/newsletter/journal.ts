import { addressKey } from './addresses';

/** One line of the record of a send. `start` and `data` are written before, the others after the server's answer. */
export type JournalEntry =
  | { readonly is: 'begin'; readonly slug: string; readonly digest: string }
  | { readonly is: 'start' | 'data'; readonly to: string }
  | { readonly is: 'sent' | 'refused' | 'later'; readonly to: string; readonly answer: string };

/**
 * Where an address stands. `open`: the server cannot have taken the mail, because the line that ends it was never sent.
 * `unknown`: that line was about to be sent and no answer was recorded; nobody on this side can tell.
 */
export type Stand = 'open' | 'sent' | 'refused' | 'unknown';

/** `at` is when it came to stand so, as the record says; empty when it does not. */
export type Standing = { readonly stand: Stand; readonly answer: string; readonly at: string };

export type Journal = {
  readonly slug: string;
  readonly digest: string;
  /** By addressKey. An address that is not in it is open. */
  readonly stands: ReadonlyMap<string, Standing>;
};

const STANDS = {
  start: 'open',
  data: 'unknown',
  sent: 'sent',
  refused: 'refused',
  later: 'open',
} as const;

function entryOf(line: string): (JournalEntry & { readonly at: string }) | undefined {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return undefined;
  }
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(Object(input), key);
    return typeof value === 'string' ? value : undefined;
  };
  const [is, to, answer = '', at = ''] = [text('is'), text('to'), text('answer'), text('at')];
  if (is === 'begin') {
    const [slug, digest] = [text('slug'), text('digest')];
    return slug === undefined || digest === undefined ? undefined : { is, slug, digest, at };
  }
  if (to === undefined) return undefined;
  if (is === 'start' || is === 'data') return { is, to, at };
  return is === 'sent' || is === 'refused' || is === 'later' ? { is, to, answer, at } : undefined;
}

/**
 * Reads a record. A last line that breaks off is what a crash leaves and is ignored: what it would have said was not yet
 * acted upon. Text says what is wrong with any other line. Null for a record that has not begun.
 */
export function readJournal(text: string): Journal | string | null {
  const lines = text.split('\n');
  const stands = new Map<string, Standing>();
  let begin: { readonly slug: string; readonly digest: string } | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = entryOf(line);
    if (entry === undefined) {
      // After a crash the next run begins a new line, so a torn one may also stand further up.
      if (index === lines.length - 1 || lines[index + 1] === '') continue;
      return `line ${index + 1} is no entry of a record`;
    }
    if (entry.is === 'begin') {
      if (begin !== undefined && begin.digest !== entry.digest)
        return `line ${index + 1} begins another issue`;
      begin = entry;
    } else {
      const answer = 'answer' in entry ? entry.answer : '';
      stands.set(addressKey(entry.to), { stand: STANDS[entry.is], answer, at: entry.at });
    }
  }
  if (begin === undefined) return stands.size === 0 ? null : 'it does not say which issue was sent';
  return { slug: begin.slug, digest: begin.digest, stands };
}
