import type { Answer } from '../../domain/metric/answer';
import { resultsCsv, samplesCsv } from '../../domain/metric/csv';
import { pictureSvg } from '../../domain/metric/picture';
import type { EstimateMetric } from '../../domain/metric/schema';
import type { Estimate } from '../../domain/metric/state';
import { estimateReport } from '../../domain/metric/report';
import type { EstimateReport } from '../../domain/metric/reportSchema';
import { saveAsFile } from '../parts/files';
import { savePng } from '../parts/savePng';

/** What is taken along. */
export type Taken = {
  readonly metric: EstimateMetric;
  readonly estimate: Estimate;
  readonly answer: Answer;
  readonly currency: string;
};

export type Form = 'report' | 'results' | 'samples' | 'svg' | 'png';

const SVG_TYPE = 'image/svg+xml';
/** The whole report, as `metrics estimate --json` prints it. */
export function reportOf({ metric, estimate, currency }: Taken): EstimateReport {
  const { values, seed, extra } = estimate;
  return estimateReport(metric, {
    ...{ values, drawing: { seed }, currency, choice: extra },
    ...(extra.target === null ? {} : { target: extra.target }),
    scenarios: extra.scenarios.map(({ name, values: own }) => {
      return { name, values: { ...values, ...own } };
    }),
  });
}

/** Makes one form of the answer and offers it as a file. Rejects when the browser cannot draw the picture. */
export async function takeAlong(form: Form, taken: Taken): Promise<void> {
  const { metric, estimate, answer, currency } = taken;
  const { id } = metric;
  if (form === 'report') {
    saveAsFile(`${id}-report.json`, `${JSON.stringify(reportOf(taken), null, 2)}\n`);
  } else if (form === 'results') {
    saveAsFile(`${id}.csv`, resultsCsv(metric, estimate, answer, currency), 'text/csv');
  } else if (form === 'samples') {
    saveAsFile(`${id}-samples.csv`, samplesCsv(metric, estimate), 'text/csv');
  } else {
    const svg = pictureSvg(metric, estimate, answer, currency);
    if (form === 'svg') saveAsFile(`${id}.svg`, svg, SVG_TYPE);
    else if (!(await savePng(`${id}.png`, svg))) throw new Error('The picture could not be drawn');
  }
}
