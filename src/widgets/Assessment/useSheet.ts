import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Ledger } from '../../domain/ledger';
import { FIRST, sheetKey } from '../../domain/maturity/about';
import {
  type AnswerChange,
  changed,
  type StatementAnswer,
  type StatementAnswers,
} from '../../domain/maturity/answers';
import {
  answerKept,
  answerLedger,
  type Part,
  parsePart,
  type Placement,
  type Sheet,
  sheetParts,
  standing,
  type Target,
  type VersionedModel,
} from '../../domain/maturity/sheet';
import { type Keeping, useLedger } from '../parts/useLedger';

/** The open assessment: what counts today, and how to change it. Empty on the first render. */
export type OpenSheet = {
  /** Answers that count. */
  readonly answers: StatementAnswers;
  /** Earlier answers to statements that were sharpened since. */
  readonly again: StatementAnswers;
  /** Answers to statements the model does not have. */
  readonly foreign: StatementAnswers;
  readonly targets: Readonly<Record<string, Target>>;
  readonly placements: Readonly<Record<string, Placement>>;
  /** Everything kept, as it stands. */
  readonly sheet: Sheet;
  readonly ledger: Ledger<Part>;
  readonly answerTimes: Ledger<StatementAnswer>;
  readonly keeping: Keeping;
  /** Changes one answer, building on what is kept at this moment. */
  readonly change: (id: string, change: AnswerChange) => void;
  readonly write: (key: string, part: Part | null) => void;
  readonly merge: (incoming: Ledger<Part>) => void;
  readonly replace: (next: Sheet) => void;
};

type SheetModel = VersionedModel & { readonly id: string; readonly version: string };

/**
 * The parts of one assessment, kept in this browser and in step with other tabs. What is shown follows what is kept
 * a moment later, in pieces, so that a key or a tick never waits for the whole page.
 */
export function useSheet(model: SheetModel, openId: string | undefined): OpenSheet {
  const saved = useLedger(sheetKey(model.id, openId ?? FIRST), parsePart);
  const { values, ledger, keeping, current, write, merge, replace } = saved;
  const now = useMemo(() => ({ sheet: values, ledger, keeping }), [values, ledger, keeping]);
  const shown = useDeferredValue(now);
  const change = useCallback(
    (id: string, next: AnswerChange) =>
      write(id, changed(answerKept(model, current(), id), next, model.version)),
    [model, current, write],
  );
  return useMemo(() => {
    const { answers, targets, placements } = sheetParts(shown.sheet);
    return {
      ...standing(model, answers),
      targets,
      placements,
      sheet: shown.sheet,
      ledger: shown.ledger,
      answerTimes: answerLedger(shown.ledger),
      keeping: openId === undefined ? { state: 'loading' } : shown.keeping,
      change,
      write,
      merge,
      replace,
    };
  }, [model, openId, shown, change, write, merge, replace]);
}
