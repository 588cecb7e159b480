import { createHash, createHmac } from 'node:crypto';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addressFault, addressKey, type Recipient } from '../domain/newsletter/addresses';
import { halves } from '../domain/newsletter/halves';
import { type Journal, readJournal, type Stand } from '../domain/newsletter/journal';
import { unwritable } from '../domain/newsletter/smtpFault';
import { type Given, readArgs, Refusal, unknownWord } from './args';
import { printable, write } from './lines';
import type { Place } from './maturityInput';
import type { NewsletterCommand } from './newsletter';
import { type Delivered, deliver } from './newsletterDeliver';
import { type Issue, readIssue } from './newsletterIssue';
import { journalText, lockJournal, openJournal } from './newsletterJournal';
import {
  type Dkim,
  type MailParts,
  defaultFrom,
  mailParts,
  messageBytes,
} from './newsletterMessage';
import { dkimOf, halfOf, listOf, numberOf, serverOf, unsubscribeOf } from './newsletterSendInput';
import { SEND_USAGE, sendReport } from './newsletterSendText';
import { connect } from './newsletterSmtp';

const OPTIONS = [
  ...['to', 'not', 'smtp', 'tls', 'from', 'record', 'rate', 'attempts', 'pause'],
  ...['half', 'seed', 'dkim', 'unsubscribe', 'unknown', 'refused'],
];

type Sender = {
  readonly from: string;
  readonly address: string;
  readonly dkim: Dkim | null;
  readonly web: string | null;
};

function senderOf(given: Given, issue: Issue): Sender {
  const from = given.options.get('from') ?? defaultFrom(issue.letter);
  const address = /<([^<>]*)>$/.exec(from)?.[1] ?? from;
  const fault = addressFault(address);
  if (fault !== null || /[\r\n]/.test(from))
    throw new Refusal(`--from ${from} cannot be a sender: ${fault ?? 'it has two lines'}.`);
  return { from, address, dkim: dkimOf(given), web: unsubscribeOf(given) };
}

/** The same issue to the same address always has the same id: a log of the server can be asked for it. */
function messageId(slug: string, to: string, sender: string): string {
  const hash = createHash('sha256')
    .update(`${slug}\n${addressKey(to)}`)
    .digest('hex')
    .slice(0, 32);
  return `<${slug}.${hash}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
}

function messageFor(
  { letter }: Issue,
  parts: MailParts,
  sender: Sender,
  to: string,
): Promise<Buffer> {
  const key = process.env['NEWSLETTER_UNSUBSCRIBE_KEY'] ?? '';
  const token = createHmac('sha256', key).update(addressKey(to)).digest('hex');
  const web =
    sender.web?.replaceAll('{token}', token).replaceAll('{address}', encodeURIComponent(to)) ??
    null;
  return messageBytes(letter, parts, {
    from: sender.from,
    to,
    messageId: messageId(letter.slug, to, sender.address),
    day: letter.day,
    unsubscribe: { web, mail: `mailto:${sender.address}?subject=unsubscribe` },
    dkim: sender.dkim,
  });
}

function journalOf(file: string, slug: string, digest: string): Journal {
  const read = readJournal(journalText(file));
  if (typeof read === 'string') throw new Refusal(`${file} cannot be used: ${read}.`);
  if (read === null) return { slug, digest, stands: new Map() };
  if (read.slug !== slug)
    throw new Refusal(`${file} is the record of another issue, ${read.slug}.`);
  if (read.digest !== digest)
    throw new Refusal(
      `The issue or its sender is not what ${file} began with: some would get another text than the others. Restore it, or name another record with --record.`,
    );
  return read;
}

function choice(given: Given, name: string, known: readonly string[]): string | undefined {
  const value = given.options.get(name);
  if (value !== undefined && !known.includes(value))
    throw unknownWord(`for --${name}`, value, known);
  return value;
}

/** Addresses by where they stand; `--unknown again` and `--refused again` open those once more. */
function sorted(recipients: readonly Recipient[], journal: Journal, given: Given) {
  const unknown = choice(given, 'unknown', ['again', 'sent']);
  const refused = choice(given, 'refused', ['again']);
  const by: Record<Stand, { to: string; answer: string; at: string }[]> = {
    open: [],
    sent: [],
    refused: [],
    unknown: [],
  };
  const settled: string[] = [];
  for (const { address } of recipients) {
    const found = journal.stands.get(addressKey(address));
    const { stand, answer, at } = found ?? { stand: 'open', answer: '', at: '' };
    const again =
      (stand === 'unknown' && unknown === 'again') || (stand === 'refused' && refused === 'again');
    if (stand === 'unknown' && unknown === 'sent') settled.push(address);
    const now: Stand = again ? 'open' : stand === 'unknown' && unknown === 'sent' ? 'sent' : stand;
    by[now].push({ to: address, answer, at });
  }
  return { by, settled };
}

/** Everybody for whom it is the turn: all, the first half, or in the second all who had no turn yet. */
function chosen(recipients: readonly Recipient[], given: Given): readonly Recipient[] {
  const half = halfOf(given);
  if (half === null || half.half === 'second') return recipients;
  const drawn = halves(recipients, half.seed);
  return recipients.filter(({ team }) => drawn.get(team) === 'first');
}

type Plan = {
  readonly issue: Issue;
  readonly parts: MailParts;
  readonly sender: Sender;
  readonly file: string;
  readonly digest: string;
  readonly recipients: readonly Recipient[];
};

/** What the disk says before anybody is mailed, as a Refusal. */
function recorded<Answer>(step: () => Answer): Answer {
  try {
    return step();
  } catch (error) {
    const code: unknown = Reflect.get(Object(error), 'code');
    if (error instanceof Refusal || typeof code !== 'string') throw error;
    throw new Refusal(`${unwritable(code)} Nothing was sent in this run.`);
  }
}

async function forReal(given: Given, plan: Plan) {
  const { issue, parts, sender, file, digest, recipients } = plan;
  const server = serverOf(given);
  const every = 60_000 / numberOf(given, 'rate', 600, 1);
  const release = recorded(() => lockJournal(file));
  try {
    // Read again under the lock: another run may just have ended.
    const { by, settled } = sorted(recipients, journalOf(file, issue.letter.slug, digest), given);
    const recorder = recorded(() => openJournal(file));
    try {
      recorded(() => {
        recorder.write({ is: 'begin', slug: issue.letter.slug, digest });
        for (const to of settled) recorder.write({ is: 'sent', to, answer: 'said to be sent' });
      });
      const delivered = await deliver(
        {
          connect: () => connect(server),
          sender: sender.address,
          message: (to) => messageFor(issue, parts, sender, to),
          record: recorder.write,
          wait: async (milliseconds) => void (await setTimeout(milliseconds)),
          now: () => performance.now(),
          every,
          attempts: numberOf(given, 'attempts', 3, 1),
          pause: 1000 * numberOf(given, 'pause', 60, 0),
        },
        by.open.map(({ to }) => to),
      );
      return { by, delivered };
    } finally {
      recorder.close();
    }
  } finally {
    release();
  }
}

function isComplete({ refused, left, unknown, stopped }: Delivered): boolean {
  return refused.length === 0 && left.length === 0 && unknown.length === 0 && stopped === null;
}

function planOf(place: Place, given: Given): Plan & { readonly notes: readonly string[] } {
  const issue = readIssue(place.siteDir, given.files[0] ?? '');
  const { slug } = issue.letter;
  const list = listOf(place, given);
  const parts = mailParts(issue.letter);
  const sender = senderOf(given, issue);
  // Beside the list, wherever the command is called from: another record would mail everybody again.
  const folder = path.dirname(given.options.get('to') ?? '');
  const usual = path.join(folder, `newsletter-${slug}.jsonl`);
  const file = path.resolve(place.from, given.options.get('record') ?? usual);
  const digest = createHash('sha256')
    .update([sender.from, parts.subject, parts.html, parts.text].join('\n\n'))
    .digest('hex');
  const notes = [
    ...(list.repeated.length > 0
      ? [`${list.repeated.length} addresses stand twice in the list; each gets one mail.`]
      : []),
    ...(list.left > 0 ? [`${list.left} are left out: they are in the list of --not.`] : []),
    ...(parts.warning === null ? [] : [parts.warning]),
    ...(sender.web === null
      ? ['Nobody can unsubscribe by one click: --unsubscribe is not given.']
      : []),
    ...(sender.dkim === null ? ['The mails are not signed: --dkim is not given.'] : []),
  ];
  return { issue, parts, sender, file, digest, notes, recipients: chosen(list.recipients, given) };
}

/** `handbook newsletter send SLUG --to FILE --smtp URL`. Throws a Refusal. */
export const send: NewsletterCommand = async (place, args, { stdout, stderr }) => {
  if (args.includes('--help')) {
    await write(stdout, SEND_USAGE);
    return 0;
  }
  const isReal = args.includes('--for-real');
  const rest = args.filter((arg) => arg !== '--for-real' && arg !== '--dry-run');
  const given = readArgs({ options: OPTIONS, prints: 'text', files: [1, 1] }, rest);
  const plan = planOf(place, given);
  const { issue, parts, sender, file, recipients, notes } = plan;
  for (const note of notes) await write(stderr, `${printable(note)}\n`);
  const idOf = (to: string) => messageId(issue.letter.slug, to, sender.address);
  const base = { title: parts.subject, from: sender.from, file, total: recipients.length, idOf };
  if (!isReal) {
    serverOf(given);
    const { by } = sorted(recipients, journalOf(file, issue.letter.slug, plan.digest), given);
    await write(stdout, printable(sendReport({ ...base, by, delivered: null })));
    return 0;
  }
  const { by, delivered } = await forReal(given, plan);
  await write(stdout, printable(sendReport({ ...base, by, delivered })));
  return isComplete(delivered) && by.refused.length === 0 && by.unknown.length === 0 ? 0 : 1;
};
