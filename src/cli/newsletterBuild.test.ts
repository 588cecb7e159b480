import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedContent } from '../plugin/newsletterFeed';
import { readYaml } from '../plugin/read';
import { newsletter } from './newsletter';
import { issueFiles } from './newsletterIssue';
import { previewAnswer } from './newsletterPreview';

let site = '';
const POST = 'blog/2026-12-01-new-win.mdx';

beforeAll(() => {
  site = mkdtempSync(path.join(tmpdir(), 'newsletter-'));
  for (const part of ['docs', 'errors', 'blog', 'handbook.yaml'])
    cpSync(part, path.join(site, part), { recursive: true });
  cpSync('src/widgets', path.join(site, 'src/widgets'), { recursive: true });
  mkdirSync(path.join(site, 'static/img'), { recursive: true });
  symlinkSync(path.resolve('.git'), path.join(site, '.git'));
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  const code = await newsletter({ siteDir: site, from: site }, args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const OUT = () => path.join(site, 'out');

/** Builds the sample with one text changed. */
async function changed(from: string | RegExp, to: string) {
  const sample = readFileSync(path.join(site, 'blog/2026-10-13-988-hours-became-76.mdx'), 'utf8');
  const post = sample.replace('slug: 988-hours-became-76', 'slug: new-win').replace(from, to);
  writeFileSync(path.join(site, POST), post);
  const result = await run('build', 'new-win', '--out', 'out');
  rmSync(path.join(site, POST));
  return result;
}

describe('the sample issues', () => {
  const slugs = [
    'patched-in-a-working-day',
    '988-hours-became-76',
    'environments-and-what-we-broke',
  ];

  it.each(slugs)(
    '%s becomes the same bytes every time, and a parser reads its mail',
    async (slug) => {
      expect((await run('build', slug, '--out', 'out')).code).toBe(0);
      const once = readdirSync(OUT()).map((name) => readFileSync(path.join(OUT(), name)));
      expect((await run('build', slug, '--out', 'out')).code).toBe(0);
      expect(readdirSync(OUT()).map((name) => readFileSync(path.join(OUT(), name)))).toEqual(once);
      const mail = await simpleParser(readFileSync(path.join(OUT(), `${slug}.eml`)));
      const html = typeof mail.html === 'string' ? mail.html : '';
      expect(mail.messageId).toBe(`<${slug}@handbook.harbourline.example>`);
      expect(mail.text).toContain('Do this now');
      expect(html).toContain('@media (prefers-color-scheme: dark)');
      expect(Buffer.byteLength(html)).toBeLessThan(80_000);
      const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to);
      expect(addresses.length).toBeGreaterThan(2);
      expect(addresses.filter((to) => !to?.startsWith('https://'))).toEqual([]);
      rmSync(OUT(), { recursive: true });
    },
  );

  it('print only numbers of the sample company, or their sums', () => {
    const { input } = readYaml('h', readFileSync('docs/reference/harbourline.yaml', 'utf8'));
    const said = JSON.stringify(input).replaceAll(',', '');
    const known = new Set([...said.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)));
    // Parts of days and years of dates, hours of a day, minutes of a day; 14 of 23 and 4.56 × 3 stand in the file.
    for (const fine of [0.49, 1440, 4320, 60, 24, 40, 11, 20, 7, 19, 0, 1, 2, 3, 101, 12, 5, 15])
      known.add(fine);
    for (const file of issueFiles('.')) {
      const words = readFileSync(file, 'utf8')
        .replace(/\d{2}:\d{2}/g, '')
        .replace(/\d{4}-\S+/g, '');
      const numbers = [...words.matchAll(/(?<![\w-])\d[\d,]*(?:\.\d+)?(?!\w)/g)].map(([digits]) =>
        Number(digits.replaceAll(',', '')),
      );
      const strange = numbers.filter(
        (value) => !known.has(value) && !(value > 2000 && value < 2100),
      );
      expect(strange, file).toEqual([]);
    }
  });

  it('stand in the feed whole, with addresses that work from anywhere', () => {
    for (const file of issueFiles('.')) {
      const html = feedContent('.', file);
      expect(html).toContain('What it cost, and what broke');
      expect(html).toContain('Do this now');
      for (const [, to] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(to).toMatch(/^https:\/\//);
      expect(html).not.toMatch(/<img|<script|style=|class="button/);
    }
  });
});

describe('what cannot be a mail is named', () => {
  it.each([
    ['## How', '<Calculator />\n\n## How', '<Calculator> has no form in a mail'],
    ['## How', '{2 + 2}\n\n## How', '{2 + 2} has no form in a mail'],
    ['## How', 'import x from "./x";\n\n## How', 'An import or export has no form in a mail'],
    ['## How', 'Text.[^1]\n\n[^1]: Note.\n\n## How', 'Write the note in brackets'],
    ['## How', '[it][x]\n\n[x]: /do/nothing/\n\n## How', 'a page that readers do not have'],
    ['By query, October 2026 1 1.5', 'By query, October 2026 3 1.5', 'do not rise from the lowest'],
    ['## How', '![](/img/x.png)\n\n## How', 'has no alternative text'],
    ['## How', '![A chart](/img/x.png)\n\n## How', 'shows /img/x.png, which does not exist'],
    ['/e/plt-101/', '/e/plt-999/', 'a page that readers do not have'],
    [
      'link: /metrics/hours-saved/',
      'link: /metrics/hours-safed/',
      'Did you mean /metrics/hours-saved/?',
    ],
    ['988 − 76 = 912', '988 − 76 = 921', '988 − 76 is 912.'],
    ['metric: hours-saved', 'metric: hours-safed', 'Did you mean hours-saved?'],
    ['authors: [platform-team]', 'authors: [somebody]', '"somebody" is not in blog/authors.yml'],
    ['tags: [audit, hours-saved]', 'tags: [audits]', 'Did you mean audit?'],
    ['## What it cost, and what broke', '## What it cost', 'says nowhere what broke'],
    ['minutes: 10', 'minutes: 40', 'must be at most 15'],
    ['## How', '## Do this now\n\nAgain.\n\n## How', 'asks a second time'],
    ['title: 988 hours became 76', 'title: Hours became fewer', 'has no number'],
    ['## How', `${'Many words. '.repeat(300)}\n\n## How`, 'Cut it to 500'],
    [/^broke: .*$/m, '', 'broke: is missing'],
  ])('%s → %s', async (from, to, said) => {
    const { code, err } = await changed(from, to);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(existsSync(OUT())).toBe(false);
  });

  it('a mail over 80 kB', async () => {
    const code = `\n\`\`\`sh\n${'echo a long command\n'.repeat(5000)}\`\`\`\n`;
    const { err } = await changed('## How', `${code}\n## How`);
    expect(err).toContain('at most 80');
  });

  it('a picture that is too large', async () => {
    writeFileSync(path.join(site, 'static/img/big.png'), Buffer.alloc(400_000));
    expect((await changed('## How', '![A chart](/img/big.png)\n\n## How')).err).toContain(
      'has 400 kB',
    );
  });

  it('a picture that is none', async () => {
    writeFileSync(path.join(site, 'static/img/none.png'), 'Not found');
    const { err } = await changed('## How', '![A chart](/img/none.png)\n\n## How');
    expect(err).toContain('the picture /img/none.png cannot be read');
  });

  it('each of several faults at once', async () => {
    const { err } = await changed('## How', '<Calculator />\n\n{2 + 2}\n\n<JCurve />\n\n## How');
    expect(err.match(/has no form in a mail$/gm)).toHaveLength(3);
    expect(err).toContain('<WinsBars>, <WinsSpread>, <SideBySide> or <details>');
  });

  it('an issue that is not there', async () => {
    expect((await run('build', '988-hours-become-76', '--out', 'out')).err).toContain(
      'Did you mean "988-hours-became-76"?',
    );
  });
});

describe('Markdown as a stranger writes it', () => {
  const BODY = `[The page][x], <kbd>Ctrl</kbd><br/>and ~~not~~ this.

[x]: /metrics/hours-saved/

1. One.
   - Within one.
2. Two.

![Wide](/img/wide.png)

| What | Number |
| --- | --: |
| a | 1 |

<details>
<summary>More</summary>

Folded.

</details>

<SideBySide>
<div>

Left.

</div>
<div>

Right.

</div>
</SideBySide>

## How`;

  it('keeps its meaning in a mail', async () => {
    const png = Buffer.alloc(64);
    png.set([0x89, 0x50, 0x4e, 0x47]);
    png.writeUInt32BE(1200, 16);
    writeFileSync(path.join(site, 'static/img/wide.png'), png);
    expect((await changed('## How', BODY)).code).toBe(0);
    const form = (ending: string) => readFileSync(path.join(OUT(), `new-win.${ending}`), 'utf8');
    const html = form('html');
    expect(html).toMatch(/<a href="https:[^"]*\/metrics\/hours-saved\/"[^>]*>The page<\/a>/);
    expect(html).toMatch(/<img [^>]*width="560"/);
    expect(html).toMatch(/<td align="right"[^>]*>1<\/td>/);
    expect(html).toMatch(/More[\s\S]*Folded\.[\s\S]*Left\.[\s\S]*Right\./);
    expect(form('txt')).toContain('1. One.\n   - Within one.\n2. Two.');
    expect(form('txt')).toContain('~not~ this');
    expect(form('txt')).toMatch(/^What {2}Number\na {10}1$/m);
    rmSync(OUT(), { recursive: true });
  });
});

it('a draft gathers what git and the notes say, and the check names what is still to do', async () => {
  mkdirSync(path.join(site, 'blog/_notes'));
  writeFileSync(
    path.join(site, 'blog/_notes/quota.md'),
    '# Quota\n\n- Three tickets fewer */ a week\n',
  );
  const { code, out } = await run('draft', 'next-win', '--day', '2026-12-02');
  expect(code).toBe(0);
  expect(out).toContain('with what happened since 2026-11-10');
  const draft = readFileSync(path.join(site, 'blog/2026-12-02-next-win.mdx'), 'utf8');
  expect(draft).toContain('slug: next-win');
  expect(draft).toContain('- Quota Three tickets fewer * / a week');
  expect((await run('draft', 'next-win', '--day', '2026-12-02')).err).toContain('already exists');
  rmSync(path.join(site, 'blog/2026-12-02-next-win.mdx'));
});

it('the preview shows each form, and no file outside the built site', () => {
  const show = (url: string) =>
    previewAnswer(site, '988-hours-became-76', url)?.body.toString() ?? '';
  expect(show('/')).toContain('Mail, dark');
  expect(show('/_mail?dark')).toContain('@media all');
  expect(show('/_mail?light')).toContain('@media not all');
  expect(show('/_text')).toContain('Do this now');
  expect(previewAnswer(site, '988-hours-became-76', '/..%2fhandbook.yaml')).toBeUndefined();
});

it('what makes and sends mails is imported by src/cli alone, and never reaches a browser', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:tsx?|mjs|cjs)$/.test(file),
  );
  const users = files.filter((file) =>
    /from '(?:juice|nodemailer|smtp-server|mailparser)/.test(
      readFileSync(path.join('src', file), 'utf8'),
    ),
  );
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((file) => !file.startsWith('cli'))).toEqual([]);
});
