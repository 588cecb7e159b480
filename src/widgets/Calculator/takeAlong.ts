import type { Answer } from '../../domain/metric/answer';
import { resultsCsv, samplesCsv } from '../../domain/metric/csv';
import { PICTURE, pictureSvg } from '../../domain/metric/picture';
import type { EstimateMetric } from '../../domain/metric/schema';
import type { Estimate } from '../../domain/metric/state';
import { saveAsFile } from '../parts/files';

/** What is taken along. */
export type Taken = {
  readonly metric: EstimateMetric;
  readonly estimate: Estimate;
  readonly answer: Answer;
  readonly currency: string;
};

export type Form = 'results' | 'samples' | 'svg' | 'png';

const SVG_TYPE = 'image/svg+xml';
/** Dots a side for one unit of the picture. */
const SHARPNESS = 2;

function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The picture could not be drawn'));
    image.src = address;
  });
}

async function savePng(name: string, svg: string): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width * SHARPNESS;
  canvas.height = PICTURE.height * SHARPNESS;
  const image = await loaded(`data:${SVG_TYPE};charset=utf-8,${encodeURIComponent(svg)}`);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = name;
  link.click();
}

/** Makes one form of the answer and offers it as a file. Rejects when the browser cannot draw the picture. */
export async function takeAlong(form: Form, taken: Taken): Promise<void> {
  const { metric, estimate, answer, currency } = taken;
  const { id } = metric;
  if (form === 'results') {
    saveAsFile(`${id}.csv`, resultsCsv(metric, estimate, answer, currency), 'text/csv');
  } else if (form === 'samples') {
    saveAsFile(`${id}-samples.csv`, samplesCsv(metric, estimate), 'text/csv');
  } else {
    const svg = pictureSvg(metric, estimate, answer, currency);
    if (form === 'svg') saveAsFile(`${id}.svg`, svg, SVG_TYPE);
    else await savePng(`${id}.png`, svg);
  }
}
