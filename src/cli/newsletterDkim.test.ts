import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { runNewsletter, trialFolder, trialServer } from './newsletterTrial';

const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

let folder = '';
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A mail as a server that signs and checks sees it: header fields, each with its folds, and the body. */
function taken(raw: string) {
  const end = raw.indexOf('\r\n\r\n');
  return { fields: raw.slice(0, end).split(/\r\n(?![ \t])/), body: raw.slice(end + 4) };
}

function nameOf(field: string): string {
  return field.slice(0, field.indexOf(':')).trim().toLowerCase();
}

/** RFC 6376, 3.4.2. */
function relaxedHeader(field: string): string {
  const value = field.slice(field.indexOf(':') + 1).replaceAll('\r\n', '');
  return `${nameOf(field)}:${value.replace(/[ \t]+/g, ' ').trim()}`;
}

/** RFC 6376, 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(?:\r\n)+$/, '');
  return lines === '' ? '' : `${lines}\r\n`;
}

/** Checks a signature with the public key alone, as RFC 6376 says. */
function verdict(raw: string, publicKey: string): 'valid' | 'body changed' | 'headers changed' {
  const { fields, body } = taken(raw);
  const signature = fields.find((field) => nameOf(field) === 'dkim-signature') ?? '';
  const tags = new Map(
    relaxedHeader(signature)
      .replace('dkim-signature:', '')
      .split(';')
      .map((tag) => {
        const [name = '', ...value] = tag.split('=');
        return [name.trim(), value.join('=').replace(/\s+/g, '')];
      }),
  );
  expect(tags.get('a')).toBe('rsa-sha256');
  expect(tags.get('c')).toBe('relaxed/relaxed');
  const hash = createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64');
  if (hash !== tags.get('bh')) return 'body changed';
  // Of a field that stands twice, the last is signed first.
  const open = fields.toReversed();
  const signed = (tags.get('h') ?? '').split(':').flatMap((name) => {
    const at = open.findIndex((field) => nameOf(field) === name.toLowerCase());
    return at === -1 ? [] : open.splice(at, 1).map(relaxedHeader);
  });
  const own = relaxedHeader(signature)
    .replace(/([;:\s]b=)[^;]*/, '$1')
    .trimEnd();
  const isValid = createVerify('RSA-SHA256')
    .update([...signed, own].join('\r\n'), 'latin1')
    .verify(publicKey, tags.get('b') ?? '', 'base64');
  return isValid ? 'valid' : 'headers changed';
}

it('a signature holds for the public key, and for no changed mail', async () => {
  vi.stubEnv('NEWSLETTER_DKIM_KEY', KEYS.privateKey);
  vi.stubEnv('NEWSLETTER_UNSUBSCRIBE_KEY', 'a secret');
  folder = trialFolder(2).folder;
  const server = await trialServer();
  const { code } = await runNewsletter(
    folder,
    ...['send', '988-hours-became-76', '--to', 'list.txt', '--smtp', server.url, '--for-real'],
    ...['--rate', '60000', '--dkim', 'news._domainkey.harbourline.example'],
    ...['--unsubscribe', 'https://lists.harbourline.example/off?token={token}'],
  );
  await server.close();
  expect(code).toBe(0);
  expect(server.taken).toHaveLength(2);
  for (const { raw } of server.taken) {
    const mail = raw.toString('latin1');
    expect(verdict(mail, KEYS.publicKey)).toBe('valid');
    const changed = (from: string | RegExp, to: string) => {
      const other = mail.replace(from, to);
      expect(other).not.toBe(mail);
      return verdict(other, KEYS.publicKey);
    };
    expect(changed('Do this now', 'Do that now')).toBe('body changed');
    expect(changed(/^Subject: /m, 'Subject: Re: ')).toBe('headers changed');
    expect(changed('lists.harbourline', 'lists.elsewhere')).toBe('headers changed');
    expect(changed('=One-Click', '=Two-Clicks')).toBe('headers changed');
    expect(changed('handbook.harbourline.example>', 'elsewhere.example>')).toBe('headers changed');
    // A server on the way may fold a line and add its own: that breaks nothing.
    expect(changed(/^Subject: /m, 'Received: by mx\r\n\tfor somebody\r\nSubject:\r\n  ')).toBe(
      'valid',
    );
  }
});
