// Lighthouse on one page of each kind, mobile, of a build served as a host would; the median of the runs, and every
// audit that lost points: npx jiti bench/lighthouse.ts [folder] [--runs 5] [--only PART-OF-ADDRESS]
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify, parseArgs } from 'node:util';
import * as z from 'zod';
import { host } from './host';

/** One page of each kind. */
const KINDS = [
  ['home', '/'],
  ['how-to', '/do/self-serve/'],
  ['runbook', '/runbooks/quota-exhausted/'],
  ['checklist', '/checklists/production-readiness/'],
  ['template', '/templates/say-no-reply/'],
  ['error', '/e/plt-101/'],
  ['metric', '/metrics/hours-saved/'],
  ['assessment', '/assess/maturity/'],
  ['newsletter', '/blog/patched-in-a-working-day/'],
  ['search', '/search/?q=quota'],
] as const;
const VERSION = '12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const;

const Report = z.looseObject({
  categories: z.record(
    z.string(),
    z.looseObject({
      score: z.number().nullable(),
      auditRefs: z.array(z.looseObject({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.looseObject({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
      displayValue: z.string().optional(),
      details: z.looseObject({ items: z.unknown().optional() }).optional(),
    }),
  ),
});
type Report = z.infer<typeof Report>;

/** Lighthouse in a folder outside the project; its packages are none of ours. */
function installed(): string {
  const folder = path.join(tmpdir(), 'platform-handbook-bench-lighthouse');
  const program = path.join(folder, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `lighthouse@${VERSION}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  return program;
}

async function run(program: string, address: string): Promise<Report> {
  const file = path.join(tmpdir(), `bench-lighthouse-${process.pid}.json`);
  const chrome = process.env['CHROMIUM_PATH'];
  await promisify(execFile)(
    process.execPath,
    [
      ...[program, address, '--output=json', `--output-path=${file}`, '--quiet'],
      ...[`--only-categories=${CATEGORIES.join(',')}`, '--max-wait-for-load=120000'],
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, ...(chrome === undefined ? {} : { CHROME_PATH: chrome }) } },
  );
  const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(file);
  return report;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Audits that took points away, with where. */
function losses({ categories, audits }: Report): readonly string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      if (audit === undefined || weight === 0 || audit.score === null || audit.score >= 0.995)
        return [];
      const where = JSON.stringify(audit.details?.items ?? '').slice(0, 700);
      return [`    ${name}: ${audit.title} ${audit.displayValue ?? ''} ${where}`];
    }),
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const program = installed();
const { address, close } = await host(positionals[0] ?? 'build');
const runs = Number(values.runs);
console.log(
  `Lighthouse ${VERSION}, mobile, median of ${runs}, brotli. perf a11y best seo, times in ms`,
);
for (const [kind, at] of KINDS.filter((one) => one.join(' ').includes(values.only))) {
  const reports: Report[] = [];
  while (reports.length < runs) reports.push(await run(program, `${address}${at}`));
  const scores = CATEGORIES.map((name) =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? 0))),
  );
  const times = Object.entries(TIMES).map(([name, id]) => {
    const value = median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
    return `${name} ${name === 'CLS' ? value.toFixed(3) : value.toFixed(0)}`;
  });
  const cells = scores.map((score) => String(score).padStart(4)).join('');
  console.log(`${cells}  ${kind.padEnd(12)}${times.join('  ')}  ${at}`);
  const [first] = reports;
  if (first !== undefined) for (const line of losses(first)) console.log(line);
}
close();
