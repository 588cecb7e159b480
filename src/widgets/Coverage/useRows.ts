import { useMemo, useState } from 'react';
import { answerCoverage } from '../../domain/coverage/answer';
import type { FromFile } from '../../domain/coverage/findings';
import { sampleTable } from '../parts/measured/plainTable';
import type { Way } from '../parts/measured/RowsField';
import { type Background, useBackground } from '../parts/measured/useBackground';
import { useLedger, type Keeping } from '../parts/useLedger';
import type { CoverageResult, CoverageTask } from './coverage.worker';
import type { Kind } from './kinds';

export type Given = {
  readonly way: Way;
  readonly file: File | null;
  readonly pasted: string;
  readonly before: File | null;
};

const NOTHING: Given = { way: 'file', file: null, pasted: '', before: null };

export type RowsState = {
  readonly given: Given;
  readonly give: (part: Partial<Given>) => void;
  readonly clear: () => void;
  readonly isSample: boolean;
  readonly owner: string;
  readonly per: string;
  readonly perProblem: string | undefined;
  readonly write: (name: 'owner' | 'per', value: string) => void;
  readonly keeping: Keeping;
  readonly result: CoverageResult | null;
  readonly background: Background<CoverageResult>;
};

const start = () => new Worker(new URL('./coverage.worker.ts', import.meta.url));

const LONGEST = 80;

function parse(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST ? value : undefined;
}

/** `1200 deployment`, as the command has it with an @ between; null for neither. */
function perOf(text: string) {
  const [, count, name] = /^(\d{1,12})[@ ]([a-z][a-z ]{0,39})$/.exec(text.trim()) ?? [];
  return count === undefined || name === undefined ? null : { count: Number(count), name };
}

/** The reader's rows and options, and the answer to them; the sample's until there are any. */
export function useRows(what: FromFile, kind: Kind): RowsState {
  const saved = useLedger(`handbook.coverage.${what}`, parse);
  const [given, setGiven] = useState(NOTHING);
  const { way, file, pasted, before } = given;
  const typed = pasted.trim() === '' ? null : pasted;
  const rows = way === 'file' ? file : typed;
  const owner = (saved.values['owner'] ?? 'owner').trim() || 'owner';
  const perText = saved.values['per'] ?? '';
  const per = perOf(perText);
  const [count, name] = [per?.count, per?.name];
  const options = useMemo(
    () => ({
      owner,
      per: count === undefined || name === undefined ? null : { count, name },
    }),
    [owner, count, name],
  );
  const here = useMemo((): CoverageResult => {
    const tables = { records: sampleTable(kind.sample), before: null };
    // The sample has its own column of owners.
    const answer = answerCoverage(what, { ...options, owner: 'owner' }, tables);
    return { answer, notes: [] };
  }, [what, kind, options]);
  const task = useMemo(
    (): CoverageTask | null => (rows === null ? null : { what, options, records: rows, before }),
    [what, options, rows, before],
  );
  const background = useBackground<CoverageTask, CoverageResult>(start, task);
  return {
    given,
    give: (part) => setGiven((now) => ({ ...now, ...part })),
    clear: () => setGiven(NOTHING),
    isSample: rows === null,
    owner: saved.values['owner'] ?? 'owner',
    per: perText,
    perProblem:
      perText === '' || per !== null
        ? undefined
        : 'Write a count and a name in small letters, such as 1200 deployment.',
    write: saved.write,
    keeping: saved.keeping,
    result: task === null ? here : background.state === 'done' ? background.result : null,
    background,
  };
}
