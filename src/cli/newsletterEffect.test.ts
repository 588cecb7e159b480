import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNewsletter, trialFolder } from './newsletterTrial';

let folder = '';
beforeEach(() => {
  folder = trialFolder(1).folder;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('effect', () => {
  it('counts 14 days on each side and says what chance alone could do', async () => {
    const rows = [
      ...Array.from({ length: 4 }, () => '2026-10-05'),
      ...Array.from({ length: 20 }, () => '2026-10-20T09:00:00Z'),
      '2026-12-01',
      'soon',
    ];
    writeFileSync(path.join(folder, 'events.csv'), `at\n${rows.join('\n')}\n`);
    const { code, out } = await runNewsletter(
      folder,
      'effect',
      '988-hours-became-76',
      '--events',
      'events.csv',
    );
    expect(code).toBe(0);
    expect(out).toContain('4 starts before, 20 after; 5.00 times as many (90 % interval');
    expect(out).toContain('"soon" is no time');
  });

  it('compares the halves in the week in which only the first had the issue', async () => {
    const people = Array.from({ length: 20 }, (_, at) => `p${at}@x.example`);
    writeFileSync(path.join(folder, 'list.txt'), people.join('\n'));
    writeFileSync(
      path.join(folder, 'events.csv'),
      `at,who\n${people.map((who) => `2026-10-15,${who}`).join('\n')}\n2026-10-15,somebody`,
    );
    const given = ['--to', 'list.txt', '--seed', '7', '--second', '2026-10-20', '--json'];
    const { out } = await runNewsletter(
      folder,
      'effect',
      '988-hours-became-76',
      '--events',
      'events.csv',
      ...given,
    );
    const answer: unknown = JSON.parse(out);
    expect(answer).toMatchObject({
      halves: { between: { days: 7, first: 10, second: 10, others: 1, ratio: { ratio: 1 } } },
    });
  });
});
