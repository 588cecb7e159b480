import { useState } from 'react';
import type { Ledger } from '../../../domain/ledger';
import type { About } from '../../../domain/maturity/about';
import { answerLedger, type Part } from '../../../domain/maturity/sheet';
import { asOf } from '../../../domain/maturity/answers';
import type { MaturityModel } from '../../../domain/maturity/schema';
import { readTextFile } from '../../parts/files';
import { readPasted } from '../useArrivals';

/** An assessment opened to be compared; it is gone with the page. */
export type Opened = {
  readonly id: string;
  readonly from: string;
  readonly about: About;
  readonly ledger: Ledger<Part>;
};

export type OpenedFiles = {
  readonly all: readonly Opened[];
  /** Why some could not be opened, a sentence each; from the last attempt. */
  readonly refused: readonly string[];
  readonly open: (files: readonly File[]) => void;
  /** A link, or the text of a file. */
  readonly paste: (text: string) => void;
  readonly remove: (id: string) => void;
};

type Taken = { readonly opened?: Omit<Opened, 'id'>; readonly refused?: string };

function take(model: MaturityModel, from: string, text: string): Taken {
  const read = readPasted(model, text);
  if (!read.ok) return { refused: `${from}: ${read.reason}` };
  const { about } = read;
  if ('ledger' in read) return { opened: { from, about, ledger: read.ledger } };
  return { opened: { from, about, ledger: answerLedger(asOf(0, read.answers)) } };
}

/** Files and links opened beside the kept assessments. Nothing of them is stored. */
export function useOpened(model: MaturityModel): OpenedFiles {
  const [all, setAll] = useState<readonly Opened[]>([]);
  const [count, setCount] = useState(0);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const add = (taken: readonly Taken[]) => {
    const opened = taken.flatMap((each) => each.opened ?? []);
    setAll((before) => [
      ...before,
      ...opened.map((each, index) => ({ ...each, id: `opened-${count + index}` })),
    ]);
    setCount(count + opened.length);
    setRefused(taken.flatMap((each) => each.refused ?? []));
  };
  return {
    all,
    refused,
    open: (files) => {
      void Promise.all(files.map(readTextFile)).then((read) =>
        add(
          read.map((text) =>
            text.ok ? take(model, text.name, text.text) : { refused: text.reason },
          ),
        ),
      );
    },
    paste: (text) => add([take(model, 'the pasted text', text)]),
    remove: (id) => setAll((before) => before.filter((each) => each.id !== id)),
  };
}
