import { useState } from 'react';
import { values } from '../../domain/ledger';
import type { Ledger } from '../../domain/ledger';
import {
  type StatementAnswer,
  type StatementAnswers,
  withNotesOf,
} from '../../domain/maturity/answers';
import { readAnswersFile } from '../../domain/maturity/file';
import { readAnswersLink } from '../../domain/maturity/link';
import type { MaturityModel } from '../../domain/maturity/schema';
import { readTextFile } from '../parts/files';
import type { Place } from './usePlace';

/** Answers that are shown but not taken over. */
export type Arrival = {
  readonly from: string;
  readonly theirs: StatementAnswers;
  /** With the time of each answer, when a file brought them. */
  readonly ledger: Ledger<StatementAnswer> | undefined;
};

export type Arrivals = {
  readonly arrival: Arrival | undefined;
  /** Why the last file was not opened. */
  readonly refusedFile: string | undefined;
  /** Why the link in the address cannot be read. */
  readonly refusedLink: string | undefined;
  readonly open: (file: File) => void;
  /** Puts an opened file, or the message about one, away. */
  readonly close: () => void;
};

/** What came of the last file, and where the reader was then: going elsewhere puts it away. */
type Opened = { readonly place: Place } & (
  { readonly name: string; readonly ledger: Ledger<StatementAnswer> } | { readonly reason: string }
);

/** Answers from outside, by file or by the address; nothing of them is stored here. */
export function useArrivals(model: MaturityModel, mine: StatementAnswers, place: Place): Arrivals {
  const [last, setLast] = useState<Opened>();
  const opened = last?.place === place ? last : undefined;
  const open = (file: File) => {
    void readTextFile(file).then((read) => {
      if (!read.ok) {
        setLast({ place, reason: read.reason });
        return;
      }
      const answers = readAnswersFile(model, read.text);
      setLast(
        answers.ok
          ? { place, name: read.name, ledger: answers.ledger }
          : { place, reason: `${read.name}: ${answers.reason}` },
      );
    });
  };
  const close = () => setLast(undefined);
  const link = place.view === 'shared' ? readAnswersLink(model, place.reading) : undefined;
  const refusedFile = opened !== undefined && 'reason' in opened ? opened.reason : undefined;
  const refusedLink = link !== undefined && !link.ok ? link.reason : undefined;
  let arrival: Arrival | undefined;
  if (opened !== undefined && 'ledger' in opened) {
    arrival = { from: opened.name, theirs: values(opened.ledger), ledger: opened.ledger };
  } else if (link?.ok === true) {
    arrival = { from: 'a link', theirs: withNotesOf(mine, link.values), ledger: undefined };
  }
  return { arrival, refusedFile, refusedLink, open, close };
}
