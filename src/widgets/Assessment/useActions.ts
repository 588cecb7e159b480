import { useHistory } from '@docusaurus/router';
import { useState } from 'react';
import { NOTHING_SAID } from '../../domain/maturity/about';
import { asOf, gapsFilled } from '../../domain/maturity/answers';
import { laterDay } from '../../domain/maturity/laterDay';
import type { MaturityModel } from '../../domain/maturity/schema';
import { BAR_LINE } from './Bar';
import type { Arrival, Arrivals } from './useArrivals';
import { RESULT } from './usePlace';
import type { OpenSheet } from './useSheet';
import type { Kept, Shelf } from './useShelf';

/** What was just done, in a sentence, and how to take it back. */
type Undo = { readonly did: string; readonly back: () => void };

type Given = {
  readonly model: MaturityModel;
  readonly shelf: Shelf;
  readonly open: OpenSheet;
  readonly arrivals: Arrivals;
  readonly today: string;
};

export type Actions = {
  /** What was just done, in a sentence. */
  readonly did: string | undefined;
  readonly undo: () => void;
  readonly goTo: (name: string) => void;
  /** Takes what arrived in place of the open assessment. */
  readonly use: (arrival: Arrival) => void;
  readonly combine: (arrival: Arrival) => void;
  /** Keeps what arrived as an assessment of its own. */
  readonly keepBeside: (arrival: Arrival) => void;
  readonly clearAll: () => void;
  /** Begins another assessment: without answers, or with these as they stand today. */
  readonly begin: (from: 'nothing' | 'these') => void;
  readonly remove: (kept: Kept) => void;
};

/** What the reader can do with whole assessments; each can be taken back where something is replaced. */
export function useActions({ model, shelf, open, arrivals, today }: Given): Actions {
  const history = useHistory();
  const [undo, setUndo] = useState<Undo>();
  const { openId } = shelf;

  const goTo = (name: string) => {
    arrivals.close();
    history.push({ ...history.location, hash: `#${name}` });
  };
  const canGoBack = (did: string) => {
    const before = open.sheet;
    setUndo({ did, back: () => open.replace(before) });
  };
  return {
    did: undo?.did,
    undo: () => {
      undo?.back();
      setUndo(undefined);
      document.getElementById(BAR_LINE)?.focus();
    },
    goTo,
    use: ({ theirs, from, about, ledger }) => {
      const [before, named] = [open.sheet, shelf.about];
      setUndo({
        did: `Your answers are now those from ${from}.`,
        back: () => {
          open.replace(before);
          if (openId !== undefined) shelf.name(openId, named);
        },
      });
      open.replace({});
      open.merge(ledger ?? asOf(Date.now() + 1, theirs.answers));
      if (openId !== undefined && about !== NOTHING_SAID) shelf.name(openId, about);
      goTo(RESULT);
    },
    combine: ({ theirs, from, ledger }) => {
      canGoBack(`The answers from ${from} were merged into yours.`);
      open.merge(ledger ?? asOf(Date.now(), gapsFilled(open.answers, theirs.answers)));
      goTo(RESULT);
    },
    keepBeside: ({ theirs, about, ledger }) => {
      shelf.create(about, ledger ?? asOf(Date.now(), theirs.answers));
      goTo(RESULT);
    },
    clearAll: () => {
      canGoBack('All answers and notes are cleared.');
      open.replace({});
      // The button that was pressed is gone with the answers.
      document.getElementById('keep')?.focus();
    },
    begin: (from) => {
      const begun =
        from === 'these'
          ? laterDay(shelf.about, open.ledger, today)
          : laterDay(NOTHING_SAID, {}, today);
      if (shelf.create(begun.about, begun.ledger) === undefined) return;
      goTo(model.aspects[0]?.id ?? '');
    },
    remove: (kept) => {
      const putBack = kept.id === openId ? shelf.create : shelf.keep;
      const held = shelf.remove(kept.id);
      setUndo({
        did: 'The assessment is deleted from this browser.',
        back: () => putBack(held.about, held.ledger, kept.id),
      });
    },
  };
}
