import { useMemo } from 'react';
import type { EstimateMetric } from '../../domain/metric/schema';
import { KEYS, readSaved, type Saved } from '../../domain/metric/state';
import {
  keyOf,
  type Shelf as ShelfOfWork,
  type ShelfOf,
  useShelf as useWork,
} from '../parts/useShelf';

/** The calculations of one metric in this browser, and which of them is open. */
export type Shelf = ShelfOfWork<Saved>;

function calculations({ id, subject }: EstimateMetric): ShelfOf<Saved> {
  return {
    family: 'handbook.metric.',
    owner: id,
    openKey: `handbook.metric-open.${id}`,
    parse: readSaved,
    nameOf: (kept) => {
      const name = kept[KEYS.subject];
      return typeof name === 'string' ? name : subject.sample;
    },
  };
}

/** Where a metric's open calculation is kept. */
export function openKey(metric: EstimateMetric, openId: string): string {
  return keyOf(calculations(metric), openId);
}

/** The named calculations of a metric; a name is what the calculation is about, so renaming is typing. */
export function useShelf(metric: EstimateMetric): Shelf {
  return useWork(useMemo(() => calculations(metric), [metric]));
}
