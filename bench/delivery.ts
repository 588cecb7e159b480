// How long 100,000 rows take, from text to report: npx jiti bench/delivery.ts
// The goal is below 2 s. The ratio is to papaparse reading the same text, so that machines can be compared.
import Papa from 'papaparse';
import { deliveryReport } from '../src/domain/delivery/report';
import { readRecords } from '../src/domain/records/read';
import { zoneNamed } from '../src/domain/records/zone';

const ROWS = 100_000;
const ROUNDS = 9;
const FROM = Date.parse('2025-01-01T00:00:00Z');
const YEAR = 365 * 86_400_000;

/** Dates without a zone, the slowest kind, of 240 services. */
const lines = Array.from({ length: ROWS }, (_, at) => {
  const finished = new Date(FROM + (at * YEAR) / ROWS).toISOString().slice(0, 19).replace('T', ' ');
  return `d${at},service-${at % 240},production,${finished},success,c${at}`;
});
const text = ['deployment_id,service,environment,finished_at,status,commit_sha', ...lines].join(
  '\n',
);
const zone = zoneNamed('Europe/Berlin');
if (zone === null) throw new Error('no zone');

function whole() {
  const read = readRecords(
    { name: 'deployments.csv', text },
    {
      ...{ layout: 'deployments', mapping: {}, zone: 'Europe/Berlin', order: null, workflow: null },
      now: Date.now(),
    },
  );
  if (read.state !== 'read' || zone === null) throw new Error(JSON.stringify(read));
  return deliveryReport([read], {
    window: { from: FROM, to: FROM + YEAR, zone },
    ...{ production: ['production'], services: [], year: 2024 },
    ...{ attribution: { rule: 'linked' }, rework: { rule: 'flag' } },
  });
}

/** Milliseconds of the fastest of a few calls, taken in turn: what others do on the machine only ever slows. */
function fastest(calls: readonly (() => unknown)[]): readonly number[] {
  const best = calls.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, call] of calls.entries()) {
      const began = performance.now();
      call();
      best[at] = Math.min(best[at] ?? Infinity, performance.now() - began);
    }
  }
  return best;
}

const began = performance.now();
whole();
const first = performance.now() - began;
const [ours = NaN, plain = NaN] = fastest([whole, () => Papa.parse(text)]);
const row = (what: string, milliseconds: number) =>
  `${what.padEnd(28)}${milliseconds.toFixed(0)} ms\n`;
process.stdout.write(
  [
    `${ROWS} rows, fastest of ${ROUNDS} calls, Node ${process.version}\n`,
    row('the first call', first),
    row('text to report', ours),
    row('papaparse alone', plain),
    `${'ratio'.padEnd(28)}${(ours / plain).toFixed(1)}\n`,
  ].join(''),
);
