// Finds a Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The one without windows first: the browser tests take half the time with it. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const DEBIAN = ['chromium-headless-shell', 'chromium'];

/** @param {string} command @param {readonly string[]} args */
function works(command, args) {
  return spawnSync(command, [...args], { stdio: 'ignore' }).status === 0;
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * An installed Chromium; else Debian's package when root; else Playwright's own download.
 * Answers its path, or undefined after saying what to do.
 */
export async function browser() {
  const own = process.env.CHROMIUM_PATH;
  if (own !== undefined) return own;
  const installed = INSTALLED.find((file) => existsSync(file)) ?? (await playwrightBrowser());
  if (installed !== undefined) return installed;
  if (isDebianRoot()) {
    console.log('No Chromium here: installing the Debian package …');
    works('apt-get', ['update', '-qq']);
    DEBIAN.find((name) =>
      works('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]),
    );
    const debian = INSTALLED.find((file) => existsSync(file));
    if (debian !== undefined) return debian;
  }
  console.log('No Chromium here: downloading the one of Playwright …');
  works(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const downloaded = await playwrightBrowser();
  if (downloaded === undefined) {
    console.error(
      'No browser could be had. Install Chromium (Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH to one.',
    );
  }
  return downloaded;
}
