import { pageOf } from '../src/domain/search/pages';
import type { Asked } from './searchOthers';
import type { Question } from './searchQueries';

const TYPED = 24;
/** Milliseconds after which no further query is typed: an engine may need seconds for one letter. */
const LONGEST = 60_000;

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
export const share = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;
export const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints how well an engine finds and, when `type` is set, how fast it answers while somebody types. */
export async function measured(
  engine: Asked,
  queries: readonly Question[],
  type = true,
): Promise<void> {
  const ranks: { readonly cls: string; readonly half: number; readonly value: number }[] = [];
  for (const { cls, q, targets, id } of queries) {
    const pages = [...new Set((await engine.find(q)).map(pageOf))].slice(0, 10);
    const place = pages.findIndex((page) => targets.includes(page));
    ranks.push({ cls, half: id % 2, value: place === -1 ? 0 : 1 / (place + 1) });
    if (engine.name === 'ours' && process.env['MISSES'] === cls && place !== 0)
      console.log(`  ${q} → ${pages[0]}, not ${targets[0]}`);
  }
  const by = (isOwn: (one: (typeof ranks)[number]) => boolean) =>
    mean(ranks.filter(isOwn).map(({ value }) => value)).toFixed(3);
  const classes = [...new Set(ranks.map(({ cls }) => cls))];
  const halves = `even ${by(({ half }) => half === 0)}, odd ${by(({ half }) => half === 1)}`;
  console.log(`  ${engine.name}: MRR ${by(() => true)} (${halves})`);
  console.log(`    ${classes.map((cls) => `${cls} ${by((one) => one.cls === cls)}`).join(', ')}`);
  if (!type) return;
  const times: number[] = [];
  const step = Math.max(1, Math.floor(queries.length / TYPED));
  const begun = performance.now();
  for (const { q } of queries.filter((_, at) => at % step === 0)) {
    if (performance.now() - begun > LONGEST) break;
    for (let end = 1; end <= q.length; end++) {
      const start = performance.now();
      await engine.type(q.slice(0, end));
      times.push(performance.now() - start);
    }
  }
  const [middle, most] = [share(times, 0.5), share(times, 0.95)];
  console.log(
    `    before the first answer ${kilo(engine.before)}; a keystroke p50 ${middle.toFixed(1)} ms, p95 ${most.toFixed(1)} ms (${times.length} keystrokes)`,
  );
}
