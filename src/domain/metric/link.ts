import { fragment, packJson, readFragment, unpackJson } from '../share';
import { type Opened, readEstimate, writtenEstimate } from './document';
import type { EstimateMetric } from './schema';
import type { Estimate } from './state';

const KIND = 'estimate';
const VERSION = 1;

/** Longest fragment that is made: chats and mail programs cut longer addresses. */
export const LONGEST_LINK = 2_000;

/** A share link's fragment, and whether the reader's sources had to stay behind. */
type Link = { readonly fragment: string; readonly withoutSources: boolean };

function made(written: unknown): string {
  return fragment({ kind: KIND, version: VERSION, payload: packJson(written) });
}

/** The address fragment that holds an estimate: metric, version, seed, values, and sources while they fit in 2,000 characters. */
export function estimateLink(metric: EstimateMetric, estimate: Estimate): Link {
  const written = writtenEstimate(metric, estimate);
  const whole = made(written);
  if (whole.length <= LONGEST_LINK) return { fragment: whole, withoutSources: false };
  return { fragment: made({ ...written, sources: {} }), withoutSources: true };
}

/** Reads an address fragment as hostile input; `none` for an address without one, or with a plain anchor. */
export function readLink(
  metric: EstimateMetric,
  hash: string,
): Opened | { readonly state: 'none' } {
  const reading = readFragment(hash, KIND);
  if (reading.state === 'none') return reading;
  if (reading.state === 'foreign') return { state: 'foreign', metric: reading.kind };
  if (reading.state === 'damaged') return reading;
  if (reading.shared.version !== VERSION) {
    return {
      state: 'damaged',
      reason: `its form (${reading.shared.version}) is newer than this page`,
    };
  }
  return readEstimate(metric, unpackJson(reading.shared.payload));
}
