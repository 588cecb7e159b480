import { useMemo, useState } from 'react';
import { written } from '../../domain/ledger';
import {
  freshRun,
  type Kept,
  type Line,
  lineKey,
  LONGEST,
  MOST_LINES,
  parseKept,
  runKey,
  runsOf,
  storageKey,
} from '../../domain/runbook/log';
import type { Followed } from '../../domain/runbook/outputs';
import { type Did, newId, type RunLog, type StepName, type Way } from '../parts/runLog';
import { useLedger } from '../parts/useLedger';

type Change = readonly [key: string, kept: Kept | null];

const NOWHERE: StepName = { id: '', title: '' };

function line(act: Line['act'], at: number, step: StepName, text = '', to = NOWHERE): Line {
  const fit = (words: string) => words.slice(0, LONGEST.title);
  return {
    is: 'line',
    act,
    at,
    step: fit(step.id),
    title: fit(step.title),
    text: text.slice(0, LONGEST.note),
    to: fit(to.id),
    toTitle: fit(to.title),
  };
}

/** The reader's runs of one runbook, kept in this browser. */
export function useLog(followed: Followed): RunLog {
  const saved = useLedger<Kept>(storageKey(followed.id), parseKept);
  const { values, keeping, current, merge } = saved;
  /** Null when the reader wants none of the kept runs; undefined as long as nothing was chosen. */
  const [chosen, choose] = useState<string | null | undefined>();
  const [came, setCame] = useState<Readonly<Record<string, Way>>>({});
  const [did, setDid] = useState<Did | undefined>();
  const runs = useMemo(() => runsOf(values), [values]);
  const isLoading = keeping.state === 'loading';
  const [opened] = useState(() => Date.now());
  if (!isLoading && chosen === undefined) choose(freshRun(runs, opened)?.id ?? null);
  const open = runs.find(({ id }) => id === chosen);

  const store = (changes: readonly Change[]) => {
    let next = current();
    for (const [key, kept] of changes) next = written(next, key, kept, Date.now());
    merge(next);
  };
  const act = (words: string, place: string, changes: readonly Change[], opens = chosen) => {
    const standing = current();
    const before = changes.map(([key]): Change => [
      key,
      Object.hasOwn(standing, key) ? (standing[key]?.value ?? null) : null,
    ]);
    store(changes);
    choose(opens);
    setDid({
      words,
      place,
      back: () => {
        store(before);
        choose(chosen);
        setDid(undefined);
      },
    });
  };
  /** The run to write into, and what has to be written first when none is open. */
  const into = (at: number): { readonly run: string; readonly first: readonly Change[] } => {
    if (open !== undefined) return { run: open.id, first: [] };
    const run = newId();
    return { run, first: [[runKey(run), { is: 'run', name: '', began: at }]] };
  };
  const isFull = open !== undefined && open.lines.length >= MOST_LINES;
  const write = (words: string, place: string, kept: Line, id = newId()) => {
    if (isFull) {
      setDid({
        words: `This run has ${MOST_LINES} lines. Begin another run to go on.`,
        place,
        back: () => setDid(undefined),
      });
      return;
    }
    const { run, first } = into(kept.at);
    act(words, place, [...first, [lineKey(run, id), kept]], run);
  };

  return {
    followed,
    keeping,
    runs,
    open,
    came,
    did,
    mark: (what, step) =>
      write(`Written down: step ${step.title}, ${what}.`, step.id, line(what, Date.now(), step)),
    take: (way) => {
      setCame((before) => ({ ...before, [way.to.id]: way }));
      if (open === undefined) return;
      const { from, seen, to } = way;
      write(
        `Written down: the branch to ${to.title}.`,
        to.id,
        line('branch', Date.now(), from, seen, to),
      );
    },
    note: (id, at, step, text) => {
      const { run, first } = into(at);
      const isThere = open?.lines.some((known) => known.id === id) === true;
      if (isFull && !isThere) return;
      const kept = text.trim() === '' ? null : line('note', at, step ?? NOWHERE, text);
      if (kept === null && !isThere) return;
      store([...first, [lineKey(run, id), kept]]);
      choose(run);
    },
    change: (id, next) => {
      if (open === undefined) return;
      const key = lineKey(open.id, id);
      if (next === null) act('The line is gone.', 'log', [[key, null]]);
      else store([[key, next]]);
    },
    begin: () => {
      const run = newId();
      act(
        'A new run has begun. The others are kept.',
        'log',
        [[runKey(run), { is: 'run', name: '', began: Date.now() }]],
        run,
      );
      setCame({});
    },
    choose: (run) => {
      choose(run);
      setCame({});
      setDid(undefined);
    },
    name: (run, name) =>
      store([[runKey(run.id), { is: 'run', name: name.slice(0, LONGEST.name), began: run.began }]]),
    remove: (run) =>
      act(
        'The run is deleted from this browser.',
        'log',
        [[runKey(run.id), null], ...run.lines.map(({ id }): Change => [lineKey(run.id, id), null])],
        run.id === chosen ? null : chosen,
      ),
    add: ({ name, began, lines }) => {
      const run = newId();
      act(
        'The run from the file is open. Yours are kept.',
        'log',
        [
          [runKey(run), { is: 'run', name, began }],
          ...lines.map((kept): Change => [lineKey(run, newId()), kept]),
        ],
        run,
      );
    },
  };
}
