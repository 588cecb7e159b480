import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { newsletter } from './newsletter';

/** One mail a trial server took. */
export type Taken = { readonly to: string; readonly raw: Buffer };

type Answers = {
  /** A refusal of an address: `[550, 'No such user']`. */
  readonly to?: (address: string, times: number) => readonly [number, string] | null;
  /** A refusal of a message, after it ended. */
  readonly message?: (to: string) => readonly [number, string] | null;
  /** What to do with the connection instead of answering; the mail was not taken. */
  readonly drop?: (to: string) => boolean;
  /** A folder in which every address has a mailbox (a Maildir), written before the answer. */
  readonly mailboxes?: string;
  /** Milliseconds between the end of a message and the answer. */
  readonly delay?: number;
  readonly options?: SMTPServerOptions;
};

function refusal([status, words]: readonly [number, string]): Error {
  return Object.assign(new Error(words), { responseCode: status });
}

/** One mail into a Maildir: written aside, then moved, so that a reader never sees half of it. */
function put(mailbox: string, count: number, raw: Buffer): void {
  for (const part of ['tmp', 'new']) mkdirSync(path.join(mailbox, part), { recursive: true });
  const name = `${count}.trial`;
  writeFileSync(path.join(mailbox, 'tmp', name), raw);
  renameSync(path.join(mailbox, 'tmp', name), path.join(mailbox, 'new', name));
}

/** Every mail of every mailbox, by its address. */
export function mailboxes(folder: string): readonly Taken[] {
  return readdirSync(folder).flatMap((to) =>
    readdirSync(path.join(folder, to, 'new')).map((name) => ({
      to,
      raw: readFileSync(path.join(folder, to, 'new', name)),
    })),
  );
}

/** A mail server on this machine that keeps what it takes. */
export async function trialServer(answers: Answers = {}) {
  const taken: Taken[] = [];
  const tries = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const times = (tries.get(address) ?? 0) + 1;
      tries.set(address, times);
      const no = answers.to?.(address, times) ?? null;
      if (no === null) done();
      else done(refusal(no));
    },
    onData: (stream, session, done) => {
      void buffer(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        if (answers.drop?.(to) === true) {
          for (const connection of server.connections) connection.close();
          return;
        }
        const no = answers.message?.(to) ?? null;
        if (no !== null) return done(refusal(no));
        taken.push({ to, raw });
        if (answers.mailboxes !== undefined)
          put(path.join(answers.mailboxes, to), taken.length, raw);
        setTimeout(() => done(), answers.delay ?? 0);
      });
    },
    ...answers.options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { taken, url: `smtp://127.0.0.1:${port}`, close };
}

/** A folder with a list of `count` addresses in list.txt. */
export function trialFolder(count: number): {
  readonly folder: string;
  readonly addresses: readonly string[];
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsletter-'));
  const addresses = Array.from(
    { length: count },
    (_, at) => `reader-${at + 1}@harbourline.example`,
  );
  writeFileSync(path.join(folder, 'list.txt'), `${addresses.join('\n')}\n`);
  return { folder, addresses };
}

/** Runs `handbook newsletter …` as if called in `from`. */
export async function runNewsletter(from: string, ...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const streams = { stdin: Readable.from([]), stdout, stderr };
  const code = await newsletter({ siteDir: process.cwd(), from }, args, streams);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}
