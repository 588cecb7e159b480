import type { MetricFact } from './definitions';
import type { Measured, Reading, Row } from './fileSchema';
import { LONGEST } from './limits';
import { at, type Circumstances, countIn, figure, intervalIn, listIn, measuredAs } from './offered';
import { middle, numberIn, type Offer, offeredRow, sentences, share, textIn } from './offered';

const DAY = /^\d{4}-\d{2}-\d{2}/;

const CURVES: Readonly<Record<string, { readonly metric: string; readonly title: string }>> = {
  patch: { metric: 'time-to-patch', title: 'Time to patch' },
  recovery: { metric: 'recovery-time', title: 'Recovery time' },
  adoption: { metric: 'time-to-value', title: 'Time to value' },
  environment: { metric: 'environment-ready-time', title: 'Time to a test environment' },
};

/** The report's own difference, where it has one. */
function ownOf(json: unknown, how: string): Pick<Row, 'own'> {
  const difference = numberIn(json, 'difference');
  if (difference === null) return {};
  const ends = { low: numberIn(json, 'low'), high: numberIn(json, 'high') };
  return { own: { difference, ...ends, sure: 90, how } };
}

function thinness(reading: Reading | null, interval: unknown): string | undefined {
  if (reading === null) return 'more than half were still open, or there were no cases';
  return interval === null ? 'too few cases for an interval of the median' : undefined;
}

function curveSide(json: unknown, open: number | null, around: Circumstances): Measured {
  const interval = intervalIn(json, 'median', 'interval');
  const reading = middle(numberIn(json, 'median', 'seconds'), countIn(json, 'n'), {
    interval,
    open,
  });
  return measuredAs(reading, around, thinness(reading, interval));
}

function targetRows(report: unknown, about: TimelineAbout): readonly Row[] {
  const { curve, around, facts } = about;
  const changes = listIn(report, 'change', 'targets');
  return listIn(report, 'targets').flatMap((target, index) => {
    const days = numberIn(target, 'days');
    const counts = at(target, 'counts');
    const reading = share(countIn(counts, 'passed'), countIn(counts, 'total'));
    if (days === null || reading === null) return [];
    const change = changes.find((one) => numberIn(one, 'days') === days) ?? changes[index];
    const old = figure(numberIn(change, 'before'));
    const how = 'the timeline report’s own difference of shares';
    const numbers = {
      after: measuredAs(reading, around, undefined),
      ...(old === null
        ? {}
        : {
            before: measuredAs(old, earlier(around), undefined),
            ...ownOf(at(change, 'difference'), how),
          }),
    };
    const title = `${curve.title}: done within ${days} days`;
    const otherwise = { title, quantity: 'share', unit: '', better: 'higher' } as const;
    return [
      offeredRow(
        { metric: `${curve.metric}-within`, about: `${days} days`, facts, otherwise },
        numbers,
      ),
    ];
  });
}

type TimelineAbout = {
  readonly curve: { readonly metric: string; readonly title: string };
  readonly around: Circumstances;
  readonly facts: readonly MetricFact[];
};

/** The earlier records of a comparison carry no day of their own. */
function earlier(around: Circumstances): Circumstances {
  const source = { ...around.source, text: `${around.source.text}, earlier records`, day: '' };
  return { ...around, from: '', to: '', source };
}

/** The median of a timeline report, and the share done within each of its target days. */
export function fromTimeline(report: unknown, facts: readonly MetricFact[]): Offer {
  const way = textIn(20, report, 'as');
  const curve = (Object.hasOwn(CURVES, way) ? CURVES[way] : undefined) ?? {
    metric: 'time-to-event',
    title: 'Time until it ended',
  };
  const to = DAY.exec(textIn(30, report, 'horizon'))?.[0] ?? '';
  const source = { text: 'Records of beginnings and ends', owner: '', day: to };
  const around = { from: '', to, rule: sentences(listIn(report, 'rule')), source };
  const otherwise = { title: curve.title, quantity: 'time', unit: '', better: 'lower' } as const;
  const change = at(report, 'change');
  const how = 'the timeline report’s own difference of medians, by a seeded bootstrap';
  const numbers = {
    after: curveSide(report, countIn(report, 'open'), around),
    ...(change === null || change === undefined
      ? {}
      : {
          before: curveSide(change, null, earlier(around)),
          ...ownOf(at(change, 'difference'), how),
        }),
  };
  const first = offeredRow({ metric: curve.metric, about: '', facts, otherwise }, numbers);
  const rows = [first, ...targetRows(report, { curve, around, facts })];
  return { from: 'timeline', title: curve.title, choices: [{ name: curve.title, rows }] };
}

const COVERED: Readonly<Record<string, string>> = {
  boundaries: 'traced-calls',
  traces: 'whole-traces',
  allocation: 'cost-owned',
  'self-service': 'self-serve-rate',
  efficiency: 'resource-efficiency',
  'supply-chain': 'supply-chain',
  score: 'coverage-score',
};

/** The shares and figures of a coverage report. It names no period; the reader does. */
export function fromCoverage(report: unknown, facts: readonly MetricFact[]): Offer {
  const what = textIn(20, report, 'what');
  const metric = (Object.hasOwn(COVERED, what) ? COVERED[what] : undefined) ?? 'coverage';
  const source = { text: `Records of coverage (${what})`, owner: '', day: '' };
  const around = { from: '', to: '', rule: sentences(listIn(report, 'rule')), source };
  const changes = listIn(report, 'change', 'shares');
  const all = listIn(report, 'shares');
  const shares = all.flatMap((one): readonly Row[] => {
    const id = textIn(LONGEST.about, one, 'id');
    const isCount = at(one, 'unit') === 'count';
    const reading = isCount
      ? share(countIn(one, 'passed'), countIn(one, 'total'))
      : figure(numberIn(one, 'share'));
    const change = changes.find((other) => textIn(LONGEST.about, other, 'id') === id);
    const old = figure(numberIn(change, 'before'));
    const numbers = {
      after: measuredAs(reading, around, reading === null ? 'no data' : undefined),
      ...(old === null
        ? {}
        : {
            before: measuredAs(old, earlier(around), undefined),
            ...ownOf(at(change, 'difference'), 'the coverage report’s own difference of shares'),
          }),
    };
    const title = textIn(LONGEST.title, one, 'title') || 'Share';
    const otherwise = { title, quantity: 'share', unit: '', better: 'higher' } as const;
    const about = all.length === 1 ? '' : title;
    return [offeredRow({ metric, about, facts, otherwise }, numbers)];
  });
  const figures = listIn(report, 'figures').flatMap((one): readonly Row[] => {
    const reading = figure(numberIn(one, 'value'));
    const title = textIn(LONGEST.title, one, 'title') || 'Figure';
    const isShare = at(one, 'unit') === 'share';
    const isMoney = textIn(20, one, 'unit').startsWith('money');
    const otherwise: Pick<Row, 'title' | 'quantity' | 'unit' | 'better'> = {
      title,
      quantity: isShare ? 'share' : 'amount',
      unit: isMoney ? textIn(LONGEST.unit, report, 'currency') : '',
      better: isMoney ? 'lower' : 'higher',
    };
    const after = measuredAs(reading, around, reading === null ? 'no data' : undefined);
    return [offeredRow({ metric, about: title, facts, otherwise }, { after })];
  });
  const rows = [...shares, ...figures];
  return { from: 'coverage', title: 'Coverage', choices: [{ name: 'Coverage', rows }] };
}
