import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { chatPlain, chatSlack } from '../domain/newsletter/chat';
import { xml } from '../domain/picture';
import { readArgs, Refusal } from './args';
import { printable, write } from './lines';
import type { NewsletterCommand } from './newsletter';
import { issueFiles, readIssue } from './newsletterIssue';
import { mailParts } from './newsletterMessage';
import { issueName } from '../plugin/newsletterLetter';
import { readSite } from '../plugin/site';
import { numberOf } from './newsletterSendInput';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

type Answer = { readonly type: string; readonly body: string | Buffer };

function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

function text(body: string): Answer {
  return { type: 'text/plain; charset=utf-8', body };
}

function frames(slug: string, web: string, isBuilt: boolean): string {
  const panes = [
    ['On the web', isBuilt ? web : '/_web'],
    ['Mail, light', '/_mail?light'],
    ['Mail, dark', '/_mail?dark'],
    ['Mail, without pictures', '/_mail?bare'],
    ['Mail, as text', '/_text'],
    ['Slack', '/_slack'],
    ['Any other chat', '/_chat'],
  ];
  const cells = panes
    .map(
      ([title = '', source = '']) =>
        `<figure><figcaption>${title}</figcaption><iframe title="${title}" src="${source}"></iframe></figure>`,
    )
    .join('\n');
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${xml(slug)}: preview</title>
<style>body{margin:0;padding:16px;font:16px/24px sans-serif;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,640px),1fr))}figure{margin:0}iframe{width:100%;height:80vh;border:1px solid #85817a;background:#fff}</style>
${cells}</html>`;
}

/** A mail as a client in that scheme shows it: its dark block always, or never. */
function inScheme(mail: string, scheme: 'light' | 'dark'): string {
  const media = '@media (prefers-color-scheme: dark)';
  return mail.replaceAll(media, scheme === 'dark' ? '@media all' : '@media not all');
}

/** What the preview shows for an address; undefined for what is not there. The issue is read anew each time. */
export function previewAnswer(siteDir: string, slug: string, url: string): Answer | undefined {
  const { pathname, search } = new URL(url, 'http://preview');
  const built = path.join(siteDir, 'build');
  if (pathname === '/')
    return html(
      frames(
        slug,
        `${readSite(siteDir).basePath}blog/${slug}/`,
        existsSync(path.join(built, 'blog', slug, 'index.html')),
      ),
    );
  if (pathname === '/_web')
    return text('The site is not built yet: run npm run build, then load this again.');
  const own = ['/_mail', '/_text', '/_slack', '/_chat'];
  if (own.includes(pathname)) {
    const { letter } = readIssue(siteDir, slug);
    if (pathname === '/_slack') return text(chatSlack(letter));
    if (pathname === '/_chat') return text(chatPlain(letter));
    const parts = mailParts(letter);
    if (pathname === '/_text') return text(parts.text);
    const mail = inScheme(parts.html, search === '?dark' ? 'dark' : 'light');
    return html(search === '?bare' ? mail.replace(/(<img[^>]*?) src="[^"]*"/g, '$1') : mail);
  }
  const { basePath } = readSite(siteDir);
  const inside = pathname.startsWith(basePath)
    ? pathname.slice(basePath.length)
    : pathname.slice(1);
  const file = path.join(
    built,
    decodeURIComponent(inside),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  // Nothing outside the built site is ever shown.
  if (!file.startsWith(`${built}${path.sep}`) || !existsSync(file) || !statSync(file).isFile())
    return undefined;
  return {
    type: TYPES[path.extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
  };
}

function give(response: ServerResponse, status: number, { type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/** `handbook newsletter preview [SLUG]`: serves the forms on this machine until it is stopped. Throws a Refusal. */
export const preview: NewsletterCommand = async ({ siteDir }, args, { stdout }) => {
  const given = readArgs({ options: ['port'], prints: 'text', files: [0, 1] }, args);
  const newest = issueName(issueFiles(siteDir).at(-1) ?? '')?.slug;
  const slug = given.files[0] ?? newest;
  if (slug === undefined) throw new Refusal('There is no issue in blog/ yet.');
  readIssue(siteDir, slug);
  const port = numberOf(given, 'port', 4848, 1);
  const server = createServer((request, response) => {
    try {
      const answer = previewAnswer(siteDir, slug, request.url ?? '/');
      if (answer === undefined) give(response, 404, text('There is no such page.'));
      else give(response, 200, answer);
    } catch (error) {
      give(response, 500, text(error instanceof Error ? error.message : String(error)));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Refusal(`Port ${port} cannot be used: ${error.message}; write --port 4849.`)),
    );
    server.listen(port, '127.0.0.1', () => resolve());
  });
  await write(
    stdout,
    printable(`${slug}: http://127.0.0.1:${port}/ shows every form. Stop it with Ctrl+C.\n`),
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => server.close(() => resolve()));
    }
  });
  return 0;
};
