import { useMemo, useState } from 'react';
import { type Ledger, type Entry, values, written } from '../../domain/ledger';
import { type About, aboutText } from '../../domain/maturity/about';
import { asOf } from '../../domain/maturity/answers';
import { answersFileText, readAnswersFile } from '../../domain/maturity/file';
import { SHARE_KIND } from '../../domain/maturity/link';
import { whyNotPerson } from '../../domain/maturity/peopleAgreed';
import type { MaturityModel } from '../../domain/maturity/schema';
import {
  answerLedger,
  type Part,
  sheetParts,
  type Standing,
  standing,
} from '../../domain/maturity/sheet';
import { MAX_IMPORT_BYTES, readTextFile } from '../parts/files';
import { type Keeping, useLedger } from '../parts/useLedger';
import { readPasted } from './useArrivals';

/** One assessment that was brought along by file or link. */
export type Brought = Standing & {
  readonly id: string;
  readonly about: About;
  /** The model's version it was answered under. */
  readonly version: string;
  readonly ledger: Ledger<Part>;
};

export type Gathered = {
  readonly all: readonly Brought[];
  /** Why some could not be opened or do not count, a sentence each; from the last attempt. */
  readonly refused: readonly string[];
  readonly keeping: Keeping;
  readonly open: (files: readonly File[]) => void;
  /** Links, or the text of a file. */
  readonly paste: (text: string) => void;
  /** Takes one in that is at hand already, such as the open assessment. */
  readonly add: (about: About, ledger: Ledger<Part>, version: string) => void;
  /** Both answer how to take it back. */
  readonly remove: (id: string) => () => void;
  readonly clear: () => () => void;
};

type Named = 'people' | 'teams';
type Texts = Readonly<Record<string, string>>;
/** What a file, a link or a pasted text holds, with what the reader calls it. */
type Incoming = {
  readonly ok: true;
  readonly from: string;
  readonly about: About;
  readonly ledger: Ledger<Part>;
  readonly version: string;
};
type Refused = { readonly ok: false; readonly problem: string };

const HERE_ALREADY = 'the same answers by the same name are here already, so they count once.';

function parseText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_IMPORT_BYTES ? value : undefined;
}

/** Two FNV-1a hashes of 32 bit: the same answers by the same people have the same id, whenever the file was saved. */
function idOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x01000193);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** One form for the same answers, whether they come from a file saved earlier or from the open assessment. */
function keptText(model: MaturityModel, { about, ledger, version }: Incoming): string {
  const text = answersFileText({ id: model.id, version }, ledger, '', about);
  const read = readAnswersFile(model, text);
  const sorted = read.ok ? Object.entries(read.ledger).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
  const kept = { id: model.id, version };
  return JSON.stringify(JSON.parse(answersFileText(kept, Object.fromEntries(sorted), '', about)));
}

function unfit(model: MaturityModel, name: Named, version: string, about: About) {
  return name === 'people' ? whyNotPerson(model, version, about) : undefined;
}

function readIncoming(model: MaturityModel, from: string, text: string): Incoming | Refused {
  const read = readPasted(model, text);
  if (!read.ok) return { ok: false, problem: `${from}: ${read.reason}` };
  if ('ledger' in read) return { ...read, from };
  const ledger = answerLedger(asOf(0, read.answers));
  return { ok: true, from, about: read.about, ledger, version: model.version };
}

/** Every link of a pasted text, or else the whole of it as one. */
function pieces(text: string): readonly string[] {
  if (text.trim().startsWith('{')) return [text];
  const links = text.split(/\s+/).filter((word) => word.includes(`#${SHARE_KIND}=`));
  return links.length === 0 ? [text] : links;
}

function asTexts(texts: Texts, at: number): Ledger<string> {
  return Object.fromEntries(Object.entries(texts).map(([id, value]) => [id, { value, at }]));
}

type Sorted = { readonly all: readonly Brought[]; readonly unfit: readonly string[] };

function sortTexts(model: MaturityModel, name: Named, texts: Texts): Sorted {
  const all: Brought[] = [];
  const left: string[] = [];
  for (const [id, text] of Object.entries(texts)) {
    const read = readAnswersFile(model, text);
    const reason = read.ok ? unfit(model, name, read.version, read.about) : read.reason;
    if (!read.ok || reason !== undefined) {
      left.push(`${read.ok ? aboutText(read.about) : 'One kept here'}: ${reason}`);
      continue;
    }
    const { about, version, ledger } = read;
    const { answers } = sheetParts(values(ledger));
    all.push({ id, about, version, ledger, ...standing(model, answers) });
  }
  return { all, unfit: left };
}

/** Assessments gathered from several people or teams, kept in this browser under `handbook.assessments.<model>.<name>`. */
export function useGathered(model: MaturityModel, name: Named): Gathered {
  const key = `handbook.assessments.${model.id}.${name}`;
  const { values: texts, ledger: kept, keeping, merge, write, replace } = useLedger(key, parseText);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const sorted = useMemo(() => sortTexts(model, name, texts), [model, name, texts]);
  // All at once: each write of its own would store everything again.
  const take = (incoming: readonly (Incoming | Refused)[]) => {
    const now = Date.now();
    const problems: string[] = [];
    let next: Ledger<string> = {};
    for (const one of incoming) {
      const reason = one.ok ? unfit(model, name, one.version, one.about) : undefined;
      if (!one.ok || reason !== undefined) {
        problems.push(one.ok ? `${one.from}: ${reason}` : one.problem);
        continue;
      }
      const text = keptText(model, one);
      const id = idOf(text);
      if (Object.hasOwn(texts, id) || Object.hasOwn(next, id))
        problems.push(`${one.from}: ${HERE_ALREADY}`);
      const before: Entry<string> | undefined = kept[id];
      const all: Ledger<string> = before === undefined ? next : { ...next, [id]: before };
      next = written(all, id, text, now);
    }
    merge(next);
    setRefused(problems);
  };
  const open = (files: readonly File[]) => {
    const reading = files.map(async (file): Promise<Incoming | Refused> => {
      const text = await readTextFile(file);
      return text.ok
        ? readIncoming(model, text.name, text.text)
        : { ok: false, problem: text.reason };
    });
    void Promise.all(reading).then(take);
  };
  return {
    all: sorted.all,
    refused: [...refused, ...sorted.unfit],
    keeping,
    open,
    paste: (text) => {
      const all = pieces(text);
      const from = (at: number) => (all.length === 1 ? 'The pasted text' : `Link ${at + 1}`);
      take(all.map((piece, at) => readIncoming(model, from(at), piece)));
    },
    add: (about, ledger, version) =>
      take([{ ok: true, from: aboutText(about), about, ledger, version }]),
    remove: (id) => {
      const text = texts[id];
      write(id, null);
      setRefused([]);
      return () => text !== undefined && write(id, text);
    },
    clear: () => {
      replace({});
      setRefused([]);
      return () => merge(asTexts(texts, Date.now() + 1));
    },
  };
}
