// Finds an nginx for the test of deploy/, or gets Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALLED = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static'];

/** Installs Debian's nginx when root and none is there. Without one the test says that nothing was tried. */
export function nginx() {
  const isThere = INSTALLED.some((file) => existsSync(file));
  if (isThere || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('No nginx here: installing the Debian package …');
  // Only its program is wanted: the service stays off.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: 'ignore', env };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
}
