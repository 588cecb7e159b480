import type { JournalEntry } from '../domain/newsletter/journal';
import { verdictOf } from '../domain/newsletter/smtpFault';
import { type Connection, SmtpError } from './newsletterSmtp';

/** What a delivery needs of the world. */
export type Delivery = {
  readonly connect: () => Promise<Connection>;
  readonly sender: string;
  /** The message for one address. */
  readonly message: (to: string) => Promise<Buffer>;
  /** Puts an entry on the disk, or throws. */
  readonly record: (entry: JournalEntry) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Milliseconds from one message to the next, at least. */
  readonly every: number;
  /** How often an address is tried that the server puts off, and how long to wait in between. */
  readonly attempts: number;
  readonly pause: number;
};

/** How a run ended. */
export type Delivered = {
  readonly sent: number;
  readonly refused: readonly { readonly to: string; readonly answer: string }[];
  /** Put off, or not reached: the next run takes them up. */
  readonly left: readonly { readonly to: string; readonly answer: string }[];
  /** The server may or may not have taken the mail. */
  readonly unknown: readonly { readonly to: string; readonly at: string }[];
  /** Why it stopped before the end; null when it did not. */
  readonly stopped: string | null;
};

const MOST_LOSSES = 3;
const AFTER_LOSS = 1000;

/** Sends to each address in turn. Every step is on the disk before the next one begins. */
export async function deliver(
  delivery: Delivery,
  addresses: readonly string[],
): Promise<Delivered> {
  const { record, wait, now, every, attempts, pause } = delivery;
  const refused: { to: string; answer: string }[] = [];
  const unknown: { to: string; at: string }[] = [];
  const answers = new Map<string, string>();
  let sent = 0;
  let queue = [...addresses];
  let connection: Connection | null = null;
  let losses = 0;
  let next = now();
  const close = () => connection?.close();
  const done = (stopped: string | null, rest: readonly string[]): Delivered => {
    const left = rest.map((to) => ({ to, answer: answers.get(to) ?? '' }));
    return { sent, refused, left, unknown, stopped };
  };

  try {
    for (let attempt = 1; queue.length > 0 && attempt <= attempts; attempt++) {
      if (attempt > 1) await wait(pause);
      const later: string[] = [];
      while (queue.length > 0) {
        const [to = ''] = queue;
        const stage = { ended: false };
        try {
          if (connection === null || !connection.isOpen()) connection = await delivery.connect();
          const message = await delivery.message(to);
          const early = next - now();
          if (early > 0) await wait(early);
          next = now() + every;
          record({ is: 'start', to });
          const answer = await connection.send(delivery.sender, to, message, () => {
            record({ is: 'data', to });
            stage.ended = true;
          });
          record({ is: 'sent', to, answer });
          sent += 1;
          losses = 0;
          queue.shift();
        } catch (error) {
          const { fault } = error instanceof SmtpError ? error : new SmtpError(diskFault(error));
          const verdict = verdictOf(fault);
          const answer = fault.message;
          answers.set(to, answer);
          const isLost = stage.ended && fault.status === null;
          // The end of the message was on its way, and no answer says what became of it.
          if (isLost) {
            queue.shift();
            unknown.push({ to, at: new Date().toISOString() });
          }
          const is = verdict.is === 'refused' ? 'refused' : 'later';
          const full = isLost ? null : recordFault(record, { is, to, answer });
          const stop = verdict.is === 'stop' ? verdict.why : full;
          if (stop !== null) return done(stop, [...queue, ...later]);
          if (verdict.is === 'gone') {
            connection?.close();
            connection = null;
            losses += 1;
            if (losses >= MOST_LOSSES) {
              const why = `The server was lost ${MOST_LOSSES} times in a row: ${answer}`;
              return done(why, [...queue, ...later]);
            }
            await wait(AFTER_LOSS);
            continue;
          }
          losses = 0;
          queue.shift();
          if (verdict.is === 'refused') refused.push({ to, answer });
          else later.push(to);
        }
      }
      queue = later;
    }
    return done(null, queue);
  } finally {
    close();
  }
}

/** Writes what the server said; why that could not be done, or null. */
function recordFault(record: Delivery['record'], entry: JournalEntry): string | null {
  try {
    record(entry);
    return null;
  } catch (error) {
    const verdict = verdictOf(diskFault(error));
    return verdict.is === 'stop' ? verdict.why : String(error);
  }
}

function diskFault(error: unknown) {
  const code: unknown = Reflect.get(Object(error), 'code');
  const isDisk = typeof code === 'string' && Reflect.get(Object(error), 'syscall') !== undefined;
  if (!isDisk) throw error;
  return { code, status: null, command: '', message: String(error) };
}
