import type { MetricFact } from './definitions';
import type { Measured, Reading, Row } from './fileSchema';
import { LONGEST } from './limits';
import { type Choice, type Circumstances, intervalIn, listIn, measuredAs, middle } from './offered';
import { at, countIn, numberIn, type Offer, offeredRow, sentences, share, textIn } from './offered';

type Known = {
  readonly metric: string;
  readonly part: string;
  readonly otherwise: Pick<Row, 'title' | 'quantity' | 'unit' | 'better'>;
  readonly read: (part: unknown, n: number | null, days: number | null) => Reading | null;
};

function rate(count: number | null, days: number | null): Reading | null {
  return count === null || count === 0 || days === null || days <= 0
    ? null
    : { is: 'rate', count, days };
}

const KNOWN: readonly Known[] = [
  {
    metric: 'change-lead-time',
    part: 'leadTime',
    otherwise: { title: 'Change lead time', quantity: 'time', unit: '', better: 'lower' },
    read: (part, n) =>
      middle(numberIn(part, 'p50'), n, { interval: intervalIn(part, 'interval'), open: 0 }),
  },
  {
    metric: 'deployment-frequency',
    part: 'frequency',
    otherwise: {
      title: 'Deployment frequency',
      quantity: 'rate',
      unit: 'deployments',
      better: 'higher',
    },
    read: (_part, n, days) => rate(n, days),
  },
  {
    metric: 'change-fail-rate',
    part: 'changeFail',
    otherwise: { title: 'Change fail rate', quantity: 'share', unit: '', better: 'lower' },
    read: (part, n) => share(countIn(part, 'failed'), n),
  },
  {
    metric: 'failed-deployment-recovery-time',
    part: 'recovery',
    otherwise: {
      title: 'Failed deployment recovery time',
      quantity: 'time',
      unit: '',
      better: 'lower',
    },
    read: (part, n) =>
      middle(numberIn(part, 'median'), n, {
        interval: intervalIn(part, 'interval'),
        open: countIn(part, 'open'),
      }),
  },
  {
    metric: 'deployment-rework-rate',
    part: 'rework',
    otherwise: { title: 'Deployment rework rate', quantity: 'share', unit: '', better: 'lower' },
    read: (part, n) => share(countIn(part, 'rework'), n),
  },
];

/** The local day of an instant less a moment; the end of a window is not in it. */
function dayOf(instant: unknown, zone: string, less: number): string {
  const time = typeof instant === 'string' ? Date.parse(instant) : NaN;
  if (Number.isNaN(time)) return '';
  const day = (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(time - less);
  try {
    return day(zone);
  } catch {
    return day('UTC');
  }
}

function measured(
  known: Known,
  numbers: unknown,
  days: number | null,
  around: Circumstances,
): Measured {
  const part = at(numbers, known.part);
  const card = at(part, 'card');
  const reading = known.read(part, countIn(card, 'n'), days);
  const thin = sentences(listIn(card, 'thin')).join('; ');
  const why = reading === null ? textIn(LONGEST.rule, card, 'noData') || 'no data' : thin;
  const rule = [
    textIn(LONGEST.rule, card, 'rule'),
    ...sentences(listIn(card, 'chosen')).map((choice) => `Chosen: ${choice}.`),
  ].filter((sentence) => sentence !== '');
  const left = countIn(card, 'excluded') ?? 0;
  const text = `${around.source.text}${left === 0 ? '' : `; ${left} rows left out`}`;
  return measuredAs(
    reading,
    { ...around, rule, source: { ...around.source, text: text.slice(0, LONGEST.source) } },
    why,
  );
}

function sourceText(report: unknown): string {
  const files = listIn(report, 'files').map((file) => textIn(60, file, 'file'));
  return files.length === 0 ? 'Delivery records' : `Delivery records: ${files.join(', ')}`;
}

/** The five DORA numbers of a delivery report: for each service, then all together. */
export function fromDelivery(report: unknown, facts: readonly MetricFact[]): Offer {
  const zone = textIn(60, report, 'window', 'zone');
  const days = numberIn(report, 'window', 'days');
  const to = dayOf(at(report, 'window', 'to'), zone, 1);
  const around: Circumstances = {
    from: dayOf(at(report, 'window', 'from'), zone, 0),
    to,
    rule: [],
    source: { text: sourceText(report).slice(0, LONGEST.source), owner: '', day: to },
  };
  const choice = (name: string, about: string, numbers: unknown): Choice => ({
    name,
    rows: KNOWN.map((known) => {
      const { metric, otherwise } = known;
      const after = measured(known, numbers, days, around);
      return offeredRow({ metric, about, facts, otherwise }, { after });
    }),
  });
  const services = listIn(report, 'services').map((one) => {
    const service = textIn(LONGEST.about, one, 'service');
    return choice(
      service === '' ? 'A service without a name' : service,
      service,
      at(one, 'numbers'),
    );
  });
  const together = choice('All services together', 'all services', at(report, 'together'));
  return {
    from: 'delivery',
    title: 'Delivery of software',
    choices: services.length === 1 ? services : [...services, together],
  };
}
