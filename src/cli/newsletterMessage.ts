import juice from 'juice';
import { createTransport } from 'nodemailer';
import type { Letter } from '../domain/newsletter/letter';
import { MANY_BYTES, MOST_BYTES, mailHtml } from '../domain/newsletter/mailHtml';
import { mailText } from '../domain/newsletter/mailText';
import { Refusal } from './args';

/** An issue as the parts of a mail. */
export type MailParts = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What the writer should know; null when all is well. */
  readonly warning: string | null;
};

/** Prints a letter as HTML, styles within its elements, and as text. Throws a Refusal when it is too large. */
export function mailParts(letter: Letter): MailParts {
  const html = juice(mailHtml(letter), { preserveMediaQueries: true, removeStyleTags: true });
  const size = Buffer.byteLength(html);
  const kilobytes = Math.ceil(size / 1000);
  if (size > MOST_BYTES)
    throw new Refusal(
      `The mail would have ${kilobytes} kB of HTML; at most ${MOST_BYTES / 1000}. Shorten the issue, or move a table to a page and link to it.`,
    );
  const warning =
    size > MANY_BYTES
      ? `The mail has ${kilobytes} kB of HTML; Gmail hides what is beyond about 102.`
      : null;
  return { subject: letter.title, html, text: mailText(letter), warning };
}

/** Signs a mail so that its unsubscribe headers can be trusted. */
export type Dkim = {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
};

/** What one message says beside the issue itself. */
export type Envelope = {
  readonly from: string;
  readonly to: string | null;
  readonly messageId: string;
  readonly day: string;
  /** Addresses to unsubscribe at: one https address for one click, or a mail. */
  readonly unsubscribe: { readonly web: string | null; readonly mail: string } | null;
  readonly dkim: Dkim | null;
};

/** RFC 8058 wants both headers of a one-click unsubscribe among the signed ones. */
const SIGNED = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

function listHeaders(envelope: Envelope, letter: Letter): Record<string, string> {
  const { unsubscribe, from } = envelope;
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const headers: Record<string, string> = { 'List-Id': `${letter.site} <newsletter.${host}>` };
  if (unsubscribe === null) return headers;
  const { web, mail } = unsubscribe;
  headers['List-Unsubscribe'] = [...(web === null ? [] : [`<${web}>`]), `<${mail}>`].join(', ');
  if (web !== null) headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  return headers;
}

/** The bytes of one message, the same for the same input: nothing in it is random or of today. */
export async function messageBytes(
  letter: Letter,
  { subject, html, text }: MailParts,
  envelope: Envelope,
): Promise<Buffer> {
  const { from, to, messageId, day, dkim } = envelope;
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const draft = to === null ? { 'X-Unsent': '1' } : {};
  const { message } = await transport.sendMail({
    from,
    ...(to === null ? {} : { to }),
    subject,
    text,
    html,
    messageId,
    date: new Date(`${day}T08:00:00Z`),
    textEncoding: 'quoted-printable',
    headers: { ...listHeaders(envelope, letter), ...draft },
    baseBoundary: `${letter.slug}-${letter.day}`,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim === null ? {} : { dkim: { ...dkim, headerFieldNames: SIGNED } }),
  });
  if (!Buffer.isBuffer(message)) throw new Error('The message was not given as bytes.');
  return message;
}

/** `Platform team <newsletter@handbook.example>`: the sender when none is named. */
export function defaultFrom(letter: Letter): string {
  return `${letter.from} <newsletter@${new URL(letter.address).hostname}>`;
}
