import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PROGRAM = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
  (file) => existsSync(file),
);
const TYPES = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find((file) =>
  existsSync(file),
);
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const base = process.env['HANDBOOK_BASE_PATH'] ?? '/';
const built = process.env['E2E_DIR'] ?? 'build';

export const HAS_NGINX = PROGRAM !== undefined && TYPES !== undefined;
export const HAS_BROTLI = existsSync(BROTLI);

/** The built site behind a real nginx with the configuration of deploy/, as somebody sets it up who follows that folder. */
export type Nginx = { readonly root: string; readonly stop: () => Promise<void> };

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port }: { port: number } = Object(probe.address());
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The lines that are the reader's own, changed; nothing else. */
function configured(folder: string, port: number): string {
  const root = path.join(folder, base);
  const ours = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('root /srv/handbook;', `root ${folder};`)
    .replaceAll('/srv/handbook', root.replace(/\/$/, ''))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_name handbook.harbourline.example;', 'server_name 127.0.0.1;');
  return HAS_BROTLI ? ours.replace('# brotli_static on;', 'brotli_static on;') : ours;
}

function frame(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/tmp;`)
    .join(' ');
  return `${HAS_BROTLI ? `load_module ${BROTLI};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { }
http { include ${TYPES}; access_log off; ${temporary} include ${folder}/handbook.conf; }
`;
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('close', resolve));
}

export async function nginx(): Promise<Nginx> {
  if (PROGRAM === undefined) throw new Error('nginx is not installed here.');
  const work = mkdtempSync(path.join(os.tmpdir(), 'handbook-nginx-'));
  const site = path.join(work, 'site');
  mkdirSync(path.join(site, base), { recursive: true });
  cpSync(built, path.join(site, base), { recursive: true });
  // All of it takes most of a minute; the runbooks stand for it.
  spawnSync(process.execPath, ['src/cli/compress.mjs', path.join(site, base, 'runbooks')]);
  const port = await freePort();
  writeFileSync(path.join(work, 'handbook.conf'), configured(site, port));
  writeFileSync(path.join(work, 'nginx.conf'), frame(work));
  const checked = spawnSync(PROGRAM, ['-t', '-c', path.join(work, 'nginx.conf')], {
    encoding: 'utf8',
  });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const child = spawn(PROGRAM, ['-c', path.join(work, 'nginx.conf')], { stdio: 'ignore' });
  const end = ended(child);
  return {
    root: `http://127.0.0.1:${port}${base}`,
    stop: async () => {
      child.kill('SIGTERM');
      await end;
      rmSync(work, { recursive: true, force: true });
    },
  };
}
