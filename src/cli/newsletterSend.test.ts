import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lockJournal } from './newsletterJournal';
import { runNewsletter, trialFolder, trialServer } from './newsletterTrial';

const SLUG = '988-hours-became-76';
const servers: { close: () => Promise<void> }[] = [];
let folder = '';

async function trial(count: number, answers: Parameters<typeof trialServer>[0] = {}) {
  const made = trialFolder(count);
  folder = made.folder;
  const server = await trialServer(answers);
  servers.push(server);
  const run = (...more: readonly string[]) =>
    runNewsletter(
      folder,
      ...[
        'send',
        SLUG,
        '--to',
        'list.txt',
        '--smtp',
        server.url,
        '--rate',
        '60000',
        '--pause',
        '0',
      ],
      ...more,
    );
  return { ...made, server, run };
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.splice(0).map((server) => server.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe('sending', () => {
  it('is a dry run unless told otherwise', async () => {
    const { server, run } = await trial(12);
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('Dry run: nothing was sent. With --for-real 12 would get a mail.');
    expect(server.taken).toHaveLength(0);
  });

  it('sends each address one mail, and none at the second run', async () => {
    const { server, run, addresses } = await trial(12);
    expect((await run('--for-real')).code).toBe(0);
    const again = await run('--for-real');
    expect(again.out).toContain('Sent now: 0. Had it before: 12. Together 12 of 12.');
    expect(server.taken.map(({ to }) => to)).toEqual(addresses);
  });

  it('signs both headers of the one-click unsubscribe, with a token nobody can guess', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    vi.stubEnv('NEWSLETTER_DKIM_KEY', privateKey);
    vi.stubEnv('NEWSLETTER_UNSUBSCRIBE_KEY', 'a secret');
    const { server, run } = await trial(2);
    const unsubscribe = 'https://lists.harbourline.example/off?token={token}';
    const dkim = 'news._domainkey.harbourline.example';
    expect((await run('--for-real', '--dkim', dkim, '--unsubscribe', unsubscribe)).code).toBe(0);
    const [first, second] = server.taken.map(({ raw }) => raw.toString());
    const head = (first ?? '').split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? '';
    const signed = /[; ]h=([^;]+);/.exec(head)?.[1]?.replaceAll(' ', '').toLowerCase().split(':');
    expect(signed).toContain('list-unsubscribe');
    expect(signed).toContain('list-unsubscribe-post');
    expect(head).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i);
    const token = (mail = '') => /token=([0-9a-f]{64})>/.exec(mail.replace(/\r\n[ \t]+/g, ''))?.[1];
    expect(token(first)).toBeDefined();
    expect(token(first)).not.toBe(token(second));
    expect(first).not.toContain('a secret');
  });

  it('draws halves: the second run reaches all who had no turn yet', async () => {
    const { server, run } = await trial(20);
    expect((await run('--for-real', '--half', 'first', '--seed', '7')).out).toContain(
      'Sent now: 10.',
    );
    expect((await run('--for-real', '--half', 'second', '--seed', '7')).out).toContain(
      'Together 20 of 20.',
    );
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(20);
    expect(server.taken).toHaveLength(20);
  });
});

describe('what goes wrong is told apart', () => {
  it('550 is for good, 451 is tried again, and the others get their mail', async () => {
    const { server, run } = await trial(6, {
      to: (address, times) => {
        if (address.startsWith('reader-2@')) return [550, 'No such user'];
        return address.startsWith('reader-4@') && times === 1 ? [451, 'Greylisted'] : null;
      },
    });
    const first = await run('--for-real');
    expect(first.code).toBe(1);
    expect(first.out).toContain('Sent now: 5.');
    expect(first.out).toMatch(
      /Refused for good; .*\n {2}reader-2@harbourline\.example: .*No such user/,
    );
    expect((await run('--for-real')).out).toContain('Sent now: 0. Had it before: 5.');
    expect(server.taken).toHaveLength(5);
  });

  it('451 to the end leaves the address for the next run', async () => {
    let busy = true;
    const { run } = await trial(3, { to: () => (busy ? [451, 'Come back later'] : null) });
    expect((await run('--for-real')).out).toContain('Not reached yet: 3.');
    busy = false;
    expect((await run('--for-real')).out).toContain('Together 3 of 3.');
  });

  it('552 after the message stops for everybody; the address is not unknown', async () => {
    let full = true;
    const { run } = await trial(4, { message: () => (full ? [552, 'Message too big'] : null) });
    const first = await run('--for-real');
    expect(first.code).toBe(1);
    expect(first.out).toContain('Stopped: The mail is too large for this server.');
    expect(first.out).toContain('Not reached yet: 4. Unknown: 0.');
    full = false;
    expect((await run('--for-real')).out).toContain('Together 4 of 4.');
  });

  it('535 stops before anybody is mailed', async () => {
    vi.stubEnv('SMTP_USER', 'newsletter');
    vi.stubEnv('SMTP_PASSWORD', 'wrong');
    const { server, run } = await trial(3, {
      options: {
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) =>
          done(Object.assign(new Error('Authentication failed'), { responseCode: 535 })),
      },
    });
    const { code, out } = await run('--for-real');
    expect(code).toBe(1);
    expect(out).toContain('does not accept the credentials');
    expect(out).not.toContain('wrong');
    expect(server.taken).toHaveLength(0);
  });

  it('a certificate nobody vouches for stops before anybody is mailed', async () => {
    const { server, run } = await trial(3, { options: { disabledCommands: ['AUTH'] } });
    const { code, out } = await run('--for-real');
    expect(code).toBe(1);
    expect(out).toContain('No encrypted connection could be made');
    expect(server.taken).toHaveLength(0);
    expect((await run('--for-real', '--tls', 'off')).out).toContain('Together 3 of 3.');
  });

  it('an answer that is lost makes an address unknown, and it is not mailed again by itself', async () => {
    let broken = true;
    const { server, run } = await trial(4, {
      drop: (to) => broken && to.startsWith('reader-2@'),
    });
    const first = await run('--for-real');
    expect(first.code).toBe(1);
    expect(first.out).toContain('Sent now: 3.');
    expect(first.out).toMatch(/Unknown: the answer was lost.*\n {2}reader-2@\S+ <988-hours\S+>/);
    broken = false;
    const second = await run('--for-real');
    expect(second.out).toContain('Unknown: 1.');
    expect(server.taken).toHaveLength(3);
    expect((await run('--for-real', '--unknown', 'again')).out).toContain('Together 4 of 4.');
    expect(
      server.taken.map(({ to }) => to).filter((to) => to.startsWith('reader-2@')),
    ).toHaveLength(1);
  });

  it('a server that is not there is named, and nobody is lost', async () => {
    const { server, run } = await trial(2);
    await server.close();
    const { code, out } = await run('--for-real');
    expect(code).toBe(1);
    expect(out).toContain('The server was lost 3 times in a row');
    expect(out).toContain('Not reached yet: 2.');
  });

  it('a full disk stops before the mail that could not be recorded', async () => {
    const { server, run } = await trial(3);
    const { code, out, err } = await run('--for-real', '--record', '/dev/full');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('The record cannot be written (ENOSPC)');
    expect(err).toContain('Make room, then run the same command again.');
    expect(server.taken).toHaveLength(0);
  });

  it('a second start waits for nobody: it is refused', async () => {
    const { server, run } = await trial(3);
    const release = lockJournal(path.join(folder, `newsletter-${SLUG}.jsonl`));
    const { code, err } = await run('--for-real');
    expect(code).toBe(2);
    expect(err).toContain(`Process ${process.pid}`);
    release();
    expect((await run('--for-real')).code).toBe(0);
    expect(server.taken).toHaveLength(3);
  });

  it('junk in the list sends to nobody and names every line', async () => {
    const { server, run } = await trial(2);
    writeFileSync(
      path.join(folder, 'list.txt'),
      'a@harbourline.example\nnobody\n\nb c@harbourline.example\nCheckout <c@harbourline.example>, checkout\n',
    );
    const { code, err } = await run('--for-real');
    expect(code).toBe(2);
    expect(err).toContain('2 lines that are no address');
    expect(err).toContain('line 2: "nobody": it has no @');
    expect(err).toContain('line 4: "b c@harbourline.example": it has a space');
    expect(server.taken).toHaveLength(0);
  });

  it('secrets in the address of the server are refused', async () => {
    const { run } = await trial(1);
    const { code, err } = await run('--smtp', 'smtp://me:secret@localhost:25');
    expect(code).toBe(2);
    expect(err).not.toContain('secret');
  });

  it('a damaged record is not guessed at; one torn by a crash is read', async () => {
    const { run, server } = await trial(3);
    const record = path.join(folder, `newsletter-${SLUG}.jsonl`);
    await run('--for-real');
    const whole = readFileSync(record, 'utf8');
    writeFileSync(record, whole.replace(/\{"is":"data".*\n/, 'damaged\n'));
    expect((await run('--for-real')).err).toContain('is no entry of a record');
    writeFileSync(record, whole.slice(0, -20));
    const torn = await run('--for-real');
    expect(torn.out).toContain('Unknown: 1.');
    expect(server.taken).toHaveLength(3);
  });
});

it('every mail is a whole message: both parts, the subject, no picture that counts readers', async () => {
  const { server, run } = await trial(1);
  await run('--for-real');
  const mail = await simpleParser(server.taken[0]?.raw ?? Buffer.alloc(0));
  expect(mail.subject).toBe('988 hours became 76');
  expect(mail.text).toContain('988 − 76 = 912 hours');
  expect(mail.html).toContain('988 → 76');
  expect(mail.html).not.toMatch(/<img|<script|<link|url\(|@import/i);
});
