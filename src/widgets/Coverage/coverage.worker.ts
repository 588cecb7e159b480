import type { AllocationOptions } from '../../domain/coverage/allocation';
import { answerCoverage, type CoverageAnswer } from '../../domain/coverage/answer';
import type { FromFile } from '../../domain/coverage/findings';
import { answerTasks } from '../parts/inWorker';
import { readRows, type Rows } from '../parts/measured/rows';

export type CoverageTask = {
  readonly what: FromFile;
  readonly options: AllocationOptions;
  readonly records: Rows;
  readonly before: Rows | null;
};

export type CoverageResult = {
  readonly answer: CoverageAnswer;
  readonly notes: readonly string[];
};

const refused = (part: 'records' | 'before', reason: string): CoverageResult => ({
  answer: { state: 'refused', part, reason },
  notes: [],
});

answerTasks<CoverageTask, CoverageResult>(async ({ what, options, records, before }) => {
  const own = await readRows(records);
  if (typeof own.table === 'string') return refused('records', own.table);
  const old = before === null ? null : await readRows(before);
  if (typeof old?.table === 'string') return refused('before', old.table);
  const tables = { records: own.table, before: old?.table ?? null };
  const notes = [...own.notes, ...(old?.notes ?? [])];
  return { answer: answerCoverage(what, options, tables), notes };
});
