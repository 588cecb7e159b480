import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, expect, it } from 'vitest';
import { mailboxes, runNewsletter, trialFolder, trialServer } from './newsletterTrial';

const SLUG = '988-hours-became-76';
let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function sending(from: string, ...args: readonly string[]): ChildProcess {
  const command = [
    'node_modules/.bin/jiti',
    'src/cli/handbook.ts',
    'newsletter',
    'send',
    SLUG,
    ...args,
  ];
  const env = { ...process.env, npm_lifecycle_event: 'handbook', INIT_CWD: from };
  return spawn(process.execPath, command, { env, stdio: 'ignore' });
}

it.each([5])(
  '200 addresses, killed twice and resumed: nobody twice, nobody lost (the server answers after %i ms)',
  async (delay) => {
    const trial = trialFolder(200);
    folder = trial.folder;
    const box = path.join(folder, 'mail');
    const server = await trialServer({ delay, mailboxes: box });
    const args = ['--to', 'list.txt', '--smtp', server.url, '--for-real', '--rate', '60000'];
    for (const killedAt of [37, 120]) {
      const child = sending(folder, ...args);
      const ended = once(child, 'exit');
      await expect
        .poll(() => server.taken.length, { timeout: 60_000, interval: 1 })
        .toBeGreaterThan(killedAt);
      child.kill('SIGKILL');
      await ended;
    }
    const resumed = await runNewsletter(folder, 'send', SLUG, ...args);
    const unknown = [...resumed.out.matchAll(/^ {2}(\S+) (<\S+@\S+>) at \d{4}-\S+Z$/gm)];
    expect(resumed.code).toBe(unknown.length === 0 ? 0 : 1);
    expect(unknown.length).toBeLessThanOrEqual(2);

    // What a person does then: look for the ids of the unknown ones in the log of the server.
    const ids = await Promise.all(
      server.taken.map(async ({ raw }) => (await simpleParser(raw)).messageId),
    );
    const missing = unknown.filter(([, , id]) => !ids.includes(id));
    const got = new Set(server.taken.map(({ to }) => to));
    expect(server.taken).toHaveLength(got.size);
    expect(got.size + missing.length).toBe(200);
    // A server that took it before it was killed: settle as sent. One that did not: send again.
    const settled = await runNewsletter(
      folder,
      ...['send', SLUG, ...args, '--unknown', missing.length === unknown.length ? 'again' : 'sent'],
    );
    expect(settled.code).toBe(0);
    const final = mailboxes(box);
    expect(new Set(final.map(({ to }) => to)).size).toBe(final.length);
    if (missing.length === 0 || missing.length === unknown.length) {
      expect(final.map(({ to }) => to).toSorted()).toEqual(trial.addresses.toSorted());
    }
    for (const { to, raw } of final) {
      const mail = await simpleParser(raw);
      expect([mail.to].flat().map((each) => each?.text)).toEqual([to]);
      expect(mail.text).toContain('988 − 76 = 912 hours');
    }
    await server.close();
  },
  240_000,
);
