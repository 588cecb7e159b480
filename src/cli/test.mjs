// npm test: everything, with a line a stage and one plain result at the end.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { browser } from './browser.mjs';
import { install } from './install.mjs';
import { nginx } from './nginx.mjs';
import { freePort } from './port.mjs';

const bin = (/** @type {string} */ file) => [process.execPath, `node_modules/${file}`];
const UNIT = 'test-results/unit.json';
const E2E = 'test-results/e2e.json';
const E2E_BELOW = 'test-results/e2e-below.json';
/** The site below a path, as companies that share a host run it. */
const BELOW = {
  HANDBOOK_BASE_PATH: '/handbook/',
  E2E_DIR: 'test-results/handbook',
  E2E_RESULT: E2E_BELOW,
};
const BELOW_JOURNEYS = ['frame', 'runbook', 'errors', 'search', 'tool', 'hosting'].map(
  (name) => `/${name}.spec`,
);

/** @typedef {{passed: number, failed: number, said: readonly string[]}} Count what each failed test said comes first in a log that may be cut */
/** @typedef {{name: string, command: readonly string[], env?: Record<string, string>, count?: () => Count}} Stage */

/** @type {Count} */
const NOTHING = { passed: 0, failed: 1, said: [] };

/** @param {string} file @returns {Count} */
function vitestCount(file) {
  if (!existsSync(file)) return NOTHING;
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const said = testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => [
    ...(message ? [`${name}: ${message}`] : []),
    ...assertionResults
      .filter((/** @type {any} */ { status }) => status === 'failed')
      .map(
        (/** @type {any} */ one) => `${name}: ${one.fullName}\n${one.failureMessages.join('\n')}`,
      ),
  ]);
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, said };
}

/** What the failed tests of a suite and the suites in it said. @param {any} suite @returns {string[]} */
function complaints(suite) {
  const own = (suite.specs ?? [])
    .filter((/** @type {any} */ { ok }) => !ok)
    .map((/** @type {any} */ spec) => {
      const results = spec.tests.flatMap((/** @type {any} */ { results }) => results);
      const errors = results.flatMap((/** @type {any} */ { errors }) => errors);
      const why = errors.map((/** @type {any} */ { message }) => message).join('\n');
      return `${spec.file}:${spec.line} ${spec.title}\n${why || 'skipped'}`;
    });
  return [...own, ...(suite.suites ?? []).flatMap(complaints)];
}

/** Skipped and flaky tests count as failed: nothing may be left out silently. @param {string} file @returns {Count} */
function playwrightCount(file) {
  if (!existsSync(file)) return NOTHING;
  const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.skipped + stats.flaky,
    said: [
      ...errors.map((/** @type {any} */ { message }) => message),
      ...suites.flatMap(complaints),
    ],
  };
}

/** The longest first: they run two at a time. @type {readonly Stage[]} */
const BEFORE_BROWSER = [
  {
    name: 'unit tests',
    command: [
      ...bin('vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNIT}`,
    ],
    count: () => vitestCount(UNIT),
  },
  {
    name: 'production build',
    command: [...bin('@docusaurus/core/bin/docusaurus.mjs'), 'build'],
    env: { DOCUSAURUS_NO_PERSISTENT_CACHE: '1' },
  },
  {
    name: 'production build below /handbook/',
    command: [...bin('@docusaurus/core/bin/docusaurus.mjs'), 'build', '--out-dir', BELOW.E2E_DIR],
    env: {
      ...BELOW,
      DOCUSAURUS_NO_PERSISTENT_CACHE: '1',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: 'test-results/generated',
    },
  },
  {
    name: 'format',
    command: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: 'lint', command: [...bin('eslint/bin/eslint.js'), '.'] },
  { name: 'types', command: [...bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'types of the domain', command: [...bin('typescript/bin/tsc'), '-p', 'src/domain'] },
  { name: 'types of the worker', command: [...bin('typescript/bin/tsc'), '-p', 'src/offline'] },
  { name: 'unused code', command: bin('knip/bin/knip.js') },
  {
    name: 'spelling',
    command: [
      ...bin('cspell/bin.mjs'),
      'lint',
      '--no-progress',
      '--no-color',
      '--show-suggestions',
    ],
  },
  { name: 'content', command: [...bin('jiti/lib/jiti-cli.mjs'), 'src/cli/handbook.ts', 'check'] },
];
const LANES = 2;

let passed = 0;
let failed = 0;

/** @param {Stage} stage */
async function run(stage) {
  const began = Date.now();
  const [program = '', ...args] = stage.command;
  const child = spawn(program, args, {
    env: { ...process.env, ...stage.env, FORCE_COLOR: '0', CI: '1', NO_UPDATE_NOTIFIER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [status, stdout, stderr] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const ok = status === 0;
  const counted = stage.count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, said: [] };
  // A tool that fails without a failed test has failed all the same.
  const missed = !ok && counted.failed === 0 ? 1 : 0;
  passed += counted.passed;
  failed += counted.failed + missed;
  const tests =
    stage.count === undefined ? '' : `, ${counted.passed} passed, ${counted.failed} failed`;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${stage.name} (${seconds} s${tests})`);
  const said = counted.said.length > 0 ? counted.said.join('\n\n') : `${stdout}\n${stderr}`;
  if (!ok) console.log(said.trim());
}

/** Runs the stages, several side by side. @param {readonly Stage[]} stages */
async function runAll(stages) {
  const waiting = [...stages];
  const lane = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      await run(stage);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function result() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

if (!install()) {
  console.error('npm could not install the packages; its message stands above.');
  failed += 1;
  result();
}
for (const folder of ['test-results', 'build']) rmSync(folder, { recursive: true, force: true });
await runAll(BEFORE_BROWSER);
const isBuilt = ['build', BELOW.E2E_DIR].every((folder) => existsSync(`${folder}/index.html`));
const chromium = await browser();
nginx();
const port = String(await freePort(4173));
if (chromium === undefined || !isBuilt) {
  console.log(`FAIL browser tests (${isBuilt ? 'no browser' : 'the site was not built'})`);
  failed += 1;
} else {
  const playwright = [...bin('@playwright/test/cli.js'), 'test'];
  await run({
    name: 'browser tests',
    command: playwright,
    env: { CHROMIUM_PATH: chromium, E2E_PORT: port },
    count: () => playwrightCount(E2E),
  });
  await run({
    name: 'browser tests below /handbook/',
    command: [...playwright, ...BELOW_JOURNEYS],
    env: { ...BELOW, CHROMIUM_PATH: chromium, E2E_PORT: port },
    count: () => playwrightCount(E2E_BELOW),
  });
}
result();
