import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env['E2E_PORT'] ?? 4173);
const base = process.env['HANDBOOK_BASE_PATH'] ?? '/';
const built = process.env['E2E_DIR'] ?? 'build';
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = process.env['CHROMIUM_PATH'] ?? installed.find((file) => existsSync(file));

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/traces',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A busy machine is slow, not wrong; a journey that is wrong stays so.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['E2E_RESULT'] ?? 'test-results/e2e.json' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}${base}`,
    locale: 'en-GB',
    // Every test begins as a new reader: none of them waits for what another one keeps. The offline journeys allow it.
    serviceWorkers: 'block',
    // A trace doubles the time of a test; run the failed one again with --trace on.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `npx docusaurus serve --port ${PORT} --host 127.0.0.1 --no-open --dir ${built}`,
    url: `http://127.0.0.1:${PORT}${base}`,
    reuseExistingServer: false,
  },
});
