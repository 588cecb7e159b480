import type { NamedRows } from '../records/named';
import { allocationFindings, type AllocationOptions } from './allocation';
import { efficiencyFindings } from './efficiency';
import type { Findings, What } from './record';
import { scoreFindings } from './score';
import { selfServiceFindings } from './selfService';
import { supplyChainFindings } from './supplyChain';
import { boundaryFindings, traceFindings } from './tracing';

export type FromFile = Exclude<What, 'count'>;

type Read = (table: NamedRows, options: AllocationOptions) => Findings | string;

const READS: Readonly<Record<FromFile, Read>> = {
  score: scoreFindings,
  boundaries: boundaryFindings,
  traces: traceFindings,
  'supply-chain': supplyChainFindings,
  allocation: allocationFindings,
  efficiency: efficiencyFindings,
  'self-service': selfServiceFindings,
};

/** What the rows of a file come to; text says why they cannot be read. */
export function findingsIn(
  what: FromFile,
  table: NamedRows,
  options: AllocationOptions,
): Findings | string {
  return READS[what](table, options);
}
