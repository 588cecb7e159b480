import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host of the built site that a test can take down, and on which it can put a newer build. */
export type OwnHost = {
  /** The address of the front page. */
  readonly root: string;
  /** Every path that was asked for, in order. */
  readonly asked: string[];
  readonly state: {
    /** Nobody answers. */
    isDown: boolean;
    /** Answered with 404: files that a newer build no longer has. */
    gone: RegExp | undefined;
    /** Answered with 503: a host in trouble. */
    isBroken: boolean;
  };
  /** Other text for a file of the build, by its path below the front page. */
  readonly instead: Map<string, string>;
  readonly close: () => Promise<void>;
};

const base = process.env['HANDBOOK_BASE_PATH'] ?? '/';
const folder = process.env['E2E_DIR'] ?? 'build';

function fileOf(below: string): string {
  const file = path.join(folder, below);
  return existsSync(file) && statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
}

export async function ownHost(): Promise<OwnHost> {
  const state: OwnHost['state'] = { isDown: false, gone: undefined, isBroken: false };
  const instead = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host');
    if (state.isDown) {
      request.socket.destroy();
      return;
    }
    asked.push(pathname);
    const below = pathname.slice(base.length);
    const file = fileOf(below);
    const isThere = pathname.startsWith(base) && (instead.has(below) || existsSync(file));
    const status = state.isBroken ? 503 : !isThere || state.gone?.test(pathname) ? 404 : 200;
    response.writeHead(status, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(status === 200 ? (instead.get(below) ?? readFileSync(file)) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: AddressInfo = Object(server.address());
  return {
    root: `http://127.0.0.1:${port}${base}`,
    asked,
    state,
    instead,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
