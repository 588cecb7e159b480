// Runs before anything is installed: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';

/** Package paths and versions of a lock file. @param {string} file */
function locked(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(packages)
      .filter(
        ([name, entry]) => name !== '' && entry.optional !== true && entry.devOptional !== true,
      )
      .map(([name, entry]) => [name, entry.version]),
  );
}

/** Whether node_modules holds what the lock file asks for. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const present = locked(INSTALLED);
  return [...locked(LOCK)].every(([name, version]) => present.get(name) === version);
}

/** Stops with a clear message on a Node that is too old. */
function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(`This handbook needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what is missing. Answers false when npm failed. */
export function install() {
  checkNode();
  if (isInstalled()) return true;
  console.log('Installing packages (about a minute the first time) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
