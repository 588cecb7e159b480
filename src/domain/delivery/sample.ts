import { type FileRead, readRecords } from '../records/read';
import { LAYOUTS } from '../records/record';
import { readChoices } from './choices';
import { deliveryReport } from './report';
import type { DeliveryReport } from './reportSchema';
import { SAMPLE_CHOICES } from './sampleChoices';

/** Long after the sample's last row. */
const NOW = Date.parse('2026-11-22T00:00:00Z');

/** The report of Harbourline's invented records: what the page shows before a reader opens files. Throws when they do not read. */
export function sampleReport(textOf: (table: string) => string): DeliveryReport {
  const files = LAYOUTS.map((layout): FileRead => {
    const how = { mapping: {}, zone: null, order: null, workflow: null, now: NOW };
    const read = readRecords({ name: `${layout}.csv`, text: textOf(layout) }, { layout, ...how });
    if (read.state !== 'read') throw new Error(JSON.stringify(read));
    return read;
  });
  const read = readChoices(SAMPLE_CHOICES, NOW);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return deliveryReport(files, read.options, read.earlier);
}
