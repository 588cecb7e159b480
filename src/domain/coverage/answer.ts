import type { NamedRows } from '../records/named';
import type { AllocationOptions } from './allocation';
import { findingsIn, type FromFile } from './findings';
import { coverageReport } from './report';
import type { CoverageReport } from './reportSchema';

/** The rows of a file, and those of an earlier one to compare with. */
export type Tables = { readonly records: NamedRows; readonly before: NamedRows | null };

export type CoverageAnswer =
  | { readonly state: 'answered'; readonly report: CoverageReport }
  | {
      readonly state: 'refused';
      readonly part: 'records' | 'before';
      readonly reason: string;
    };

/** The report of rows, or which file cannot be used and why. The same as `metrics coverage` of the same options. */
export function answerCoverage(
  what: FromFile,
  options: AllocationOptions,
  tables: Tables,
): CoverageAnswer {
  const findings = findingsIn(what, tables.records, options);
  if (typeof findings === 'string') return { state: 'refused', part: 'records', reason: findings };
  const before = tables.before === null ? null : findingsIn(what, tables.before, options);
  if (typeof before === 'string') return { state: 'refused', part: 'before', reason: before };
  return { state: 'answered', report: coverageReport(what, findings, { before, goal: null }) };
}
