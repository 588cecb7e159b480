import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeliveryReport } from '../domain/delivery/reportSchema';
import { sampleReport } from '../domain/delivery/sample';

/** The sample of the delivery page, computed from the files that readers can download. */
export function deliverySample(siteDir: string): DeliveryReport {
  return sampleReport((table) =>
    readFileSync(path.join(siteDir, 'static/records/harbourline', `${table}.csv`), 'utf8'),
  );
}
