import { type DragEvent, useState } from 'react';
import type { Checklist as List } from '../../domain/checklist/schema';
import { applies, itemsOf, leftOut, levelOf, markOf } from '../../domain/checklist/state';
import { leftOutText } from '../../domain/checklist/words';
import controls from '../parts/controls.module.css';
import { Item } from './Item';
import { Progress } from './Progress';
import { Record } from './Record';
import { RunForm } from './RunForm';
import styles from './styles.module.css';
import { usePaper } from './usePaper';
import { useRun } from './useRun';

type Props = { readonly list: List };

/** A checklist with the reader's run of it: complete without JavaScript, kept in this browser with it. */
export default function Checklist({ list }: Props) {
  const run = useRun(list);
  const { paper, print } = usePaper();
  const [showsAll, setShowsAll] = useState(false);
  // Items that were open when the filter was set: one that is ticked does not vanish under the finger.
  const [only, setOnly] = useState<ReadonlySet<string> | undefined>();
  const { entries, saved } = run;
  const level = levelOf(list, entries);
  const missing = leftOut(list, level);

  const filter = () => {
    const open = itemsOf(list).filter((item) => markOf(entries, item.id).status === 'open');
    setOnly(only === undefined ? new Set(open.map((item) => item.id)) : undefined);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    run.open(file);
  };
  const groups = list.groups
    .map((group) => ({
      ...group,
      items: group.items.filter(
        (item) =>
          (showsAll || applies(list, item, level)) && (only === undefined || only.has(item.id)),
      ),
    }))
    .filter((group) => group.items.length > 0);

  return (
    <div
      className={styles.checklist}
      data-paper={paper}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={drop}
    >
      <RunForm list={list} entries={entries} write={saved.write} />
      <Progress
        list={list}
        entries={entries}
        keeping={saved.keeping}
        filter={only === undefined ? 'all' : 'open'}
        onFilter={filter}
      />
      {groups.map((group) => (
        <section key={group.id} className={styles.group} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{group.title}</h2>
          <ul className={styles.items}>
            {group.items.map((item) => (
              <Item
                key={item.id}
                item={item}
                gate={list.gate}
                notCounted={
                  applies(list, item, level)
                    ? undefined
                    : missing.find(({ from }) => from.id === item.from)?.from.title
                }
                write={saved.write}
                {...markOf(entries, item.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className={styles.nothing}>No item is open.</p>}
      {missing.length > 0 && (
        <div className={styles.leftOut} id="left-out">
          {showsAll ? (
            <p>Items of higher levels are shown in their place and not counted.</p>
          ) : (
            leftOutText(list, entries).map((sentence) => <p key={sentence}>{sentence}</p>)
          )}
          <button type="button" className={controls.linky} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Hide them' : 'Show them'}
          </button>
        </div>
      )}
      <Record list={list} run={run} print={print} />
      <p className={styles.printed}>
        List {list.id}, version {list.version}. Look at the page for a newer version before you use
        this on paper.
      </p>
    </div>
  );
}
