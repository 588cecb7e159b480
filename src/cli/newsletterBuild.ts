import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chatPlain, chatSlack } from '../domain/newsletter/chat';
import type { Letter } from '../domain/newsletter/letter';
import { needed, readArgs, Refusal } from './args';
import { write } from './lines';
import type { NewsletterCommand } from './newsletter';
import { readIssue } from './newsletterIssue';
import { defaultFrom, type MailParts, mailParts, messageBytes } from './newsletterMessage';

/** An issue as a draft a mail program opens, the same bytes at every build. */
async function draftBytes(letter: Letter, parts: MailParts): Promise<Buffer> {
  const from = defaultFrom(letter);
  const host = from.slice(from.lastIndexOf('@') + 1, -1);
  return messageBytes(letter, parts, {
    from,
    to: null,
    messageId: `<${letter.slug}@${host}>`,
    day: letter.day,
    unsubscribe: null,
    dkim: null,
  });
}

/** Every form of one issue, by the name of its file. Throws a Refusal when it cannot be a mail. */
export async function issueForms(
  letter: Letter,
  parts: MailParts,
): Promise<ReadonlyMap<string, string | Buffer>> {
  const { slug } = letter;
  return new Map<string, string | Buffer>([
    [`${slug}.html`, parts.html],
    [`${slug}.txt`, parts.text],
    [`${slug}.eml`, await draftBytes(letter, parts)],
    [`${slug}.slack.txt`, chatSlack(letter)],
    [`${slug}.chat.txt`, chatPlain(letter)],
  ]);
}

/** `handbook newsletter build SLUG --out DIR`. Throws a Refusal. */
export const build: NewsletterCommand = async ({ siteDir, from }, args, streams) => {
  const given = readArgs({ options: ['out'], prints: 'text', files: [1, 1] }, args);
  const out = path.resolve(from, needed(given, 'out', 'DIR'));
  const { letter } = readIssue(siteDir, given.files[0] ?? '');
  const parts = mailParts(letter);
  const forms = await issueForms(letter, parts);
  try {
    mkdirSync(out, { recursive: true });
    for (const [name, bytes] of forms) writeFileSync(path.join(out, name), bytes);
  } catch (error) {
    throw new Refusal(`${out} cannot be written: ${String(error)}.`);
  }
  if (parts.warning !== null) await write(streams.stderr, `${parts.warning}\n`);
  const kilobytes = (Buffer.byteLength(parts.html) / 1000).toFixed(1);
  const lines = [...forms.keys()].map((name) => `wrote ${path.join(out, name)}`);
  await write(streams.stdout, `${lines.join('\n')}\nThe mail has ${kilobytes} kB of HTML.\n`);
  return 0;
};
