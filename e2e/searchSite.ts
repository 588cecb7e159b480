import { execFile } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';
import { type AlgoliaServer, algoliaServer } from './algoliaServer';
import { hydrate } from './reader';

const run = promisify(execFile);

export function boxOf(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Find a page or an error' });
}

/** Opens the dialog from the keyboard on the page that is shown, and types. */
export async function ask(page: Page, query: string): Promise<void> {
  await hydrate(page);
  await page.keyboard.press('/');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.type(query);
}

/** A calculation and the search answer at a host: two workers, and most of what a page loads later. */
export async function expectWorking(page: Page, root: string): Promise<void> {
  await page.goto(`${root}metrics/hours-saved/`);
  await page.getByRole('textbox', { name: 'Task' }).fill('Audit');
  await expect(page.locator('[data-answer]')).toContainText('hours a year');
  await page.getByRole('heading', { level: 1 }).click();
  await ask(page, 'quota');
  await expect(page.getByRole('option', { name: /quota/i }).first()).toBeVisible();
}

/** Pastes a text into a field, as a reader does. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', said);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

export type Server = { readonly address: string; readonly close: () => Promise<void> };

/**
 * The built site as it is when handbook.yaml has these settings under `search`: the build writes them into every page
 * as one element, and nothing else of the site knows them.
 */
export async function siteWith(settings: object, built: string): Promise<Server> {
  const element = `<script type="application/json" id="search-settings">${JSON.stringify(settings)}</script>`;
  const pass = async (
    asked: string,
  ): Promise<readonly [status: number, type: string, body: Buffer]> => {
    const answer = await fetch(new URL(asked, built));
    const type = answer.headers.get('content-type') ?? 'text/plain';
    const body = Buffer.from(await answer.arrayBuffer());
    if (!type.startsWith('text/html')) return [answer.status, type, body];
    const html = body.toString('utf8').replace('</head>', `${element}</head>`);
    return [answer.status, type, Buffer.from(html)];
  };
  const server = createServer((request, response) => {
    pass(request.url ?? '/').then(
      ([status, type, body]) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}${new URL(built).pathname}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const ALGOLIA = {
  engine: 'algolia',
  appId: 'TRIAL',
  searchKey: 'search',
  index: 'handbook',
};

/** Algolia's protocol on this machine, filled by `handbook search push` from this repository. */
export async function filledAlgolia(): Promise<AlgoliaServer> {
  const server = await algoliaServer({ writeKey: 'write', searchKey: 'search' });
  const folder = mkdtempSync(path.join(tmpdir(), 'algolia-'));
  try {
    for (const name of readdirSync('.')) {
      if (name !== 'handbook.yaml') symlinkSync(path.resolve(name), path.join(folder, name));
    }
    const yaml = readFileSync('handbook.yaml', 'utf8');
    const settings = JSON.stringify({ ...ALGOLIA, host: server.host });
    writeFileSync(path.join(folder, 'handbook.yaml'), `${yaml}\nsearch: ${settings}\n`);
    const command = ['src/cli/handbook.ts', 'search', 'push', '--send', '--versions', '1.2,next'];
    await run(path.resolve('node_modules/.bin/jiti'), command, {
      cwd: folder,
      env: { ...process.env, ALGOLIA_WRITE_KEY: 'write' },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return server;
}
