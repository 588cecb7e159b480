import { expect, type Page, test } from '@playwright/test';

const ISSUE = 'blog/patched-in-a-working-day/';
const main = (page: Page) => page.getByRole('main');

type Item = { readonly link: string; readonly content: string };

/** The items of a feed, read by the browser's own parser. */
async function items(page: Page, address: string): Promise<readonly Item[]> {
  const answer = await page.request.get(address);
  const text = await answer.text();
  if (address.endsWith('.json')) {
    const feed: { items: readonly { url: string; content_html: string }[] } = JSON.parse(text);
    return feed.items.map(({ url, content_html: content }) => ({ link: url, content }));
  }
  return page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    if (document.querySelector('parsererror') !== null) throw new Error('This is no XML.');
    return [...document.querySelectorAll('item, entry')].map((item) => ({
      link:
        item.querySelector('link')?.getAttribute('href') ??
        item.querySelector('link')?.textContent ??
        '',
      content:
        item.getElementsByTagName('content:encoded')[0]?.textContent ??
        item.querySelector('content')?.textContent ??
        '',
    }));
  }, text);
}

test('every feed has every issue whole, and each address in it works', async ({ page }) => {
  await page.goto('blog/');
  const feeds = await page
    .locator('head link[rel=alternate][type]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(feeds.map((feed) => feed.split('/').at(-1)).toSorted()).toEqual([
    'atom.xml',
    'feed.json',
    'rss.xml',
  ]);
  const addresses = new Set<string>();
  for (const feed of feeds) {
    const found = await items(page, feed);
    expect(found, feed).toHaveLength(3);
    for (const { link, content } of found) {
      expect(content).toContain('Do this now');
      expect(content).toContain('We said no to');
      expect(content).not.toMatch(/<img|<script|<iframe/);
      addresses.add(link);
      for (const [, to = ''] of content.matchAll(/(?:href|src)="([^"]*)"/g)) addresses.add(to);
    }
  }
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\//);
    const answer = await page.request.get(new URL(address).pathname);
    expect(answer.status(), address).toBe(200);
  }
});

test('each feed keeps the rules of its format', async ({ page }) => {
  const json: unknown = await (await page.request.get('blog/feed.json')).json();
  expect(json).toMatchObject({
    version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
    title: expect.any(String),
    items: expect.arrayContaining([
      expect.objectContaining({ id: expect.any(String), date_modified: expect.any(String) }),
    ]),
  });
  await page.goto('blog/');
  const read = async (address: string, tag: string, names: readonly string[]) => {
    const text = await (await page.request.get(address)).text();
    return page.evaluate(
      ([xml, item, ...wanted]) =>
        [
          ...new DOMParser()
            .parseFromString(xml ?? '', 'application/xml')
            .querySelectorAll(item ?? ''),
        ].map((entry) =>
          wanted.map((name) => entry.getElementsByTagName(name)[0]?.textContent?.trim() ?? ''),
        ),
      [text, tag, ...names],
    );
  };
  const entries = await read('blog/atom.xml', 'entry', ['id', 'title', 'updated', 'name']);
  // RFC 4287: an id that is an address, an instant, and somebody who wrote it.
  for (const [id, title, updated, author] of entries) {
    expect(id).toMatch(/^https:\/\//);
    expect(title).not.toBe('');
    expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    expect(author).toBe('Platform team');
  }
  const posts = await read('blog/rss.xml', 'item', ['guid', 'title', 'pubDate', 'description']);
  for (const [guid, title, date = '', description] of posts) {
    expect(guid).toMatch(/^https:\/\//);
    expect([title, description]).not.toContain('');
    expect(new Date(date).toUTCString()).toBe(date);
  }
  for (const found of [entries, posts]) {
    expect(found).toHaveLength(3);
    expect(new Set(found.map(([id]) => id)).size).toBe(3);
  }
});

test('planned issues are a calendar', async ({ page }) => {
  await page.goto('blog/');
  await expect(page.getByRole('link', { name: 'calendar' })).toHaveAttribute(
    'href',
    /\/blog\/planned\.ics$/,
  );
  const answer = await page.request.get('blog/planned.ics');
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toMatch(
    /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/,
  );
});

test('an issue asks nobody outside, sets no cookie, and counts no reader', async ({
  page,
  baseURL,
}) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (
      !request.url().startsWith(new URL(baseURL ?? '').origin) &&
      !request.url().startsWith('data:')
    )
      strangers.push(request.url());
    if (request.method() !== 'GET') strangers.push(`${request.method()} ${request.url()}`);
  });
  await page.goto(ISSUE);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(strangers).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await expect(main(page).locator('img')).toHaveCount(0);
  await expect(main(page)).toContainText('Nobody counts who opens this.');
});

test('the bars of an issue are a table', async ({ page }) => {
  await page.goto(ISSUE);
  const table = main(page).getByRole('table', { name: 'Four clocks, each from the advisory' });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('row', { name: /All 231 in production/ })).toContainText('700');
});

test('how values spread is a table, beside its boxes', async ({ page }) => {
  await page.goto('blog/988-hours-became-76/');
  const table = main(page).getByRole('table', { name: /Hours of each of the 38 teams/ });
  await expect(table.getByRole('row', { name: /By hand/ })).toContainText('21 to 31');
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('a talk can be read where it cannot be heard', async ({ page }) => {
  await page.goto('next/celebrate/talk-988-hours/');
  await page.getByRole('link', { name: 'Read the transcript' }).click();
  await expect(page).toHaveURL(/#transcript$/);
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeInViewport();
});
