import { type DragEvent, useDeferredValue, useMemo, useState } from 'react';
import { contextOf, itemsAsked, whyHidden } from '../../domain/checklist/applies';
import { askedText, changesSince, goneItems, isNews } from '../../domain/checklist/changes';
import { type Entries, hasEntries } from '../../domain/checklist/entries';
import type { Checklist, Item as ListItem } from '../../domain/checklist/schema';
import { markOf, marksOf } from '../../domain/checklist/state';
import { usePrinting } from '../parts/usePrinting';
import type { Shelf } from '../parts/useShelf';
import { useToday } from '../parts/useToday';
import { Arrived } from './Arrived';
import { Groups } from './Groups';
import { LeftOut } from './LeftOut';
import { type Mode, modeOf } from './modes';
import { News, NoLongerAsked } from './News';
import { Progress, type Shown } from './Progress';
import { Record } from './Record';
import { RunForm } from './RunForm';
import { Runs } from './Runs';
import { Steps } from './Steps';
import styles from './styles.module.css';
import { useArrival } from './useArrival';
import { usePaper } from './usePaper';
import { useRun } from './useRun';
import { useSkipping } from './useSkipping';

type Props = {
  readonly list: Checklist;
  readonly shelf: Shelf<string>;
  readonly storageKey: string;
};

const ALL: Shown = { filter: 'all', order: 'written' };

/** One run of a list: the reader's own, or one that came with a link, to read only. */
export function Run({ list, shelf, storageKey }: Props) {
  const run = useRun(list, storageKey);
  const { link, leave } = useArrival(list);
  const { paper, print } = usePaper();
  const isPrinting = usePrinting();
  const today = useToday();
  const [showsAll, setShowsAll] = useState(false);
  const [shown, setShown] = useState(ALL);
  // Items that were open when the filter was set: one that is ticked does not vanish under the finger.
  const [only, setOnly] = useState<ReadonlySet<string>>(new Set());
  const { put, saved } = run;
  const theirs = link?.ok === true ? link.entries : undefined;
  const entries = theirs ?? run.entries;
  const mode = modeOf(theirs === undefined ? run.entries['mode'] : undefined);
  const state = saved.keeping.state === 'loading' ? 'loading' : 'ready';

  const context = useMemo(() => contextOf(list, entries), [list, entries]);
  const marks = useMemo(() => marksOf(list, entries), [list, entries]);
  const asked = useMemo(() => new Set(itemsAsked(list, context)), [list, context]);
  const isSkipping = useSkipping([mode, shown.filter, shown.order, showsAll, asked.size].join(' '));
  // The box is drawn at once; what is said about the run follows.
  const own = useDeferredValue(run.entries);
  const settled = useDeferredValue(entries);
  const keeping = useDeferredValue(saved.keeping);
  const last = useDeferredValue(run.last);
  const changes = useMemo(() => changesSince(list, own), [list, own]);
  const gone = useMemo(() => goneItems(list, settled), [list, settled]);
  const mark = (item: ListItem) => marks.get(item.id) ?? markOf(entries, item);

  const filter = () => {
    setOnly(new Set([...asked].filter((item) => mark(item).status === 'open').map(({ id }) => id)));
    setShown({ ...shown, filter: shown.filter === 'all' ? 'open' : 'all' });
  };
  const order = () =>
    setShown({ ...shown, order: shown.order === 'written' ? 'blockers-first' : 'written' });
  const setMode = (next: Mode) => saved.write('mode', next === 'list' ? null : next);
  const take = (keep: (theirs: Entries) => void) => {
    if (link?.ok !== true) return;
    const version = link.version === list.version ? askedText(list) : link.version;
    leave();
    keep({ ...link.entries, asked: version });
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    run.open(file);
  };
  const drawing = { gate: list.gate, version: list.version, today, write: put };
  const why = (item: ListItem) => whyHidden(list, item, context);
  const isWhole = mode === 'list' || isPrinting || state === 'loading';

  return (
    <div
      className={styles.checklist}
      data-hydrate=""
      data-paper={paper}
      data-skipping={isSkipping}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={drop}
    >
      {link !== undefined && (
        <Arrived
          link={link}
          version={list.version}
          own={hasEntries(run.entries) ? 'some' : 'none'}
          onUse={() => take(run.adopt)}
          onKeep={() => take(shelf.start)}
          onLeave={leave}
        />
      )}
      <fieldset className={styles.whole} disabled={theirs !== undefined}>
        <RunForm list={list} entries={entries} put={put} mode={mode} onMode={setMode} />
        {theirs === undefined && (
          <Runs shelf={shelf} name={entries['run'] ?? ''} label={list.run.label} state={state} />
        )}
        {theirs === undefined && isNews(changes) && (
          <News
            changes={changes}
            version={list.version}
            onSeen={() => saved.write('asked', askedText(list))}
          />
        )}
        <Progress
          list={list}
          entries={settled}
          keeping={keeping}
          shown={isWhole ? shown : undefined}
          onFilter={filter}
          onOrder={order}
          last={theirs === undefined ? last : undefined}
          onUndo={run.undoLast}
        />
        {isWhole ? (
          <Groups
            list={list}
            order={shown.order}
            isShown={(item) =>
              (showsAll || asked.has(item)) && (shown.filter === 'all' || only.has(item.id))
            }
            markOf={mark}
            why={why}
            drawing={drawing}
          />
        ) : (
          <Steps
            key={mode}
            list={list}
            mode={mode}
            asked={[...asked]}
            markOf={mark}
            put={put}
            onWhole={() => setMode('list')}
            drawing={drawing}
          />
        )}
        <LeftOut
          list={list}
          entries={settled}
          showsAll={showsAll && isWhole}
          canShow={isWhole}
          onShow={() => setShowsAll(!showsAll)}
        />
        <NoLongerAsked gone={gone} />
      </fieldset>
      <Record list={list} run={run} entries={settled} print={print} onKeep={shelf.start} />
      <p className={styles.printed}>
        List {list.id}, version {list.version}. Look at the page for a newer version before you use
        this on paper.
      </p>
    </div>
  );
}
