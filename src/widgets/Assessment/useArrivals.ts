import { useState } from 'react';
import { type Ledger, values } from '../../domain/ledger';
import type { About } from '../../domain/maturity/about';
import { type StatementAnswers, withNotesOf } from '../../domain/maturity/answers';
import { type FileReading, readAnswersFile } from '../../domain/maturity/file';
import { type LinkReading, readAnswersLink, SHARE_KIND } from '../../domain/maturity/link';
import type { MaturityModel } from '../../domain/maturity/schema';
import { type Part, sheetParts, type Standing, standing } from '../../domain/maturity/sheet';
import { readFragment } from '../../domain/share';
import { MAX_IMPORT_BYTES, readTextFile } from '../parts/files';
import type { Place } from './usePlace';

/** Answers that are shown but not taken over. */
export type Arrival = {
  readonly from: string;
  readonly about: About;
  /** With notes of mine where theirs carry none. */
  readonly theirs: Standing;
  /** Every part with its time, when a file brought them; a link names no times. */
  readonly ledger: Ledger<Part> | undefined;
};

export type Arrivals = {
  readonly arrival: Arrival | undefined;
  /** Why the last file or pasted text was not opened. */
  readonly refusedFile: string | undefined;
  /** Why the link in the address cannot be read. */
  readonly refusedLink: string | undefined;
  readonly open: (files: readonly File[]) => void;
  /** Opens a pasted text: a link, or what a file holds. */
  readonly paste: (text: string) => void;
  /** Puts an opened file, or the message about one, away. */
  readonly close: () => void;
};

type Read = { readonly from: string } & (FileReading | LinkReading);

/** What came of the last file, and where the reader was then: going elsewhere puts it away. */
type Opened = { readonly place: Place; readonly read: Read };

const SEVERAL =
  'These are several files. Drop them under “Several people” or “Several teams”, or open one at a time.';
const PASTED = 'the pasted text';

export function readPasted(model: MaturityModel, text: string): Read {
  const trimmed = text.trim();
  if (trimmed.startsWith('{'))
    return { from: PASTED, ...readAnswersFile(model, trimmed.slice(0, MAX_IMPORT_BYTES)) };
  const at = trimmed.indexOf('#');
  const reading = readFragment(at === -1 ? '' : trimmed.slice(at), SHARE_KIND);
  if (reading.state === 'none') {
    return {
      from: PASTED,
      ok: false,
      reason: 'It is neither a link made here nor the text of a file saved here.',
    };
  }
  return { from: PASTED, ...readAnswersLink(model, reading) };
}

function arrivalOf(model: MaturityModel, mine: StatementAnswers, read: Read): Arrival | undefined {
  if (!read.ok) return undefined;
  const { from, about } = read;
  if ('ledger' in read) {
    const { answers } = sheetParts(values(read.ledger));
    return { from, about, theirs: standing(model, answers), ledger: read.ledger };
  }
  const answers = withNotesOf(mine, read.answers);
  // A link holds one letter for each statement of exactly this version.
  return { from, about, theirs: { answers, again: {}, foreign: {} }, ledger: undefined };
}

function refusal(from: string, reason: string): string {
  return from === '' ? reason : `${from}: ${reason}`;
}

/** Answers from outside, by file, paste or the address; nothing of them is stored here. */
export function useArrivals(model: MaturityModel, mine: StatementAnswers, place: Place): Arrivals {
  const [last, setLast] = useState<Opened>();
  const opened = last?.place === place ? last.read : undefined;
  const open = ([file, ...more]: readonly File[]) => {
    if (file === undefined) return;
    if (more.length > 0) {
      setLast({ place, read: { from: '', ok: false, reason: SEVERAL } });
      return;
    }
    void readTextFile(file).then((text) => {
      const read: Read = text.ok
        ? { from: text.name, ...readAnswersFile(model, text.text) }
        : { from: '', ...text };
      setLast({ place, read });
    });
  };
  const paste = (text: string) => setLast({ place, read: readPasted(model, text) });
  const close = () => setLast(undefined);
  const link = place.view === 'shared' ? readAnswersLink(model, place.reading) : undefined;
  const shown: Read | undefined = opened ?? (link && { from: 'a link', ...link });
  return {
    arrival: shown === undefined ? undefined : arrivalOf(model, mine, shown),
    refusedFile: opened?.ok === false ? refusal(opened.from, opened.reason) : undefined,
    refusedLink: link?.ok === false ? link.reason : undefined,
    open,
    paste,
    close,
  };
}
