import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './sites';

/** One build: what it took, or why it did not end. */
export type Built = {
  readonly seconds: number;
  /** Peak of what all its processes hold at a time. */
  readonly megabytes: number;
  readonly failed: string | undefined;
  /** Seconds of each phase, as Docusaurus tells them. */
  readonly phases: readonly string[];
};

const PROGRAM = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
const EVERY = 250;

function status(pid: string): { readonly parent: string; readonly kilobytes: number } {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      parent: /^PPid:\s*(\d+)/m.exec(text)?.[1] ?? '',
      kilobytes: Number(/^VmRSS:\s*(\d+)/m.exec(text)?.[1] ?? 0),
    };
  } catch {
    return { parent: '', kilobytes: 0 };
  }
}

/** Megabytes that a process and all it started hold now; 0 where there is no /proc. */
function held(root: string): number {
  let pids: readonly string[] = [];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  const all = new Map(pids.map((pid) => [pid, status(pid)]));
  const isOurs = (pid: string): boolean => {
    if (pid === root) return true;
    const parent = all.get(pid)?.parent ?? '';
    return parent !== '' && parent !== '0' && isOurs(parent);
  };
  const own = [...all].filter(([pid]) => isOurs(pid));
  return own.reduce((sum, [, { kilobytes }]) => sum + kilobytes, 0) / 1024;
}

/** Empties what earlier builds left; without it the next build is one after an edit. */
export function makeCold({ folder }: Site): void {
  for (const left of ['build', '.docusaurus', 'node_modules/.cache'])
    rmSync(path.join(folder, left), { recursive: true, force: true });
}

/** Builds a site as `npm run build` does. A build that passes `most` megabytes is ended, as a small machine would. */
export async function build({ folder }: Site, most = Infinity): Promise<Built> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'build'], {
    cwd: folder,
    env: {
      ...process.env,
      DOCUSAURUS_PERF_LOGGER: 'true',
      NO_UPDATE_NOTIFIER: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${String(chunk)}`.slice(-60_000);
    });
  let peak = 0;
  let isTooBig = false;
  const watch = setInterval(() => {
    peak = Math.max(peak, held(String(child.pid)));
    if (peak > most && !isTooBig) isTooBig = child.kill('SIGKILL');
  }, EVERY);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: peak,
    failed: isTooBig ? `stopped at ${most} MB` : code === 0 ? undefined : said.slice(-3000),
    phases: said.split('\n').filter((line) => /\[PERF\]/.test(line)),
  };
}
