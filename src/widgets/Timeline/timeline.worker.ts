import {
  answerTimeline,
  type TimelineAnswer,
  type TimelineQuestion,
} from '../../domain/timeline/answer';
import { answerTasks } from '../parts/inWorker';
import { readRows, type Rows } from '../parts/measured/rows';

export type TimelineTask = {
  readonly question: TimelineQuestion;
  readonly records: Rows;
  readonly before: Rows | null;
};

export type TimelineResult = { readonly answer: TimelineAnswer; readonly notes: readonly string[] };

const refused = (part: 'records' | 'before', reason: string): TimelineResult => ({
  answer: { state: 'refused', part, reason },
  notes: [],
});

answerTasks<TimelineTask, TimelineResult>(async ({ question, records, before }, onProgress) => {
  const own = await readRows(records);
  if (typeof own.table === 'string') return refused('records', own.table);
  const old = before === null ? null : await readRows(before);
  if (typeof old?.table === 'string') return refused('before', old.table);
  const tables = { records: own.table, before: old?.table ?? null };
  const answer = answerTimeline(question, tables, onProgress);
  return { answer, notes: [...own.notes, ...(old?.notes ?? [])] };
});
