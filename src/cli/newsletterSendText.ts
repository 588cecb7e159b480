import type { Stand } from '../domain/newsletter/journal';
import type { Delivered } from './newsletterDeliver';

/** `handbook newsletter send --help`. */
export const SEND_USAGE = `Usage: npm run -s handbook -- newsletter send SLUG --to FILE --smtp URL [options]

  Sends one issue, a mail for each address. Without --for-real nothing is sent: it says who would get it.
  Run the same command again after a crash: nobody who got it is mailed twice, and who did not is mailed.

  --to FILE            one address a line; behind a comma the team, if halves are drawn
  --not FILE           addresses that unsubscribed: never mailed
  --smtp URL           smtp://HOST:PORT or smtps://HOST; name and password from SMTP_USER and SMTP_PASSWORD
  --tls WAY            required, offered (usual) or off; with a password always required, but on this machine
  --for-real           send
  --from ADDRESS       the sender; Name <address> is fine
  --record FILE        what was sent to whom; newsletter-SLUG.jsonl beside the list when left out
  --rate NUMBER        mails a minute at most; 600 when left out
  --attempts NUMBER    how often an address is tried that the server puts off (4xx); 3 when left out
  --pause SECONDS      how long to wait before the next try; 60 when left out
  --half first|second --seed NUMBER
                       draw two halves, whole teams in one; the second run sends to all who had no turn yet
  --dkim NAME          SELECTOR._domainkey.DOMAIN; the key comes from NEWSLETTER_DKIM_KEY
  --unsubscribe URL    https address for one click, with {token} (made with NEWSLETTER_UNSUBSCRIBE_KEY) or {address}
  --unknown sent|again what you found in the server's log about those whose answer was lost
  --refused again      try those once more that the server refused, after the reason is gone

What nobody can know: when the connection or this machine fails after a mail was ended and before the server answers, the
server may have taken it or not. Such an address is named as unknown and is not mailed again by itself. Its Message-ID
is printed: look for it in the server's log, then run again with --unknown sent or --unknown again. Where some were
taken and some were not, put the taken ones into a list of their own and run with that list and --unknown sent first.

Exit code: 0 everybody has it (or a dry run), 1 some have not, 2 input that cannot be used.
`;

type Line = { readonly to: string; readonly answer: string };
type Lost = { readonly to: string; readonly at: string };

type Sending = {
  readonly title: string;
  readonly from: string;
  readonly file: string;
  readonly total: number;
  readonly idOf: (to: string) => string;
  /** Where each address stood before this run. */
  readonly by: Readonly<Record<Stand, readonly (Line & Lost)[]>>;
  /** null for a dry run. */
  readonly delivered: Delivered | null;
};

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\n${title}`, ...lines.map((line) => `  ${line}`)];
}

/** Of those not reached yet only some are named; the record has all. */
const MOST_LISTED = 20;

function withAnswer({ to, answer }: Line): string {
  return answer === '' ? to : `${to}: ${answer}`;
}

/** What was sent, or would be, in words. */
export function sendReport({ title, from, file, total, idOf, by, delivered }: Sending): string {
  const head = [`${title}`, `from ${from} to ${total}, recorded in ${file}`, ''];
  if (delivered === null) {
    const lines = [
      ...head,
      `Dry run: nothing was sent. With --for-real ${by.open.length} would get a mail.`,
      `Have it already: ${by.sent.length}. Refused before: ${by.refused.length}. Unknown: ${by.unknown.length}.`,
      ...listed(
        'First of them:',
        by.open.slice(0, 5).map(({ to }) => to),
      ),
    ];
    return `${lines.join('\n')}\n`;
  }
  const { sent, refused, left, unknown, stopped } = delivered;
  const allRefused = [...by.refused, ...refused];
  const allUnknown: readonly Lost[] = [...by.unknown, ...unknown];
  const have = by.sent.length + sent;
  const lines = [
    ...head,
    `Sent now: ${sent}. Had it before: ${by.sent.length}. Together ${have} of ${total}.`,
    `Refused for good: ${allRefused.length}. Not reached yet: ${left.length}. Unknown: ${allUnknown.length}.`,
    ...(stopped === null ? [] : ['', `Stopped: ${stopped}`]),
    ...listed(
      'Refused for good; correct the list, or try once more with --refused again:',
      allRefused.map(withAnswer),
    ),
    ...listed('Not reached yet; run the same command again:', [
      ...left.slice(0, MOST_LISTED).map(withAnswer),
      ...(left.length > MOST_LISTED ? [`and ${left.length - MOST_LISTED} more`] : []),
    ]),
    ...listed(
      'Unknown: the answer was lost. Look for the id in the log of the server at that time, then add --unknown sent or --unknown again:',
      allUnknown.map(({ to, at }) => `${to} ${idOf(to)} at ${at}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
