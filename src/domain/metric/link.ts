import { fragment, packJson, readFragment, unpackJson } from '../share';
import { type Opened, readEstimate, writtenEstimate } from './document';
import type { EstimateMetric } from './schema';
import type { Estimate } from './state';

const KIND = 'estimate';
const VERSION = 1;

/** Longest fragment that is made: chats and mail programs cut longer addresses. */
export const LONGEST_LINK = 2_000;

/** Something a link has no room for. */
export type LeftOut = 'sources' | 'scenarios';

/** A share link's fragment, and what had to stay behind; undefined when the numbers alone are too long. */
type Link = { readonly fragment: string | undefined; readonly leftOut: readonly LeftOut[] };

function made(written: unknown): string {
  return fragment({ kind: KIND, version: VERSION, payload: packJson(written) });
}

/**
 * The address fragment that holds an estimate: metric, version, seed, values and what was chosen beside them; sources
 * while they fit in 2,000 characters, then scenarios while they do. Long lists of measurements fit in no link.
 */
export function estimateLink(metric: EstimateMetric, estimate: Estimate): Link {
  const { scenarios } = estimate.extra;
  const bare: Estimate = { ...estimate, extra: { ...estimate.extra, scenarios: [] } };
  const had: readonly LeftOut[] = [
    ...(Object.keys(estimate.sources).length === 0 ? [] : (['sources'] as const)),
    ...(scenarios.length === 0 ? [] : (['scenarios'] as const)),
  ];
  const tries: readonly (readonly [Estimate, readonly LeftOut[]])[] = [
    [estimate, []],
    [{ ...estimate, sources: {} }, ['sources']],
    [{ ...bare, sources: {} }, ['sources', 'scenarios']],
  ];
  for (const [what, leftOut] of tries) {
    const text = made(writtenEstimate(metric, what));
    if (text.length <= LONGEST_LINK) {
      return { fragment: text, leftOut: had.filter((one) => leftOut.includes(one)) };
    }
  }
  return { fragment: undefined, leftOut: had };
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
